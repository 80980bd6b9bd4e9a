package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code site.yaml} changes on the pages. */
class SiteSettingsTest {
  @TempDir Path folder;

  private Document topic(String settings) {
    TestSite site =
        TestSite.in(folder)
            .write("site.yaml", settings)
            .write("content/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .write("content/u/a.md", "---\ntitle: A & b\ntips: [One]\nmodels: []\n---\nText\n")
            .write("content/u/c.md", "---\ntitle: C\nconcepts: [{term: T, definition: D}]\n---\n");
    site.build();
    assertThat(site.problems()).isEmpty();
    return Jsoup.parse(site.page("u/a.html"));
  }

  /** Each host takes reports at an address of its own. */
  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r/edit/main/, https://github.com/o/r/issues/new?title=A+%26+b",
    "https://github.com/o/r/blob/main, https://github.com/o/r/issues/new?title=A+%26+b",
    "https://gitlab.com/g/s/p/-/edit/main/, https://gitlab.com/g/s/p/-/issues/new?issue%5Btitle%5D=A+%26+b",
    "https://codeberg.org/o/r/_edit/main, https://codeberg.org/o/r/issues/new?title=A+%26+b",
    "https://cms.example/pages?file=, ",
  })
  void mistakesAreReportedWhereTheSourceStands(String editUrl, String report) {
    Document page = topic("edit_url: " + editUrl + "\n");
    String slash = editUrl.endsWith("=") || editUrl.endsWith("/") ? "" : "/";
    assertThat(page.select(".mend a").first().attr("href"))
        .isEqualTo(editUrl + slash + "content/u/a.md");
    assertThat(page.select(".mend a").size()).isEqualTo(report == null ? 1 : 2);
    if (report != null) {
      assertThat(page.select(".mend a").last().attr("href")).isEqualTo(report);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "guide@centre.example, mailto:guide@centre.example",
    "mailto:guide@centre.example?subject=Guide, mailto:guide@centre.example?subject=Guide",
    "https://centre.example/contact, https://centre.example/contact",
    "tel:+441632960000, tel:+441632960000",
  })
  void aCentreTakesReportsInItsOwnWay(String contact, String href) {
    Document page = topic("centre: {contact: \"" + contact + "\"}\n");
    assertThat(page.select(".mend a").eachAttr("href")).containsExactly(href);
  }

  @Test
  void withoutAnAddressNobodyIsAskedToMendAnything() {
    assertThat(topic("title: G\n").select(".mend")).isEmpty();
  }

  @Test
  void theCentresLogoStandsOnEveryPage() {
    Document page = topic("centre: {logo: logo.svg}\n");
    assertThat(page.select(".site-title img").attr("src")).isEqualTo("../logo.svg");
    assertThat(folder.resolve("site/logo.svg")).exists();
  }
}
