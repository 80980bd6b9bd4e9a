package org.markwell.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stock lunr minds in an index and what it does not: the reasons for how ours are written. */
class StockLoadTest {
  private static final String HELPERS =
      """
      var warnings = 0
      lunr.utils.warn = function () { warnings++ }
      function tried(json, query) {
        warnings = 0
        var index
        try { index = lunr.Index.load(JSON.parse(json)) } catch (e) { return 'load throws' }
        try {
          return warnings + ' warnings, ' + index.search(query).length + ' found'
        } catch (e) {
          return 'search throws'
        }
      }
      // How many of an index's own terms it does not find, if the ids of nodes begin at a number.
      function lost(json, nextId) {
        lunr.TokenSet._nextId = nextId
        var all = JSON.parse(json), index = lunr.Index.load(all)
        return String(all.invertedIndex.filter(function (each) {
          try {
            return index.query(function (q) { q.term(each[0], { usePipeline: false }) }).length === 0
          } catch (e) {
            return true
          }
        }).length)
      }
      """;

  private final StockLunr lunr = new StockLunr();
  private String json;

  @BeforeEach
  void aSmallIndex() {
    lunr.with("helpers.js", HELPERS);
    IndexBuilder builder = new IndexBuilder(List.of(new Field("title", 1), new Field("body", 1)));
    builder.add("0", Map.of("title", "green tea", "body", "leaves"));
    builder.add("1", Map.of("body", "green water"));
    builder.add("2", Map.of("body", "milk"));
    json = Spec.written(builder.build());
  }

  @AfterEach
  void close() {
    lunr.close();
  }

  private String tried(String from, String to) {
    assertThat(json).contains(from);
    return lunr.call("tried", json.replace(from, to), "green");
  }

  @Test
  void whatIsWrittenLoadsWithoutAWarning() {
    assertThat(tried("green", "green")).isEqualTo("0 warnings, 2 found");
    assertThat(lunr.call("tried", json, "-green")).isEqualTo("0 warnings, 1 found");
  }

  @Test
  void anotherVersionIsWarnedOf() {
    assertThat(tried("2.3.9", "2.3.8")).isEqualTo("1 warnings, 2 found");
  }

  @Test
  void termsMustBeInOrder() {
    assertThat(tried("\"green\"", "\"zreen\"")).isEqualTo("load throws");
  }

  @Test
  void thePipelineMustBeKnown() {
    assertThat(tried("[\"stemmer\"]", "[\"other\"]")).isEqualTo("load throws");
  }

  @Test
  void everyPostingNeedsEveryField() {
    assertThat(tried("\"body\":{\"1\":{}}", "\"other\":{}")).isEqualTo("search throws");
  }

  @Test
  void everyDocumentThatMatchesNeedsItsVector() {
    assertThat(tried("[\"body/1\",", "[\"body/9\",")).isEqualTo("search throws");
  }

  @Test
  void aSearchForWhatIsNotThereListsTheDocumentsThatHaveVectors() {
    String fewer =
        json.replaceFirst("\\[\"title/2\",\\[\\]\\],\\[\"body/2\",[^]]*\\]\\]", "[\"title/1\",[]]");
    assertThat(fewer).isNotEqualTo(json);
    assertThat(lunr.call("tried", fewer, "-green")).isEqualTo("0 warnings, 0 found");
  }

  @Test
  void termsWithDigitsGetLostUnlessNodesHaveLongIds() {
    int harmed = 0;
    // The thirty-sixth of such sets of numbers is one that lunr mixes up.
    for (long seed = 34; seed < 38; seed++) {
      List<String> terms = new ArrayList<>();
      long x = seed;
      for (int i = 0; i < 150; i++) {
        x = x * 16807 % 2147483647;
        String whole = x % 600 + ".";
        x = x * 16807 % 2147483647;
        terms.add(whole + x % 10);
      }
      IndexBuilder builder = new IndexBuilder(List.of(new Field("b", 1)));
      builder.add("1", Map.of("b", String.join(" ", terms)));
      String index = Spec.written(builder.build());
      harmed += lunr.call("lost", index, 1).equals("0") ? 0 : 1;
      assertThat(lunr.call("lost", index, 1e9)).isEqualTo("0");
    }
    assertThat(harmed).isEqualTo(1);
  }
}
