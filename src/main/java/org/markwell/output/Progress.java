package org.markwell.output;

/** Told how the artifacts get on; called from several threads. */
@FunctionalInterface
public interface Progress {
  void done(int finished, int total);

  /** This thread begins on an artifact. */
  default void making(String path) {}

  /** This thread is done with an artifact, whatever came of it. */
  default void made(String path) {}
}
