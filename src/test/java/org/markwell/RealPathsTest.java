package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.content.keys.Keys;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;

/** Where links lead is looked at before anything is read or written. */
class RealPathsTest {
  private static final String SECRET = "canary: of-another-place";

  @TempDir Path temp;
  private TestSite site;
  private Path elsewhere;

  @BeforeEach
  void aProjectAndAPlaceOutsideOfIt() throws IOException {
    site = TestSite.in(Files.createDirectories(temp.resolve("project")));
    site.write("content/index.md", "# Home\n");
    elsewhere = temp.resolve("elsewhere");
    TestSite.in(elsewhere)
        .write("secret.md", "# Secret\n\n" + SECRET + "\n")
        .write("secret.yaml", SECRET + "\n- [\n")
        .write("sub/index.md", "# Secret\n\n" + SECRET + "\n")
        .write("default/templates/page.ftlh", SECRET)
        .write("mine/assets/secret.txt", SECRET);
  }

  private void link(String path, Path to) throws IOException {
    Path link = site.root().resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, to);
  }

  /** That nothing was made, why, and that neither the messages nor any file tells the secret. */
  private String refused() {
    site.build();
    assertThat(site.built().written()).as(site.problems()).isEmpty();
    site.built().problems().forEach(it -> assertThat(it.toString()).doesNotContain("canary"));
    assertThat(TestSite.tree(site.root())).allSatisfy(RealPathsTest::hasNoSecret);
    return site.problems();
  }

  private static void hasNoSecret(String path, String text) {
    assertThat(text).as(path).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "content: [x/sub], site.yaml:2:11",
    "content: x/sub, site.yaml:2:10",
    "content: [x], site.yaml:2:11",
    "'content: [content, x/sub]', site.yaml:2:20",
    "'content: [content, x]', site.yaml:2:20",
    "output: x/new, site.yaml:2:9",
    "output: x, site.yaml:2:9",
    "output: x/a/b/c, site.yaml:2:9",
  })
  void aLinkInAPathThatLeavesTheProjectIsRefused(String line, String where) throws IOException {
    link("x", elsewhere);
    site.write("site.yaml", "title: T\n" + line + "\n");
    assertThat(refused()).contains(where + " error[invalid-value]").contains("by a link");
    assertThat(elsewhere.resolve("new")).doesNotExist();
    assertThat(elsewhere.resolve("a")).doesNotExist();
  }

  @Test
  void aLinkThatLeadsToALinkThatLeavesIsRefused() throws IOException {
    link("y/z", elsewhere);
    link("x", Path.of("y/z"));
    site.write("site.yaml", "title: T\ncontent: [x/sub]\n");
    assertThat(refused()).contains("site.yaml:2:11 error[invalid-value]");
  }

  @Test
  void aLinkToNowhereAndOneInACircleAreRefused() throws IOException {
    link("x", temp.resolve("not/there"));
    link("loop", Path.of("loop"));
    for (String path : List.of("x/new", "loop/new", "loop")) {
      site.write("site.yaml", "title: T\noutput: " + path + "\n");
      assertThat(refused()).contains("site.yaml:2:9 error[");
    }
    assertThat(temp.resolve("not")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../elsewhere"})
  void themesThatLeadOutAreRefused(String to) throws IOException {
    link("themes", Path.of(to));
    for (String theme : List.of("", "theme: mine\n", "theme: elsewhere\n", "theme: project\n")) {
      site.write("site.yaml", "title: T\n" + theme);
      assertThat(refused()).contains("error[theme]");
    }
  }

  @Test
  void aThemeThatIsALinkIsRefused() throws IOException {
    link("themes/mine", elsewhere.resolve("mine"));
    site.write("site.yaml", "title: T\ntheme: mine\n");
    assertThat(refused()).contains("site.yaml:2:8 error[theme]");
    link("themes/default", elsewhere.resolve("mine"));
    site.write("site.yaml", "title: T\n");
    assertThat(refused()).contains("error[theme]");
  }

  @Test
  void themesThatLeadIntoAContentRootAreRefused() throws IOException {
    site.write("private/t/assets/a.txt", "x");
    link("themes", Path.of("private"));
    site.write("site.yaml", "title: T\ncontent: [content, private]\ntheme: t\n");
    assertThat(refused()).contains("site.yaml:3:8 error[theme]");
  }

  @Test
  void theTextOfALinkedFileIsNeverShown() throws IOException {
    link("site.yaml", elsewhere.resolve("secret.yaml"));
    assertThat(refused()).contains("site.yaml:1:1 error[unreadable-file]");
    Files.delete(site.root().resolve("site.yaml"));
    for (String path :
        List.of(
            "content/registers/legislation.yaml",
            "content/registers/models.yaml",
            "content/a.md",
            "content/q/u/index.md",
            "content/handbook/a.md")) {
      link(path, elsewhere.resolve(path.endsWith("md") ? "secret.md" : "secret.yaml"));
      assertThat(refused()).contains(path + ":1:1 error[unreadable-file]");
      Files.delete(site.root().resolve(path));
    }
    Files.delete(site.root().resolve("content/registers"));
    link("content/registers", elsewhere);
    assertThat(refused()).contains("content/registers:1:1 error[unreadable-file]");
  }

  @Test
  void aLinkedImageOrFileFromElsewhereIsNotCarried() throws IOException {
    link("content/a.png", elsewhere.resolve("secret.md"));
    link("content/b.txt", elsewhere.resolve("secret.md"));
    site.write("content/index.md", "# Home\n\n![x](a.png) [y](b.txt)\n");
    assertThat(refused())
        .contains("content/a.png:1:1 error[unreadable-file]", "content/b.txt:1:1 error[");
  }

  @Test
  void linksWithinTheProjectLeadOnAsTheyDid() throws IOException {
    site.write("parts/guide/index.md", "# Home\n").write("parts/guide/a.md", "# A\n");
    link("x", Path.of("parts"));
    link("parts/guide/b.md", Path.of("a.md"));
    site.write("site.yaml", "title: T\ncontent: [x/guide]\noutput: x/out\n").build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.root().resolve("parts/out/b.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "./",
        "content",
        "content/",
        "./content",
        "Content",
        "content/x",
        "private",
        "private/x",
        "PRIVATE",
        "themes",
        "themes/x",
        "site.yaml",
        "site.yaml/x",
        "x/..",
        ".git",
        ".git/x",
        "notes",
        "link",
        "link/x",
        "\"\\0\"",
        "..",
        "../x",
        "/",
        "/tmp/x",
        "both"
      })
  void noOutputTakesThePlaceOfWhatItIsMadeOf(String output) throws IOException {
    Files.createDirectories(site.root().resolve("private"));
    Files.createDirectories(site.root().resolve("notes/content"));
    link("link", Path.of("content"));
    site.write(
        "site.yaml",
        "title: T\ncontent: [content, private, notes/content, both-assessor]\noutput: "
            + output
            + "\n");
    for (Audience audience : Audience.values()) {
      site.build(audience);
      assertThat(site.built().written()).isEmpty();
      assertThat(site.problems()).contains("site.yaml:3:9 error[");
      assertThat(site.root().resolve("content/index.md")).exists();
    }
  }

  @Test
  void anOutputOfTheCommandLineIsLookedAtWithItsLinks() throws IOException {
    Files.createSymbolicLink(temp.resolve("way"), site.root());
    Files.createDirectories(site.root().resolve("private"));
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    for (String out : List.of("way", "way/content", "way/content/x", "way/private", "way/themes")) {
      site.build(out(temp.resolve(out)));
      assertThat(site.built().written()).as(out).isEmpty();
      assertThat(site.problems()).contains("error[output-refused]");
    }
    assertThat(site.build(out(temp.resolve("way/public"))).built().written()).isPresent();
    assertThat(site.root().resolve("public/index.html")).exists();
  }

  private BuildOptions out(Path out) {
    return new BuildOptions(
        site.root(),
        Audience.EVERYONE,
        Edition.Drafts.LEFT_OUT,
        Optional.of(out),
        Optional.empty(),
        Severity.ERROR,
        Optional.empty(),
        "test");
  }

  /** Elsewhere than on Windows it is a sign as any other, and leads nowhere. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBackslashIsNoWayOutOfTheProject() {
    site.write("site.yaml", "title: T\noutput: ..\\away/site\n").build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.root().resolve("..\\away/site/index.html")).exists();
    assertThat(site.root().resolve("../away")).doesNotExist();
    site.write("content/a\\b.md", "# A\n").write("content/c\\d/e.md", "# A\n");
    site.write("themes/t/assets/f\\g.css", "").write("site.yaml", "title: T\ntheme: t\n").build();
    assertThat(site.problems())
        .contains("content/a\\b.md:1:1 error[unreadable-file] there is a backslash in this name")
        .contains("content/c\\d:1:1 error[unreadable-file] there is a backslash in this name")
        .contains("themes/t/assets/f\\g.css:1:1 error[theme] there is a backslash in this name");
  }

  @Test
  void aSlashBehindTheOutputPutsNoEditionIntoTheOther() {
    site.write("site.yaml", "title: T\noutput: public/\n").build().build(Audience.ASSESSOR);
    assertThat(site.root().resolve("public-assessor/index.html")).exists();
    assertThat(site.root().resolve("public/-assessor")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'[content, content]', 2:20",
    "'[content, content/private]', 2:20",
    "'[content/private, content]', 2:28",
    "'[., private]', 2:14",
    "'[content, .]', 2:20",
    "'[content, CONTENT]', 2:20",
    "'[content, link]', 2:20",
    "'[content, link/private]', 2:20",
  })
  void noContentRootHoldsAnother(String roots, String where) throws IOException {
    site.write("content/private/a.md", "# A\n").write("private/a.md", "# A\n");
    link("link", Path.of("content"));
    site.write("site.yaml", "title: T\ncontent: " + roots + "\n");
    assertThat(refused()).contains("site.yaml:" + where + " error[invalid-value]");
  }

  @Test
  @Timeout(60)
  void aPipeIsNotOpened() throws Exception {
    for (String name :
        List.of("content/a.md", "content/b.png", "content/registers/verbs.yaml", "site.yaml")) {
      Path pipe = site.root().resolve(name);
      Files.createDirectories(pipe.getParent());
      Process make = new ProcessBuilder("mkfifo", pipe.toString()).start();
      assumeThat(make.waitFor()).isZero();
      assertThat(refused()).contains(name + ":1:1 error[unreadable-file]");
      Files.delete(pipe);
    }
  }

  @Test
  void aFolderInAFilesPlaceIsSaid() throws IOException {
    for (String name : List.of("content/registers/verbs.yaml", "site.yaml")) {
      Files.createDirectories(site.root().resolve(name));
      assertThat(refused()).contains(name + ":1:1 error[unreadable-file]");
      Files.delete(site.root().resolve(name));
    }
    Files.delete(site.root().resolve("content/registers"));
    site.write("content/registers", "x");
    assertThat(refused()).contains("content/registers:1:1 error[unreadable-file]");
  }

  /** A name that the file system takes, though not with the endings of what is made of it. */
  @ParameterizedTest
  @ValueSource(ints = {244, 245, 250, 252})
  void aNameThatIsTooLongIsSaidAtItsFile(int letters) {
    site.write("content/" + "a".repeat(letters) + ".md", "---\ntips: [x]\ntitle: T\n---\n");
    site.build();
    assertThat(site.problems().isEmpty()).isEqualTo(letters <= 244);
    if (letters > 244) {
      assertThat(site.problems()).contains(".md:1:1 error[name-too-long]");
    }
  }

  @Test
  void accentsCountAsTheFileSystemCountsThem() {
    site.write("content/" + "ŷ".repeat(125) + ".md", "x");
    assertThat(refused()).contains("error[name-too-long]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s.html", "%s", "%s/", "a/%s/b.html", "%s.html/"})
  void noAliasIsTooLong(String form) {
    site.write("content/a.md", "---\naliases: [" + form.formatted("a".repeat(251)) + "]\n---\n");
    assertThat(refused()).contains("content/a.md:2:11 error[invalid-value]");
  }

  /** What nobody would write, in every field: a problem or a page, never an exception. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999",
        "-1",
        "1e999",
        "0x10",
        "2026-02-30",
        "99999-01-01",
        "~",
        "''",
        "[]",
        "{}",
        "\"\\0\"",
        "\"\\uD800\"",
        "\"\\uFFFF\"",
        "{'': x}",
        "{x: {y: [z]}}",
        "[[[]]]",
        "? x",
        "1.10",
        ".inf",
        "\"\\u202E\"",
        "'../../x'",
        "'/'",
        "'\\'",
        "'%00'",
        "'%'",
        "'#'",
        "'?'"
      })
  void oddValuesNeverEndInAnException(String value) {
    String long_ = "'" + "x".repeat(70_000) + "'";
    for (String odd : List.of(value, long_)) {
      for (Map.Entry<String, List<String>> each : fields().entrySet()) {
        StringBuilder text = new StringBuilder();
        each.getValue().forEach(key -> text.append(key).append(": ").append(odd).append('\n'));
        String form = each.getKey();
        String path = form.substring(0, form.indexOf('|'));
        site.write(path, form.substring(form.indexOf('|') + 1).formatted(text)).build();
        site.write("site.yaml", "title: T\n").write("content/registers/verbs.yaml", "");
      }
      if (!value.equals("[]")) {
        break;
      }
    }
  }

  private static Map<String, List<String>> fields() {
    return Map.of(
        "site.yaml|%s", Keys.SITE,
        "content/a.md|---\n%s---\n", Keys.PAGE,
        "content/q/index.md|---\ntype: qualification\n%s---\n", Keys.QUALIFICATION.subList(1, 18),
        "content/q/u/index.md|---\ntype: unit\n%s---\n", Keys.UNIT.subList(1, 15),
        "content/t.md|---\ntype: topic\n%s---\n", Keys.TOPIC.subList(1, 27));
  }
}
