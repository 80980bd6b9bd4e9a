import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The measuring behind {@code bench/run}; see there. Commands to be compared run in turn: A B A B. */
public final class Run {
  private static final Path README = Path.of("bench/README.md");
  private static final String BEGIN = "<!-- bench/run begins -->";
  private static final String END = "<!-- bench/run ends -->";

  /** One way to make a site: a command, and what is thrown away before it. */
  private record Way(String name, String command, String before, Map<String, String> environment) {}

  /**
   * One run of a command with all that it starts.
   *
   * @param wall seconds on the clock
   * @param user seconds of processors in the programs
   * @param memory the most its processes had resident together, in megabytes
   */
  private record Timed(double wall, double user, double memory, String output) {}

  private final Path scratch = Path.of(env("SCRATCH", "/dev/shm/markwell-bench"));
  private final int runs = Integer.parseInt(env("RUNS", "5"));
  private final List<String> wanted;
  private final List<String> lines = new ArrayList<>();
  private final boolean peers;

  private Run(List<String> wanted) throws Exception {
    this.wanted = wanted;
    this.peers = installed(env("HUGO", "hugo") + " version");
  }

  public static void main(String[] rows) throws Exception {
    Run run = new Run(List.of(rows));
    run.all();
    run.write();
  }

  private void all() throws Exception {
    if (is("whole")) {
      compare("whole", "10,000 topics cold, everything", markwell("10000", "", ""), search("10000"), "≤ 0.40 × wall");
      compare("whole", "the same without forms and unit handbooks", markwell("10000", "handbook: {forms: false, units: false}\n", ""), search("10000"), "≤ 0.25 × wall");
    }
    if (is("pages")) {
      compare("pages", "10,000 topics, pages alone, against Hugo alone", markwell("10000", "search: {index: false}\nhandbook: {units: false, forms: false}\n", ""), hugo("10000"), "≤ 0.70 × wall, ≤ 1.0 × user");
    }
    if (is("again")) {
      again();
    }
    if (is("memory")) {
      Timed small = median(List.of(markwell("10000", "", "-Xmx448m"))).get(0);
      row("memory", "10,000 topics, everything, -Xmx448m", "%.1f s, %.0f MB".formatted(small.wall(), small.memory()), "≤ 600 MB");
    }
    if (is("growth")) {
      growth();
    }
    if (is("hundred")) {
      compare("hundred", "100 topics, second start", markwell("100", "", ""), search("100"), "≤ 2.0 × wall");
      compare("hundred", "100 topics without forms", markwell("100", "handbook: {forms: false}\n", ""), search("100"), "≤ 1.3 × wall");
    }
    if (is("bytes")) {
      bytes();
    }
    if (is("start")) {
      Timed version = median(List.of(new Way("version", "./markwell --version", "true", Map.of()))).get(0);
      row("start", "`markwell --version`", "%.2f s user".formatted(version.user()), "≤ 0.2 s user");
    }
    if (is("stages")) {
      stages();
    }
    if (is("guide")) {
      guide();
    }
    if (is("print")) {
      print();
    }
  }

  private boolean is(String row) {
    return wanted.isEmpty() || wanted.stream().anyMatch(row::startsWith);
  }

  // Ways

  /** A build from nothing. */
  private Way markwell(String topics, String settings, String memory) throws Exception {
    Path guide = corpus(topics, "markwell");
    String key = topics + "-" + Integer.toHexString(settings.hashCode());
    Path root = scratch.resolve("guide-" + key);
    Files.createDirectories(root);
    sh("[ -d " + root + "/content ] || cp -r " + guide + "/content " + root);
    Files.writeString(root.resolve("site.yaml"), "title: A generated guide\nbase_url: https://example.org/\n" + settings);
    String out = scratch.resolve("site-" + key).toString();
    String cache = scratch.resolve("cache-" + key).toString();
    Map<String, String> environment = new LinkedHashMap<>(Map.of("MARKWELL_CACHE", cache));
    if (!memory.isEmpty()) {
      environment.put("JAVA_OPTS", memory);
    }
    return new Way("markwell", "./markwell build --timings --root " + root + " --out " + out, "rm -rf " + out + " " + cache, environment);
  }

