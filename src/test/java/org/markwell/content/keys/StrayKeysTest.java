package org.markwell.content.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.content.Frontmatter;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.yaml.Value;

/** Keys are read after a byte order mark and blank lines; anywhere else they are an error. */
class StrayKeysTest {
  private static final String KEYS = "title: Washing\naudience: assessor\nsummary: When.\n";
  private static final String GUIDANCE =
      "title: Washing\nmarking_points:\n  - text: Names three times.\n    guidance: Accept two.\n";

  private static List<String> problems(String text) {
    List<Problem> found = new ArrayList<>();
    Frontmatter.of(Source.of("a.md", text), found::add);
    return found.stream().map(it -> it.position() + " " + it.code().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n%s---\nText.\n",
        "\n---\n%s---\nText.\n",
        "\n \t\n\n---\n%s---\nText.\n",
        "\uFEFF---\n%s---\nText.\n",
        "\uFEFF\uFEFF---\n%s---\nText.\n",
        "\uFEFF\n\n---\n%s---\nText.\n",
        "\r\n\r\n---\r\n%s---\r\nText.\r\n",
        "\r\r---\r%s---\rText.\r",
        "---\n\n%s---\nText.\n",
        "---  \n\n\n%s\n---\t\nText.\n",
        "\n---\n# a comment\n%s---\nText.\n",
        "---\n%s---\n",
        "---\n%s---",
      })
  void keysAfterAByteOrderMarkAndBlankLinesAreRead(String form) {
    for (String keys : List.of(KEYS, GUIDANCE)) {
      List<Problem> found = new ArrayList<>();
      Frontmatter file = Frontmatter.of(Source.of("a.md", form.formatted(keys)), found::add);
      assertThat(found).isEmpty();
      Value.Mapping read = file.keys().orElseThrow();
      assertThat(read.entries().get(0).key().value()).isEqualTo("title");
      assertThat(file.body().value()).doesNotContain("title");
    }
  }

  @Test
  void positionsCountFromTheTopOfTheFile() {
    assertThat(problems("\n\n---\ntitle: [\n---\n")).allMatch(it -> it.startsWith("a.md:4:"));
  }

  /** What stands before the keys, what behind them, and the line that the error names. */
  static Stream<Object[]> places() {
    return Stream.of(
        new Object[] {" ---\n", "---\n", 1},
        new Object[] {"\t---\n", "---\n", 1},
        new Object[] {"    ---\n", "---\n", 1},
        new Object[] {"\u00a0---\n", "---\n", 1},
        new Object[] {"\u200b---\n", "---\n", 1},
        new Object[] {"\u200e---\n", "---\n", 1},
        new Object[] {"\u3000---\n", "---\n", 1},
        new Object[] {"\u0001---\n", "---\n", 1},
        new Object[] {"---\u200b\n", "---\n", 1},
        new Object[] {"---\u00a0\n", "---\u00a0\n", 1},
        new Object[] {"\\---\n", "\\---\n", 1},
        new Object[] {"\n\u200b\n---\n", "---\n", 3},
        new Object[] {"----\n", "----\n", 1},
        new Object[] {"--\n", "--\n", 1},
        new Object[] {"-----------\n", "-----------\n", 1},
        new Object[] {"\u2014\n", "\u2014\n", 1},
        new Object[] {"\u2014-\n", "\u2014-\n", 1},
        new Object[] {"\u2013\u2013\u2013\n", "\u2013\u2013\u2013\n", 1},
        new Object[] {"\u2013-\n", "---\n", 1},
        new Object[] {"- - -\n", "- - -\n", 1},
        new Object[] {"***\n", "***\n", 1},
        new Object[] {"___\n", "___\n", 1},
        new Object[] {"===\n", "===\n", 1},
        new Object[] {"+++\n", "+++\n", 1},
        new Object[] {";;;\n", ";;;\n", 1},
        new Object[] {"...\n", "...\n", 1},
        new Object[] {"--- yaml\n", "---\n", 1},
        new Object[] {"---yaml\n", "---\n", 1},
        new Object[] {"```yaml\n", "```\n", 1},
        new Object[] {"```\n", "```\n", 1},
        new Object[] {"```yaml\n---\n", "---\n```\n", 1},
        new Object[] {"```yaml\n", "", 1},
        new Object[] {"~~~yaml\n", "~~~\n", 1},
        new Object[] {"\n\n```yml\n", "```\n", 3},
        new Object[] {"", "", 1},
        new Object[] {"", "---\n", 1},
        new Object[] {"\n", "---\n", 2},
        new Object[] {"<!-- my notes -->\n---\n", "---\n", 2},
        new Object[] {"<!--\nmy notes\n-->\n---\n", "---\n", 3},
        new Object[] {"<!--\n", "-->\n", 1},
        new Object[] {"<!-- ---\n", "--- -->\n", 1},
        new Object[] {"# Washing\n---\n", "---\n", 2},
        new Object[] {"# Washing\n\n---\n", "---\n", 3},
        new Object[] {"# Washing\n\n", "\n", 3},
        new Object[] {"Some text.\n---\n", "---\n", 2},
        new Object[] {"Some text.\n\n---\n\n", "---\n", 3},
        new Object[] {"Some text that goes\n", "\n", 2},
        new Object[] {"{\n", "}\n", 1},
        new Object[] {"---\n\nA rule above.\n\n", "", 5},
        new Object[] {"---\ntitle: T\n---\nText.\n\n---\n", "---\n", 6},
        new Object[] {"---\ntitle: T\n---\n---\n", "---\n", 4},
        new Object[] {"---\ntitle: T\n---\nText.\n\n", "", 6},
        new Object[] {"---\ntitle: T\n---\n> A quotation.\n\n- a list\n\n", "", 8});
  }

