package org.markwell.emit.pdf;

import java.util.concurrent.Semaphore;

/**
 * Lets as many books at a time into the engine as fit into some memory: several small ones, or one
 * that is large with a small one beside it, so that no core waits for the large one.
 */
final class Turns {
  /** The engine needs about 100 bytes for a character of HTML; so this is about 250 MB. */
  private static final int CHARACTERS = 2_500_000;

  /** However large a book is, so much is left for others. */
  private static final int MOST = 2_200_000;

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
    int share = Math.min(MOST, Math.max(1, size));
    free.acquireUninterruptibly(share);
    try {
      return work.run();
    } finally {
      free.release(share);
    }
  }
}
