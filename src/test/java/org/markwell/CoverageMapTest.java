package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwell.content.GuideReader;
import org.markwell.markdown.Markdown;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;

/** {@code docs/coverage.md} says where each item of the five sources is covered, and is right. */
class CoverageMapTest {
  private static final Pattern ROW = Pattern.compile("\\| (S\\S+) \\| (.*?) \\|.*\\|");
  private static final Pattern ITEM = Pattern.compile("`([^`]+)`");

  /** How many concepts, tips, misconceptions and marking points each source has. */
  private static final Map<String, List<Integer>> SOURCES =
      Map.of(
          "S0", List.of(5, 7, 6, 8),
          "S1", List.of(5, 8, 6, 8),
          "S2", List.of(5, 8, 6, 8),
          "S3", List.of(5, 2, 3, 3),
          "S4", List.of(5, 4, 4, 4));

  private static final List<String> KINDS = List.of("C", "T", "M", "P");

  private final Guide guide = GuideReader.read(Path.of(""), new Markdown()).guide();

  @Test
  void everyItemOfTheSourcesIsCoveredByAnItemOfItsKindInTheGuide() throws IOException {
    String map = Files.readString(Path.of("docs/coverage.md"));
    assertThat(faults(map)).isEmpty();
    assertThat(rows(map).stream().map(Row::source)).hasSize(110);
  }

  @Test
  void aWrongMapIsFoundOut() throws IOException {
    String map = Files.readString(Path.of("docs/coverage.md"));
    String row = map.lines().filter(it -> it.startsWith("| S2-M3 ")).findFirst().orElseThrow();
    Map<UnaryOperator<String>, String> changes = new LinkedHashMap<>();
    changes.put(it -> "", "S2-M3 is missing");
    changes.put(it -> it + "\n" + it, "S2-M3 stands twice");
    changes.put(it -> it + "\n" + it.replace("S2-M3", "S2-M7"), "S2-M7 is unknown");
    changes.put(
        it -> it.replace("records-forgotten", "records-kept"),
        "S2-M3: following-the-rules/records-kept is not in the guide");
    changes.put(
        it -> it.replace("records-forgotten", "record"),
        "S2-M3: following-the-rules/record is of another kind");
    changes.put(it -> "| S2-M3 | | |", "S2-M3 names no item");
    changes.forEach(
        (change, fault) ->
            assertThat(faults(map.replace(row, change.apply(row)))).containsExactly(fault));
  }

  private record Row(String source, List<String> items) {}

  private static List<Row> rows(String map) {
    List<Row> rows = new ArrayList<>();
    for (String line : map.lines().filter(it -> it.matches("\\| S\\d-.*")).toList()) {
      Matcher row = ROW.matcher(line);
      List<String> items =
          row.matches()
              ? ITEM.matcher(row.group(2)).results().map(it -> it.group(1)).toList()
              : List.of();
      rows.add(new Row(line.split(" ")[1], items));
    }
    return rows;
  }

  private List<String> faults(String map) {
    Map<String, String> kinds = kindsByItem();
    List<String> faults = new ArrayList<>();
    Set<String> expected = new HashSet<>(sourceItems().toList());
    Set<String> seen = new HashSet<>();
    for (Row row : rows(map)) {
      if (!expected.contains(row.source())) {
        faults.add(row.source() + " is unknown");
      } else if (!seen.add(row.source())) {
        faults.add(row.source() + " stands twice");
      } else if (row.items().isEmpty()) {
        faults.add(row.source() + " names no item");
      } else {
        for (String item : row.items()) {
          String kind = kinds.get(item);
          if (kind == null) {
            faults.add(row.source() + ": " + item + " is not in the guide");
          } else if (!row.source().startsWith(kind, 3)) {
            faults.add(row.source() + ": " + item + " is of another kind");
          }
        }
      }
    }
    sourceItems()
        .filter(it -> !seen.contains(it))
        .sorted()
        .forEach(it -> faults.add(it + " is missing"));
    return faults;
  }

  private static Stream<String> sourceItems() {
    return SOURCES.entrySet().stream()
        .flatMap(
            source ->
                IntStream.range(0, KINDS.size())
                    .boxed()
                    .flatMap(
                        kind ->
                            IntStream.rangeClosed(1, source.getValue().get(kind))
                                .mapToObj(n -> source.getKey() + "-" + KINDS.get(kind) + n)));
  }

  /** The letter of each item's kind, by {@code topic-id/item-id}. */
  private Map<String, String> kindsByItem() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (var document : guide.documents()) {
      if (document instanceof Topic topic) {
        for (Item item : topic.items()) {
          kinds.put(topic.id() + "/" + item.id(), item.anchor().substring(0, 1).toUpperCase());
        }
      }
    }
    return kinds;
  }
}
