package org.markwell.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Registers.Abbreviation;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.plan.Target;
import org.markwell.prose.Printer.Abbreviated;
import org.markwell.prose.Printer.Medium;

/** Every place that a text leaves open is filled, whatever it stands in. */
class PrinterPlacesTest {
  /** What lines of Markdown may stand in; {@code %} is a line. */
  private static final List<String> AROUND_A_LINE =
      List.of(
          "%",
          "| % |\n|---|\n| b |",
          "| b |\n|---|\n| % |",
          "- %\n- b",
          "1. b\n   - %",
          "- [ ] %",
          "## %",
          "> %",
          "> ### %",
          "> - b\n>   | b | % |\n>   |---|---|",
          "*%*",
          "::: tip\n%\n:::",
          "::: details\n- %\n:::",
          "> [!NOTE]\n> %",
          "<details>\n<summary>b</summary>\n\n%\n\n</details>");

  /** The same for raw HTML. */
  private static final List<String> AROUND_HTML =
      List.of(
          "<p>%</p>",
          "b %",
          "- <i>%</i>",
          "<details><summary>%</summary>b</details>",
          "<table><tr><td>%</td></tr></table>",
          "<blockquote>%</blockquote>",
          "<h3>%</h3>");

  /** What can stand in a line, as Markdown and as HTML, and what it becomes. */
  enum InALine {
    LINK(
        "[l](b.md?x&y)",
        "<a href=\"b.md?x&amp;y\">l</a>",
        "<a href=\"/b.md?x&amp;y\">l</a>",
        "<a href=\"/b.md?x&amp;y\">l</a><sup class=\"ref\">7</sup>"),
    IMAGE(
        "![i](p.png)",
        "<img src=\"p.png\" alt=\"i\">",
        "<img src=\"/p.png\" alt=\"i\"",
        "<img src=\"/p.png\" alt=\"i\""),
    ANCHOR(
        "<b id=\"z\">l</b>", "<b id=\"z\">l</b>", "<b id=\"k-u-z\">l</b>", "<b id=\"k-u-z\">l</b>");

    private final String markdown;
    private final String html;
    private final Map<Medium, String> printed;

