package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever GitHub runs for us does only what it must, with code that we know. */
class WorkflowsTest {
  private static final String SAFE =
      """
      on: [pull_request]
      permissions: {contents: read}
      jobs:
        job:
          runs-on: ubuntu-latest
          timeout-minutes: 5
          steps:
            - uses: actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0
              with: {persist-credentials: false}
            - run: echo "$TITLE"
              env: {TITLE: "${{ github.event.pull_request.title }}"}
      """;

  @TempDir Path folder;

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("action.yml")));
    try (Stream<Path> all = Files.list(Path.of(".github/workflows"))) {
      files.addAll(all.sorted().toList());
    }
    return files;
  }

  @TestFactory
  List<DynamicTest> everyWorkflowIsSafe() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> {
                      String yaml = Files.readString(file);
                      assertThat(Workflow.of(file.toString(), yaml).faults(yaml)).isEmpty();
                    }))
        .toList();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everyScriptIsOneThatTheShellCanRead() throws Exception {
    List<String> scripts = new ArrayList<>();
    for (Path file : files()) {
      scripts.addAll(Workflow.of(file.toString(), Files.readString(file)).scripts());
    }
    assertThat(scripts).hasSizeGreaterThan(10);
    List<Path> programs = new ArrayList<>(List.of(Path.of("markwell"), Path.of(".ci/run")));
    for (String script : scripts) {
      programs.add(Files.writeString(folder.resolve("script" + programs.size()), script));
    }
    try (Stream<Path> all = Files.list(Path.of("packaging"))) {
      all.filter(it -> it.toString().endsWith(".sh")).forEach(programs::add);
    }
    programs.add(Path.of("packaging/markwell"));
    for (Path program : programs) {
      Shell read =
          Shell.run(
              Path.of("").toAbsolutePath(),
              Shell.ours(),
              List.of("bash", "-n", program.toString()));
      assertThat(read.code()).as(program + ": " + read.said()).isZero();
    }
  }

  @Test
  void aSafeWorkflowHasNoFaults() {
    assertThat(Workflow.of("safe", SAFE).faults(SAFE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '!',
      value = {
        "[pull_request]~[pull_request_target]~with our rights",
        "[pull_request]~{workflow_run: {workflows: [ci]}}~with our rights",
        "permissions: {contents: read}~permissions: write-all~write-all",
        "permissions: {contents: read}~permissions: {contents: write}~as a whole may write",
        "permissions: {contents: read}~name: x~does not say what it may",
        "timeout-minutes: 5~permissions: {issues: write}~pull requests start it",
        "timeout-minutes: 5~permissions: write-all~may write-all",
        "timeout-minutes: 5~name: x~may take for ever",
        "@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0~@v4~not pinned",
        "@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0~@11d5960a # v4.4.0~not pinned",
        "# v4.4.0~#~no version beside",
        "persist-credentials: false~fetch-depth: 0~leaves its token",
        "echo \"$TITLE\"~echo \"${{ github.event.pull_request.title }}\"~an expression in a script",
        "echo \"$TITLE\"~echo \"${{ inputs.x }}\"~an expression in a script",
      })
  void anUnsafeOneIsSeen(String before, String after, String fault) {
    assertThat(SAFE).contains(before);
    String unsafe = SAFE.replace(before, after);
    assertThat(Workflow.of("unsafe", unsafe).faults(unsafe))
        .anySatisfy(it -> assertThat(it).contains(fault));
  }

  /** A release writes only where it must: who may write is a list, and grows by hand. */
  @Test
  void onlyTheseMayWrite() throws Exception {
    List<String> writing = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        if (line.strip().matches("[\\w-]+: write")) {
          writing.add(file.getFileName() + " " + line.strip());
        }
      }
    }
    assertThat(writing)
        .filteredOn(it -> it.startsWith("release") || it.startsWith("container"))
        .containsExactlyInAnyOrder(
            "container.yml packages: write",
            "container.yml id-token: write",
            "container.yml attestations: write",
            "release.yml id-token: write",
            "release.yml attestations: write",
            "release.yml contents: write");
  }
}
