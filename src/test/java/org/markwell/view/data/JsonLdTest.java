package org.markwell.view.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwell.view.data.Thing.Answer;
import org.markwell.view.data.Thing.BreadcrumbList;
import org.markwell.view.data.Thing.DefinedTerm;
import org.markwell.view.data.Thing.ListItem;
import org.markwell.view.data.Thing.Organization;
import org.markwell.view.data.Thing.Quiz;
import org.markwell.view.data.Thing.WebPage;
import org.markwell.view.data.Thing.WebSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void aThingIsItsTypeAndWhatIsKnownOfIt() {
    assertThat(
            JsonLd.of(
                List.of(
                    new WebSite(null, "G", null, "en", new Organization("C")),
                    new BreadcrumbList(
                        List.of(
                            new ListItem(1, "A", null),
                            new ListItem(2, "B", new WebPage("https://b")))),
                    new Quiz("Q", "en", List.of()))))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@graph\":["
                + "{\"@type\":\"WebSite\",\"name\":\"G\",\"inLanguage\":\"en\","
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"C\"}},"
                + "{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                + "{\"@type\":\"ListItem\",\"position\":1,\"name\":\"A\"},"
                + "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"B\",\"item\":{\"@type\":\"WebPage\",\"@id\":\"https://b\"}}]},"
                + "{\"@type\":\"Quiz\",\"name\":\"Q\",\"inLanguage\":\"en\"}]}");
    assertThat(JsonLd.of(List.of())).isEmpty();
  }

  /** Every character there is, whole or half, comes back as it was and ends no script. */
  @Test
  void noTextEndsTheScriptOrChangesOnItsWay() {
    StringBuilder all = new StringBuilder("</script><!--<script>]]>\\\"\\u003c");
    for (int c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
      if (c < 0xD800 || c > 0xDFFF) {
        all.appendCodePoint(c);
      }
    }
    String json = JsonLd.of(List.of(new Answer(all.toString())));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029").doesNotContain("\n");
    assertThat(JSON.readTree(json).at("/@graph/0/text").asString()).isEqualTo(all.toString());
    for (String half : List.of("a\ud800b", "\udc00", "\ud83d", "\ude00\ud83d")) {
      String read =
          JSON.readTree(JsonLd.of(List.of(new Answer(half)))).at("/@graph/0/text").asString();
      assertThat(read).isEqualTo(half.replaceAll("[\ud800-\udfff]", "\ufffd"));
    }
  }

  @Test
  void theVocabularyKnowsWhatIsWrong() {
    Vocabulary vocabulary = Vocabulary.read();
    String sound =
        JsonLd.of(
            List.of(
                new BreadcrumbList(
                    List.of(new ListItem(1, "A", new WebPage("https://a.example/"))))));
    assertThat(vocabulary.faults(JSON.readTree(sound))).isEmpty();
    for (String wrong :
        List.of(
            sound.replace("ListItem\"", "LineItem\""),
            sound.replace("\"position\"", "\"place\""),
            sound.replace("itemListElement", "hasDefinedTerm"),
            sound.replace("\"name\":\"A\"", "\"name\":1"),
            sound.replace("https://schema.org", "https://example.com"),
            JsonLd.of(List.of(new DefinedTerm("c-term", "T", null, null))),
            sound.replace(
                "\"name\":\"A\"", "\"name\":{\"@type\":\"DefinedTerm\",\"name\":\"T\"}"))) {
      JsonNode document = JSON.readTree(wrong);
      assertThat(vocabulary.faults(document)).as(wrong).isNotEmpty();
    }
  }
}