  private Way hugo(String topics) throws Exception {
    Path guide = corpus(topics, "hugo");
    Path site = scratch.resolve("hugo-site");
    sh("rm -rf " + site + " && cp -r bench/hugo " + site);
    String out = scratch.resolve("hugo-out-" + topics).toString();
    return new Way("hugo", env("HUGO", "hugo") + " --quiet -s " + site + " -c " + guide.resolve("content") + " -d " + out, "rm -rf " + out, Map.of());
  }

  private Way search(String topics) throws Exception {
    Way hugo = hugo(topics);
    String out = scratch.resolve("hugo-out-" + topics).toString();
    return new Way("hugo + pagefind", hugo.command() + " && " + env("PAGEFIND", "pagefind") + " --site " + out + " --quiet >/dev/null", hugo.before(), Map.of());
  }

  private Path corpus(String topics, String form) throws Exception {
    Path guide = scratch.resolve("corpus-" + form + "-" + topics);
    if (!Files.isDirectory(guide)) {
      sh("java bench/Corpus.java " + topics + " " + guide + " " + form);
    }
    return guide;
  }

  // Rows

  private void compare(String row, String what, Way ours, Way theirs, String bar) throws Exception {
    if (!peers) {
      Timed own = median(List.of(ours)).get(0);
      row(row, what, "%.2f s, %.1f s user, %.0f MB; no Hugo here".formatted(own.wall(), own.user(), own.memory()), bar);
      return;
    }
    List<Timed> both = median(List.of(ours, theirs));
    Timed own = both.get(0);
    Timed peer = both.get(1);
    row(row, what, "%.2f × wall, %.2f × user (%.2f s, %.1f s user, %.0f MB; %s %.2f s, %.1f s user, %.0f MB)".formatted(own.wall() / peer.wall(), own.user() / peer.user(), own.wall(), own.user(), own.memory(), theirs.name(), peer.wall(), peer.user(), peer.memory()), bar);
  }

  private void again() throws Exception {
    Way cold = markwell("10000", "", "");
    Way same = new Way("same", cold.command(), "true", cold.environment());
    String topic = "$(find " + scratch + "/guide-10000-0/content -name '05-*.md' | sort | head -1)";
    Way edited = new Way("edited", cold.command(), "sed -i 's/^summary: /summary: Again /' " + topic, cold.environment());
    List<Timed> all = median(List.of(cold, same, edited));
    row("again", "10,000 topics, nothing changed", "%.3f of cold (%.2f s of %.2f s)".formatted(all.get(1).wall() / all.get(0).wall(), all.get(1).wall(), all.get(0).wall()), "≤ 0.05 of cold");
    row("again", "10,000 topics, one changed", "%.2f of cold (%.2f s)".formatted(all.get(2).wall() / all.get(0).wall(), all.get(2).wall()), "≤ 0.15 of cold");
  }

  private void growth() throws Exception {
    List<Timed> three = median(List.of(markwell("5000", "", "-Xmx1500m"), markwell("10000", "", "-Xmx1500m"), markwell("20000", "", "-Xmx1500m")));
    double first = (three.get(1).wall() - three.get(0).wall()) / 5_000;
    double second = (three.get(2).wall() - three.get(1).wall()) / 10_000;
    row("growth", "one more topic, 10k → 20k against 5k → 10k", "%.2f (%.2f ms and %.2f ms; %.1f, %.1f and %.1f s)".formatted(second / first, first * 1000, second * 1000, three.get(0).wall(), three.get(1).wall(), three.get(2).wall()), "≤ 1.10");
    if (!env("DEEP", "").isEmpty()) {
      Timed many = timed(markwell("100000", "", "-Xmx3g"));
      row("growth", "100,000 topics against 10,000, -Xmx3g, one run", "%.1f × wall (%.0f s, %.0f MB)".formatted(many.wall() / three.get(1).wall(), many.wall(), many.memory()), "≤ 10.5 × wall");
    }
  }

