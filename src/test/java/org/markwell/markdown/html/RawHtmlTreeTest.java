package org.markwell.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.prose.OnScreen;

/** Raw HTML ends where the block ends that it stands in, and ends nothing else. */
class RawHtmlTreeTest {
  private final Markdown markdown = new Markdown();
  private final List<Problem> problems = new ArrayList<>();

  private static final String[] PIECES = {
    "</div>",
    "</section>",
    "</aside>",
    "</details>",
    "</main>",
    "</body>",
    "</html>",
    "</p>",
    "</li>",
    "</ul>",
    "</td>",
    "</tr>",
    "</table>",
    "</blockquote>",
    "</h2>",
    "</a>",
    "</b>",
    "</summary>",
    "<div>",
    "<div class=\"callout\">",
    "<details>",
    "<summary>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<tbody>",
    "<ul>",
    "<ol>",
    "<li>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<p>",
    "<h2>",
    "<h3>",
    "<pre>",
    "<blockquote>",
    "<a href=\"x.md\">",
    "<b>",
    "<i>",
    "<span>",
    "<code>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "</svg>",
    "<math>",
    "<title>",
    "<select>",
    "<textarea>",
    "<plaintext>",
    "<xmp>",
    "<noscript>",
    "<template>",
    "<form>",
    "<button>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<img src=\"x.png\" alt=\"",
    "<br>",
    "<hr>",
    "<frameset>",
    "<option>",
    "<nobr>",
    "<a title='</div>'>",
    "<div title=\"</div>\">",
    "<p/>",
    "< div>",
    "</ div>",
    "<div",
    "&lt;/div>"
  };

  private static final String[] AROUND = {
    "",
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "text",
    "\n\ntext\n\n",
    "\n- ",
    "\n\n- item ",
    "\n> ",
    "\n\n| a |\n|---|\n| ",
    " | ",
    "\n# ",
    "*",
    "**",
    "[",
    "](x.md)",
    "`",
    "\n\n::: note\n",
    "\n:::\n",
    "\n\n    ",
    "[^1]",
    "\n\n[^1]: note "
  };

