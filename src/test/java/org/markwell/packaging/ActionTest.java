package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The action's step, with a Java, a Maven and a network that only write down how they are called;
 * one test takes the real program.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class ActionTest {
  private static final String COMMIT = "89abcdef0123456789abcdef0123456789abcdef";

  /** Says its arguments, is of a version, and makes the zip it is asked for. */
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *" --version") echo "markwell 1.2.3 (${MADE_OF:-89abcdef0123})"; exit ;;
      esac
      shift 2
      { printf '%s' "java"; printf '|%s' "$@"; printf '\\n==\\n'; } >>"$LOG"
      out=
      for each; do
        case $each in --out=*) out=${each#--out=} ;; esac
      done
      case "$*" in *--portable*) : >"$out.zip" ;; esac
      case "$*" in *"check "*) exit "${CODE:-0}" ;; esac
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      printf 'mvn|%s\\n==\\n' "$PWD" >>"$LOG"
      mkdir -p target
      echo program >target/markwell.jar
      """;

  /** Copies from the folder that stands for the network. */
  private static final String CURL =
      """
      #!/bin/sh
      while [ $# -gt 1 ]; do
        if [ "$1" = -o ]; then file=$2; fi
        shift
      done
      printf 'curl|%s\\n==\\n' "$1" >>"$LOG"
      exec cp "$NETWORK/${1##*/}" "$file"
      """;

  @TempDir Path folder;
  private Path home;
  private Path workspace;
  private Path network;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void aRunner() throws IOException {
    home = Files.createDirectories(folder.resolve("action's home"));
    Files.createDirectories(home.resolve("packaging"));
    Files.copy(Path.of("packaging/action.sh"), home.resolve("packaging/action.sh"));
    pom("1.2.3");
    workspace = Files.createDirectories(folder.resolve("work space/repo")).toRealPath();
    Files.createDirectories(workspace.resolve("guide"));
    network = Files.createDirectories(folder.resolve("network"));
    program("java", JAVA);
    program("mvn", MAVEN);
    program("curl", CURL);
    environment.putAll(
        Map.of(
            "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
            "HOME", folder.toString(),
            "LOG", Files.createFile(folder.resolve("log")).toString(),
            "NETWORK", network.toString(),
            "GITHUB_WORKSPACE", workspace.toString(),
            "GITHUB_OUTPUT", Files.createFile(folder.resolve("output")).toString(),
            "GITHUB_ACTION_PATH", home.toString()));
    action().forEach((name, value) -> environment.put(name, value.startsWith("$") ? "" : value));
    inputs("INPUT_ROOT", ".", "INPUT_EDITION", "learner");
    inputs("INPUT_STRICT", "false", "INPUT_PORTABLE", "false");
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void pom(String version) throws IOException {
    Files.writeString(
        home.resolve("pom.xml"),
        Files.readString(Path.of("pom.xml"))
            .replaceFirst("<version>[^<]*</version>", "<version>" + version + "</version>"));
  }

  private void inputs(String... inputs) {
    for (int i = 0; i < inputs.length; i += 2) {
      environment.put(inputs[i], inputs[i + 1]);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> step() throws IOException {
    Map<String, Object> action =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("action.yml")));
    List<Map<String, Object>> steps =
        (List<Map<String, Object>>) ((Map<String, Object>) action.get("runs")).get("steps");
    return steps.get(steps.size() - 1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> action() throws IOException {
    return (Map<String, String>) step().get("env");
  }

  /** What the action's last step runs, by the shell that it says. */
  private Shell run() throws IOException {
    assertThat(step().get("shell")).isEqualTo("bash");
    return Shell.run(
        workspace,
        environment,
        List.of("bash", "-e", "-o", "pipefail", "-c", (String) step().get("run")));
  }

  private List<String> calls() throws IOException {
    return Arrays.stream(Files.readString(folder.resolve("log")).split("\n==\n"))
        .map(it -> it.replace(home.toString(), "HOME").replace(workspace.toString(), "WORK"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** What the program was asked to do. */
  private List<String> asked() throws IOException {
    return calls().stream().map(it -> it.substring(it.indexOf(".jar|") + 5)).toList();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private void built() throws IOException {
    Files.writeString(
        Files.createDirectories(home.resolve("target")).resolve("markwell.jar"), "program");
  }

  private void release(String sums) throws Exception {
    Files.writeString(network.resolve("markwell.jar"), "released");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest("released".getBytes("UTF-8"));
    Files.writeString(
        network.resolve("SHA256SUMS"), sums.replace("HASH", HexFormat.of().formatHex(hash)));
  }

  @Test
  void aBuiltCheckoutChecksThenBuildsAndSaysWhereTheSiteIs() throws Exception {
    built();
    Shell run = run();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(asked())
        .containsExactly(
            "check|--format|github|--root=WORK",
            "build|--root=WORK|--edition=learner|--out=WORK/site");
    assertThat(output()).isEqualTo("site=site\n");
  }

  @Test
  void everyInputIsPassedOn() throws Exception {
    built();
    inputs("INPUT_ROOT", "guide", "INPUT_EDITION", "assessor", "INPUT_STRICT", "true");
    inputs("INPUT_BASE_URL", "https://a.example/b/", "INPUT_PORTABLE", "true");
    inputs("INPUT_SINCE", "origin/main");
    Shell run = run();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(asked())
        .containsExactly(
            "check|--format|github|--root=WORK/guide|--strict|--since=origin/main",
            "build|--root=WORK/guide|--edition=assessor|--base-url=https://a.example/b/|--out=WORK/guide/site-assessor",
            "build|--root=WORK/guide|--edition=assessor|--base-url=https://a.example/b/|--portable|--out=WORK/guide/site-assessor-portable");
    assertThat(output())
        .isEqualTo("site=guide/site-assessor\nportable=guide/site-assessor-portable.zip\n");
  }

  @Test
  void aGuideWithProblemsIsNotBuilt() throws Exception {
    built();
    inputs("CODE", "1");
    assertThat(run().code()).isEqualTo(1);
    assertThat(calls()).hasSize(1);
    assertThat(output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(touch HACKED)",
        "`touch HACKED`",
        "; touch HACKED;",
        "\" && touch HACKED && \"",
        "' ; touch HACKED ; '",
        "a  b *",
        "${IFS}x",
        "-x",
        "--drafts",
        "@args",
        "%0Aa",
        "::add-mask::x",
        "\\"
      })
  void aHostileNameIsAFolderAndNothingElse(String name) throws Exception {
    built();
    Files.createDirectories(workspace.resolve(name));
    inputs("INPUT_ROOT", name);
    Shell run = run();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(calls().get(0)).endsWith("|check|--format|github|--root=WORK/" + name);
    assertThat(output()).isEqualTo("site=" + name + "/site\n");
    assertThat(workspace.resolve("HACKED")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", "/", "/etc", "guide/../..", "link", "nowhere", "../repo2", "a\nb", "a\rb"})
  void whatLeadsOutOfTheWorkspaceOrIsNoFolderIsRefused(String root) throws Exception {
    built();
    Files.createSymbolicLink(workspace.resolve("link"), folder);
    Files.createDirectories(workspace.resolveSibling("repo2"));
    Files.createDirectories(workspace.resolve("a\nb"));
    inputs("INPUT_ROOT", root);
    Shell run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said())
        .startsWith("::error title=markwell::the input \"ROOT\" ")
        .hasLineCount(1);
    assertThat(calls()).isEmpty();
    assertThat(output()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "INPUT_EDITION~everyone",
        "INPUT_EDITION~assessor --drafts",
        "INPUT_STRICT~yes",
        "INPUT_PORTABLE~1",
        "INPUT_SINCE~--upload-pack=x",
        "INPUT_SINCE~'a\nsite=/etc'",
        "INPUT_BASE_URL~'https://a.example/\n::set-env name=x::y'"
      })
  void aValueThatCantBeIsRefused(String input, String value) throws Exception {
    built();
    inputs(input, value);
    Shell run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).startsWith("::error title=markwell::the input ").hasLineCount(1);
    assertThat(calls()).isEmpty();
    assertThat(output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$(touch HACKED)", "-x", "a b", "https://a.example/'\"", "--drafts"})
  void aHostileAddressStaysOneValue(String value) throws Exception {
    built();
    inputs("INPUT_BASE_URL", value);
    assertThat(run().code()).isZero();
    assertThat(calls().get(1)).contains("|--base-url=" + value + "|--out=");
    assertThat(workspace.resolve("HACKED")).doesNotExist();
  }

  @Test
  void theReleaseOfThisStateIsTakenAndItsChecksumAndCommitCompared() throws Exception {
    release("HASH  markwell.jar\n" + "0".repeat(64) + "  markwell-linux-x64.tar.gz\n");
    inputs("ACTION_REF", COMMIT, "ACTION_REPOSITORY", "some/fork");
    inputs("GITHUB_SERVER_URL", "https://git.example");
    Shell run = run();
    assertThat(run.code()).as(run.said()).isZero();
    String release = "curl|https://git.example/some/fork/releases/download/v1.2.3/";
    assertThat(calls().subList(0, 2))
        .containsExactly(release + "markwell.jar", release + "SHA256SUMS");
    assertThat(calls()).hasSize(4).noneMatch(it -> it.startsWith("mvn"));
    assertThat(output()).isEqualTo("site=site\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000000000000000000000000000000000000000000000000000  markwell.jar\n",
        "HASH  other.jar\n",
        "HASH  markwell.jar\nHASH  markwell.jar\n"
      })
  void aJarThatTheReleaseDoesNotNameIsNotRun(String sums) throws Exception {
    release(sums);
    Shell run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("is not the file that its SHA256SUMS names");
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aJarOfAnotherCommitThanTheWorkflowNamesIsNotUsed() throws Exception {
    release("HASH  markwell.jar\n");
    inputs("ACTION_REF", COMMIT, "MADE_OF", "ffffffffffff");
    Shell run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("is not of the commit 89abcdef0123");
    assertThat(calls()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "1.3.0-SNAPSHOT"})
  void whereNoReleaseIsTheSourcesAreBuilt(String version) throws Exception {
    pom(version);
    Shell run = run();
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(calls()).contains("mvn|HOME");
    assertThat(calls().stream().filter(it -> it.startsWith("curl")).count())
        .isEqualTo(version.contains("SNAPSHOT") ? 0 : 1);
    assertThat(calls().get(calls().size() - 1)).contains("HOME/target/markwell.jar|build");
  }

  @Test
  void theRealProgramMarksLinesOfTheWorkspaceAndBuildsWhatIsRight() throws Exception {
    Files.createDirectories(home.resolve("target"));
    Files.copy(Shell.JAR, home.resolve("target/markwell.jar"));
    program("java", "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
    Path guide = workspace.resolve("my guide");
    TestSite.in(guide).write("content/t.md", "---\ntitle: T\ntip: x\n---\n");
    inputs("INPUT_ROOT", "my guide");
    Shell wrong = run();
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.said())
        .startsWith("::error file=my guide/content/t.md,line=3,col=1,title=unknown-key::");
    assertThat(guide.resolve("site")).doesNotExist();

    TestSite.in(guide).write("content/t.md", "---\ntitle: T\ntips: [x]\n---\n");
    Shell right = run();
    assertThat(right.code()).as(right.said()).isZero();
    assertThat(output()).isEqualTo("site=my guide/site\n");
    assertThat(guide.resolve("site/index.html")).exists();
  }
}
