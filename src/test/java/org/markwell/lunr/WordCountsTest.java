package org.markwell.lunr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which thread counts a document, and when, shows nowhere. */
class WordCountsTest {
  private static final List<Field> FIELDS = List.of(new Field("title", 10), new Field("body", 1));

  private final List<Map<String, String>> documents = documents();

  /** Texts with so many words that the table of words grows while threads read it. */
  private static List<Map<String, String>> documents() {
    Random random = new Random(3);
    String[] ends = {"", "s", "ing", "ed", "'s", "-"};
    List<Map<String, String>> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder body = new StringBuilder("The end of ");
      for (int word = 0; word < 150; word++) {
        String stem = Integer.toString(random.nextInt(1 << 5 + random.nextInt(12)), 36);
        body.append(stem).append(ends[random.nextInt(ends.length)]).append(' ');
      }
      documents.add(Map.of("title", "Number " + i + " é", "body", body.toString()));
    }
    return documents;
  }

  private static String json(IndexBuilder builder) {
    StringWriter json = new StringWriter();
    builder.build().write(json);
    return json.toString();
  }

  @ParameterizedTest
  @EnumSource(Pipeline.class)
  void countingInAnyOrderByAnyNumberOfThreadsGivesTheSameIndex(Pipeline pipeline) throws Exception {
    IndexBuilder one = new IndexBuilder(FIELDS).withPositions().pipeline(pipeline);
    for (int i = 0; i < documents.size(); i++) {
      one.add("" + i, documents.get(i));
    }
    IndexBuilder many = new IndexBuilder(FIELDS).withPositions().pipeline(pipeline);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(8));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<WordCounts>> counts = new ArrayList<>(Collections.nCopies(order.size(), null));
      for (int i : order) {
        counts.set(i, threads.submit(() -> many.count(documents.get(i))));
      }
      for (int i = 0; i < counts.size(); i++) {
        many.add("" + i, counts.get(i).get(), 1);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(json(many)).isEqualTo(json(one));
  }

  @Test
  void anIndexCanBeBuiltOnTheWay() {
    IndexBuilder builder = new IndexBuilder(FIELDS);
    builder.add("0", documents.get(0));
    String first = json(builder);
    builder.add("1", documents.get(1));
    assertThat(json(builder)).isNotEqualTo(first);
    assertThat(builder.build().documentCount()).isEqualTo(2);
    assertThat(json(new IndexBuilder(FIELDS).add("0", documents.get(0)))).isEqualTo(first);
  }
}
