package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Severity;

/**
 * What is for assessors keeps out of the project's git repository, or a warning says that it is
 * there.
 */
class TrackedTest {
  private static final String OUTPUT =
      "site-assessor:1:1 warning[tracked] the assessor edition is tracked by git: whoever can read"
          + " the repository can read \"guide/site-assessor/404.html\" | take it out with: git rm -r"
          + " --cached \"site-assessor\" (older commits still hold it)\n";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void aProjectInARepository() {
    boolean there = run(folder, "--version").isPresent();
    assumeTrue(there || "true".equals(System.getenv("CI")), "git is not installed");
    site = TestSite.in(folder.resolve("guide")).write("content/index.md", "# Home\n");
    git("init", "-q");
  }

  private String git(String... arguments) {
    return run(folder, arguments).orElseThrow();
  }

  /** What git says, whatever the settings of this machine are; nothing if it fails. */
  private Optional<String> run(Path where, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@t"));
    command.addAll(List.of("-c", "protocol.file.allow=always", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder
          .environment()
          .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"site-assessor", "../elsewhere"})
  void afterABuildNothingForAssessorsIsAdded(String out) {
    BuildOptions plain = BuildOptions.of(site.root(), "test");
    site.build(
        new BuildOptions(
            site.root(),
            Audience.ASSESSOR,
            Edition.Drafts.LEFT_OUT,
            Optional.of(site.root().resolve(out).normalize()),
            plain.baseUrl(),
            plain.stopAt(),
            plain.cache(),
            "test"));
    assertThat(site.problems()).isEmpty();
    assertThat(site.root().resolve(out).resolve(".gitignore")).hasContent("*");
    git("add", ".");
    assertThat(git("ls-files")).isEqualTo("guide/content/index.md\n");
  }

  @Test
  void theLearnerEditionIsNotIgnored() {
    site.build();
    git("add", ".");
    assertThat(git("ls-files")).contains("guide/site/index.html").doesNotContain(".gitignore");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void aTrackedAssessorEditionIsToldInEveryBuild(String version) {
    site.write("content/~last.md", "# Last\n").build(Audience.ASSESSOR);
    git("add", "--force", ".");
    git("add", "--force", "--intent-to-add", ".");
    git("update-index", "--index-version", version);
    site.build(Audience.ASSESSOR);
    assertThat(site.problems()).isEqualTo(OUTPUT);
    site.build();
    assertThat(site.problems()).isEqualTo(OUTPUT);
    assertThat(site.built().written()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init --object-format=sha256 -q",
        "config index.version 4",
        "config core.splitIndex true",
        "config core.untrackedCache true",
        "config index.skipHash true",
      })
  void anyKindOfIndexIsRead(String kind) {
    site.build(Audience.ASSESSOR);
    if (kind.startsWith("init")) {
      deleteRepository();
    }
    git(kind.split(" "));
    git("add", "guide/content");
    git("add", "--force", ".");
    if (kind.contains("split")) {
      git("update-index", "--split-index");
      site.write("content/more.md", "# More\n");
      git("add", "guide/content");
      assertThat(folder.resolve(".git").toFile().list())
          .anyMatch(it -> it.startsWith("sharedindex"));
    }
    site.build();
    assertThat(site.problems()).isEqualTo(OUTPUT);
  }

  private void deleteRepository() {
    TestSite.tree(folder.resolve(".git"))
        .keySet()
        .forEach(it -> delete(folder.resolve(".git").resolve(it)));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aSparseIndexIsRead() {
    site.write("site.yaml", "content: [content, private]\n").write("private/a.md", "# A\n");
    git("add", ".");
    git("commit", "-qm", "x");
    git("sparse-checkout", "init", "--cone", "--sparse-index");
    git("sparse-checkout", "set", "guide/content");
    assertThat(git("ls-files", "--sparse")).contains("guide/private/\n");
    site.build();
    assertThat(site.problems())
        .contains("site.yaml:1:20 warning[tracked] \"private\" is tracked by git");
  }

  @Test
  void aTrackedPrivateRootIsToldAtItsName() {
    site.write("site.yaml", "title: T\ncontent:\n  - content\n  - privé\n")
        .write("privé/a.md", "# A\n")
        .build();
    assertThat(site.problems()).isEmpty();
    git("add", ".");
    site.build();
    assertThat(site.problems())
        .isEqualTo(
            "site.yaml:4:5 warning[tracked] \"privé\" is tracked by git: whoever can read the"
                + " repository can read \"guide/privé/a.md\" | keep it in a repository of its own,"
                + " that is private, and name it in .gitignore here\n");
  }

  @Test
  void aPrivateRootOfARepositoryOfItsOwnIsFine() {
    site.write("site.yaml", "content: [content, private]\n").write("private/a.md", "# A\n");
    Path own = site.root().resolve("private");
    run(own, "init", "-q").orElseThrow();
    run(own, "add", ".").orElseThrow();
    run(own, "commit", "-qm", "x").orElseThrow();
    git("add", "guide/content");
    site.build();
    assertThat(site.problems()).isEmpty();
    // As a submodule, too: then only the name of a commit is tracked.
    run(folder, "-c", "advice.addEmbeddedRepo=false", "add", ".").orElseThrow();
    assertThat(git("ls-files", "--stage")).contains("160000 ");
    site.build();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aPlaceholderThatKeepsAnEmptyFolderIsFine() {
    site.write("site.yaml", "content: [content, private]\n").write("private/.gitkeep", "");
    site.write("site-assessor-old/index.html", "x").write("private-not/a.md", "# A\n");
    git("add", ".");
    site.build();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void aWorktreeAndASubmoduleHaveTheirOwnIndex() {
    site.build(Audience.ASSESSOR);
    git("add", "--force", "guide/content", "guide/site-assessor");
    git("commit", "-qm", "x");
    git("worktree", "add", "-q", "../" + folder.getFileName() + "-worktree");
    Path worktree = folder.resolveSibling(folder.getFileName() + "-worktree");
    try {
      assertThat(TestSite.in(worktree.resolve("guide")).build().problems()).isEqualTo(OUTPUT);
      run(worktree, "rm", "-rq", "--cached", "guide/site-assessor").orElseThrow();
      assertThat(TestSite.in(worktree.resolve("guide")).build().problems()).isEmpty();
    } finally {
      git("worktree", "remove", "--force", worktree.toString());
    }
    Path outer = folder.resolve("outer");
    site.write("../outer/x", "x");
    run(outer, "init", "-q").orElseThrow();
    run(outer, "submodule", "add", "-q", folder.toString(), "inner").orElseThrow();
    TestSite inner = TestSite.in(outer.resolve("inner/guide"));
    assertThat(inner.build().problems()).isEqualTo(OUTPUT);
  }

  @Test
  void whereThereIsNoRepositoryOrNoIndexNothingIsSaid() throws IOException {
    site.build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    git("add", "--force", ".");
    byte[] good = Files.readAllBytes(folder.resolve(".git/index"));
    for (int length = 0; length < good.length; length += 97) {
      Files.write(folder.resolve(".git/index"), java.util.Arrays.copyOf(good, length));
      site.build();
      assertThat(site.built().written()).isPresent();
    }
    Files.delete(folder.resolve(".git/index"));
    assertThat(site.build().problems()).isEmpty();
    deleteRepository();
    assertThat(site.build().problems()).isEmpty();
    Files.write(folder.resolve("guide/.git"), new byte[] {'g', 'i', 't', 'd', 'i', 'r', ':', 0});
    assertThat(site.build().problems()).isEmpty();
  }

  @Test
  void settingsOfAStrangersRepositoryAreNotObeyed() {
    site.build(Audience.ASSESSOR);
    git("add", "--force", ".");
    git("config", "core.fsmonitor", "touch " + folder.resolve("obeyed"));
    git("config", "core.hooksPath", folder.toString());
    assertThat(site.build().problems()).isEqualTo(OUTPUT);
    assertThat(folder.resolve("obeyed")).doesNotExist();
  }

  @Test
  void strictStopsAtIt() {
    site.build(Audience.ASSESSOR);
    git("add", "--force", ".");
    BuildOptions plain = BuildOptions.of(site.root(), "test");
    site.build(
        new BuildOptions(
            plain.root(),
            plain.audience(),
            plain.drafts(),
            plain.out(),
            plain.baseUrl(),
            Severity.WARNING,
            plain.cache(),
            "test"));
    assertThat(site.built().written()).isEmpty();
    assertThat(new Build(plain, Stages.SILENT).check().problems())
        .extracting(it -> it.code())
        .containsExactly(Code.TRACKED);
  }
}
