package org.markwell.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.markwell.Stages;

/** Shows a line of progress on long work in a terminal, and knows how long each stage took. */
final class ProgressLine implements Stages {
  private static final long QUIET_NANOS = 500_000_000L;
  private static final long STEP_NANOS = 100_000_000L;

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private final AtomicLong shown = new AtomicLong(start + QUIET_NANOS - STEP_NANOS);
  private final Timings timings = new Timings(System::nanoTime);
  private volatile String stage = "";
  private volatile boolean drawn;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void begin(String next) {
    timings.begin(next);
    stage = next;
  }

  @Override
  public void making(String product) {
    timings.making();
  }

  @Override
  public void made(String product) {
    timings.made(product);
  }

  @Override
  public void done(int finished, int total) {
    long now = System.nanoTime();
    long last = shown.get();
    if (terminal.isInteractive() && now - last > STEP_NANOS && shown.compareAndSet(last, now)) {
      drawn = true;
      terminal.err().print("\r" + stage + " " + finished + " of " + total + "\u001B[K");
      terminal.err().flush();
    }
  }

  @Override
  public synchronized void end() {
    timings.end();
    stage = "";
    if (drawn) {
      drawn = false;
      terminal.err().print("\r\u001B[K");
      terminal.err().flush();
    }
  }

  /** How long all has taken so far, such as {@code 1.24 s}. */
  String elapsed() {
    return Timings.seconds(System.nanoTime() - start);
  }

  /** One line a stage or product: its name and seconds. */
  List<String> timings() {
    return timings.lines();
  }
}
