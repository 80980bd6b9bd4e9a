package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.emit.BookDocument;

/** HTML that no one should write: books are made of it, or say why not, and pages stay whole. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StrangeBooksTest {
  private static final String QUALIFICATION =
      "---\ntype: qualification\ntitle: Q\n---\n\n[x](../index.md)\n";

  /** Pieces of HTML, whole and torn; more rounds of the test than CI runs find nothing either. */
  private static final List<String> PIECES =
      List.of(
          "<details class=\"a\"><summary>s</summary>",
          "<DETAILS OPEN id=d>",
          "</details>",
          "<summary><h2>t</h2></summary>",
          "</summary>",
          "<details title=\"<details>\">",
          "</div>",
          "<div class=x>",
          "<table><tr><td>a<td>b</table>",
          "<table><td rowspan=99 colspan=900>w",
          "<tr><th scope=rowgroup>",
          "<thead><caption>c",
          "<ol start=-5 reversed><li>",
          "<ul><ul><li>",
          "<dl><dd>a<dt>b</dl>",
          "<h1>h",
          "<h6></h6>",
          "<a href=\"https://e.org/[`|^\\\">",
          "<a href=\"#nowhere\">",
          "<a href='https://e.org/%zz%'>l</a>",
          "<a href=\"mailto:a b@c\">m</a>",
          "<p id=\"a\"><p id=\"a\">",
          "<span id='x y'>",
          "<pre><code>a\tb",
          "<q><bdo dir=rtl>",
          "<img src=\"data:image/png;base64,AAAA\" alt=\"d\">",
          "<img src=\"https://e.org/x.png\" alt=\"e\">",
          "<sup><sub><small>",
          "<figure><figcaption>f",
          "<blockquote><hr>",
          "<col><colgroup>",
          "<!-- c",
          "<script>alert(1)</script>",
          "&#0;&#x1F600;&nosuch;",
          "\n\n",
          "\n\n## h\n\n",
          "\n\n| a | b |\n|---|---|\n| c |\n\n",
          "\n\n- [ ] to do\n  - [x] done\n\n",
          "[^1]\n\n[^1]: note <details>\n\n",
          "words ");

  @TempDir Path folder;

  @Test
  void whateverIsWrittenABookOrAReasonComesOfIt() throws IOException {
    TestSite site =
        TestSite.in(folder)
            .withBrokenLinks()
            .write(
                "site.yaml",
                "title: T\nbase_url: https://e.org/\nlinks: warn\n"
                    + "handbook: {pdf: true, epub: true, forms: false}\n")
            .write("content/index.md", "# Home\n")
            .write("content/q/index.md", QUALIFICATION)
            .write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
    Random random = new Random(11);
    for (int round = 0; round < 6; round++) {
      for (String path : List.of("q/handbook/a.md", "q/handbook/b.md", "q/u/t.md", "q/u/v.md")) {
        StringBuilder text = new StringBuilder("---\ntitle: T " + path + "\n");
        text.append(path.contains("/u/") ? "tips: [Rest.]\n---\n" : "---\n");
        for (int i = 0; i < 12; i++) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        site.write("content/" + path, text.toString());
      }
      site.build();
      assertThat(site.built().written()).as(site.problems()).isPresent();
      Document page = Jsoup.parse(site.page("q/handbook/index.html"));
      // A stray end tag would push the last part out of the book's own box.
      assertThat(page.select("main .part").size())
          .as("parts of the page in round " + round)
          .isEqualTo(page.select(".part").size())
          .isPositive();
      byte[] pdf = Files.readAllBytes(folder.resolve("site/q/handbook/q-handbook.pdf"));
      try (PdfLook look = new PdfLook(pdf)) {
        assertThat(look.pages()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://e.org/`x`/",
        "https://e.org/a b/",
        "",
        "::",
        "//",
        "https://[",
        "%",
        "é:\u0001"
      })
  void anAddressThatIsNoneTakesOnlyTheLinksAway(String address) {
    Document book =
        BookDocument.of(
            "<html><head><meta name=\"dcterms.source\" content=\""
                + address
                + "\"></head><body><h1>T</h1><a href=\"../x.html\">words</a></body></html>");
    assertThat(book.body().text()).contains("words");
  }
}
