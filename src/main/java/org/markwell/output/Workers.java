package org.markwell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** So many threads that share out numbered pieces of work. */
record Workers(int threads) {

  interface Work {
    void on(int index) throws IOException;
  }

  /** Does the work of every index; the first fault is thrown when all threads stopped. */
  void each(int count, Work work) throws IOException {
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement();
              i < count && faults.isEmpty();
              i = next.getAndIncrement()) {
            try {
              work.on(i);
            } catch (IOException | RuntimeException | Error e) {
              faults.add(e);
            }
          }
        };
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(worker, "write-" + i);
      thread.start();
      helpers.add(thread);
    }
    worker.run();
    for (Thread thread : helpers) {
      join(thread);
    }
    Throwable fault = faults.peek();
    if (fault instanceof IOException e) {
      throw e;
    } else if (fault instanceof UncheckedIOException e) {
      throw e.getCause();
    } else if (fault instanceof RuntimeException e) {
      throw e;
    } else if (fault instanceof Error e) {
      throw e;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
