package org.markwell.emit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.BuildOptions;
import org.markwell.TestSite;
import org.markwell.edition.Edition;
import org.markwell.emit.web.SitemapPart.Entry;
import org.markwell.emit.web.SitemapPart.Limits;
import org.markwell.model.Audience;
import org.markwell.model.Severity;

class SitemapTest {
  @TempDir Path folder;

  private TestSite site(String settings) {
    return TestSite.in(folder)
        .write("site.yaml", "title: T\n" + settings)
        .write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write(
            "content/q/a & b.md",
            "---\ntitle: A\ntips: [x]\nreviewed: 2026-03-02\naliases: [old.html]\nchanges:\n"
                + "  - {version: \"1\", date: 2025-01-01}\n  - {version: \"2\", date: 2026-02-01}\n---\n")
        .write("content/q/draft.md", "---\ntitle: D\nstatus: draft\ntips: [x]\n---\n")
        .write("content/q/gone.md", "---\ntitle: G\nstatus: retired\ntips: [x]\n---\n")
        .write("content/q/us.md", "---\ntitle: U\naudience: assessor\n---\n");
  }

  private static List<String> addresses(String sitemap) {
    return Jsoup.parse(sitemap, Parser.xmlParser()).select("url > loc").eachText();
  }

  @Test
  void everyPageThatSomebodyMayFindIsListedOnceByItsCanonicalAddress() {
    TestSite site = site("base_url: https://centre.example/g&d/\n").build();
    assertThat(site.problems()).isEmpty();
    List<String> addresses = addresses(site.page("sitemap.xml"));
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .contains(
            "https://centre.example/g&d/",
            "https://centre.example/g&d/q/",
            "https://centre.example/g&d/q/a-b.html",
            "https://centre.example/g&d/search.html")
        .noneMatch(it -> it.matches(".*(404|old|draft|gone|us|index)\\.html"));
    for (String address : addresses) {
      String path = address.substring("https://centre.example/g&d/".length());
      String page = site.page(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      assertThat(Jsoup.parse(page).select("link[rel=canonical]").attr("href")).isEqualTo(address);
    }
    assertThat(site.page("robots.txt"))
        .isEqualTo("User-agent: *\nDisallow:\n\nSitemap: https://centre.example/g&d/sitemap.xml\n");
  }

  @Test
  void aPageHasTheLatestDateThatItsFileKnowsAndNoneElse() {
    String sitemap = site("base_url: https://centre.example/\n").build().page("sitemap.xml");
    Document read = Jsoup.parse(sitemap, Parser.xmlParser());
    assertThat(read.select("url:has(loc:contains(a-b.html)) > lastmod").eachText())
        .containsExactly("2026-03-02");
    assertThat(read.select("lastmod")).hasSize(1);
  }

  @Test
  void whatIsNotToBeFoundHasNeither() {
    TestSite site = site("").build();
    site.write("site.yaml", "title: T\nbase_url: https://centre.example/\n");
    site.build(Audience.ASSESSOR);
    for (String edition : List.of("site", "site-assessor")) {
      for (String file : List.of("sitemap.xml", "robots.txt", "feed.xml", "assets/card.png")) {
        assertThat(folder.resolve(edition).resolve(file)).doesNotExist();
      }
    }
    assertThat(site.page(Audience.ASSESSOR, "q/a-b.html"))
        .doesNotContain("og:url", "og:image", "atom+xml", "ld+json");
    assertThat(site.page("q/a-b.html")).doesNotContain("og:url", "og:image", "atom+xml", "http:");
  }

  @Test
  void draftsThatSomebodyLooksAtAreNotFound() {
    site("base_url: https://centre.example/\n");
    BuildOptions plain = BuildOptions.of(folder, "test");
    TestSite site =
        TestSite.in(folder)
            .build(
                new BuildOptions(
                    folder,
                    Audience.EVERYONE,
                    Edition.Drafts.INCLUDED,
                    plain.out(),
                    Optional.empty(),
                    Severity.ERROR,
                    Optional.empty(),
                    "test"));
    assertThat(site.page("q/draft.html")).isNotEmpty();
    assertThat(addresses(site.page("sitemap.xml"))).noneMatch(it -> it.contains("draft"));
  }

  @Test
  void rulesThatACentreKeepsForRobotsStay() throws Exception {
    TestSite site = site("base_url: https://centre.example/\nkeep: [robots.txt]\n").build();
    assertThat(folder.resolve("site/robots.txt")).doesNotExist();
    Files.writeString(folder.resolve("site/robots.txt"), "ours\n");
    site.write("content/new.md", "# New\n").build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("robots.txt")).isEqualTo("ours\n");
  }

  @Test
  void aListPastTheLimitsIsCutIntoPartsThatHoldAllInOrder() {
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      all.add(new Entry("https://c.example/" + "é".repeat(i % 40) + i, Optional.empty()));
    }
    for (Limits limits : List.of(new Limits(100, 50_000_000), new Limits(50_000, 3000))) {
      List<SitemapPart> parts = SitemapPart.cut(all, limits);
      assertThat(parts.stream().flatMap(it -> it.addresses().stream())).isEqualTo(all);
      assertThat(parts)
          .hasSizeGreaterThan(2)
          .allMatch(it -> it.addresses().size() <= limits.addresses())
          .allMatch(it -> it.bytes().length <= limits.bytes());
    }
    assertThat(SitemapPart.cut(all, Limits.OF_PROTOCOL)).hasSize(1);
    assertThat(SitemapPart.cut(List.of(), Limits.OF_PROTOCOL)).hasSize(1);
  }

  @Test
  void theListOfPartsSaysWhenEachLastChanged() {
    List<Entry> parts =
        List.of(
            new Entry("https://c.example/sitemap-1.xml", Optional.of("2026-01-02")),
            new Entry("https://c.example/sitemap-2.xml", Optional.empty()));
    Document index =
        Jsoup.parse(
            new String(SitemapPart.index(parts), StandardCharsets.UTF_8), Parser.xmlParser());
    assertThat(index.select("sitemapindex > sitemap > loc").eachText()).hasSize(2);
    assertThat(index.select("sitemapindex > sitemap > lastmod").eachText())
        .containsExactly("2026-01-02");
    SitemapPart part =
        new SitemapPart(
            List.of(
                new Entry("a", Optional.of("2025-12-31")),
                new Entry("b", Optional.of("2026-01-02")),
                new Entry("c", Optional.empty())));
    assertThat(part.changed()).contains("2026-01-02");
  }
}
