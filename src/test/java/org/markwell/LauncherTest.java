package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script {@code markwell}, with a Java and a Maven that only write down how they are called;
 * the last test takes the real program, where it is built.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class LauncherTest {
  /** Says its arguments, makes an archive if it is asked to, and ends as it is told. */
  private static final String JAVA =
      """
      #!/bin/sh
      kind=run
      for each; do
        case $each in -XX:ArchiveClassesAtExit=*) kind=archive file=${each#*=} ;; esac
      done
      { printf '%s' "$kind"; printf '|%s' "$@"; printf '\\n==\\n'; } >>"$LOG"
      if [ "$kind" = archive ]; then
        if [ -n "${NO_ARCHIVE:-}" ]; then exit 1; fi
        echo "classes of $$" >"$file"
        exit 0
      fi
      exit "${CODE:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvn in $PWD==" >>"$LOG"
      echo "$*" >"$LOG.mvn"
      if [ -n "${NO_BUILD:-}" ]; then echo "it does not compile"; exit 1; fi
      mkdir -p target
      echo program >target/markwell.jar
      """;

  @TempDir Path folder;
  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  private record Run(int code, String said) {}

  @BeforeEach
  void aCheckout() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    home = checkout("home");
    script("java", JAVA);
    script("mvn", MAVEN);
    Path log = Files.createFile(folder.resolve("log"));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-rw-rw-"));
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("LOG", log.toString());
  }

  private Path checkout(String name) throws IOException {
    Path checkout = Files.createDirectories(folder.resolve(name));
    for (String part : List.of("src/main", "themes/default", "target")) {
      Files.createDirectories(checkout.resolve(part));
    }
    Files.copy(Path.of("markwell"), checkout.resolve("markwell"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("target/markwell.jar"), "program");
    try (Stream<Path> all = Files.walk(checkout)) {
      for (Path each : all.toList()) {
        age(each, each.endsWith("markwell.jar") ? 60 : 120);
      }
    }
    return checkout;
  }

  /** Makes a file so many minutes old. */
  private static void age(Path file, int minutes) throws IOException {
    long then = Files.getLastModifiedTime(file).toMillis() - minutes * 60_000L;
    Files.setLastModifiedTime(file, FileTime.fromMillis(then));
  }

  private void script(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    age(file, 120);
  }

  private Process start(Path where, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_OPTS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static Run end(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }

  private Run in(Path where, String... command) throws Exception {
    return end(start(where, command));
  }

  private Run markwell(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("markwell").toString()));
    command.addAll(List.of(arguments));
    return in(folder, command.toArray(String[]::new));
  }

  /** How Java and Maven were called since the last time somebody asked. */
  private List<String> calls() throws IOException {
    Path log = folder.resolve("log");
    String text = Files.readString(log);
    Files.writeString(log, "");
    return Arrays.stream(text.split("==\n")).map(String::strip).toList();
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.filter(it -> it.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private List<String> targets() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  /** A start that makes the archive, and one that uses it. */
  private void startTwice() throws Exception {
    markwell("--version");
    assertThat(calls()).hasSize(2).first().asString().startsWith("archive|");
    markwell("--version");
    assertThat(calls()).singleElement().asString().contains("-XX:SharedArchiveFile=" + archive());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 130})
  void theExitCodeIsThePrograms(int code) throws Exception {
    environment.put("CODE", Integer.toString(code));
    for (int start = 0; start < 3; start++) {
      assertThat(markwell("check").code()).as("start %d", start).isEqualTo(code);
    }
  }

  @Test
  void argumentsArePassedOnAsTheyAre() throws Exception {
    startTwice();
    String[] arguments = {
      "--out", "a b", "", "*", "'", "\"", "$HOME", "a\nb", "%PATH%", "\\", "-n"
    };
    markwell(arguments);
    assertThat(calls().get(0)).endsWith("markwell.jar|" + String.join("|", arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "it's", "\"q\"", "a\nb", "end\n", "-n", "$HOME", "*", "ŷ", "a\\b"})
  void theCheckoutMayStandAnywhere(String name) throws Exception {
    home = checkout(name);
    startTwice();
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("markwell"));
    Path second = Files.createSymbolicLink(folder.resolve("bin/second"), Path.of("../link"));
    for (String self : List.of(link.toString(), second.toString(), "./link", "bin/second")) {
      assertThat(in(folder, self, "x").code()).isZero();
      assertThat(calls().get(0)).contains("|-jar|" + home.resolve("target/markwell.jar") + "|x");
    }
    assertThat(in(home, "sh", "markwell", "x").code()).isZero();
    assertThat(calls().get(0)).contains("|-jar|" + home.resolve("target/markwell.jar") + "|x");
  }

  @Test
  void javaOptionsAreTakenApartAtSpacesOnly() throws Exception {
    environment.put("JAVA_OPTS", "-Da=*  -Db=$HOME -XX:+UseParallelGC");
    markwell("x");
    assertThat(calls().get(1))
        .contains("|-Da=*|-Db=$HOME|-XX:+UseParallelGC|-jar|")
        .doesNotContain("UseSerialGC");
  }

  @Test
  void aFolderThatCantBeWrittenChangesNoExitCode() throws Exception {
    Path target = home.resolve("target");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    String[] command = {home.resolve("markwell").toString(), "check"};
    if (Files.isWritable(target)) {
      // The superuser may write everywhere, so somebody else has to try.
      assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
      command =
          new String[] {
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", command[0], command[1]
          };
    }
    for (int start = 0; start < 2; start++) {
      assertThat(in(folder, command)).isEqualTo(new Run(0, ""));
      assertThat(calls()).singleElement().asString().startsWith("run|").doesNotContain("Archive");
    }
    assertThat(targets()).containsExactly("markwell.jar");
  }

  @Test
  void anArchiveThatCantBeMadeChangesNothingAndIsTriedOnce() throws Exception {
    environment.put("NO_ARCHIVE", "1");
    for (int start = 0; start < 3; start++) {
      assertThat(markwell("check")).isEqualTo(new Run(0, ""));
      assertThat(calls()).hasSize(start == 0 ? 2 : 1).last().asString().startsWith("run|");
    }
    assertThat(targets().get(0)).endsWith(".seal");
    // A new program is another matter.
    age(home.resolve("target").resolve(targets().get(0)), 240);
    environment.remove("NO_ARCHIVE");
    startTwice();
  }

  @Test
  void anArchiveThatIsNotAsWeMadeItIsMadeAnew() throws Exception {
    Map<String, Spoiling> ways = new TreeMap<>();
    ways.put("cut", file -> Files.writeString(file, "cl"));
    ways.put("empty", file -> Files.writeString(file, ""));
    ways.put("gone", Files::delete);
    ways.put("others may write", file -> permit(file, "rw-rw----"));
    ways.put("all may write", file -> permit(file, "rw----rw-"));
    ways.put("changed, with its size and time", LauncherTest::change);
    ways.put("another file, with its time", LauncherTest::replace);
    ways.put("a link", LauncherTest::link);
    ways.put("older than the program", file -> age(file, 1000));
    ways.put("seal cut", file -> Files.writeString(seal(file), "600"));
    ways.put("seal gone", file -> Files.delete(seal(file)));
    ways.put("seal others may write", file -> permit(file, "rw-rw-rw-"));
    startTwice();
    for (Map.Entry<String, Spoiling> way : ways.entrySet()) {
      way.getValue().on(archive());
      assertThat(markwell("check").code()).as(way.getKey()).isZero();
      assertThat(calls()).as(way.getKey()).hasSize(2).first().asString().startsWith("archive|");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive())))
          .isEqualTo("rw-------");
      markwell("check");
      assertThat(calls()).as(way.getKey()).singleElement().asString().contains("SharedArchiveFile");
    }
    assertThat(targets()).hasSize(3);
  }

  private interface Spoiling {
    void on(Path archive) throws IOException;
  }

  private static Path seal(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".seal");
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static void change(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  private static void replace(Path file) throws IOException {
    Path copy = file.resolveSibling("copy");
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void link(Path file) throws IOException {
    Path elsewhere = file.getParent().resolveSibling("elsewhere");
    Files.move(file, elsewhere, StandardCopyOption.REPLACE_EXISTING);
    Files.createSymbolicLink(file, elsewhere);
  }

  @Test
  void whatAKilledStartLeftIsClearedAway() throws Exception {
    startTwice();
    Process gone = start(folder, "true");
    gone.waitFor();
    Path dead = home.resolve("target/" + archive().getFileName() + "." + gone.pid() + ".new");
    long we = ProcessHandle.current().pid();
    Path alive = home.resolve("target/" + archive().getFileName() + "." + we + ".new");
    Files.createDirectories(dead.resolve("content"));
    Files.createDirectories(alive);
    Files.delete(archive());
    startTwice();
    assertThat(dead).doesNotExist();
    assertThat(alive).exists();
  }

  @Test
  void severalStartsAtOnceDoNotDisturbEachOther() throws Exception {
    for (int round = 0; round < 3; round++) {
      List<Process> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(start(folder, home.resolve("markwell").toString(), "check"));
      }
      for (Process each : starts) {
        assertThat(end(each)).isEqualTo(new Run(0, ""));
      }
      assertThat(targets()).noneMatch(it -> it.endsWith(".new"));
      // Should two have made one at once, the next start may have to make it again, for good.
      markwell("check");
      calls();
      markwell("check");
      assertThat(calls()).singleElement().asString().contains("SharedArchiveFile");
      Files.delete(archive());
    }
  }

  @Test
  void theProgramIsBuiltWhenItIsMissingOrOlderThanItsSources() throws Exception {
    Files.delete(home.resolve("target/markwell.jar"));
    assertThat(markwell("x").said()).startsWith("markwell: building the program");
    assertThat(calls().get(0)).isEqualTo("mvn in " + home.toRealPath());
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    age(home.resolve("src/main/A.java"), -5);
    markwell("x");
    assertThat(calls().get(0)).startsWith("mvn");
    age(home.resolve("src/main/A.java"), 100);
    markwell("x");
    assertThat(calls().get(0)).startsWith("run|");
    assertThat(home.resolve(".markwell-building")).doesNotExist();
  }

  @Test
  void theProgramIsToldItsCommitWhereNothingWasChangedSince() throws Exception {
    assertThat(buildAnew()).isEqualTo("-q -B -DskipTests package\n");
    String git = "git -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false ";
    Run commit =
        in(
            home,
            "sh",
            "-c",
            "git init -q && git add pom.xml && " + git + "commit -qm x && git rev-parse HEAD");
    assertThat(commit.code()).as(commit.said()).isZero();
    Files.writeString(home.resolve("guide.md"), "what the program is not made of");
    assertThat(buildAnew())
        .isEqualTo("-q -B -DskipTests -Dmarkwell.commit=" + commit.said().strip() + " package\n");
    Files.writeString(home.resolve("src/main/New.java"), "class New {}");
    assertThat(buildAnew()).isEqualTo("-q -B -DskipTests package\n");
  }

  private String buildAnew() throws Exception {
    Files.deleteIfExists(home.resolve("target/markwell.jar"));
    markwell("x");
    return Files.readString(folder.resolve("log.mvn"));
  }

  @Test
  void aBuildThatFailsIsToldAndLeavesNoProgram() throws Exception {
    environment.put("NO_BUILD", "1");
    age(home.resolve("pom.xml"), -240);
    assertThat(markwell("x").code()).isEqualTo(3);
    Run run = markwell("x");
    assertThat(run.said())
        .endsWith("it does not compile\nmarkwell: the program could not be built\n");
    assertThat(targets()).isEmpty();
    assertThat(home.resolve(".markwell-building")).doesNotExist();
  }

  @Test
  void aBuildThatWasKilledIsBegunAgain() throws Exception {
    Process gone = start(folder, "true");
    gone.waitFor();
    Path link = home.resolve(".markwell-building");
    Files.createSymbolicLink(link, Path.of(Long.toString(gone.pid())));
    assertThat(markwell("x").code()).isZero();
    assertThat(calls().get(0)).startsWith("mvn");
    assertThat(link).doesNotExist();
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    Files.delete(home.resolve("target/markwell.jar"));
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(start(folder, home.resolve("markwell").toString(), "check"));
    }
    for (Process each : starts) {
      assertThat(end(each).code()).isZero();
    }
    assertThat(calls()).filteredOn(it -> it.startsWith("mvn")).hasSize(1);
  }

  @Test
  void theRealProgramStartsWhateverHappenedToItsArchive() throws Exception {
    Path jar = Path.of("target/markwell.jar").toAbsolutePath();
    assumeTrue(Files.isRegularFile(jar) && Files.size(jar) > 5_000_000, "not yet packaged");
    Files.copy(jar, home.resolve("target/markwell.jar"), StandardCopyOption.REPLACE_EXISTING);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    List<Spoiling> ways =
        List.of(
            file -> {},
            file -> cut(file, 3_000_000),
            file -> cut(file, 100),
            file -> cut(file, 0),
            LauncherTest::change);
    for (Spoiling way : ways) {
      Run run = markwell("--version");
      assertThat(run.code()).as(run.said()).isZero();
      assertThat(run.said()).startsWith("markwell ");
      way.on(archive());
    }
    assertThat(markwell("--version").code()).isZero();
  }

  private static void cut(Path file, int length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
  }

  /** There is no such shell here, so this only holds what was thought about. */
  @Test
  void onWindowsNoValueIsPutInWhereItWouldBeObeyed() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("markwell.cmd"));
    assertThat(lines)
        .filteredOn(it -> it.contains("%"))
        .containsExactly("set ARGUMENTS=%*", "set \"HOME_DIR=%~dp0\"");
    int safe = lines.indexOf("setlocal DisableDelayedExpansion");
    assertThat(lines.subList(safe, safe + 4))
        .element(3)
        .isEqualTo("setlocal EnableDelayedExpansion");
  }
}
