package org.markwell.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Slot;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.prose.OnScreen;

class MarkdownTest {
  private final Markdown markdown = new Markdown();
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void containersBecomeAsidesWithATitle() {
    assertThat(html("::: tip\nDo *this*.\n:::"))
        .isEqualTo(
            "<div class=\"callout tip\">\n<p class=\"callout-title\">Tip</p>\n"
                + "<p>Do <em>this</em>.</p>\n</div>\n");
    assertThat(html("::: details How it works\nSo.\n:::"))
        .isEqualTo("<details>\n<summary>How it works</summary>\n<p>So.</p>\n</details>\n");
    assertThat(problems).isEmpty();
  }

  @Test
  void containersNestAndCodeHidesThem() {
    assertThat(html("::: note\n::: tip\na\n:::\nb\n:::\nc"))
        .containsSubsequence("note", "tip", "a", "</div>", "b", "</div>", "<p>c</p>");
    assertThat(html("```\n::: note\n```")).contains("::: note");
    assertThat(html("::: note\n```\n:::\n```\n:::\nafter")).endsWith("</div>\n<p>after</p>\n");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "> %s", "- %s", "1. a\n\n   %s", "::: tip\n%s\n:::", "a[^1]\n\n[^1]: %s"})
  void anImageWithATitleAndAParagraphToItselfIsAFigure(String place) {
    String html = html(place.formatted("![A chart](c.svg \"Sales & returns\")"));
    assertThat(html)
        .contains("alt=\"A chart\"")
        .contains("<figcaption>Sales &amp; returns</figcaption></figure>")
        .doesNotContain("title=");
    assertThat(read("![A chart](c.svg \"Sales & returns\")").plain())
        .isEqualTo("A chart\nSales & returns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See ![A chart](c.svg \"Sales\").",
        "![A chart](c.svg \"Sales\") ![B](b.svg)",
        "[![A chart](c.svg \"Sales\")](c.md)",
        "| a |\n|---|\n| ![A chart](c.svg \"Sales\") |",
        "# ![A chart](c.svg \"Sales\") a"
      })
  void anImageAmongOtherThingsKeepsItsTitle(String text) {
    assertThat(html(text)).contains("title=\"Sales\"").doesNotContain("figure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"![A chart](c.svg)", "![A chart](c.svg \"\")", "![A chart](c.svg \" \")"})
  void anImageWithoutACaptionIsNoFigure(String text) {
    assertThat(html(text)).contains("alt=\"A chart\"").doesNotContain("figure");
  }

  /** An item's text is a single run, in which a figure has no place. */
  @Test
  void anImageInARunOfTextIsNoFigure() {
    Source source = Source.of("a.md", "![A chart](c.svg \"Sales\")");
    Prose prose = markdown.inline(source.slice(0, source.text().length()), problems::add);
    assertThat(prose.html()).contains("title=\"Sales\"").doesNotContain("figure");
  }

  @Test
  void aFigureWhoseImageIsRefusedIsNone() {
    assertThat(html("![A](javascript:x \"Sales\")\n\nb")).doesNotContain("figure", "javascript");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::: nott\\na\\n:::|1:1 \"nott\" is not a kind of container; did you mean \"note\"?",
        "a\\n\\n::: tip\\nb|3:1 this container is never closed; add a line \":::\" where it ends",
        "a\\n\\n:::|3:1 this \":::\" closes nothing; take it out, or name what begins here"
      })
  void aFaultyContainerIsToldWhereItBegins(String text, String expected) {
    html(text.replace("\\n", "\n"));
    assertThat(problems)
        .extracting(
            it ->
                it.position().line()
                    + ":"
                    + it.position().column()
                    + " "
                    + it.message()
                    + "; "
                    + it.hint())
        .containsExactly(expected);
  }

  @Test
  void alertsTablesTasksAndFootnotesAreRead() {
    assertThat(html("> [!WARNING]\n> Hot."))
        .contains("<div class=\"callout warning\">", "Warning", "<p>Hot.</p>");
    assertThat(html("| a | b |\n|:-:|--:|\n| 1 | 2 |"))
        .startsWith("<div class=\"table\" tabindex=\"0\">\n<table>")
        .contains("<th class=\"align-center\">a</th>", "<td class=\"align-right\">2</td>");
    assertThat(html("- [x] done\n- [ ] not"))
        .contains("checked aria-label=\"done\">", "aria-label=\"to do\">");
    assertThat(html("Word[^a].\n\n[^a]: Note.")).contains("href=\"#fn-a\"", "id=\"fn-a\"", "Note.");
    assertThat(html("~~gone~~ https://a.example"))
        .contains("<del>gone</del>", "<a href=\"https://a.example\"");
  }

  @Test
  void headingsGetAnchorsAndStandBelowThePageTitle() {
    Prose prose = read("# One & two\n\n## One & two\n\n## Tŷ 😀");
    assertThat(prose.headings())
        .extracting(it -> it.level() + " " + it.id() + " " + it.text())
        .containsExactly("2 h-one--two One & two", "3 h-one--two-1 One & two", "3 h-tŷ- Tŷ 😀");
    assertThat(read("## Two\n\n### Three").headings())
        .extracting(Prose.Heading::level)
        .containsExactly(2, 3);
  }

  @Test
  void linksAreCutsInTheOrderOfTheText() {
    Prose prose =
        read("[a](x.md#y) ![pic](p.png) <a href=\"z.md\">raw</a> <b>[c](<sp ace.md>)</b>");
    assertThat(prose.links())
        .extracting(it -> it.kind() + " " + it.destination() + " " + it.label())
        .containsExactly("PAGE x.md#y a", "IMAGE p.png pic", "PAGE z.md raw", "PAGE sp ace.md c");
    assertThat(prose.slots())
        .filteredOn(Slot.Address.class::isInstance)
        .extracting(it -> prose.html().substring(it.at() - 6, it.at() + 1))
        .containsExactly("href=\"\"", " src=\"\"", "href=\"\"", "href=\"\"");
    assertThat(prose.links().get(2).start()).isEqualTo(26);
  }

  @Test
  void whatIsForAssessorsIsGoneForEveryone() {
    Prose full =
        read(
            "# A\n\n::: assessor Secret title\nsecret [s](s.md) words\n\n# Secret heading\n:::\n\nafter [b](b.md)\n");
    Prose cut = markdown.forEveryone(full, problems::add);
    assertThat(all(cut)).doesNotContainIgnoringCase("secret").doesNotContain("s.md");
    assertThat(cut.html()).contains("<p>after");
    assertThat(cut.links().get(0).start()).isEqualTo(full.links().get(1).start());
    assertThat(problems).isEmpty();
  }

  /** All that was drawn from some Markdown. */
  private static String all(Prose prose) {
    return prose.html()
        + prose.slots()
        + prose.plain()
        + prose.headings()
        + prose.anchors()
        + prose.links();
  }

  @Test
  void aDefinitionInsideThatIsUsedOutsideIsAProblem() {
    Prose full = read("see [this][x] and[^n]\n\n::: assessor\n[x]: y.md\n\n[^n]: note\n:::\n");
    markdown.forEveryone(full, problems::add);
    assertThat(problems)
        .extracting(it -> it.code().id() + " " + it.position().column())
        .containsExactly("assessor-link 5", "assessor-link 18");
  }

  @Test
  void aPassageIsCutInListsAndQuotationsToo() {
    for (String text :
        List.of(
            "- item\n\n  ::: assessor\n  secret\n  :::\n- next",
            "> quoted\n>\n> ::: assessor\n> secret\n> :::\n> more",
            "::: note\nx\n::: assessor\nsecret\n:::\ny\n:::",
            "::: assessor\n::: note\nsecret\n:::\nsecret\n:::\nz",
            "a\n\n::: assessor\nsecret")) {
      Prose cut = markdown.forEveryone(read(text), problem -> {});
      assertThat(all(cut)).as(text).doesNotContain("secret");
    }
  }

  @Test
  void inlineTextIsNeverABlock() {
    assertThat(inline("- not a list")).isEqualTo("- not a list");
    assertThat(inline("# 1 of *two*")).isEqualTo("# 1 of <em>two</em>");
    assertThat(inline("1. <b>x</b>")).isEqualTo("1. <b>x</b>");
    assertThat(inline("left <i>open")).isEqualTo("left <i>open</i>");
    assertThat(inline("a\n\nb *c*")).isEqualTo("a b <em>c</em>");
  }

  @Test
  void theShortWayForPlainTextEqualsTheLongOne() {
    String alphabet = "ab .,:;-+=()'\"/#>1é’😀";
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int i = 0; i < length; i++) {
        int at =
            alphabet.offsetByCodePoints(
                0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
        text.appendCodePoint(alphabet.codePointAt(at));
      }
      String value = text.toString();
      // A comment forces the parser and leaves nothing behind.
      String longWay = inline(value + "<!---->").strip().replace("\"", "&quot;");
      assertThat(inline(value).strip()).as("seed %d: %s", seed, value).isEqualTo(longWay);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "[",
        "*a ",
        "- ",
        "::: note\n",
        "<b>",
        "![",
        "(",
        "`",
        "<div>\n",
        "[a](",
        "_a *b ~"
      })
  void deepNestingNeitherHangsNorFails(String piece) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> read(piece.repeat(10_000) + "x"));
  }

  @Test
  void aLineOfAMegabyteIsRead() {
    assertThat(read("word ".repeat(200_000)).plain()).hasSize(999_999);
  }

  /** An address is not looked for where none of its signs can stand, in any spelling. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "see www.example.org",
        "see www\\.example.org",
        "see &#119;ww.example.org",
        "see http://example.org",
        "see http:\\/\\/example.org",
        "see http&colon;//example.org",
        "see http:&sol;/example.org",
        "ask a@example.org",
        "ask a&#64;example.org",
        "ask a\\@example.org",
      })
  void anAddressIsALinkHoweverItIsSpelt(String text) {
    assertThat(read(text).links()).singleElement().satisfies(this::isExample);
  }

  private void isExample(Prose.Link link) {
    assertThat(link.destination()).endsWith("example.org");
  }

  private String html(String text) {
    return OnScreen.of(read(text), link -> "https://a.example");
  }

  private String inline(String text) {
    return OnScreen.of(markdown.inline(whole(text), problems::add), link -> "#");
  }

  private Prose read(String text) {
    return markdown.blocks(whole(text), problems::add);
  }

  private static Text whole(String text) {
    Source source = Source.of("a.md", text);
    return source.slice(0, source.text().length());
  }
}
