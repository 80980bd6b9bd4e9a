package org.markwell.emit.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;

class MarkdownTextTest {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();

  @TempDir Path folder;

  private static String markdown(String html) {
    return MarkdownText.of(Jsoup.parse(html).body(), href -> href);
  }

  private static Document back(String html) {
    return Jsoup.parse(HTML.render(PARSER.parse(markdown(html))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<h2>A <i>b</i></h2><p>c</p>~## A *b*||c",
        "<p>a<b> b </b>c</p>~a **b** c",
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>~- a|  - b|- c",
        "<ol start=3><li>a</li><li><p>b</p><p>c</p></li></ol>~3. a||4. b||   c",
        "<dl><dt>T</dt><dd>m</dd><dt>U</dt><dd>n</dd></dl>~- **T**: m|- **U**: n",
        "<pre><code class=language-js>a``` b\\n\\nc</code></pre>~````js|a``` b||c|````",
        "<p><code>a`b</code></p>~``a`b``",
        "<blockquote><p>a</p><p>b</p></blockquote>~> a|>|> b",
        "<div class=callout><p class=callout-title>T</p><p>a</p></div>~> **T**|>|> a",
        "<details><summary>S</summary>a</details>~> **S**|>|> a",
        "<p>a<br>b</p>~a\\|b",
        "<p><a href='x(1) y.html'>t</a> <img src=a.png alt='[A]'></p>~[t](x%281%29%20y.html) ![\\[A\\]](a.png)",
        "<p><abbr title='Short Form'>SF</abbr></p>~SF (Short Form)",
        "<ul><li><h3>a</h3></li></ul>~- **a**",
        "<svg aria-label='SMART: x'><text>S</text></svg>~SMART: x",
        "<svg><text>x</text></svg><script>x</script><nav>x</nav><p class=mend>x</p><p>a</p>~a",
      })
  void elementsBecomeMarkdown(String html, String markdown) {
    assertThat(markdown(html.replace("\\n", "\n"))).isEqualTo(markdown.replace('|', '\n') + "\n");
  }

  @Test
  void aTableKeepsItsCells() {
    assertThat(
            markdown(
                "<table><caption>C</caption><tr><th>a</th><th>b</th></tr><tr><td>1|2</td>"
                    + "<td><ul><li>x</li><li>y</li></ul></td></tr><tr><td colspan=2>z</td></tr></table>"))
        .isEqualTo("**C**\n\n| a | b |\n| --- | --- |\n| 1\\|2 | x; y |\n| z |  |\n");
    assertThat(back("<table><tr><td>a</td><td>b</td></tr></table>").select("td").eachText())
        .containsExactly("a", "b");
  }

  /** Signs that mean something to Markdown come back as signs, and never as what they mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a* _b_ __c__ **d**",
        "# a",
        "## ",
        "- a",
        "+ a",
        "1. a",
        "2) b",
        "> a",
        "```",
        "~~a~~",
        "[a](b) ![c](d) [e]: f",
        "<b>a</b> <!-- c --> <script>",
        "&amp; &lt; &#35; & a",
        "a\\b \\* \\",
        "`a` ``b``",
        "| a | b |",
        "---",
        "===",
        "::: assessor",
        "http://a.example/_b_*c*",
        "a_b_c",
        "\u00a0a",
        "-- a",
        "=",
        "1986. A year",
        "***",
        "_",
        "[",
        "]",
        "!",
        "[x] done",
        "C #",
        "#",
        "a ## ##",
        ":-- | --",
        "+",
      })
  void signsStaySigns(String text) {
    String html =
        "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
    for (String each :
        List.of(
            html,
            html.replace("<p>", "<p>a | b<br>"),
            html.replace("<p>", "<p>a | b<br><br> "),
            "<ul><li>" + html + "</li></ul>",
            "<ul><li>" + html.replace("<p>", "<p>a<br>") + "</li></ul>",
            "<table><tr><td>" + html + "</table>",
            "<table><tr><td>" + html.replace("<p>", "<p>a<br>") + "</table>")) {
      Document back = back(each);
      assertThat(back.text()).as(markdown(each)).isEqualTo(Jsoup.parse(each).text());
      assertThat(back.select("em, strong, a, img, h1, h2, hr, blockquote, script, b, code, del"))
          .as(markdown(each))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Learn C #", "#", "a ## ##", "C#", "# a", "- a", "a<br># b", "a #<br>#"})
  void aHeadingEndsWhereItsWordsDo(String text) {
    String html = "<h2>" + text + "</h2>";
    assertThat(back(html).select("h2").text()).isEqualTo(Jsoup.parse(html).text());
  }

  /** Where signs around words would not be read as such, the words stand alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>a</b><b>b</b>",
        "<i>a</i><b>b</b>",
        "<b>a</b><i>b</i>c",
        "x<b>a.</b>b",
        "<b>a.</b>b",
        "<i>(a)</i><u>b</u>",
        "<s>a</s><s>b</s>",
        "<b><i>a</i></b>",
        "x<b><i>a</i></b>y",
        "<b>a</b>b",
        "a<b>b</b>",
        "<b>a.</b> b",
      })
  void signsAroundWordsAreRead(String html) {
    assertThat(back("<p>" + html + "</p>").text()).isEqualTo(Jsoup.parse(html).text());
  }

  /** Whatever Markdown can say comes back with the same words. */
  @Test
  void everyExampleOfTheSpecificationKeepsItsWords() {
    int kept = 0;
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      if (Set.of("HTML blocks", "Raw HTML").contains(example.getSection())) {
        continue;
      }
      String html = HTML.render(PARSER.parse(example.getSource()));
      assertThat(letters(back(html))).as(example.getSource()).isEqualTo(letters(Jsoup.parse(html)));
      kept++;
    }
    assertThat(kept).isGreaterThan(500);
  }

