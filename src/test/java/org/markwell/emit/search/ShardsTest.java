package org.markwell.emit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.lunr.Index;
import org.markwell.lunr.IndexBuilder;
import org.markwell.lunr.StockLunr;
import tools.jackson.databind.json.JsonMapper;

/** Compact shards are the stock index in other words, whole and in part. */
class ShardsTest {
  private static final int DOCUMENTS = 70;

  private final Random random = new Random(11);
  private final List<String> words = new ArrayList<>();
  private final List<Map<String, String>> texts = new ArrayList<>();
  private final Index index;

  ShardsTest() {
    String[] ends = {"", "s", "ed", "ing", "er", "ation", "ly"};
    for (int i = 0; i < 90; i++) {
      words.add("" + (char) ('a' + i % 23) + "aeiou".charAt(i % 5) + (char) ('b' + i / 4));
    }
    // Numbers with points are what lunr's set of terms mixes up if nothing is done.
    for (int i = 0; i < 60; i++) {
      words.add(i % 10 + "." + (1 + i / 10));
      words.add((500 + 13 * i) % 1000 + "." + i % 10);
    }
    IndexBuilder builder = new IndexBuilder(SearchDocument.FIELDS).b(0);
    for (int i = 0; i < DOCUMENTS; i++) {
      Map<String, String> document = new LinkedHashMap<>();
      document.put("title", text(2, ends));
      document.put("concepts", text(5, ends));
      document.put("notes", i % 7 == 0 ? "" : text(20, ends));
      document.put("body", text(40, ends));
      texts.add(document);
      builder.add("" + i, document);
    }
    index = builder.build();
  }

  private String text(int length, String[] ends) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words.get((int) (words.size() * random.nextDouble() * random.nextDouble()));
      boolean number = Character.isDigit(word.charAt(0));
      text.append(word).append(number ? "" : ends[random.nextInt(ends.length)]).append(' ');
    }
    return text.toString().strip();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 70, Integer.MAX_VALUE})
  void anyNumberOfFilesExpandsToTheStockIndexByteForByte(int count) throws Exception {
    try (StockLunr js = javaScript(count)) {
      String stock = stock();
      assertThat(js.call("expanded")).isEqualTo(stock);
      assertThat(js.call("buildSpec", spec())).isEqualTo(stock);
      int files = shards(count).files().size();
      assertThat(js.call("loadableFiles")).isEqualTo(files + " 0");
      assertThat(files).isEqualTo(Math.min(count, index.termCount()));
    }
  }

  @Test
  void separatorsLeadEveryTermToItsFile() {
    for (int count : new int[] {1, 9, 70, 1_000}) {
      Shards shards = shards(count);
      assertThat(shards.separators()).hasSize(shards.files().size() - 1).isSorted();
      int[] terms = index.sortedTerms().toArray();
      int at = 0;
      for (int file = 0; file < shards.files().size(); file++) {
        for (int i = 0; i < shards.files().get(file).size(); i++) {
          String term = index.term(terms[at++]);
          long before = shards.separators().stream().filter(it -> it.compareTo(term) <= 0).count();
          assertThat(before).as(term).isEqualTo(file);
        }
      }
      assertThat(at).isEqualTo(terms.length);
    }
  }

  @Test
  void theExampleOfTheFormat() {
    List<String> terms = List.of("abbot", "abbrevi");
    List<String> postings = List.of("Ip a  2f12", "W2   xNj0");
    assertThat(Shards.cut(terms, postings, 1).files())
        .containsExactly(List.of("0abbot Ip a  2f12", "3revi W2   xNj0"));
  }

  @Test
  void fiveHundredQueriesOfEighteenKindsFindTheSameInTheShardsTheyNeed() throws Exception {
    String[] kinds = {
      "%s",
      "%s %s",
      "%s %s %s",
      "title:%s",
      "body:%s %s",
      "+%s",
      "+%s +%s",
      "+title:%s %s",
      "-%s %s",
      "+%s -%s %s",
      "%s^5 %s",
      "%s~1",
      "%s~2 %s",
      "%.2s*",
      "*%s",
      "%.1s*%.1s",
      "%1$s^100 %1$s*^10 %1$s~1",
      "-%s",
    };
    int hits = 0;
    int missed = 0;
    try (StockLunr js = javaScript(40)) {
      for (int i = 0; i < 504; i++) {
        String query = kinds[i % kinds.length].formatted(word(), word(), word());
        String expected = js.call("fromWhole", query);
        assertThat(js.call("fromShards", query, false)).as(query).isEqualTo(expected);
        hits += expected.startsWith("[{") ? 1 : 0;
        if (i % 5 == 0) {
          missed += js.call("fromShards", query, true).equals(expected) ? 0 : 1;
        }
      }
    }
    assertThat(hits).isGreaterThan(400);
    // A shard too few shows.
    assertThat(missed).isGreaterThan(60);
  }

  @Test
  void theBestOfARankingAreThoseThatLunrPutsFirst() throws Exception {
    int[] terms = index.sortedTerms().toArray();
    double[] boosts = {100, 10, 3, 40};
    try (StockLunr js = javaScript(40)) {
      for (int i = 0; i < 200; i++) {
        List<List<List<Object>>> groups = new ArrayList<>();
        for (int g = 1 + random.nextInt(3); g > 0; g--) {
          List<List<Object>> group = new ArrayList<>();
          for (int n = 1 + random.nextInt(4); n > 0; n--) {
            String term = index.term(terms[random.nextInt(terms.length)]);
            group.add(List.of(term, boosts[random.nextInt(boosts.length)]));
          }
          groups.add(group);
        }
        String json = JsonMapper.shared().writeValueAsString(groups);
        int from = random.nextInt(3) * 5;
        boolean fill = i % 2 == 0;
        assertThat(js.call("ranked", json, from, from + 5, fill))
            .as("%d to %d of %s", from, from + 5, json)
            .isEqualTo(js.call("rankedByWhole", json, from, from + 5, fill));
      }
    }
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private String stock() {
    StringWriter writer = new StringWriter();
    index.write(writer);
    return writer.toString();
  }

  private String spec() {
    List<Object> documents = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Map<String, String> document = new LinkedHashMap<>(texts.get(i));
      document.put("id", "" + i);
      documents.add(Map.of("texts", document, "boost", 1));
    }
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of("fields", SearchDocument.FIELDS, "b", 0, "documents", documents));
  }

  private Shards shards(int count) {
    return Shards.of(index, count);
  }

  private StockLunr javaScript(int count) throws Exception {
    StockLunr js =
        new StockLunr()
            .with("search-core.js", Files.readString(NormaliserTest.CORE))
            .with("split.js", resource("split.js"))
            .with("shards.js", resource("shards.js"));
    js.call("loadWhole", stock());
    js.call(
        "loadShards",
        "{\"documents\":%d,\"fields\":[[\"title\",10],[\"concepts\",5],[\"notes\",2],[\"body\",1]],\"k1\":1.2,\"stemmed\":true}"
            .formatted(DOCUMENTS),
        JsonMapper.shared().writeValueAsString(shards(count).files()));
    return js;
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = ShardsTest.class.getResourceAsStream("/lunr/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
