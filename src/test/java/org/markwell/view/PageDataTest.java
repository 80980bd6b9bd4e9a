package org.markwell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.view.data.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say of themselves in the words of schema.org. */
class PageDataTest {
  private static final String HOSTILE = "</script><script>alert(1)</script>&amp;\\\"<!--";

  @TempDir Path folder;

  private JsonNode data(String page) {
    Document html = Jsoup.parse(page);
    assertThat(html.select("script[type=application/ld+json]")).hasSize(1);
    String json = html.select("script[type=application/ld+json]").first().data();
    JsonNode data = JsonMapper.shared().readTree(json);
    assertThat(Vocabulary.read().faults(data)).isEmpty();
    return data.path("@graph");
  }

  private TestSite site(String settings, String title) {
    TestSite site =
        TestSite.in(folder)
            .write("site.yaml", "title: \"G " + title + "\"\n" + settings)
            .write("content/index.md", "# Home\n")
            .write(
                "content/q/index.md",
                "---\ntype: qualification\ntitle: \"Q "
                    + title
                    + "\"\nnumber: 600/1\nlevel: 3\nawarding_organisation: \"Board "
                    + title
                    + "\"\nchanges: [{version: \"1\", date: 2026-01-05}]\n---\n")
            .write(
                "content/q/u/index.md",
                "---\ntype: unit\ntitle: U\nnumber: \"7\"\noutcomes:\n  - number: \"1\"\n"
                    + "    criteria: [{number: \"1.1\", text: \"Do `"
                    + title
                    + "`\"}, {number: \"1.2\"}]\n---\n")
            .write(
                "content/q/u/t.md",
                "---\ntitle: \"T "
                    + title
                    + "\"\nsummary: Of *it*.\ncriteria: [\"1.1\", \"1.2\"]\nreviewed: 2026-02-03\n"
                    + "concepts:\n  - {id: c, term: \"C "
                    + title
                    + "\", definition: A **term**.}\n"
                    + "  - {term: Ours, definition: x, audience: assessor}\n"
                    + "misconceptions:\n"
                    + "  - {claim: \"Wrong `"
                    + title
                    + "`\", correction: Right.}\n"
                    + "  - {claim: Theirs, correction: x, audience: assessor}\n---\n"
                    + "word ".repeat(450)
                    + "\n")
            .build();
    assertThat(site.problems()).isEmpty();
    return site;
  }

  @Test
  void aTopicSaysWhatItTeachesAndWhereItBelongs() {
    TestSite site = site("base_url: https://c.example/\ncentre: {name: Hill}\n", "x");
    JsonNode topic = data(site.page("q/u/t.html")).get(0);
    assertThat(topic.path("@type").asString()).isEqualTo("LearningResource");
    assertThat(topic.path("url").asString()).isEqualTo("https://c.example/q/u/t.html");
    assertThat(topic.path("name").asString()).isEqualTo("T x");
    assertThat(topic.path("description").asString()).isEqualTo("Of it.");
    assertThat(topic.path("educationalLevel").asString()).isEqualTo("Level 3");
    assertThat(topic.path("timeRequired").asString()).isEqualTo("PT2M");
    assertThat(topic.path("dateModified").asString()).isEqualTo("2026-02-03");
    assertThat(topic.at("/isPartOf/url").asString()).isEqualTo("https://c.example/q/u/");
    assertThat(topic.at("/publisher/name").asString()).isEqualTo("Hill");
    assertThat(topic.path("educationalAlignment").size()).isEqualTo(2);
    assertThat(topic.at("/educationalAlignment/0/targetDescription").asString()).isEqualTo("Do x");
    assertThat(topic.at("/educationalAlignment/0/targetUrl").asString())
        .isEqualTo("https://c.example/q/u/#ac-1.1");
    assertThat(topic.at("/educationalAlignment/1/targetDescription").isMissingNode()).isTrue();
    assertThat(topic.at("/educationalAlignment/1/educationalFramework").asString())
        .isEqualTo("Q x: 7 U");
    assertThat(topic.at("/hasPart/0/hasDefinedTerm").size()).isEqualTo(1);
    assertThat(topic.at("/hasPart/0/hasDefinedTerm/0/url").asString())
        .isEqualTo("https://c.example/q/u/t.html#c-c");
    assertThat(topic.at("/hasPart/0/hasDefinedTerm/0/description").asString()).isEqualTo("A term.");
    assertThat(topic.at("/hasPart/1/hasPart").size()).isEqualTo(1);
    assertThat(topic.at("/hasPart/1/hasPart/0/text").asString()).isEqualTo("Myth: Wrong x");
    assertThat(topic.at("/hasPart/1/hasPart/0/acceptedAnswer/text").asString())
        .isEqualTo("Fact: Right.");
    JsonNode crumbs = data(site.page("q/u/t.html")).get(1).path("itemListElement");
    assertThat(crumbs.findValuesAsString("name")).containsExactly("G x", "Q x", "U", "T x");
    assertThat(crumbs.findValuesAsString("@id"))
        .containsExactly(
            "https://c.example/",
            "https://c.example/q/",
            "https://c.example/q/u/",
            "https://c.example/q/u/t.html");
  }