    InALine(String markdown, String html, String screen, String paper) {
      this.markdown = markdown;
      this.html = html;
      this.printed = Map.of(Medium.SCREEN, screen, Medium.PAPER, paper);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsInALine(InALine place) {
    List<String> texts = new ArrayList<>();
    AROUND_A_LINE.forEach(it -> texts.add(it.replace("%", place.markdown)));
    AROUND_HTML.forEach(it -> texts.add(it.replace("%", place.html)));
    for (Medium medium : Medium.values()) {
      for (String text : texts) {
        assertThat(print(text, medium)).as(text).contains(place.printed.get(medium));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAbbreviationIsExplainedWhereItComesFirst(Medium medium) {
    List<String> texts = new ArrayList<>();
    AROUND_A_LINE.forEach(it -> texts.add("## NVQ\n\n`NVQ` [NVQ](b.md)\n\n" + it));
    AROUND_HTML.forEach(it -> texts.add("<h2>NVQ</h2>\n\n" + it));
    for (String around : texts) {
      if (around.matches("(?s).*\n(> )?#+ %|.*<h3>.*")) {
        // Headings stand in menus as well.
        assertThat(print(around.replace("%", "NVQ"), medium)).as(around).doesNotContain("<abbr");
      } else {
        assertThat(print(around.replace("%", "an NVQ. NVQ"), medium))
            .as(around)
            .containsOnlyOnce("an <abbr title=\"National &amp; Vocational\">NVQ</abbr>. NVQ");
      }
    }
  }

  /** A heading, a box, a container and what folds: first on the screen, then on paper. */
  enum Block {
    HEADING("## H", "<h2 id=\"k-h-h\">H</h2>", "<h2 id=\"k-h-h\">H</h2>"),
    DONE(
        "- [x] b",
        "<li><input type=\"checkbox\" disabled checked aria-label=\"[box_done]\"> b</li>",
        "<li><span class=\"tick\">\u2611</span> b</li>"),
    TO_DO(
        "- [ ] b",
        "<li><input type=\"checkbox\" disabled aria-label=\"[box_to_do]\"> b</li>",
        "<li><span class=\"tick\">\u2610</span> b</li>"),
    CONTAINER(
        "::: tip\nb\n:::",
        "<p class=\"callout-title\">[container_tip]</p>",
        "<p class=\"callout-title\">[container_tip]</p>"),
    TITLED(
        "::: tip A & B\nb\n:::",
        "<p class=\"callout-title\">A &amp; B</p>",
        "<p class=\"callout-title\">A &amp; B</p>"),
    FOLD(
        "::: details\nb\n:::",
        "<details>\n<summary>[container_details]</summary>\n<p>b</p>\n</details>",
        "<div class=\"callout details\">\n<div class=\"callout-title\">[container_details]</div>\n"
            + "<p>b</p>\n</div>"),
    RAW_FOLD(
        "<details id=\"z\"><summary>t</summary>b</details>",
        "<details id=\"k-u-z\"><summary>t</summary>b</details>",
        "<div class=\"callout details\" id=\"k-u-z\"><div class=\"callout-title\">t</div>b</div>");

    private final String markdown;
    private final Map<Medium, String> printed;

    Block(String markdown, String screen, String paper) {
      this.markdown = markdown;
      this.printed = Map.of(Medium.SCREEN, screen, Medium.PAPER, paper);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsABlock(Block block) {
    String lines = block.markdown;
    List<String> texts =
        List.of(
            lines,
            "b\n\n" + lines + "\n\nb",
            "> " + lines.replace("\n", "\n> "),
            "- " + lines.replace("\n", "\n  "),
            "1. b\n\n   > " + lines.replace("\n", "\n   > "),
            ":::: note\n" + lines + "\n::::",
            "<details>\n<summary>b</summary>\n\n" + lines + "\n\n</details>");
    for (Medium medium : Medium.values()) {
      for (String text : texts) {
        assertThat(print(text, medium)).as(text).contains(block.printed.get(medium));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFootnoteLeadsThereAndBack(Medium medium) {
    for (String around : AROUND_A_LINE) {
      String text = around.replace("%", "b[^n]") + "\n\n[^n]: [l](b.md) of an NVQ";
      assertThat(print(text, medium))
          .as(text)
          .contains("<a href=\"#k-fn-n\" id=\"k-fnref-n\"", "<li id=\"k-fn-n\">")
          .contains("href=\"#k-fnref-n\"", "aria-label=\"[footnote_back] 1\"")
          .contains(
              "<a href=\"/b.md\">l</a>", "<abbr title=\"National &amp; Vocational\">NVQ</abbr>");
    }
  }

  private static String print(String markdown, Medium medium) {
    Source source = Source.of("page.md", markdown);
    Prose prose = new Markdown().blocks(source.slice(0, markdown.length()), problem -> {});
    Ways ways =
        new Ways() {
          @Override
          public String to(Target target) {
            return target instanceof Target.Elsewhere it ? "/" + it.url() : "#";
          }

          @Override
          public String to(String address, String query, String anchor) {
            throw new AssertionError("no link of these leads to a page");
          }

          @Override
          public String relative(String address) {
            throw new AssertionError("no link of these leads to a file");
          }

          @Override
          public Optional<String> reference(Prose.Link link, Target target) {
            return medium == Medium.PAPER ? Optional.of("7") : Optional.empty();
          }
        };
    StringBuilder out = new StringBuilder();
    new Printer(PrinterPlacesTest::targets, ways, medium, labels(), abbreviations().onPage())
        .print(
            prose,
            new Printer.Style("k-", new HeadingStyle.AsWritten(), Abbreviated.EXPLAINED, -1),
            out);
    return out.toString();
  }

  private static List<Target> targets(Prose prose) {
    return prose.links().stream()
        .<Target>map(link -> new Target.Elsewhere(link.destination()))
        .toList();
  }

  private static Labels labels() {
    return new Labels(key -> "[" + key + "]");
  }

  private static Abbreviations abbreviations() {
    Registers none = Registers.empty();
    Abbreviation nvq = new Abbreviation(text("nvq"), text("NVQ"), text("National & Vocational"));
    return Abbreviations.of(
        new Registers(
            none.legislation(),
            none.models(),
            Map.of("nvq", nvq),
            none.verbs(),
            none.evidence(),
            none.synonyms()));
  }

  private static Text text(String words) {
    return Source.of("abbreviations.yaml", words).slice(0, words.length());
  }
}
