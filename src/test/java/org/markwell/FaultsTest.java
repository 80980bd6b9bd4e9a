package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;

/**
 * What machines do to a program: the real one, in a process of its own, is killed, has no disk, no
 * memory, no home. Whatever happens, the old or the new site is there whole, a message says what to
 * do, and the next build works.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(900)
class FaultsTest {
  private static final int TOPICS = 20;

  @TempDir Path folder;
  private TestSite site;
  private Path project;

  @BeforeEach
  void aGuide() {
    project = folder.resolve("project");
    site = TestSite.in(project).write("site.yaml", "title: Guide\n");
    state("first");
  }

  /** Every topic, and so every page, is another one in another state. */
  private void state(String name) {
    site.write("content/u/index.md", "---\ntype: unit\ntitle: Unit " + name + "\n---\n");
    for (int i = 0; i < TOPICS; i++) {
      site.write(
          "content/u/topic-" + i + ".md",
          "---\ntitle: Topic " + i + "\ntips: [Look at the " + name + " thing.]\n---\n" + name);
    }
  }

  /** What a build from nothing makes of the project as it is. */
  private Map<String, String> clean() throws IOException {
    Path out = Files.createTempDirectory(folder, "clean").resolve("site");
    assertThat(build(Optional.of(out), Optional.empty()).written()).isPresent();
    return TestSite.tree(out);
  }

  /** A build that nothing happens to, in this process, for speed. */
  private Built build(Optional<Path> out, Optional<Path> cache) {
    BuildOptions options =
        new BuildOptions(
            project,
            Audience.EVERYONE,
            Edition.Drafts.LEFT_OUT,
            out,
            Optional.empty(),
            Severity.ERROR,
            cache,
            "development");
    return new Build(options, Stages.SILENT).run();
  }

  /** The next build of the same project, which remembers what the last ones did. */
  private Built next() {
    return build(Optional.empty(), Optional.of(folder.resolve("cache")));
  }

  @Test
  void killedAtAnyMomentTheOldOrTheNewSiteIsThere() throws Exception {
    long seed = Deep.isAskedFor() ? System.nanoTime() : 14;
    Random random = new Random(seed);
    Map<String, String> old = clean();
    long started = System.nanoTime();
    markwell("build").end();
    long whole = System.nanoTime() - started;
    int rounds = Deep.or(5, 50);
    for (int round = 0; round < rounds; round++) {
      state("state-" + round);
      Map<String, String> fresh = clean();
      Run run = markwell("build");
      // Most of the time goes into starting; what writes comes late.
      TimeUnit.NANOSECONDS.sleep(
          (long) (whole * (0.3 + 0.7 * (round + random.nextDouble()) / rounds)));
      run.process.destroyForcibly();
      Result result = run.end();
      String when = "seed " + seed + ", round " + round + ": " + result;
      assertThat(result.code).as(when).isIn(0, 137);
      assertThat(standing()).as(when).isIn(old, fresh);
      assertThat(next().problems()).as(when).isEmpty();
      assertThat(site.files("site")).as(when).isEqualTo(fresh);
      assertThat(left()).as(when).isEmpty();
      old = fresh;
    }
  }

  @Test
  void askedToEndItStopsAndClearsAway() throws Exception {
    Map<String, String> old = clean();
    assertThat(next().problems()).isEmpty();
    for (int round = 0; round < Deep.or(2, 20); round++) {
      state("state-" + round);
      Run run = markwell("build");
      while (run.process.isAlive() && left().isEmpty()) {
        Thread.onSpinWait();
      }
      run.process.destroy();
      Result result = run.end();
      // One that was done by then has said so.
      boolean done = result.said.contains("files written");
      assertThat(result.code).as(result.said).isIn(done ? List.of(0, 143) : List.of(143));
      if (!done) {
        assertThat(result.said).contains("markwell: stopped. The site is as it was before.");
        assertThat(site.files("site")).isEqualTo(old);
      }
      assertThat(left()).isEmpty();
      assertThat(next().problems()).isEmpty();
      old = clean();
      assertThat(site.files("site")).isEqualTo(old);
    }
  }

  /** What stands beside the site, and should not. */
  private List<String> left() {
    return Stream.of(Objects.requireNonNull(project.toFile().list()))
        .filter(it -> it.matches("\\.markwell-(stage|old).*"))
        .toList();
  }

  /** The site at its place or, between the two moves, where the next command looks for it. */
  private Map<String, String> standing() {
    return site.files(Files.exists(project.resolve("site")) ? "site" : ".markwell-old-site");
  }

  @Test
  void twoBuildsAtOnceMakeOneWholeSite() throws Exception {
    for (int round = 0; round < Deep.or(2, 20); round++) {
      state("round " + round);
      List<Run> both = List.of(markwell("build"), markwell("build"));
      List<Integer> codes = new ArrayList<>();
      for (Run run : both) {
        Result result = run.end();
        codes.add(result.code);
        if (result.code != 0) {
          assertThat(result.code).as(result.said).isEqualTo(1);
          assertThat(result.said).contains("error[output-");
        }
      }
      assertThat(codes).contains(0);
      assertThat(site.files("site")).isEqualTo(clean());
    }
  }

  @Test
  void filesThatComeAndGoWhileTheyAreReadNeverEndInAFault() throws Exception {
    Path topic = project.resolve("content/u/topic-7.md");
    Path away = folder.resolve("away.md");
    Path unit = project.resolve("content/v");
    AtomicBoolean over = new AtomicBoolean();
    Thread hand =
        new Thread(
            () -> {
              while (!over.get()) {
                try {
                  Files.move(topic, away, StandardCopyOption.REPLACE_EXISTING);
                  Files.createDirectories(unit);
                  Files.writeString(unit.resolve("new.md"), "# New\n");
                  Files.move(away, topic);
                  Files.delete(unit.resolve("new.md"));
                  Files.delete(unit);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    hand.start();
    try {
      for (int i = 0; i < Deep.or(10, 200); i++) {
        site.build(BuildOptions.of(project, "test"));
      }
    } finally {
      over.set(true);
      hand.join();
    }
    site.build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.files("site"))
        .isEqualTo(site.build(BuildOptions.of(project, "test")).files("site"));
  }

  @Test
  void aDiskThatIsFullOrCannotBeWrittenLeavesTheOldSite() throws Exception {
    Result can = bash("unshare -m true");
    if (can.code != 0) {
      assertThat("true".equals(System.getenv("CI")) && isRoot()).as(can.said).isFalse();
      Assumptions.abort("only root may have a disk of its own here");
    }
    site.write("again.md", "---\ntitle: Topic 3\ntips: [Look again.]\n---\nAgain.\n");
    Result result =
        bash(
            """
            exec 2>&1
            unshare -m bash -euo pipefail <<'END'
            mkdir -p disk
            mount -t tmpfs -o size=4m tmpfs disk
            sums() { (cd disk/site && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum); }
            markwell() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC org.markwell.cli.Main "$@" --out disk/site; }
            markwell build
            before=$(sums)
            cp again.md content/u/topic-3.md
            head -c 9m /dev/zero >disk/full || true
            code=0; markwell build || code=$?
            echo "full $code"
            [ "$before" = "$(sums)" ] && echo "full: whole"
            rm disk/full
            mount -o remount,ro disk
            code=0; markwell build || code=$?
            echo "read-only $code"
            [ "$before" = "$(sums)" ] && echo "read-only: whole"
            mount -o remount,rw disk
            markwell build
            [ "$before" != "$(sums)" ] && echo "new"
            ls -A disk
            code=0; java org.markwell.cli.Main build --out disk || code=$?
            rm -r disk/site
            code=0; java org.markwell.cli.Main build --out disk || code=$?
            echo "mounted $code"
            END
            """);
    assertThat(result.code).as(result.said).isZero();
    assertThat(result.said)
        .containsSubsequence(
            "error[output-failed]",
            "full 1",
            "full: whole",
            "read-only 1",
            "read-only: whole",
            "new",
            "is not empty",
            "a disk or volume is mounted there",
            "mounted 1")
        .doesNotContain("\tat ", ".markwell-stage", ".markwell-old");
  }

  @Test
  void pipesAndLinksInCirclesHoldNothingUp() throws Exception {
    Result made =
        bash(
            """
            cd content && mkdir -p registers && mkfifo pipe.md pipe.png registers/verbs.yaml
            ln -s . circle && ln -s self.md self.md
            """);
    assertThat(made.code).as(made.said).isZero();
    assertThat(site.build().problems().lines())
        .anyMatch(it -> it.startsWith("content/pipe.md:1:1 ") && it.contains("a pipe"))
        .allMatch(it -> it.contains("error[unreadable-file]"))
        .hasSize(5);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Test
  void tooLittleMemoryIsSaidWithWhatToDo() throws Exception {
    next();
    Map<String, String> old = site.files("site");
    for (int i = 0; i < 60; i++) {
      site.write("content/u/long-" + i + ".md", "# Long " + i + "\n\n" + words(i));
    }
    Result result = run(List.of("-Xmx12m"), Map.of(), "build").end();
    assertThat(result.code).as(result.said).isEqualTo(3);
    assertThat(result.said)
        .contains("not enough memory", "JAVA_OPTS=-Xmx")
        .doesNotContain("\tat ", "should not have happened");
    assertThat(site.files("site")).isEqualTo(old);
    assertThat(next().problems()).isEmpty();
  }

  /** Many that no other text has, so that the index of the search grows with each. */
  private static String words(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      text.append(Long.toString(Math.abs(random.nextLong()), 36)).append(i % 12 == 11 ? '\n' : ' ');
    }
    return text.toString();
  }

  @Test
  void withoutHomeTemporaryFolderOrReaderItWorks() throws Exception {
    Map<String, String> expected = clean();
    Result bare =
        run(List.of("-Djava.io.tmpdir=/none", "-Duser.home=?"), Map.of("HOME", ""), "build").end();
    assertThat(bare.code).as(bare.said).isZero();
    assertThat(site.files("site")).isEqualTo(expected);
    site.write("content/u/topic-1.md", "---\ntitle: [\n---\n");
    Result unread =
        bash(
            "{ java org.markwell.cli.Main check --format json; echo \"code $?\" >&2; } 2>said | true; cat said");
    assertThat(unread.said).contains("code 1").doesNotContain("\tat ");
  }

  /** Where the locale knows no accents, Java can't even open such a file. */
  @Test
  void namesThatTheLocaleHasNoLettersForAreTold() throws Exception {
    site.write("content/u/caf\u00e9.md", "# Caf\u00e9\n");
    for (String locale : List.of("C", "C.UTF-8")) {
      Result result = run(List.of(), Map.of("LC_ALL", locale), "build").end();
      if (locale.equals("C.UTF-8")) {
        assertThat(result.code).as(result.said).isZero();
      } else {
        assertThat(result.code).as(result.said).isEqualTo(1);
        assertThat(result.said).contains("error[unreadable-file]", "LC_ALL=C.UTF-8");
      }
    }
    site.delete("content/u/caf\u00e9.md");
    site.write("content/u/tea.md", "---\ntitle: Tea\naliases: [th\u00e9.html]\n---\n");
    Result result = run(List.of(), Map.of("LC_ALL", "C"), "build").end();
    assertThat(result.code).as(result.said).isEqualTo(1);
    assertThat(result.said).contains("error[output-failed]", "LC_ALL=C.UTF-8");
  }

  private record Result(int code, String said) {}

  private final class Run {
    private final Process process;
    private final Path said;

    private Run(ProcessBuilder builder) throws IOException {
      said = Files.createTempFile(folder, "said", "");
      process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private Result end() throws Exception {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("it never ends, and said: " + Files.readString(said));
      }
      return new Result(process.exitValue(), Files.readString(said));
    }
  }

  private Run markwell(String... arguments) throws IOException {
    return run(List.of(), Map.of(), arguments);
  }

  private Run run(List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java().toString(), "-XX:TieredStopAtLevel=1"));
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("org.markwell.cli.Main");
    command.addAll(List.of(arguments));
    return new Run(builder(command, environment));
  }

  private Result bash(String script) throws Exception {
    return new Run(builder(List.of("bash", "-c", script), Map.of())).end();
  }

  private ProcessBuilder builder(List<String> command, Map<String, String> more) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("CLASSPATH", classes());
    environment.put("PATH", java().getParent() + File.pathSeparator + environment.get("PATH"));
    environment.put("MARKWELL_CACHE", folder.resolve("cache").toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(more);
    return builder;
  }

  private static String classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(it -> Path.of(it).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
