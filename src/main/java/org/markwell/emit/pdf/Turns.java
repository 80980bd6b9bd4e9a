package org.markwell.emit.pdf;

import java.util.concurrent.Semaphore;

/**
 * Lets as many books at a time into the engine as fit into half a gigabyte of memory: several small
 * ones, or one that is large.
 */
final class Turns {
  /** The engine needs about 230 bytes for a character of HTML; so this is about 300 MB. */
  private static final int CHARACTERS = 1_300_000;

  private final Semaphore free = new Semaphore(CHARACTERS, true);

  interface Work {
    byte[] run();
  }

  /**
   * Does the work once there is room for it.
   *
   * @param size of the book's HTML, in characters
   */
  byte[] take(int size, Work work) {
    int share = Math.min(CHARACTERS, Math.max(1, size));
    free.acquireUninterruptibly(share);
    try {
      return work.run();
    } finally {
      free.release(share);
    }
  }
}
