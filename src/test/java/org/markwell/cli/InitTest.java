package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;

/** The first files of a guide: they build, and they overwrite nothing. */
class InitTest {
  @TempDir Path folder;

  private static Console init(Path where, String... options) {
    String[] arguments = new String[2 + options.length];
    arguments[0] = "init";
    arguments[1] = where.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Console.of(arguments);
  }

  private void cloned(Path where, String url) {
    TestSite.in(where)
        .write(".git/HEAD", "ref: refs/heads/main\n")
        .write(
            ".git/config",
            "[core]\n\tbare = false\n[remote \"other\"]\n\turl = https://github.com/x/y\n"
                + "[remote \"origin\"]\n\turl = "
                + url
                + "\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lifting: a \"guide\"", "- @branch@ \\ #1", "Diogelwch yn y gwaith – ŷ"})
  void aNewGuideBuildsWithoutAWordOfComplaint(String title) {
    Path guide = folder.resolve("new/guide");
    Console console = init(guide, "--title", title);
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("content/index.md", "Next:", "markwell check --root");
    TestSite site = TestSite.in(guide).build();
    assertThat(site.problems()).doesNotContain("warning", "error").contains("info[unfilled]");
    assertThat(site.page("index.html")).contains("<h1>" + title.replace("\"", "&quot;") + "</h1>");
    assertThat(site.page("award/lifting/lifting-a-load.html"))
        .contains("Manual handling", "Names one thing each", "names no weight");
    assertThat(guide.resolve(".github")).doesNotExist();
    assertThat(guide.resolve(".gitignore")).content().contains("/site/", "/private/");
  }

