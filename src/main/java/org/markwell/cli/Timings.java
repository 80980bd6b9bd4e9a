package org.markwell.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long each stage of a build took. Files are made by several threads while the folder is
 * written: what these worked on one product, divided by how many they are, is that product's time,
 * and what is left is the stage's own. So all lines add up to the time on the wall.
 */
final class Timings {
  private final LongSupplier nanos;
  private final Map<String, Long> stages = new LinkedHashMap<>();
  private final Map<String, Long> work = new LinkedHashMap<>();
  private final Map<Thread, Long> since = new ConcurrentHashMap<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private String stage = "";
  private long start;

  /**
   * @param nanos a clock that never goes back
   */
  Timings(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A stage begins, and with it the one before ends. */
  synchronized void begin(String next) {
    end();
    stage = next;
    start = nanos.getAsLong();
  }

  /** This thread begins on a file of a product. */
  void making() {
    since.put(Thread.currentThread(), nanos.getAsLong());
  }

  /** This thread is done with a file of a product. */
  void made(String product) {
    Thread thread = Thread.currentThread();
    long now = nanos.getAsLong();
    Long begun = since.remove(thread);
    threads.add(thread);
    synchronized (this) {
      work.merge(product, begun == null ? 0 : now - begun, Long::sum);
    }
  }

  /** The stage is over. */
  synchronized void end() {
    if (stage.isEmpty()) {
      return;
    }
    long rest = nanos.getAsLong() - start;
    for (Map.Entry<String, Long> each : work.entrySet()) {
      long share = each.getValue() / threads.size();
      stages.merge(each.getKey(), share, Long::sum);
      rest -= share;
    }
    stages.merge(stage, Math.max(0, rest), Long::sum);
    work.clear();
    threads.clear();
    stage = "";
  }

  /** One line a stage or product: its name and seconds. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    stages.forEach((name, time) -> lines.add(String.format("%-11s %8s", name, seconds(time))));
    return lines;
  }

  /** Such as {@code 1.24 s}. */
  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }
}
