package org.markwell.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.markwell.Stages;

/**
 * Lets a build that is asked to end, by Ctrl+C or by the system, stop at the next file and clear
 * away what it began. Whatever it does not get to, the next command clears away.
 */
final class Ending implements Stages, AutoCloseable {
  /** A large book takes longer; what is left behind then hurts nobody. */
  private static final int PATIENCE_SECONDS = 5;

  /** The stage that must not end just anywhere. */
  private static final String WRITING = "write";

  /** Thrown where a build stops because it was asked to. */
  static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EndedException() {
      super("asked to end");
    }
  }

  private final Stages stages;
  private final Terminal terminal;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile boolean asked;
  private volatile boolean stopped;
  private boolean writing;

  /** From now on the program ends in good order. */
  Ending(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    boolean untouched = !isWriting();
    try {
      if (!untouched) {
        over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (untouched || stopped) {
      stages.end();
      terminal.err().println("markwell: stopped. The site is as it was before.");
    }
  }

  private synchronized boolean isWriting() {
    asked = true;
    return writing;
  }

  private synchronized void check(boolean writes) {
    if (asked) {
      stopped = true;
      throw new EndedException();
    }
    writing |= writes;
  }

  @Override
  public void begin(String stage) {
    check(stage.equals(WRITING));
    stages.begin(stage);
  }

  @Override
  public void making(String product) {
    check(false);
    stages.making(product);
  }

  @Override
  public void made(String product) {
    stages.made(product);
  }

  @Override
  public void done(int finished, int total) {
    stages.done(finished, total);
  }

  @Override
  public void end() {
    stages.end();
  }

  /** The work is done, or cleared away. */
  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // Then the hook is at work.
    }
  }
}
