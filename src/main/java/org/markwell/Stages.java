package org.markwell;

/** Told how a build gets on; every method may be called from any thread. */
public interface Stages {
  /** Tells nobody. */
  Stages SILENT =
      new Stages() {
        @Override
        public void begin(String stage) {}

        @Override
        public void making(String product) {}

        @Override
        public void made(String product) {}

        @Override
        public void done(int finished, int total) {}

        @Override
        public void end() {}
      };

  /** A stage begins, and with it the one before ends. */
  void begin(String stage);

  /** This thread begins on a file of a product, as its emitter is named. */
  void making(String product);

  /** This thread is done with a file of a product. */
  void made(String product);

  /** So many of the stage's pieces are done. */
  void done(int finished, int total);

  /** The last stage is over. */
  void end();
}
