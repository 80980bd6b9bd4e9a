package org.markwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Builds inputs at a size and at twice that size; see {@code bench/linear.sh}. */
final class Doubling {
  /** Shorter times say nothing: what every build does and what the machine does weigh more. */
  private static final double LEAST = 0.6;

  private Doubling() {}

  /** The folder to work in, and names of inputs (all, if there are none). */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments[0]);
    List<String> names = List.of(arguments).subList(1, arguments.length);
    System.out.println("| input | n | n (s) | 2n (s) | ratio |\n|---|--:|--:|--:|--:|");
    OrdealRun.measure(Ordeals.all().get(0), 5_000, folder);
    for (Ordeals.Ordeal ordeal : Ordeals.all()) {
      if (names.isEmpty() || names.contains(ordeal.name())) {
        System.out.println(row(ordeal, folder));
      }
    }
    System.exit(0);
  }

  /** Begins small and doubles until a build takes long enough to be measured. */
  private static String row(Ordeals.Ordeal ordeal, Path folder) {
    int n = ordeal.size();
    double seconds = best(ordeal, n, folder);
    while (seconds < LEAST && n < ordeal.deep()) {
      n *= 2;
      seconds = best(ordeal, n, folder);
    }
    double twice = best(ordeal, 2 * n, folder);
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %.2f | %.2f | %.1f |",
        ordeal.name().strip().replace("|", "\\|"),
        n,
        seconds,
        twice,
        twice / seconds);
  }

  private static double best(Ordeals.Ordeal ordeal, int n, Path folder) {
    double first = OrdealRun.measure(ordeal, n, folder);
    return first > 5 ? first : Math.min(first, OrdealRun.measure(ordeal, n, folder));
  }
}