  @Test
  void otherPagesSayWhatTheyAre() {
    TestSite site = site("base_url: https://c.example/\n", "x");
    JsonNode home = data(site.page("index.html"));
    assertThat(home.findValuesAsString("@type")).containsExactly("WebSite");
    assertThat(home.at("/0/name").asString()).isEqualTo("G x");
    JsonNode credential = data(site.page("q/index.html")).get(0);
    assertThat(credential.path("@type").asString()).isEqualTo("EducationalOccupationalCredential");
    assertThat(credential.path("identifier").asString()).isEqualTo("600/1");
    assertThat(credential.at("/recognizedBy/name").asString()).isEqualTo("Board x");
    assertThat(credential.at("/competencyRequired/0/termCode").asString()).isEqualTo("7");
    assertThat(credential.path("dateModified").asString()).isEqualTo("2026-01-05");
    JsonNode unit = data(site.page("q/u/index.html")).get(0);
    assertThat(unit.path("hasDefinedTerm").findValuesAsString("termCode"))
        .containsExactly("1.1", "1.2");
    JsonNode glossary = data(site.page("glossary.html"));
    assertThat(glossary.at("/0/hasDefinedTerm/0/name").asString()).isEqualTo("C x");
    assertThat(glossary.at("/1/itemListElement/1/name").asString()).isEqualTo("Glossary");
    JsonNode forms = data(site.page("q/u/forms/evidence-matrix.html"));
    assertThat(forms.at("/0/itemListElement").findValuesAsString("name"))
        .contains("Forms")
        .doesNotContain("");
    assertThat(site.page("404.html")).doesNotContain("ld+json");
  }

  @Test
  void anAwardingOrganisationThatIsNoneIsNotNamed() {
    TestSite site = site("", "x");
    for (String none : List.of("None (made up)", "n/a", "NONE")) {
      site.write(
              "content/q/index.md",
              "---\ntype: qualification\ntitle: Q\nawarding_organisation: " + none + "\n---\n")
          .build();
      assertThat(data(site.page("q/index.html")).get(0).has("recognizedBy")).as(none).isFalse();
    }
  }

  @Test
  void withoutAnAddressOfTheSiteNoneIsNamed() {
    TestSite site = site("", "x");
    for (String page : List.of("index.html", "q/index.html", "q/u/t.html", "glossary.html")) {
      assertThat(data(site.page(page)).toString()).doesNotContain("http", "url", "@id");
    }
  }

  @Test
  void hostileWordsStayInTheirScript() {
    TestSite site = site("base_url: https://c.example/\n", HOSTILE);
    for (String page : List.of("index.html", "q/index.html", "q/u/index.html", "q/u/t.html")) {
      String html = site.page(page);
      assertThat(html).doesNotContain("<script>alert");
      assertThat(Jsoup.parse(html).select("footer + script")).hasSize(1);
    }
    JsonNode topic = data(site.page("q/u/t.html")).get(0);
    assertThat(topic.path("name").asString()).isEqualTo("T " + HOSTILE.replace("\\\"", "\""));
    assertThat(topic.at("/hasPart/1/hasPart/0/text").asString()).contains("</script><script>");
  }
}