  @Test
  void whatStandsInTheWayIsNamedAndNothingIsWritten() throws IOException {
    TestSite.in(folder).write("README.md", "mine").write(".github/workflows/check.yml", "mine");
    Files.createSymbolicLink(folder.resolve(".gitignore"), Path.of("nowhere"));
    Map<String, String> before = TestSite.tree(folder);
    Console console = init(folder, "--github");
    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err())
        .contains("README.md", "check.yml", ".gitignore", "These are there already")
        .endsWith("Nothing was written.\n");
    assertThat(TestSite.tree(folder)).isEqualTo(before);
    assertThat(folder.resolve("content")).doesNotExist();
  }

  @Test
  void whatCantBeWrittenIsSaidAndNothingIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(init(file).err()).contains("file\" is a file, and not a folder.");
    Console console = init(file.resolve("guide"));
    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err()).contains("error[output-failed]", "Nothing was written.");
    assertThat(TestSite.tree(folder)).containsOnlyKeys("file");
  }

  @Test
  void noLinkLeadsItOutOfTheFolder() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path guide = Files.createDirectory(folder.resolve("guide"));
    Files.createSymbolicLink(guide.resolve(".github"), elsewhere);
    assertThat(init(guide, "--github").err()).contains(".github", "This is there already");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(guide.resolve("site.yaml")).doesNotExist();
    Files.delete(guide.resolve(".github"));
    Files.createSymbolicLink(guide.resolve("content"), elsewhere);
    assertThat(init(guide).err()).contains("A guide stands there already");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aGuideThatIsThereGetsTheWorkflowsAlone() {
    TestSite.in(folder).write("content/index.md", "# Mine\n").write("README.md", "mine");
    assertThat(init(folder).err()).contains("A guide stands there already");
    Console console = init(folder, "--github");
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("only the workflows are added");
    assertThat(TestSite.tree(folder))
        .containsOnlyKeys(
            "content/index.md",
            "README.md",
            ".github/workflows/publish.yml",
            ".github/workflows/check.yml");
    assertThat(init(folder, "--github").code()).isEqualTo(1);
  }

  /**
   * A workflow that waits for a branch which nobody pushes never runs: the branch is what the
   * origin shows, or what it will show after the first push.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD=ref: refs/heads/trunk | trunk",
        "HEAD=ref: refs/heads/master | master",
        "HEAD=ref: refs/heads/a'b | main",
        "HEAD=ref: refs/heads/.invalid | main",
        "HEAD=0123456789012345678901234567890123456789 | main",
        "HEAD=ref: refs/heads/fix;refs/heads/master=0 | master",
        "HEAD=ref: refs/heads/fix;refs/heads/master=0;refs/heads/main=0 | main",
        "HEAD=ref: refs/heads/fix;refs/remotes/origin/master=0 | master",
        "HEAD=ref: refs/heads/fix;packed-refs=0 refs/remotes/origin/main | main",
        "HEAD=ref: refs/heads/fix;packed-refs=0 refs/heads/x/main | fix",
        "HEAD=ref: refs/heads/main;refs/remotes/origin/HEAD=ref: refs/remotes/origin/live | live",
      })
  void theBranchIsTheOneThatIsPushedFirst(String files, String branch) {
    cloned(folder, "https://github.com/centre/courses.git");
    for (String file : files.split(";")) {
      String[] parts = file.split("=", 2);
      TestSite.in(folder).write(".git/" + parts[0], parts[1] + "\n");
    }
    assertThat(init(folder, "--github").code()).isZero();
    assertThat(folder.resolve(".github/workflows/publish.yml"))
        .content()
        .contains("branches: [\"" + branch + "\"]");
    assertThat(folder.resolve("site.yaml")).content().contains("/edit/" + branch + "/");
  }

  /** GitHub runs the workflows at the top of a repository only. */
  @Test
  void inAFolderOfARepositoryTheWorkflowsGoToItsTop() {
    cloned(folder, "https://github.com/centre/courses.git");
    TestSite.in(folder).write(".git/refs/remotes/origin/HEAD", "ref: refs/remotes/origin/trunk\n");
    Console console = init(folder.resolve("level 1/guide"), "--github");
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(folder.resolve(".github/workflows/publish.yml"))
        .content()
        .contains("  GUIDE: 'level 1/guide'\n", "branches: [\"trunk\"]");
    assertThat(folder.resolve("level 1/guide/site.yaml"))
        .content()
        .contains("edit_url: https://github.com/centre/courses/edit/trunk/level%201/guide/\n");
    Console refused = init(folder.resolve("a'${{x}}"), "--github");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("a name that a workflow can't hold");
    assertThat(folder.resolve("a'${{x}}")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/centre/guide",
        "https://github.com/centre/guide.git/",
        "https://someone:secret@github.com/centre/guide.git",
        "\"https://GitHub.com/centre/guide.git\" ; mine",
        "git@github.com:centre/guide.git",
        "ssh://git@github.com/centre/guide.git",
        "ssh://git@ssh.github.com:443/centre/guide.git",
      })
  void pagesAreEditedWhereTheCheckoutCameFrom(String url) {
    cloned(folder, url);
    assertThat(init(folder, "--github").out())
        .contains("https://github.com/centre/guide/settings/pages")
        .contains("https://centre.github.io/guide/");
    assertThat(folder.resolve("site.yaml"))
        .content()
        .contains("\nedit_url: https://github.com/centre/guide/edit/main/\n");
    assertThat(TestSite.in(folder).build().problems()).doesNotContain("warning", "error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com.evil.example/centre/guide",
        "https://evil.example/github.com/centre/guide",
        "https://github.com/centre/guide/../../evil/x",
        "https://github.com/centre/..",
        "https://github.com/centre/.git",
        "https://github.com/-centre/guide",
        "https://github.com/centre/guide\\nkeep:",
        "https://github.com/centre/gu@title@ide",
        "https://github.com/centre/${{secrets}}",
        "https://gitlab.com/centre/guide",
        "git@evil.example:centre/guide",
        "ssh://git@github.com:99/centre/guide",
        "/srv/git/guide",
      })
  void whatIsNoRepositoryOnGitHubIsNotWrittenDown(String url) {
    cloned(folder, url);
    assertThat(init(folder).code()).isZero();
    assertThat(folder.resolve("site.yaml")).content().doesNotContain("edit_url", "evil");
    assertThat(TestSite.in(folder).build().problems()).doesNotContain("warning", "error");
  }

  @Test
  void aSecondCheckoutOfOneRepositoryIsOneToo() {
    Path main = folder.resolve("main");
    cloned(main, "git@github.com:centre/guide.git");
    TestSite.in(main)
        .write(".git/worktrees/two/HEAD", "ref: refs/heads/two\n")
        .write(".git/worktrees/two/commondir", "../..\n");
    Path two = folder.resolve("two");
    TestSite.in(two).write(".git", "gitdir: " + main.resolve(".git/worktrees/two") + "\n");
    assertThat(init(two).code()).isZero();
    assertThat(two.resolve("site.yaml")).content().contains("github.com/centre/guide/edit/main/");
  }

  @Test
  void aPrivateRepositoryGetsItsOwnWorkflow() {
    assertThat(init(folder, "--github", "--private", "--guide", "centre/guide").code()).isZero();
    assertThat(TestSite.tree(folder))
        .containsOnlyKeys(".github/workflows/assess.yml", ".github/README.md");
    assertThat(folder.resolve(".github/workflows/assess.yml"))
        .content()
        .contains("PUBLIC_GUIDE: 'centre/guide'");
  }

  @ParameterizedTest
  @CsvSource({
    "--private, '', --private goes with --github",
    "--guide=a/b, '', --guide goes with --private",
    "--title=, '', --title must be one line",
    "--github --private, --guide=a/../b, is not the name of a repository",
    "--github --private, --guide=a'b/c, is not the name of a repository",
  })
  void optionsThatMakeNoSenseAreMistakesOfTheCommand(String one, String two, String why) {
    Console console = init(folder, (one + " " + two).strip().split(" "));
    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains(why);
    assertThat(folder).isEmptyDirectory();
  }
}
