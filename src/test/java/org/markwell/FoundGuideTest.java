package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.view.data.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs are told of the guide of this repository, where its address is known. */
class FoundGuideTest {
  private static final String BASE = "https://centre.example/guide/";
  private static final int LARGEST_CARD = 40_000;

  private static final Parser MARKDOWN =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .build();

  @TempDir static Path folder;
  private static Map<String, String> files;
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() {
    TestSite site = TestSite.guide(folder);
    String settings = utf8(site.files("").get("site.yaml"));
    site.write(
            "site.yaml",
            settings.replaceAll("(?m)^base_url:.*\n", "")
                + "base_url: "
                + BASE
                + "\nmarkdown: true\n")
        .build();
    assertThat(site.problems()).isEmpty();
    files = site.files("site");
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html") && !path.equals("404.html")) {
            Document page = Jsoup.parse(utf8(bytes));
            if (page.select("meta[http-equiv=refresh]").isEmpty()) {
              PAGES.put(path, page);
            }
          }
        });
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsSaidToProgramsLeavesPagesSound() {
    HtmlCheck check = new HtmlCheck();
    String unit = "level-1-customer-service/personal-performance/";
    for (String page :
        List.of(
            "index.html",
            "glossary.html",
            unit + "index.html",
            unit + "handbook.html",
            unit + "personal-performance.html",
            "level-1-customer-service/index.html")) {
      assertThat(check.errors(utf8(files.get(page)))).as(page).isEmpty();
    }
  }

  @Test
  void everyPageLeadsToACardThatIsThereAndLight() {
    int own = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      String url = page.getValue().select("meta[property=og:image]").attr("content");
      assertThat(url).as(page.getKey()).startsWith(BASE + "assets/card");
      String card = files.get(url.substring(BASE.length()));
      assertThat(card).as(url).isNotNull().hasSizeLessThanOrEqualTo(LARGEST_CARD);
      own += url.endsWith("/card.png") ? 0 : 1;
    }
    assertThat(own).isGreaterThan(15);
  }

  /** Word by word: what a reader of Markdown is told is what stands on the page. */
  @Test
  void everyTwinSaysWhatItsPageSaysAndItsLinksLeadToTwins() {
    int twins = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      String link = page.getValue().select("link[type=text/markdown]").attr("href");
      if (link.isEmpty()) {
        continue;
      }
      twins++;
      Path place = Path.of("/" + page.getKey());
      String twin = utf8(files.get(place.resolveSibling(link).toString().substring(1)));
      Document read = Jsoup.parse(HTML.render(MARKDOWN.parse(twin)));
      assertThat(words(read.body())).as(link).isEqualTo(words(readable(page.getValue())));
      for (Element each : read.select("a, img")) {
        String to = each.hasAttr("href") ? each.attr("href") : each.attr("src");
        if (!to.matches("[a-z]+:.*")) {
          String target = place.resolveSibling(to).normalize().toString().substring(1);
          assertThat(files).as(link + " leads to " + to).containsKey(target);
        }
      }
    }
    assertThat(twins).isGreaterThan(50);
    assertThat(utf8(files.get("llms.txt"))).startsWith("# ").contains("\n> ", "\n## ");
  }

  private static List<String> words(Element element) {
    return Pattern.compile("[\\p{L}\\p{N}]+")
        .matcher(element.text())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** The main part of a page without what only works there, abbreviations spelt out. */
  private static Element readable(Document page) {
    Element main = page.clone().selectFirst("main");
    main.select("svg[aria-label]")
        .forEach(it -> it.replaceWith(new TextNode(it.attr("aria-label"))));
    main.select("nav, svg, script, form, button, .mend, .footnote-backref").remove();
    main.select("abbr[title]").forEach(it -> it.appendText(" (" + it.attr("title") + ")"));
    main.select("th, td, p, li, dt, dd, span, summary, br").forEach(it -> it.after(" "));
    return main;
  }

  @Test
  void everythingThatIsSaidInTheWordsOfSchemaOrgIsInItsVocabulary() {
    Vocabulary vocabulary = Vocabulary.read();
    Set<String> types = new HashSet<>();
    PAGES.forEach(
        (path, page) -> {
          for (var script : page.select("script[type=application/ld+json]")) {
            JsonNode data = JsonMapper.shared().readTree(script.data());
            assertThat(vocabulary.faults(data)).as(path).isEmpty();
            data.findValues("@type").forEach(it -> types.add(it.asString()));
          }
        });
    assertThat(types)
        .contains(
            "LearningResource",
            "DefinedTermSet",
            "DefinedTerm",
            "Quiz",
            "Question",
            "BreadcrumbList",
            "EducationalOccupationalCredential",
            "WebSite",
            "AlignmentObject");
  }

  @Test
  void everyAddressThatProgramsAreToldLeadsToAPageAndAnAnchor() {
    int addresses = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      assertThat(page.getValue().outerHtml()).doesNotContain("example.org");
      for (var script : page.getValue().select("script[type=application/ld+json]")) {
        JsonNode data = JsonMapper.shared().readTree(script.data());
        for (String key : Set.of("url", "@id", "targetUrl")) {
          for (JsonNode url : data.findValues(key)) {
            addresses++;
            assertThat(url.asString()).startsWith(BASE);
            String[] parts = url.asString().substring(BASE.length()).split("#", 2);
            String path =
                parts[0].isEmpty() || parts[0].endsWith("/") ? parts[0] + "index.html" : parts[0];
            assertThat(PAGES).as(page.getKey() + " tells " + url).containsKey(path);
            if (parts.length > 1) {
              assertThat(PAGES.get(path).getElementById(parts[1])).as(url.asString()).isNotNull();
            }
          }
        }
      }
    }
    assertThat(addresses).isGreaterThan(300);
  }
}