  @ParameterizedTest
  @MethodSource("places")
  void keysAnywhereElseAreAnError(String before, String after, int line) {
    for (String keys : List.of(KEYS, GUIDANCE, "title: Washing\nsummary: When.\n")) {
      for (String text : List.of("", "## How\n\nText.\n")) {
        String file = before + keys + after + text;
        assertThat(problems(file))
            .as(file)
            .containsExactly("a.md:" + line + ":1 frontmatter-misplaced");
        assertThat(problems(file.replace("\n", "\r\n"))).hasSize(1);
        assertThat(problems(file.replace("\n", "\r"))).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = \"Washing\"\naudience = \"assessor\"\n",
        "+++\ntitle = \"Washing\"\naudience = \"assessor\"\n+++\nText.\n",
        "+++\ntitle = \"Washing\"\nsummary = \"When\"\n+++\nText.\n",
        "{\n  \"title\": \"Washing\",\n  \"audience\": \"assessor\"\n}\n\nText.\n",
        "{\"title\": \"Washing\", \"audience\": \"assessor\"}\n\nText.\n",
        "---\u2028title: Washing\u2028audience: assessor\u2028---\u2028Text.",
        "title: Washing\u0085audience: assessor\u0085",
        "--- title: Washing audience: assessor summary: When. ---\nText.\n",
        "title: Washing audience: assessor\n",
        "\u2014title: Washing\u2014\n\naudience: assessor\n",
        " title: Washing\n audience: assessor\n",
        "    title: Washing\n    audience: assessor\n\nText.\n",
        "\ttitle: Washing\n\taudience: assessor\n\nText.\n",
        "title\uff1a Washing\naudience\uff1a assessor\n",
        "title\u00a0: Washing\naudience\u00a0: assessor\n",
        "title :Washing\naudience :assessor\n",
        "title:Washing\naudience:assessor\n",
        "Text.\n\naudience:\u00a0assessor\n",
        "Text.\n\naudience: assessor\n\nText.\n",
        "Text.\naudience: assessor\nText.\n",
        "Text that goes on\naudience: assessor\nText.\n",
        "Text.\n\nAudience: Assessor\n",
        "Text.\n\nAUDIENCE: ASSESSORS\n",
        "Text.\n\naudeince: assessor\n",
        "Text.\n\naudience: asessor\n",
        "Text.\n\n**audience:** assessor\n",
        "Text.\n\n**Audience**: assessor.\n",
        "Text.\n\n- audience: assessor\n",
        "Text.\n\n1. audience: \"assessor\"\n",
        "Text.\n\n> audience: assessor\n",
        "Text.\n\n### audience: assessor\n",
        "Text.\n\n<!-- audience: assessor -->\n",
        "Text.\n\n<p>audience: assessor</p>\n",
        "Text.\n\n| title | Washing |\n|---|---|\n| audience | assessor |\n",
        "Text.\n\naud\u200bience: assessor\n",
        "Text.\n\n\uff41udience: assessor\n",
        "Text.\n\n\u0430udience: assessor\n",
        "Text.\n\naudience: assessor # hide this\n",
        "Text.\n\naudience: [assessor]\n",
        "Text.\n\nguidance: Accept two.\n",
        "Text.\nguidance: Accept two.\n",
        "# Head\nguidance: Accept two.\n",
        "Text.\n\nmarking_points:\n- text: Names.\n",
        "- title: Washing\n- guidance: Accept two.\n",
        "Text.\n\n- title: Washing\n- guidance: Accept two.\n",
        "Text.\n\ntips:\n  - text: Names.\n    guidance: Accept two.\n",
        "Text.\n\ntips:\n  - text: Names.\n    guidence: Accept two.\n",
        "_points:\n  - text: Names.\n    guidance: Accept two.\n---\nText.\n",
        "ing_points:\n  - text: Names.\n    guidance: Accept two.\n---\nText.\n",
        "s:\n  - text: Names.\n    guidance: Accept two.\n---\nText.\n",
        "xt: Names.\n    guidance: Accept two.\n---\nText.\n",
        "Text.\n    guidance: Accept two.\n",
        "Text.\n\n    title: Washing\n    audience: assessor\n\nText.\n",
        "Text.\n\n    guidance: Accept two.\n\nText.\n",
        "Text.\n\n\tguidance: Accept two.\n",
        "# Head\n\nText.\n\n      - text: A\n        guidance: Accept two.\n",
        "Text.\n\n    {text: Names., audience: assessor}\n",
        "Text.\n\n    guidence: Accept two.\n    title: x\n",
        "le: T\ntips:\n\n  - {text: Names., audience: assessor}\n---\nText.\n",
        "\n  - {text: Names., audience: assessor}\n---\nText.\n",
        "Text.\n\n- {text: Names., audience: assessor}\n",
        "Text.\n\n- {text: Names., \"audience\": \"Assessor\"}\n",
        "Text.\n\n* text: Names., audience: assessor\n",
        "Text.\n\n> {text: Names., audience: assessor}\n",
        "Text.\n\n1. {claim: A, correction: B, audience: assessor}\n",
        "{text: Names., audience: assessor}\n",
        "n.\n    guidance: Accept two.\n---\n## What\n",
        "# How\n\n```yaml\ntitle: Washing\naudience: assessor\n```\n",
        "Title: Washing\nGuidance: Accept two.\n",
        "title: Washing\n\n# Text\n",
        "----\ntitle: Washing\n----\n# Text\n",
        "title: Washing\ndate: 2020-01-01\ntags: [a]\n",
        "---\ntitle: Washing\naudience: assessor\n--- x\nText.\n",
        "---\ntitle: Washing\naudience: assessor\n ---\nText.\n",
        "---\ntitle: Washing\naudience: assessor\n...\nText.\n",
        "---\ntitle: Washing\naudience: assessor\n\u2014\nText.\n\n---\n\nMore.\n",
        "---\ntitle: Washing\naudience: assessor\n***\nText.\n\n---\n\nMore.\n",
        "---\ntitle: Washing\naudience: assessor\n```\nText.\n\n---\n\nMore.\n",
        "---\ntitle: Washing\naudience: assessor\n...\n---\nText.\n",
        "---\n\ntitle\uff1a Washing\naudience\uff1a assessor\n---\nText.\n",
        "---\ntitle\uff1a Washing\naudience\uff1a assessor\n---\nText.\n",
        "---\n  title: Washing\naudience: assessor\n---\nText.\n",
        "---\n- title: Washing\n- audience: assessor\n---\nText.\n",
        "---\n\n- title: Washing\n- audience: assessor\n\n---\nText.\n",
      })
  void whateverLooksLikeKeysForAssessorsIsNeverText(String text) {
    assertThat(problems(text)).isNotEmpty();
    assertThat(problems("\n" + text)).isNotEmpty();
    assertThat(problems("\uFEFF" + text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note: bring a pen\n",
        "Note: bring a pen\nTime: 10:30\nPlace: the hall\n",
        "Time: 10:30\n\n---\n\nText.\n",
        "---\n\nA rule above.\n",
        "---\n\nA rule above.\n\n---\n\nAnd one below: it ends.\n",
        "Title: The Hobbit\nAuthor: J. R. R. Tolkien\nStatus: read\n",
        "Title: Team briefing\nAudience: all staff\nDate: Monday\n",
        "# Handbook\n\nAudience: assessors and quality assurers of the centre.\n",
        "Guidance: ask your manager.\n",
        "Level: 2\nCredits: 3\n",
        "- Level: 2\n- Credits: 3\n- Audience: learners\n",
        "- level: how hard it is\n- credits: how long it takes\n",
        "| Document | Audience |\n|---|---|\n| Handbook | Assessor |\n",
        "| level | credits |\n|---|---|\n| 2 | 3 |\n",
        "Set `audience: assessor` on the page.\n",
        "`audience: assessor` hides a page.\n",
        "Text.\n\n```yaml\n---\ntitle: Washing\naudience: assessor\n---\n```\n\nText.\n",
        "Text.\n\n~~~\ntitle: Washing\nguidance: Accept two.\n~~~\n",
        "Text.\n\n    title: Washing\n    summary: When.\n\nText.\n",
        "Text.\n\n    guidance = compute()\n",
        "Text.\n\n```yaml\nguidance: Accept two.\naudience: assessor\n```\n",
        "1. Do this\n\n    ```yaml\n    audience: assessor\n    title: x\n    ```\n\n2. Do that\n",
        "# How\n\n```yaml\ntitle: Washing\nmarking_points: []\n```\n",
        "---\ntitle: Writing keys\n---\n```yaml\ntitle: Washing\naudience: assessor\n```\n",
        "This is for a broad\naudience: everyone who works in a kitchen\n",
        "as it is said in the\nguidance: accept what is dated\n",
        "Three things count:\n\n- speed\n- care\n\norder: first come, first served\n",
        "status: done\n---\n\nText\n",
        "https://centre.example/title\nurl: https://centre.example\n",
        "std::vector x\n\nx :: Int\n",
        "He said: \"title: nothing\"\n",
        "Role: assessor\n",
        "The assessor: what she does\n",
        "You need:\n\n* name: what it is called\n* version: its number\n* author: you\n",
        "# A\n\nText.\n\n<!-- YAML\nadded: v1\nchanges:\n  - version: v2\n-->\n\n<!--type=class-->\n",
        "Ambience: soft music\n\nNuisance: noise at work\n",
        "",
        "\n\n\n",
        "---\n",
        "---",
      })
  void ordinaryTextIsText(String text) {
    assertThat(problems(text)).isEmpty();
    assertThat(problems("\n" + text)).isEmpty();
    if (!text.startsWith("---\ntitle")) {
      assertThat(problems("A sentence before.\n\n" + text)).isEmpty();
    }
  }

  @Test
  void theHintShowsWhatToWrite() {
    List<Problem> found = new ArrayList<>();
    Frontmatter.of(Source.of("a.md", "----\n" + KEYS + "----\n"), found::add);
    assertThat(found).extracting(Problem::code).containsExactly(Code.FRONTMATTER_MISPLACED);
    assertThat(found.get(0).hint()).contains("begin line 1 with ---", "title: Washing");
  }

  /** The pages and papers of this repository hold examples of keys; none is a fault. */
  @ParameterizedTest
  @ValueSource(strings = {"docs", "content"})
  void ourOwnPagesAreFreeOfThem(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }
}
