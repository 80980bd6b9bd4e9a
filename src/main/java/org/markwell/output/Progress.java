package org.markwell.output;

/** Told how many artifacts are done; called from several threads. */
@FunctionalInterface
public interface Progress {
  void done(int finished, int total);
}