  private static String letters(Document page) {
    return page.text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Test
  void aPageHasItsTwinBesideItAndLinksBetweenThemAreRelative() {
    TestSite site =
        TestSite.in(folder)
            .write("site.yaml", "title: \"G [x]\"\nmarkdown: true\n")
            .write("content/index.md", "---\ntitle: Home\nsummary: About *it*.\n---\n# Welcome\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write("content/q/u/index.md", "---\ntype: unit\ntitle: U\nsummary: Of u.\n---\n")
            .write(
                "content/q/u/a b.md",
                "---\ntitle: A\nsummary: Of a.\naliases: [old.html]\nconcepts:\n"
                    + "  - {id: c, term: T, definition: Means this.}\n  - {term: Ours, definition: Hid, audience: assessor}\n"
                    + "misconceptions: [{claim: Wrong, correction: Right}]\n"
                    + "marking_points: [{text: Shows it, guidance: Hid}]\n---\n"
                    + "See [home](../../index.md), [u](index.md), [T](#c-c), [out](https://e.example/a.html)"
                    + " and [forms](../handbook/).\n\n::: assessor\nHid\n:::\n")
            .write("content/q/handbook/ch.md", "# Chapter\n")
            .build();
    assertThat(site.problems()).isEmpty();
    String twin = site.page("q/u/a-b.md");
    assertThat(twin)
        .startsWith("# A\n\nOf a.\n")
        .contains(
            "[home](../../index.md)",
            "[u](index.md)",
            ", T, ",
            "[out](https://e.example/a.html)",
            "[forms](../handbook/index.html)",
            "- **T**: Means this.",
            "**Myth:** Wrong",
            "**Fact:** Right",
            "Shows it")
        .doesNotContain("Hid", "Ours", "<", "Previous");
    assertThat(site.page("q/u/a-b.html"))
        .contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"a-b.md\">");
    assertThat(folder.resolve("site/old.md")).doesNotExist();
    assertThat(folder.resolve("site/q/handbook/index.md")).doesNotExist();
    assertThat(site.page("llms.txt"))
        .startsWith("# G \\[x\\]\n\n> About it.\n\n## Q\n\n- [Q](q/index.md)\n")
        .contains("\n- [U](q/u/index.md): Of u.\n  - [A](q/u/a-b.md): Of a.\n")
        .contains("\n- [Glossary](glossary.md)\n");
    site.write("site.yaml", "title: G\n").build();
    assertThat(site.files("site").keySet()).noneMatch(it -> it.matches(".*\\.md|llms\\.txt"));
  }
}
