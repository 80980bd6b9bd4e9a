package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** Problems as a workflow of GitHub reads them. */
class AnnotationsTest {
  @TempDir Path workspace;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** What GitHub's runner makes of a line. */
  private record Command(String kind, Map<String, String> properties, String message) {
    static Command of(String line) {
      assertThat(line).startsWith("::").doesNotContain("\n", "\r", "\u001B");
      int end = line.indexOf("::", 2);
      String[] head = line.substring(2, end).split(" ", 2);
      Map<String, String> properties = new LinkedHashMap<>();
      for (String pair : head[1].split(",")) {
        String[] parts = pair.split("=", 2);
        String value = parts[1].replace("%3A", ":").replace("%2C", ",");
        assertThat(properties.put(parts[0], plain(value))).as(line).isNull();
      }
      return new Command(head[0], properties, plain(line.substring(end + 2)));
    }

    private static String plain(String escaped) {
      return escaped.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
  }

  private Command command(String file, String message, String hint) {
    Problem problem = Problem.of(Code.UNKNOWN_CRITERION, new Position(file, 4, 20), message, hint);
    return Command.of(new Annotations(workspace, workspace.resolve("guide")).line(problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md",
        "a b.md",
        "a,line=1.md",
        "a::error::b.md",
        "100%.md",
        "a%0Ab.md",
        "a%252C.md",
        "a\nb.md",
        "\r\n::warning file=x::y.md",
        "::stop-commands::t.md",
        "a'\"`$(id).md",
        "ä中🙂.md"
      })
  @DisabledOnOs(OS.WINDOWS)
  void namesAndMessagesArriveAsTheyAre(String hostile) {
    Command command = command("content/" + hostile, "no " + hostile, hostile);
    assertThat(command.kind()).isEqualTo("error");
    assertThat(command.properties().keySet()).containsExactly("file", "line", "col", "title");
    String file = "guide/content/" + hostile;
    assertThat(command.properties())
        .containsEntry("file", file)
        .containsEntry("line", "4")
        .containsEntry("col", "20")
        .containsEntry("title", "unknown-criterion");
    assertThat(command.message()).isEqualTo(file + ":4:20: no " + hostile + "\n" + hostile);
  }

  @Test
  void nothingThatATerminalObeysIsPrinted() {
    Command command = command("a\u001B[2J.md", "red \u001B[31m \u202E", "");
    assertThat(command.properties()).containsEntry("file", "guide/a\uFFFD[2J.md");
    assertThat(command.message()).isEqualTo("guide/a\uFFFD[2J.md:4:20: red \uFFFD[31m \uFFFD");
  }

  @ParameterizedTest
  @CsvSource({"ERROR,error", "WARNING,warning", "INFO,notice"})
  void theSeverityIsOneThatGitHubKnows(Severity severity, String kind) {
    Problem problem =
        Problem.of(Code.UNKNOWN_CRITERION, Position.startOf("a.md"), "x", "").as(severity);
    assertThat(Command.of(new Annotations(workspace, workspace).line(problem)).kind())
        .isEqualTo(kind);
  }

  @Test
  void whatIsOutsideOfTheWorkspaceKeepsItsName() {
    Problem problem =
        Problem.of(Code.UNKNOWN_CRITERION, Position.startOf("../private/a.md"), "x", "");
    Path here = workspace.resolve("a/b");
    assertThat(Command.of(new Annotations(here, here).line(problem)).properties())
        .containsEntry("file", "../private/a.md");
    assertThat(Command.of(new Annotations(workspace.resolve("a"), here).line(problem)).properties())
        .containsEntry("file", "private/a.md");
  }

  private int run(Map<String, String> environment, String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        environment,
        arguments);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void bothCommandsAnnotateTheLinesOfTheWorkspace() throws Exception {
    Path root = workspace.resolve("guide");
    TestSite.in(root)
        .write("content/t, 1.md", "---\ntitle: T\ntips: [x]\ncriteria: [\"9.9\"]\n---\n")
        .write("content/u.md", "---\ntitle: U\ntips: [x]\ntip: y\n---\n");
    Path link = Files.createSymbolicLink(workspace.resolve("link"), root);
    Map<String, String> environment =
        Map.of(
            "GITHUB_WORKSPACE",
            workspace.toString(),
            "MARKWELL_CACHE",
            workspace.resolve("cache").toString());
    assertThat(run(environment, "check", "--format", "github", "--root", link.toString()))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "::error file=guide/content/t%2C 1.md,line=4,col=12,title=unknown-criterion"
                            + "::guide/content/t, 1.md:4:12: "));
    assertThat(lines().get(lines().size() - 1)).matches("\\d errors?(, .*)?, \\d+\\.\\d\\d s");
    List<String> checked = lines().stream().filter(it -> it.startsWith("::error")).toList();
    assertThat(run(environment, "build", "--format", "github", "--root", root.toString()))
        .isEqualTo(1);
    assertThat(lines()).containsAll(checked);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Nothing was published");
  }

  @Test
  void aBuildTellsProgramsInObjectsAndNothingElse() {
    TestSite.in(workspace).write("content/t.md", "---\ntitle: T\n---\n");
    assertThat(run(Map.of(), "build", "--format", "json", "--root", workspace.toString())).isZero();
    assertThat(lines()).allSatisfy(line -> assertThat(line).startsWith("{\"severity\":"));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("pages, no problems");
  }
}
