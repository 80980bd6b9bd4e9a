package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** The guide of this repository, as readers get it. */
class GuideTest {
  @TempDir Path folder;

  @Test
  void bothEditionsHaveNoProblemsAndNoFaultInTheirHtml() {
    TestSite site = TestSite.guide(folder).build().build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    HtmlCheck check = new HtmlCheck();
    assertThat(check.errors("<p>not a page")).isNotEmpty();
    for (String edition : new String[] {"site", "site-assessor"}) {
      pages(site, edition)
          .forEach(
              (path, html) -> assertThat(check.errors(html)).as(edition + "/" + path).isEmpty());
    }
  }

  @Test
  void everyLinkOfEveryPageLeadsToAFileAndAnAnchor() {
    TestSite site = TestSite.guide(folder).build();
    Map<String, String> files = site.files("site");
    int links = 0;
    for (Map.Entry<String, String> page : pages(site, "site").entrySet()) {
      for (Element element : Jsoup.parse(page.getValue()).select("[href],[src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (address.matches("[a-z]+:.*") || page.getKey().equals("404.html")) {
          continue;
        }
        links++;
        String path = address.replaceFirst("#.*", "");
        String target =
            path.isEmpty()
                ? page.getKey()
                : Path.of("/" + page.getKey())
                    .resolveSibling(path)
                    .normalize()
                    .toString()
                    .substring(1);
        assertThat(files).as("%s links to %s", page.getKey(), address).containsKey(target);
        if (address.contains("#")) {
          String anchor = address.substring(address.indexOf('#') + 1);
          Document there = Jsoup.parse(utf8(files.get(target)));
          assertThat(there.getElementById(anchor))
              .as("%s links to %s", page.getKey(), address)
              .isNotNull();
        }
      }
    }
    assertThat(links).isGreaterThan(200);
  }

  @Test
  void noIdStandsTwiceOnAPage() {
    TestSite site = TestSite.guide(folder).build(Audience.ASSESSOR);
    pages(site, "site-assessor")
        .forEach(
            (path, html) -> {
              Set<String> ids = new HashSet<>();
              Jsoup.parse(html)
                  .select("[id]")
                  .forEach(it -> assertThat(ids.add(it.id())).as(path + "#" + it.id()).isTrue());
            });
  }

  @Test
  void theAssessorEditionSaysThatItIsNotForPublication() {
    TestSite site = TestSite.guide(folder).build().build(Audience.ASSESSOR);
    pages(site, "site-assessor")
        .forEach(
            (path, html) -> assertThat(html).as(path).contains("noindex", "Not for publication"));
    pages(site, "site")
        .forEach((path, html) -> assertThat(html).as(path).doesNotContain("Not for publication"));
  }

  private static Map<String, String> pages(TestSite site, String folder) {
    Map<String, String> pages = site.files(folder);
    pages.keySet().removeIf(path -> !path.endsWith(".html"));
    pages.replaceAll((path, html) -> utf8(html));
    return pages;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
