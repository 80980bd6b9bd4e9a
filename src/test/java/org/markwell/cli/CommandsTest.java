package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as somebody types them. */
class CommandsTest {
  @TempDir Path folder;
  @TempDir Path cache;
  private TestSite site;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aTopic() {
    site =
        TestSite.in(folder)
            .write(
                "content/u/index.md",
                "---\ntype: unit\ntitle: U\nnumber: \"101\"\noutcomes:\n  - {number: \"2\", criteria: [\"2.1\", \"2.2\"]}\n---\n")
            .write(
                "content/u/planning.md",
                "---\ntitle: Planning\ntips: [Use a list.]\ncriteria: [\"2.1\", \"2.2\"]\n---\n");
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Main.run(terminal, Map.of("MARKWELL_CACHE", cache.toString()), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void buildSaysWhatItDid() {
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(out())
        .matches("\\d+ pages, no problems, \\d+\\.\\d\\d s; \\d+ of \\d+ files written in site/\n");
    assertThat(err()).isEmpty();
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(out()).contains("nothing changed in site/");
    assertThat(cache).isNotEmptyDirectory();
  }

  @Test
  void aSiteThatSomebodyEditedWithItsListIsMadeAnew() throws Exception {
    run("build", "--root", folder.toString());
    Map<String, String> clean = TestSite.tree(folder.resolve("site"));
    Path page = folder.resolve("site/index.html");
    Path list = folder.resolve("site/.markwell.json");
    String before = checksum(page);
    assertThat(list).content().contains(before);
    Files.writeString(page, "<script>alert(1)</script>");
    Files.writeString(
        list,
        Files.readString(list)
            .replace(before, checksum(page))
            .replaceAll("(\"index.html\":.*?\"size\":)\\d+", "$1" + Files.size(page)));
    for (String name : cache.toFile().list()) {
      Files.delete(cache.resolve(name));
    }
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(out()).contains("1 of ");
    assertThat(TestSite.tree(folder.resolve("site"))).isEqualTo(clean);
    Files.writeString(folder.resolve("site/evil.html"), "x");
    assertThat(run("build", "--root", folder.toString())).isEqualTo(1);
    assertThat(err()).contains("error[output-refused]").contains("\"evil.html\"");
  }

  private static String checksum(Path file) throws Exception {
    HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(Files.readAllBytes(file));
    return String.format(
        "%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  @Test
  void aCacheThatOthersMayWriteIsNamedAndTheSiteIsBuilt() throws Exception {
    Files.setPosixFilePermissions(
        cache, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(err()).contains("info[cache-unused]").contains("others may write there");
    assertThat(out()).contains(", 1 note, ");
  }

  @Test
  void aSiteThatCantBeWrittenIsNoFaultOfOurs() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    String out = file.resolve("site").toString();
    assertThat(run("build", "--root", folder.toString(), "--out", out)).isEqualTo(1);
    assertThat(err()).contains("error[output-failed]").contains("The site is as it was before.");
  }

  @Test
  void anAddressThatIsNoneIsAMistakeOfTheCommand() {
    for (String url :
        new String[] {"centre.example", "https://a.example//b/", "javascript:x", "https://a`b/"}) {
      assertThat(run("build", "--root", folder.toString(), "--base-url", url)).isEqualTo(2);
      assertThat(err()).contains("--base-url: \"" + url + "\" is not a web address");
      assertThat(folder.resolve("site")).doesNotExist();
    }
    String[] build = {"build", "--root", folder.toString(), "--base-url", "https://a.example/b"};
    assertThat(run(build)).isZero();
    assertThat(site.page("u/planning.html")).contains("https://a.example/b/u/planning.html");
  }

  @Test
  void aProblemIsShownWithItsLineAndWhatToDo() {
    site.write(
        "content/u/planning.md",
        "---\ntitle: Planning\ntips: [Use a list.]\ncriteria: [\"2.4\"]\n---\n");
    assertThat(run("build", "--root", folder.toString())).isEqualTo(1);
    assertThat(err())
        .startsWith(
            """
            content/u/planning.md:4:12: error[unknown-criterion]: criterion "2.4" is not in unit 101
              4 | criteria: ["2.4"]
                |            ^^^^^ unit 101 has 2.1, 2.2
            """)
        .contains("Nothing was published: 1 error.");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void checkNamesCriteriaThatNoTopicCoversAndBuildDoesNot() {
    site.write(
        "content/u/planning.md", "---\ntitle: Planning\ntips: [A.]\ncriteria: [\"2.1\"]\n---\n");
    assertThat(run("check", "--root", folder.toString(), "--strict")).isZero();
    assertThat(err())
        .startsWith(
            """
            content/u/index.md:6:37: info[uncovered-criterion]: no topic covers criterion "2.2"
            """);
    assertThat(out()).startsWith("1 note, ");
    site.write(
        "content/u/more.md",
        "---\ntitle: More\nmarking_points: [{text: B., criteria: [\"2.2\"]}]\n---\n");
    assertThat(run("check", "--root", folder.toString())).isZero();
    assertThat(out()).startsWith("no problems, ");
    site.delete("content/u/more.md");
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(err()).isEmpty();
    assertThat(out()).contains(" pages, no problems, ");
  }

  @Test
  void checkTellsProgramsInJson() {
    site.write("content/x.md", "[\"q\u001B](gone.md)\n");
    assertThat(run("check", "--root", folder.toString(), "--format", "json")).isEqualTo(1);
    JsonNode problem = JsonMapper.shared().readTree(out().lines().findFirst().orElseThrow());
    assertThat(problem.propertyNames())
        .containsExactly("severity", "code", "file", "line", "column", "message", "hint");
    assertThat(problem.path("code").asString()).isEqualTo("broken-link");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void whatATerminalWouldObeyIsShownAsText() {
    site.write("content/x.md", "\u001B[31m [x](<go\u001Bne.md>)\n");
    run("build", "--root", folder.toString());
    assertThat(err()).contains("error[broken-link]").doesNotContain("\u001B");
  }

  @Test
  void strictLetsWarningsStopPublishing() {
    site.write("content/x.md", "# X\n\n<script>x</script>\n");
    assertThat(run("build", "--root", folder.toString(), "--strict")).isEqualTo(1);
    assertThat(folder.resolve("site")).doesNotExist();
    assertThat(run("build", "--root", folder.toString())).isZero();
    assertThat(out()).contains("1 warning");
  }

  @Test
  void whatIsNotUnderstoodIsAUsageFault() {
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(err()).contains("biuld").contains("build");
    assertThat(run("build", "--rooot", "x")).isEqualTo(2);
    assertThat(run("build", "--root", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err()).contains("there is no folder");
    assertThat(run()).isEqualTo(2);
    assertThat(run("--version")).isZero();
    assertThat(run("build", "--help")).isZero();
  }

  @Test
  void aFolderOfSomebodyElsesIsLeftAlone() throws Exception {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("thesis.txt"), "x");
    assertThat(run("build", "--root", folder.toString(), "--out", theirs.toString())).isEqualTo(1);
    assertThat(err()).contains("error[output-refused]").contains("was not made by Markwell");
    assertThat(theirs.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void draftsAreBuiltOnRequest() {
    site.write("content/u/new.md", "---\ntitle: New\nstatus: draft\ntips: [a]\n---\n");
    run("build", "--root", folder.toString());
    assertThat(folder.resolve("site/u/new.html")).doesNotExist();
    run("build", "--root", folder.toString(), "--drafts");
    assertThat(folder.resolve("site/u/new.html")).exists();
  }

  @Test
  void idsAreWrittenOnceAndNothingElseIsTouched() throws Exception {
    Path file = folder.resolve("content/u/planning.md");
    assertThat(run("ids", "--root", folder.toString())).isZero();
    assertThat(out()).isEqualTo("content/u/planning.md\n1 file changed.\n");
    assertThat(file)
        .hasContent(
            "---\ntitle: Planning\ntips: [{id: use-a-list, text: Use a list.}]\ncriteria: [\"2.1\", \"2.2\"]\n---\n");
    assertThat(run("ids", "--root", folder.toString())).isZero();
    assertThat(out()).isEqualTo("Every item has its id already.\n");
  }

  @Test
  void idsAreNeverWrittenThroughALinkAndAFaultIsTold() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "years of work");
    Path fresh = folder.resolve("content/u/.planning.md.new");
    Files.createSymbolicLink(fresh, precious);
    assertThat(run("ids", "--root", folder.toString())).isZero();
    assertThat(precious).hasContent("years of work");
    site.write("content/u/planning.md", "---\ntitle: Planning\ntips: [Use a list.]\n---\n");
    Files.createDirectories(fresh.resolve("in the way"));
    assertThat(run("ids", "--root", folder.toString())).isEqualTo(1);
    assertThat(err())
        .contains("error[output-failed]: \"content/u/planning.md\" could not be written")
        .contains("are as they were");
    assertThat(folder.resolve("content/u/planning.md")).content().contains("[Use a list.]");
  }

  @Test
  void whatWasBuiltIsCheckedAsAReaderFindsIt() throws Exception {
    String root = folder.toString();
    assertThat(run("check", "--root", root, "--built")).isEqualTo(2);
    assertThat(err()).contains("\"markwell build\" makes it");
    run("build", "--root", root);
    run("build", "--root", root, "--edition", "assessor");
    assertThat(run("check", "--root", root, "--built")).isZero();
    assertThat(out()).matches("\\d+ pages among \\d+ files: no problems, \\d+\\.\\d\\d s\n");
    Files.delete(folder.resolve("site-assessor/assets/css/site.css"));
    assertThat(run("check", "--root", root, "--built")).isZero();
    assertThat(run("check", "--root", root, "--built", "--edition", "assessor")).isEqualTo(1);
    assertThat(err())
        .contains(
            "site-assessor/u/planning.html:", ": error[built-link]: \"../assets/css/site.css\"");
    assertThat(run("check", "--built", root + "/site-assessor", "--format", "json")).isEqualTo(1);
    JsonNode first = JsonMapper.shared().readTree(out().lines().findFirst().orElseThrow());
    assertThat(first.get("code").asString()).isEqualTo("built-link");
    assertThat(first.get("file").asString()).contains("/site-assessor/");
    assertThat(run("check", "--built", root + "/content")).isEqualTo(2);
    assertThat(err()).contains("no pages");
  }

  /** None of these hosts is asked, so no test depends on the web. */
  @Test
  void linksToPagesOfOthersAreToldWhereTheyAreWritten() {
    site.write(
            "site.yaml",
            "title: T\nedit_url: http://localhost/edit/\ncentre:\n  contact: http://127.0.0.1/us\n")
        .write(
            "content/registers/legislation.yaml",
            "- {id: law, title: A law, status: current, url: \"http://10.0.0.1/law\"}\n")
        .write(
            "content/a.md", "# A\n\nSee [é](http://192.168.0.1/é#x) and [m](mailto:a@b.example).\n")
        .write("content/b.md", "---\ntitle: B\naudience: assessor\n---\n<http://192.168.0.2/>\n");
    String root = folder.toString();
    assertThat(run("check", "--root", root)).isZero();
    assertThat(out()).startsWith("no problems");
    assertThat(run("check", "--root", root, "--external")).isZero();
    assertThat(err().lines().filter(it -> it.contains("warning[web-link]")))
        .extracting(it -> it.substring(0, it.indexOf(" leads")))
        .containsExactly(
            "content/a.md:3:5: warning[web-link]: \"http://192.168.0.1/%C3%A9#x\"",
            "content/b.md:5:1: warning[web-link]: \"http://192.168.0.2/\"",
            "content/registers/legislation.yaml:1:50: warning[web-link]: \"http://10.0.0.1/law\"",
            "site.yaml:2:11: warning[web-link]: \"http://localhost/edit/content/a.md\"",
            "site.yaml:4:12: warning[web-link]: \"http://127.0.0.1/us\"");
    assertThat(run("check", "--root", root, "--external", "--strict", "--fresh")).isEqualTo(1);
  }
}
