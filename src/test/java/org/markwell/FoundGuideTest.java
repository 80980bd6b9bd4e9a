package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

  @TempDir static Path folder;
  private static Map<String, String> files;
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() {
    TestSite site = TestSite.guide(folder);
    String settings = utf8(site.files("").get("site.yaml"));
    site.write(
            "site.yaml", settings.replaceAll("(?m)^base_url:.*\n", "") + "base_url: " + BASE + "\n")
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
