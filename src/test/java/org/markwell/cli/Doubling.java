package org.markwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.markwell.cli.Ordeals.Ordeal;

/** Builds inputs at a size and at twice that size; see {@code bench/linear.sh}. */
final class Doubling {
  /** Shorter times say nothing: what the machine does beside it weighs more. */
  private static final double LEAST = 1;

  /** The compiler and the collector of garbage work beside a build: the least time is its own. */
  private static final int TIMES = 3;

  private final Path folder;
  private final double base;

  private Doubling(Path folder) {
    this.folder = folder;
    Ordeal nothing = new Ordeal("nothing", 1, 1, (site, n) -> site.write("content/a.md", "# A\n"));
    for (int i = 0; i < 10; i++) {
      OrdealRun.measure(nothing, 1, folder);
    }
    this.base = OrdealRun.measure(nothing, 1, folder).seconds();
  }

  /** The folder to work in, and names of inputs (all, if there are none). */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Doubling doubling = new Doubling(Path.of(arguments[0]));
    List<String> names = List.of(arguments).subList(1, arguments.length);
    System.out.printf(Locale.ROOT, "a build of one page: %.2f s%n%n", doubling.base);
    System.out.println("| input | n | n (s) | 2n (s) | ratio |\n|---|--:|--:|--:|--:|");
    for (Ordeal ordeal : Ordeals.all()) {
      if (names.isEmpty() || names.contains(ordeal.name())) {
        System.out.println(doubling.row(ordeal));
      }
    }
    System.exit(0);
  }

  /**
   * Doubles until a build takes long enough to be measured, or ends in another way: what is refused
   * for its size takes no time.
   */
  private String row(Ordeal ordeal) {
    int n = ordeal.size();
    OrdealRun.Measured once = OrdealRun.measure(ordeal, n, folder);
    OrdealRun.Measured twice = OrdealRun.measure(ordeal, 2 * n, folder);
    while (once.seconds() < LEAST && n < ordeal.deep()) {
      OrdealRun.Measured next = OrdealRun.measure(ordeal, 4 * n, folder);
      if (!next.refused().equals(twice.refused()) || next.exit() != twice.exit()) {
        break;
      }
      n *= 2;
      once = twice;
      twice = next;
    }
    double first = once.seconds();
    double second = twice.seconds();
    for (int time = 1; time < TIMES; time++) {
      first = Math.min(first, OrdealRun.measure(ordeal, n, folder).seconds());
      second = Math.min(second, OrdealRun.measure(ordeal, 2 * n, folder).seconds());
    }
    double ratio = (second - base) / Math.max(0.01, first - base);
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %.2f | %.2f | %s |",
        ordeal.name().strip().replace("|", "\\|"),
        n,
        first,
        second,
        second - base < 0.4 ? "" : String.format(Locale.ROOT, "%.1f", ratio));
  }
}
