package org.markwell.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwell.TestSite;

/**
 * Builds inputs one after the other in a process of its own, which may be short of memory, and says
 * what came of each: a line when it begins, and one with the exit code, the seconds and the codes
 * of its problems when it ends.
 */
final class OrdealRun {
  private OrdealRun() {}

  /**
   * The folder to work in, {@code short} or {@code deep}, how many seconds of a processor one input
   * may take, and names of inputs (all, if there are none; {@code from:NAME} for one and all after
   * it).
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments[0]);
    boolean deep = arguments[1].equals("deep");
    int seconds = Integer.parseInt(arguments[2]);
    List<String> names = List.of(arguments).subList(3, arguments.length);
    boolean begun = names.isEmpty();
    for (Ordeals.Ordeal ordeal : Ordeals.all()) {
      begun |= names.contains("from:" + ordeal.name());
      if (begun || names.contains(ordeal.name())) {
        System.out.print(ordeal.name().replace('\n', ' ') + "\t");
        Thread work =
            new Thread(
                () ->
                    System.out.println(
                        build(ordeal, deep ? ordeal.deep() : ordeal.size(), folder)));
        work.start();
        long begin = cpu();
        while (work.isAlive() && cpu() - begin < TimeUnit.SECONDS.toNanos(seconds)) {
          work.join(200);
        }
        if (work.isAlive()) {
          System.out.println("hangs at " + where());
          System.exit(1);
        }
      }
    }
    System.out.println("finished");
    System.exit(0);
  }

  /** What the threads are doing: the frames of libraries and ours. */
  private static String where() {
    return Thread.getAllStackTraces().values().stream()
        .map(
            frames ->
                Stream.of(frames)
                    .map(StackTraceElement::toString)
                    .filter(it -> it.matches("(?:.*/)?(?:org|tools|freemarker|com\\.open)[./].*"))
                    .limit(12)
                    .collect(Collectors.joining(" < ")))
        .filter(it -> !it.isEmpty() && !it.startsWith("org.markwell.cli.OrdealRun.where"))
        .collect(Collectors.joining(" and "));
  }

  private static String build(Ordeals.Ordeal ordeal, int n, Path folder) {
    Console console = new Console();
    long start = cpu();
    String end = build(ordeal, n, folder, console);
    double seconds = (cpu() - start) / 1e9;
    return String.format(
        Locale.ROOT, "%s\t%d\t%.2f\t%s", end.replace('\n', ' '), n, seconds, console.told());
  }

  /**
   * How a build went.
   *
   * @param refused whether something was too large for it
   */
  record Measured(double seconds, int exit, Boolean refused) {}

  static Measured measure(Ordeals.Ordeal ordeal, int n, Path folder) {
    Path root = fresh(folder);
    ordeal.maker().into(TestSite.in(root).write("content/index.md", "# Home\n"), n);
    System.gc();
    Console console = new Console();
    long start = cpu();
    int exit = run(root, folder.resolve("out"), console);
    double seconds = (cpu() - start) / 1e9;
    return new Measured(seconds, exit, console.told().contains("[too-large]"));
  }

  private static String build(Ordeals.Ordeal ordeal, int n, Path folder, Console console) {
    Path root = fresh(folder);
    try {
      ordeal.maker().into(TestSite.in(root).write("content/index.md", "# Home\n"), n);
      return "exit " + run(root, folder.resolve("out"), console);
    } catch (Throwable fault) {
      return "died of " + fault;
    }
  }

  private static Path fresh(Path folder) {
    delete(folder.resolve("site"));
    delete(folder.resolve("out"));
    return folder.resolve("site");
  }

  private static int run(Path root, Path out, Console console) {
    PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
    return Main.run(
        Terminal.of(stream, stream),
        Map.of(),
        "build",
        "--root",
        root.toString(),
        "--out",
        out.toString());
  }

  /** What the processors have worked for this process: the clock shows what others do, too. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Keeps the beginning and counts the rest: a report of 100,000 problems is not kept. */
  private static final class Console extends OutputStream {
    private final StringBuilder beginning = new StringBuilder();
    private long length;

    @Override
    public void write(int b) {
      length++;
      if (beginning.length() < 600) {
        beginning.append((char) b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      for (int i = from; i < from + count && beginning.length() < 600; i++) {
        beginning.append((char) bytes[i]);
      }
      length += count;
    }

    String told() {
      return length + " told: " + beginning.toString().replace('\n', ' ');
    }
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
