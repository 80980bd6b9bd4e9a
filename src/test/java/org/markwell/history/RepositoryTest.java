package org.markwell.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.GitSite;
import org.markwell.TestSite;

/** Earlier states come out of git as they were stored, whoever made the repository. */
class RepositoryTest {
  @TempDir Path folder;
  @TempDir Path target;
  private GitSite site;
  private Path project;

  @BeforeEach
  void aProjectBelowTheTopOfARepository() {
    assumeTrue(GitSite.isPossible(), "git is not installed");
    site = GitSite.in(folder.resolve("repository"));
    project = folder.resolve("repository/guide");
    site.write("outside.md", "outside");
    site.write("guide/content/a.md", "first\n");
  }

  private Repository repository() throws HistoryException {
    return Repository.around(project, GitSite.environment());
  }

  private List<String> copy(String name) throws HistoryException {
    Repository repository = repository();
    return repository.files(repository.commit(name)).copyTo(target);
  }

  private Map<String, String> copied() {
    return TestSite.tree(target);
  }

  @Test
  void onlyTheProjectIsLaidOutAsItWas() throws HistoryException {
    site.write("guide/content/picture.png", "bytes").write("guide/.hidden/b.md", "hidden");
    String first = site.commit();
    site.write("guide/content/a.md", "second\n").write("guide/site.yaml", "title: T\n").commit();
    assertThat(copy(first)).isEmpty();
    assertThat(copied()).isEqualTo(Map.of("content/a.md", "first\n", "content/picture.png", ""));
    Commit commit = repository().commit("HEAD~1");
    assertThat(commit.id()).isEqualTo(first);
    assertThat(commit.date()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(commit.shortId()).isEqualTo(first.substring(0, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nothing",
        "-",
        "--all",
        "--output=x",
        "-n1",
        "HEAD:guide",
        "HEAD..HEAD",
        "^HEAD",
        "HEAD\nHEAD",
        "$(touch x)",
        "HEAD; touch x",
        "HEAD^{tree}",
        "0000000000000000000000000000000000000000"
      })
  void whatIsNoCommitIsSaid(String name) {
    site.commit();
    assertThatThrownBy(() -> repository().commit(name))
        .isInstanceOf(HistoryException.class)
        .hasMessage("git knows no commit \"" + name + "\" here");
    assertThat(project).isDirectoryNotContaining("glob:**x");
  }

  @Test
  void aTagABranchAndAHashAreCommits() throws HistoryException {
    String first = site.commit();
    site.git("tag", "-a", "v1.0", "-m", "x");
    site.git("branch", "old/name");
    site.commit();
    for (String name : List.of("v1.0", "old/name", "HEAD~1", first, first.substring(0, 8))) {
      assertThat(repository().commit(name).id()).isEqualTo(first);
    }
  }

  @Test
  void aShallowCloneSaysHowToGetTheRest() throws HistoryException {
    site.commit();
    site.git("tag", "v1");
    site.commit();
    Path clone = folder.resolve("clone");
    site.git(
        "clone", "-q", "--depth=1", "file://" + folder.resolve("repository"), clone.toString());
    Repository shallow = Repository.around(clone.resolve("guide"), GitSite.environment());
    assertThat(shallow.commit("HEAD").date()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThatThrownBy(() -> shallow.commit("v1"))
        .hasMessageContaining("only the latest part of the history")
        .extracting(it -> ((HistoryException) it).hint())
        .asString()
        .contains("fetch-depth: 0");
  }

  @Test
  void withoutARepositoryOrGitOneIsTold() throws IOException {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    assertThatThrownBy(() -> Repository.around(bare, GitSite.environment()))
        .hasMessage("the project is in no git repository, so it has no earlier states");
    assertThatThrownBy(() -> Repository.around(project, Map.of("PATH", "")))
        .hasMessage("git is not installed here, or not on the PATH");
  }

  @Test
  void aProgramInTheProjectIsNotTakenForGit() throws IOException {
    site.commit();
    Path program = project.resolve("git");
    Path here = Path.of("").toAbsolutePath().relativize(project);
    Files.writeString(program, "#!/bin/sh\ntouch " + folder.resolve("obeyed") + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> Repository.around(project, Map.of("PATH", here + ":.:")))
        .hasMessageContaining("git is not installed");
    assertThat(folder.resolve("obeyed")).doesNotExist();
  }

  @Test
  void whatIsSetForAnotherRepositoryDoesNotCount() throws HistoryException {
    String first = site.commit();
    GitSite other = GitSite.in(folder.resolve("other"));
    other.write("x", "x").commit();
    Map<String, String> environment = new HashMap<>(GitSite.environment());
    environment.put("GIT_DIR", folder.resolve("other/.git").toString());
    environment.put("GIT_INDEX_FILE", folder.resolve("other/.git/index").toString());
    assertThat(Repository.around(project, environment).commit("HEAD").id()).isEqualTo(first);
  }

  @Test
  void nothingThatARepositorySetsIsRunOrHidesOrChangesAFile() throws Exception {
    site.write(
        ".gitattributes", "*.md filter=evil export-ignore export-subst diff=evil eol=crlf\n");
    site.write("guide/content/a.md", "$Format:%H$\nline\n");
    String first = site.commit();
    String touch = "touch " + folder.resolve("obeyed") + "; cat";
    for (String each :
        List.of(
            "filter.evil.smudge",
            "filter.evil.clean",
            "filter.evil.process",
            "diff.evil.textconv",
            "diff.evil.command",
            "diff.external",
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "core.askPass",
            "gpg.program",
            "credential.helper",
            "core.alternateRefsCommand",
            "uploadpack.packObjectsHook",
            "alias.rev-parse",
            "alias.cat-file")) {
      site.git("config", each, each.startsWith("alias") ? "!" + touch : touch);
    }
    site.git("config", "log.showSignature", "true");
    site.git("config", "core.hooksPath", folder.resolve("hooks").toString());
    Files.createDirectory(folder.resolve("hooks"));
    for (String hook : List.of("post-checkout", "post-index-change", "reference-transaction")) {
      Path file = Files.writeString(folder.resolve("hooks").resolve(hook), "#!/bin/sh\n" + touch);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Map<String, String> before = TestSite.tree(folder.resolve("repository"));
    assertThat(copy(first)).isEmpty();
    assertThat(repository().tracks("content")).isTrue();
    assertThat(repository().tracks("*")).isFalse();
    assertThat(copied()).containsEntry("content/a.md", "$Format:%H$\nline\n");
    assertThat(folder.resolve("obeyed")).doesNotExist();
    assertThat(TestSite.tree(folder.resolve("repository"))).isEqualTo(before);
  }

  @Test
  void whatAPartialCloneLacksIsNotFetched() throws Exception {
    site.commit();
    site.git("config", "uploadpack.allowFilter", "true");
    Path clone = folder.resolve("clone");
    site.git(
        "clone",
        "-q",
        "--no-checkout",
        "--filter=blob:none",
        "file://" + folder.resolve("repository"),
        clone.toString());
    Files.createDirectory(clone.resolve("guide"));
    Repository partial = Repository.around(clone.resolve("guide"), GitSite.environment());
    PastTree tree = partial.files(partial.commit("HEAD"));
    assertThatThrownBy(() -> tree.copyTo(target))
        .hasMessageContaining("lacks a file of that state")
        .extracting(it -> ((HistoryException) it).hint())
        .asString()
        .contains("--filter");
  }

  @Test
  void namesMayHoldWhateverGitTakes() throws HistoryException {
    List<String> names =
        List.of(
            "two words.md",
            "a\nb.md",
            "a\tb.md",
            "\"q\".md",
            "-x.md",
            "ä€𝄞.md",
            "a\\b.md",
            "'$(x)'.md");
    names.forEach(it -> site.write("guide/content/" + it, it));
    String first = site.commit();
    assertThat(copy(first)).isEmpty();
    assertThat(copied()).hasSize(names.size() + 1);
    names.forEach(it -> assertThat(target.resolve("content/" + it)).hasContent(it));
  }

  @Test
  void aLinkIsTheFileItLeadsToIfThatIsInTheProject() throws Exception {
    Path content = project.resolve("content");
    Map<String, String> links = new TreeMap<>();
    links.put("in.md", "a.md");
    links.put("up.md", "../content/./a.md");
    links.put("twice.md", "in.md");
    links.put("out.md", "../../outside.md");
    links.put("far.md", "/etc/passwd");
    links.put("circle.md", "circle.md");
    links.put("nowhere.md", "gone.md");
    links.put("folder.md", "../content");
    for (Map.Entry<String, String> each : links.entrySet()) {
      Files.createSymbolicLink(content.resolve(each.getKey()), Path.of(each.getValue()));
    }
    assertThat(copy(site.commit()))
        .containsExactly(
            "content/circle.md",
            "content/far.md",
            "content/folder.md",
            "content/nowhere.md",
            "content/out.md");
    assertThat(copied().keySet())
        .containsExactly("content/a.md", "content/in.md", "content/twice.md", "content/up.md");
    assertThat(copied().values()).containsOnly("first\n");
    assertThat(target.resolve("content/in.md")).isRegularFile();
  }

  @Test
  void aTreeThatLeadsOutOfItsFolderIsNotFollowed() throws Exception {
    site.commit();
    String blob = site.git("hash-object", "-w", "outside.md");
    String evil = tree("100644 evil.md\0", blob);
    String up = tree("40000 ..\0", evil);
    String content =
        tree(
            "100644 a.md\0",
            blob,
            "100644 ../b.md\0",
            blob,
            "100644 /c.md\0",
            blob,
            "40000 ..\0",
            up);
    String guide = tree("40000 content\0", content);
    String commit = site.git("commit-tree", "-m", "x", tree("40000 guide\0", guide));
    assertThat(copy(commit)).containsExactly("content//c.md");
    assertThat(copied().keySet()).containsExactly("content/a.md");
    assertThat(target.getParent().resolve("evil.md")).doesNotExist();
    assertThat(target.resolve("b.md")).doesNotExist();
  }

  /** A tree that git itself would not make. */
  private String tree(String... parts) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < parts.length; i += 2) {
      bytes.write(parts[i].getBytes(StandardCharsets.UTF_8));
      bytes.write(java.util.HexFormat.of().parseHex(parts[i + 1]));
    }
    Path file = Files.write(folder.resolve("tree"), bytes.toByteArray());
    return site.git("hash-object", "-w", "-t", "tree", "--literally", file.toString());
  }

  @Test
  void aSubmoduleIsKnownByItsCommit() throws HistoryException {
    GitSite other = GitSite.in(folder.resolve("other"));
    String hash = other.write("x.md", "x").commit();
    site.git("submodule", "add", "-q", folder.resolve("other").toString(), "guide/private");
    String commit = site.commit();
    PastTree tree = repository().files(repository().commit(commit));
    assertThat(tree.submodule("private")).contains(hash);
    assertThat(tree.holds("private")).isFalse();
    assertThat(tree.holds("content")).isTrue();
    assertThat(tree.copyTo(target)).isEmpty();
    assertThat(copied().keySet()).containsExactly("content/a.md");
  }

  @Test
  void theLastCommitBeforeAMomentIsFound() throws HistoryException {
    String first = site.commit();
    String second = site.commit();
    Repository repository = repository();
    Commit one = repository.commit(first);
    assertThat(repository.lastBefore(one.moment()).orElseThrow().id()).isEqualTo(first);
    assertThat(repository.lastBefore(one.moment().minusSeconds(1))).isEmpty();
    assertThat(repository.lastBefore(one.moment().plusSeconds(86_400)).orElseThrow().id())
        .isEqualTo(second);
  }
}
