package org.markwell.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is built in Java is what lunr.js builds. */
class StockLunrTest {
  @Test
  void everyGeneratedSpecGivesTheSameBytes() {
    try (StockLunr lunr = new StockLunr()) {
      for (long seed = 0; seed < 400; seed++) {
        Spec spec = Spec.random(seed, Spec.REFS_OF_31_BITS);
        spec = seed % 8 == 0 ? spec.unstemmed() : spec;
        assertThat(Spec.written(spec.index()))
            .as("seed %d: %s", seed, spec.json())
            .isEqualTo(lunr.call("buildSpec", spec.json()));
      }
    }
  }

  /**
   * V8 has its own lower-casing, logarithm and order of keys; Rhino shares Java's or falls short.
   */
  @Test
  void specsOfTheGoldenFileGiveTheBytesOfV8() throws Exception {
    List<String> specs = lines("specs.jsonl");
    List<String> expected = lines("golden.jsonl");
    assertThat(specs).hasSameSizeAs(expected).hasSize(12);
    for (int i = 0; i < specs.size(); i++) {
      Spec spec = Spec.random(1000 + i, Spec.REFS);
      assertThat(spec.json()).as("the spec of line %d", i + 1).isEqualTo(specs.get(i));
      assertThat(Spec.written(spec.index())).as("line %d", i + 1).isEqualTo(expected.get(i));
    }
  }

  private static List<String> lines(String name) throws Exception {
    try (InputStream in = StockLunrTest.class.getResourceAsStream("/lunr/" + name)) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n"));
    }
  }

  @Test
  void theVocabularyOfLunrsOwnTestsHasItsStems() {
    JsonNode words =
        JsonMapper.shared().readTree(StockLunr.resource("test/fixtures/stemming_vocab.json"));
    assertThat(words.size()).isEqualTo(80);
    words.forEachEntry(
        (word, stem) -> assertThat(Stemmer.stem(word)).as(word).isEqualTo(stem.asString()));
  }

  @Test
  void wordsOfEveryShapeHaveLunrsStems() {
    String[] parts = {
      "a", "e", "y", "w", "x", "l", "s", "t", "b", "z", "'", "7", "ŵ", "😀", "str", "ion",
      "ational", "tional", "enci", "izer", "bli", "alli", "entli", "eli", "ousli", "ization",
      "ator", "alism", "iveness", "fulness", "aliti", "biliti", "logi", "icate", "ative", "alize",
      "iciti", "ical", "ful", "ness", "ance", "ement", "ment", "ent", "ou", "ism", "ate", "ous",
      "ive", "ize", "ed", "ing", "eed", "sses", "ies", "at", "iz", "ll"
    };
    Random random = new Random(7);
    try (StockLunr lunr = new StockLunr()) {
      for (int i = 0; i < 40_000; i++) {
        StringBuilder word = new StringBuilder();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
          word.append(parts[random.nextInt(parts.length)]);
        }
        assertThat(Stemmer.stem(word.toString()))
            .as(word.toString())
            .isEqualTo(lunr.call("stem", word.toString()));
      }
    }
  }

  @Test
  void theStopWordsAreLunrs() {
    Set<String> words = new HashSet<>(StopWords.all());
    words.addAll(List.of(StockLunr.resource("lib/stop_word_filter.js").split("[^a-z]+")));
    assertThat(StopWords.all()).hasSize(119);
    try (StockLunr lunr = new StockLunr()) {
      for (String word : words) {
        assertThat(StopWords.contains(word))
            .as(word)
            .isEqualTo(Boolean.parseBoolean(lunr.call("stopped", word)));
      }
    }
  }

  @Test
  void wordsAreSplitWhereJavaScriptSeesWhiteSpaceOrAHyphen() {
    String separators;
    try (StockLunr lunr = new StockLunr()) {
      separators = lunr.call("separators");
    }
    assertThat(separators).hasSizeGreaterThan(20);
    for (int c = 0; c < 0x10000; c++) {
      // Rhino takes two more for white space than the language and V8 do.
      if (c != 0x180E && c != 0x85) {
        assertThat(WordCounter.separates((char) c))
            .as("U+%04X", c)
            .isEqualTo(separators.indexOf(c) >= 0);
      }
    }
    assertThat(WordCounter.separates('\u0085') || WordCounter.separates('\u180E')).isFalse();
  }

  @Test
  void fiveHundredQueriesFindTheSame() {
    Random random = new Random(3);
    List<String> vocabulary = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      vocabulary.add(
          Character.toString('a' + i % 26) + "e" + Character.toString('b' + i / 4) + "s");
    }
    List<Spec.Document> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder body = new StringBuilder();
      for (int n = 0; n < 30; n++) {
        body.append(vocabulary.get(random.nextInt(60))).append(' ');
      }
      documents.add(
          new Spec.Document(
              java.util.Map.of("id", "" + i, "title", vocabulary.get(i), "body", body.toString()),
              1));
    }
    Spec spec =
        new Spec(
            List.of(new Field("title", 10), new Field("body", 1)),
            null,
            null,
            false,
            Pipeline.ENGLISH,
            documents);
    String[] kinds = {
      "%s",
      "%s %s",
      "+%s %s",
      "-%s %s",
      "title:%s",
      "+body:%s -%s",
      "%s^5 %s",
      "%s~1",
      "%s~2",
      "%.2s*",
      "*%s",
      "%s %s %s"
    };
    int hits = 0;
    try (StockLunr lunr = new StockLunr()) {
      lunr.call("load", Spec.written(spec.index()), lunr.call("buildSpec", spec.json()));
      for (int i = 0; i < 500; i++) {
        String query =
            kinds[i % kinds.length].formatted(
                vocabulary.get(random.nextInt(60)),
                vocabulary.get(random.nextInt(60)),
                vocabulary.get(random.nextInt(60)));
        String found = lunr.call("found", "left", query);
        assertThat(found).as(query).isEqualTo(lunr.call("found", "right", query));
        hits += found.startsWith("[{") ? 1 : 0;
      }
    }
    assertThat(hits).isGreaterThan(400);
  }
}
