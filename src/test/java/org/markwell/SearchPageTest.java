package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search is to those without scripts: every topic from A to Z, and the glossary. */
class SearchPageTest {
  @TempDir Path folder;

  private Document page(TestSite site, String address) {
    return Jsoup.parse(site.page(address));
  }

  private static String topic(String title) {
    return "---\ntitle: " + title + "\ntips: [One]\n---\n";
  }

  @Test
  void theBoxOfEveryPageLeadsToTopicsAndPagesInOrder() {
    TestSite site = TestSite.in(folder);
    site.write("content/index.md", "# Home\n");
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: The Q\n---\n");
    site.write("content/q/u/index.md", "---\ntype: unit\ntitle: Unit <1>\n---\n");
    site.write("content/q/u/a.md", topic("The work & you"));
    site.write("content/q/u/b.md", topic("Éclairs"));
    site.write("content/q/u/c.md", topic("10 rules"));
    site.write("content/q/u/d.md", topic("2 rules"));
    site.write("content/about.md", "# About us\n");
    site.build();
    Document search = page(site, "search.html");
    assertThat(search.select(".a-z h3").eachText()).containsExactly("A", "E", "W", "#");
    assertThat(search.select(".titles li").eachText())
        .containsExactly(
            "About us",
            "Éclairs The Q › Unit <1>",
            "The work & you The Q › Unit <1>",
            "2 rules The Q › Unit <1>",
            "10 rules The Q › Unit <1>");
    assertThat(search.select(".titles a").eachAttr("href")).startsWith("about.html", "q/u/b.html");
    assertThat(search.select("noscript").text()).contains("JavaScript");
    assertThat(search.select("a[href=glossary.html]")).isEmpty();

    Document topic = page(site, "q/u/a.html");
    assertThat(topic.select("form[role=search]").attr("action")).isEqualTo("../../search.html");
    assertThat(topic.select("form[role=search] label[for=q]").text())
        .isEqualTo("Search this guide");
    assertThat(topic.select("form[role=search] button[type=submit]").text()).isEqualTo("Search");
    assertThat(topic.select("script[src]").eachAttr("src"))
        .noneMatch(it -> it.matches(".*search-(core|engine|ui|page|mark).*"));
  }

  @Test
  void aGuideWithKeyTermsAlsoLeadsToTheGlossary() {
    TestSite site = TestSite.in(folder);
    site.write("content/a.md", "---\ntitle: A\nconcepts: [{term: T, definition: D.}]\n---\n");
    site.build();
    assertThat(page(site, "search.html").select("main a[href=glossary.html]")).hasSize(1);
  }

  @Test
  void aSiteMayGoWithoutASearch() {
    TestSite site = TestSite.in(folder).write("site.yaml", "title: T\nsearch: {index: false}\n");
    site.write("content/index.md", "# Home\n");
    site.write("content/u/a.md", topic("Alpha"));
    site.build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.files("site").keySet())
        .contains("search.html")
        .noneMatch(it -> it.startsWith("search/"));
    for (String address : List.of("index.html", "u/a.html", "404.html", "colophon.html")) {
      Document page = page(site, address);
      assertThat(page.select("[role=search], #q, script[src]")).as(address).isEmpty();
      assertThat(page.text()).as(address).doesNotContainIgnoringCase("search");
    }
    assertThat(page(site, "u/a.html").select(".menu a[href=../search.html]").text())
        .isEqualTo("From A to Z");
    Document titles = page(site, "search.html");
    assertThat(titles.title()).isEqualTo("From A to Z – T");
    assertThat(titles.select("main").text()).doesNotContainIgnoringCase("search");
    assertThat(titles.select(".titles a").eachAttr("href")).containsExactly("u/a.html");
    assertThat(titles.select("script[src]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {index: maybe}              | 2:17 error[wrong-type]
          {indx: false}               | 2:10 error[unknown-key]
          {index: false, stock: true} | 2:31 error[invalid-value]
          no                          | 2:9 error[wrong-type]
          """)
  void whatTheSearchIsToldMustMakeSense(String search, String problem) {
    TestSite site = TestSite.in(folder).write("site.yaml", "title: T\nsearch: " + search + "\n");
    assertThat(site.write("content/a.md", "# A\n").build().problems())
        .contains("site.yaml:" + problem);
  }

  @Test
  void aVeryLargeGuideHasAPageOfTopicsForEachLetter() {
    TestSite site = TestSite.in(folder);
    for (int i = 0; i < 401; i++) {
      site.write("content/u/" + i + ".md", topic((i % 2 == 0 ? "Alpha " : "Beta ") + i));
    }
    site.build();
    Document search = page(site, "search.html");
    assertThat(search.select(".letters a").eachAttr("href"))
        .containsExactly("a-z/a.html", "a-z/b.html");
    assertThat(search.select(".titles")).isEmpty();
    Document letter = page(site, "a-z/a.html");
    assertThat(letter.select(".titles a").eachText()).hasSize(201).startsWith("Alpha 0", "Alpha 2");
    assertThat(letter.select(".titles a").attr("href")).isEqualTo("../u/0.html");
    assertThat(letter.select(".letters [aria-current]").text()).isEqualTo("A");
  }
}