  /** Whatever stands in a box, before or after it: what is in it stays, and all else stays out. */
  @Test
  void aBoxHoldsWhatItsAuthorPutIntoItAndNothingElse() {
    Random random = new Random(7);
    int tried = 0;
    for (int i = 0; i < 3_000; i++) {
      String inside = soup(random).replace(":::", "").replace("[^1]:", "");
      String text =
          soup(random).replace(":::", "").replace("[^1]:", "")
              + "\n\nBEFORE\n\n::: tip\n\nFIRST\n\n"
              + inside
              + "\n\nLAST\n\n:::\n\nAFTER\n\n"
              + soup(random).replace(":::", "").replace("[^1]:", "");
      problems.clear();
      Prose prose = read(text);
      String html = html(prose);
      if (problems.stream().anyMatch(it -> it.code().id().equals("container"))
          || prose.plain().split("FIRST|LAST|BEFORE|AFTER", -1).length != 5) {
        continue;
      }
      tried++;
      Document page =
          Jsoup.parse("<main><div id=\"body\">" + html + "</div><footer>FOOT</footer></main>");
      Element box = page.select("div.callout.tip").last();
      assertThat(box).as("%d: %s\n%s", i, text, html).isNotNull();
      assertThat(box.text()).as("%d: %s\n%s", i, text, html).contains("FIRST", "LAST");
      assertThat(box.text())
          .as("%d: %s\n%s", i, text, html)
          .doesNotContain("BEFORE", "AFTER", "FOOT");
      assertThat(page.getElementById("body").text()).as(html).contains("BEFORE", "AFTER");
      assertThat(page.getElementById("body").text()).as(html).doesNotContain("FOOT");
      assertThat(page.select("main > footer")).as(html).hasSize(1);
    }
    assertThat(tried).isGreaterThan(800);
  }

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(5); n > 0; n--) {
      text.append(AROUND[random.nextInt(AROUND.length)]);
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(AROUND[random.nextInt(AROUND.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::: tip\\na\\n\\n</div>\\n\\nb\\n:::|<p>b</p>\\n</div>",
        "<details>\\n<summary>x</summary>\\n\\n**b**\\n\\n</details>\\n\\nz|<details>\\n<summary>x</summary>\\n<p><strong>b</strong></p>\\n</details>\\n<p>z</p>",
        "<div>\\n\\nb|<div>\\n<p>b</p>\\n</div>",
        "- <div>a\\n- b|<div>a\\n</div></li>\\n<li>b</li>",
        "a <b>x *y</b> z* w|<b>x <em>y z</em> w</b></p>",
        "<ul><li>a<li>b</ul>|<ul><li>a</li><li>b</li></ul>",
        "<table><tr><td>a<td>b</table>|<td>a</td><td>b</td></tr></tbody></table>",
        "<table>\\n<tr>\\n<td>\\n\\n- a\\n\\n</td>\\n</tr>\\n</table>|<li>a</li>",
        "<p align=\"center\">\\n\\n*x*\\n\\n</p>|<p><em>x</em></p>",
        "<b class=\"screen assessment x-own align-left hidden\">y</b>|<b class=\"x-own align-left\">y</b>",
        "<b class=\"callout\">y</b>|<b>y</b>",
        "<b id=\"main\">y</b> <i id=\"main\">z</i>|<b id=\"u-main\">y</b> <i>z</i>",
        "# A\\n\\n<b id=\"h-a\">y</b>|<b id=\"u-h-a\">y</b>",
        "<a data-footnote-ref href=\"#fn-1\" id=\"fn-1\" tabindex=\"1\">y</a>|id=\"u-fn-1\">y</a>",
        "<a href=\"x.md\">a [b](c.md) d</a>|a b d</a>",
        "1 <script>x</script> 2|<p>1  2</p>",
        "1 <script> 2|<p>1  2</p>",
        "<svg>\\n\\nText.|<p>Text.</p>",
      })
  void eachIsWholeByItself(String written, String expected) {
    assertThat(html(read(written.replace("\\n", "\n")))).contains(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"assessor\">",
        "<div class='callout assesor'>",
        "<p data-audience=\"assessor\">x</p>",
        "text <span class=assessor>x</span>",
        "<assessor>",
        "<assessors-only>x</assessors-only>",
        "<div assessor>",
        "<section class=\"for-assessors\">",
      })
  void htmlThatNamesAnAudienceIsAnError(String text) {
    read("Text.\n\n" + text);
    assertThat(problems).extracting(it -> it.code().id()).contains("near-fence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<div>\n", "<b>", "<table><tr><td>", "<ul><li>", "> <div>", "<p><b>"})
  void deepHtmlIsAnErrorAndNothingOverflows(String piece) {
    Prose prose = read("Text.\n\n" + piece.repeat(20_000) + "x");
    assertThat(problems).extracting(it -> it.code().id()).contains("html-depth");
    assertThat(depth(html(prose))).isLessThan(400);
  }

  private static int depth(String html) {
    int deepest = 0;
    int now = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      now += html.startsWith("</", at) ? -1 : 1;
      deepest = Math.max(deepest, now);
    }
    return deepest;
  }

  @Test
  @Timeout(60)
  void manyElementsIdsAndLinksTakeNoLongerThanTheyMust() {
    for (String piece :
        List.of(
            "<p id=\"a\">x</p>\n",
            "<a href=\"x.md\">x</a>\n",
            "# a\n\n",
            "<svg>\n\n",
            "</div>\n\n",
            "<script>\n",
            "a <svg> ",
            "<b>x</b> ",
            "<div>\n\n",
            "<a id=\"x\"></a>\n\n")) {
      read(piece.repeat(3_000));
    }
  }

  private static String html(Prose prose) {
    return OnScreen.of(prose, link -> "#");
  }

  private Prose read(String text) {
    Source source = Source.of("a.md", text);
    return markdown.blocks(source.slice(0, source.text().length()), problems::add);
  }
}