  /** What of a topic's page is not what its author wrote: all but the header's words and the sections. */
  private void bytes() throws Exception {
    Way way = markwell("10000", "", "");
    timed(way);
    Path site = scratch.resolve("site-10000-0");
    long total = 0;
    long files = 0;
    long own = 0;
    long pages = 0;
    long page = 0;
    Pattern content = Pattern.compile("<section id=\"(?:concepts|in-depth|tips|misconceptions|marking-points)\".*?\n</section>|<h1>.*?</header>", Pattern.DOTALL);
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        long size = Files.size(file);
        total += size;
        files++;
        if (file.getFileName().toString().endsWith(".html") && files % 50 == 0) {
          String text = Files.readString(file);
          if (text.contains("kind-topic\"")) {
            pages++;
            page += size;
            Matcher found = content.matcher(text);
            while (found.find()) {
              own += found.group().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            }
          }
        }
      }
    }
    row("bytes", "a topic's page beyond its own content", "%.1f kB (of %.1f kB)".formatted((page - own) / 1000.0 / pages, page / 1000.0 / pages), "≤ 6 kB");
    row("bytes", "the whole site at 10,000 topics", "%.0f MB, %,d files".formatted(total / 1e6, files), "≤ 350 MB, ≤ 20,000 files");
  }

  private void stages() throws Exception {
    Way way = markwell("10000", "", "");
    Map<String, List<Double>> found = new LinkedHashMap<>();
    for (int i = 0; i < runs; i++) {
      Matcher stage = Pattern.compile("(?m)^(read|plan|search) +([\\d.]+) s").matcher(timed(way).output());
      while (stage.find()) {
        found.computeIfAbsent(stage.group(1), key -> new ArrayList<>()).add(Double.parseDouble(stage.group(2)));
      }
    }
    Map<String, String> bars = Map.of("read", "≤ 1.5 s", "plan", "≤ 0.7 s", "search", "≤ 2 s");
    found.forEach((name, times) -> row("stages", "10,000 topics: " + name, "%.2f s".formatted(middle(times)), bars.get(name)));
  }

  private void guide() throws Exception {
    Path root = scratch.resolve("our-guide");
    sh("rm -rf " + root + " && mkdir -p " + root + " && cp -r content themes site.yaml " + root);
    String out = root + "-site";
    Map<String, String> cache = Map.of("MARKWELL_CACHE", root + "-cache");
    String command = "./markwell build --root " + root + " --out " + out;
    Way cold = new Way("clean", command, "rm -rf " + out + " " + root + "-cache", cache);
    String topic = "$(find " + root + "/content -name 'following-the-rules.md' | head -1)";
    Way word = new Way("word", command, "sed -i 's/^title: /title: More /' " + topic, cache);
    Way same = new Way("same", command, "true", cache);
    List<Timed> all = median(List.of(cold, word, same));
    String times = all.stream().map(it -> "%.2f".formatted(it.wall())).reduce((a, b) -> a + " / " + b).orElse("");
    row("guide", "this repository's guide: clean / one word / nothing", times + " s", "≤ 4 / ≤ 1.5 / ≤ 0.5 s");
  }

  private void print() throws Exception {
    Path root = scratch.resolve("book-200");
    sh("[ -d " + root + " ] || java bench/Book.java 200 " + root);
    Way way = new Way("print", "./markwell build --root " + root + " --out " + root + "-site", "rm -rf " + root + "-site " + root + "-cache", Map.of("MARKWELL_CACHE", root + "-cache"));
    Timed one = timed(way);
    row("print", "200 units with all PDFs, one run", "%.0f s, %.0f MB".formatted(one.wall(), one.memory()), "≤ 60 s, ≤ 800 MB");
  }

  private void row(String row, String what, String figure, String bar) {
    String line = "| `" + row + "` | " + what + " | " + figure + " | " + bar + " | " + runs + " |";
    lines.add(line);
    System.out.println(line);
  }

  // Measuring

  /** Medians by wall time, one for each way; the ways run in turn. */
  private List<Timed> median(List<Way> ways) throws Exception {
    List<List<Timed>> all = new ArrayList<>();
    ways.forEach(way -> all.add(new ArrayList<>()));
    for (int i = 0; i < runs; i++) {
      for (int j = 0; j < ways.size(); j++) {
        all.get(j).add(timed(ways.get(j)));
      }
    }
    List<Timed> medians = new ArrayList<>();
    for (List<Timed> times : all) {
      medians.add(
          new Timed(
              middle(times.stream().map(Timed::wall).toList()),
              middle(times.stream().map(Timed::user).toList()),
              middle(times.stream().map(Timed::memory).toList()),
              ""));
    }
    return medians;
  }

  private static double middle(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(it -> it).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static Timed timed(Way way) throws Exception {
    sh(way.before());
    Path times = Files.createTempFile("times", ".txt");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%3R %3U'; exec 3>&1; { time { " + way.command() + " ; } >&3 2>&3 ; } 2>" + times);
    builder.environment().putAll(way.environment());
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    long[] peak = new long[1];
    Thread watch = new Thread(() -> watch(process, peak));
    watch.start();
    StringBuilder output = new StringBuilder();
    try (BufferedReader in = process.inputReader()) {
      in.lines().forEach(line -> output.append(line).append('\n'));
    }
    int code = process.waitFor();
    watch.join();
    String[] found = Files.readString(times).strip().split(" ");
    Files.delete(times);
    if (code != 0) {
      throw new IOException(way.command() + " ended with " + code + ":\n" + output);
    }
    return new Timed(Double.parseDouble(found[0]), Double.parseDouble(found[1]), peak[0] / 1024.0, output.toString());
  }

  /** Adds up, again and again, the most that each process below one had resident so far. */
  private static void watch(Process process, long[] peak) {
    while (process.isAlive()) {
      long now = process.descendants().mapToLong(it -> resident(it.pid())).sum();
      peak[0] = Math.max(peak[0], now);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static long resident(long pid) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return status.filter(it -> it.startsWith("VmHWM:")).mapToLong(it -> Long.parseLong(it.replaceAll("\\D", ""))).sum();
    } catch (IOException | RuntimeException gone) {
      return 0;
    }
  }

  private static boolean installed(String command) throws Exception {
    return new ProcessBuilder("bash", "-c", command + " >/dev/null 2>&1").start().waitFor() == 0;
  }

  private static String sh(String command) throws Exception {
    Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
      String output = String.join("\n", in.lines().toList());
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + output);
      }
      return output;
    }
  }

  private static String env(String name, String other) {
    String value = System.getenv(name);
    return value == null ? other : value;
  }

  // Writing

  /** Puts the rows into the README: those measured now, and of the others what stands there. */
  private void write() throws Exception {
    String text = Files.readString(README);
    int from = text.indexOf(BEGIN);
    int to = text.indexOf(END);
    List<String> rows = new ArrayList<>();
    if (from >= 0 && to > from) {
      for (String line : text.substring(from, to).split("\n")) {
        boolean anew = lines.stream().anyMatch(it -> name(it).equals(name(line)));
        if (line.startsWith("| `") && !anew) {
          rows.add(line);
        }
      }
    }
    rows.addAll(lines);
    String hugo = peers ? sh(env("HUGO", "hugo") + " version").split(" ")[1] : "none";
    String table =
        BEGIN
            + "\n"
            + LocalDate.now()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, Java "
            + Runtime.version().feature()
            + ", Hugo "
            + hugo
            + ", Pagefind "
            + (peers ? sh(env("PAGEFIND", "pagefind") + " --version").replaceAll("\\D*([\\d.]+).*", "$1") : "none")
            + "; medians of so many runs in turn as the last column says.\n\n"
            + "| row | work | measured | bar | runs |\n|---|---|---|---|--:|\n"
            + String.join("\n", rows)
            + "\n";
    if (from < 0) {
      throw new IOException(README + " has no place for the table: " + BEGIN);
    }
    Files.writeString(README, text.substring(0, from) + table + text.substring(to));
  }

  private static String name(String line) {
    String[] cells = line.split("\\|");
    return cells.length > 1 ? cells[1].strip() : "";
  }
}
