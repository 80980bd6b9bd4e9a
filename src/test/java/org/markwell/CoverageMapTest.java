package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwell.content.GuideReader;
import org.markwell.edition.Edition;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Registers;

/**
 * {@code docs/coverage.md} says where each item of the five sources is covered, and how, and is
 * right: what is named is there, some of it is of the item's kind, and it has the words without
 * which the item would not be covered.
 */
class CoverageMapTest {
  private static final Pattern REFERENCE = Pattern.compile("`([^`]+)`");

  /** How many concepts, tips, misconceptions and marking points each source has. */
  private static final Map<String, List<Integer>> SOURCES =
      Map.of(
          "S0", List.of(5, 7, 6, 8),
          "S1", List.of(5, 8, 6, 8),
          "S2", List.of(5, 8, 6, 8),
          "S3", List.of(5, 2, 3, 3),
          "S4", List.of(5, 4, 4, 4));

  private static final List<String> KINDS = List.of("C", "T", "M", "P");

  private static final Markdown MARKDOWN = new Markdown();
  private static final Guide GUIDE = GuideReader.read(Path.of(""), MARKDOWN).guide();
  private static final Edition LEARNERS =
      Edition.of(GUIDE, Audience.EVERYONE, Edition.Drafts.LEFT_OUT, MARKDOWN, problem -> {});
  private static final Map<String, Cover> COVERS = covers();

  /**
   * What may cover an item of a source.
   *
   * @param kind the letter of an item's kind; empty for a model and for a section of a body
   * @param text what everyone can read of it
   */
  private record Cover(String kind, String text) {}

  @Test
  void everyItemOfTheSourcesIsCoveredByAnItemOfItsKindThatSaysIt() throws IOException {
    String map = Files.readString(Path.of("docs/coverage.md"));
    assertThat(faults(map)).isEmpty();
    assertThat(rows(map).stream().map(Row::source)).hasSize(110);
  }

  @Test
  void aWrongMapIsFoundOut() throws IOException {
    String map = Files.readString(Path.of("docs/coverage.md"));
    String row = map.lines().filter(it -> it.startsWith("| S2-M3 ")).findFirst().orElseThrow();
    String item = "`following-the-rules/records-forgotten`";
    Map<UnaryOperator<String>, String> changes = new LinkedHashMap<>();
    changes.put(it -> "", "S2-M3 is missing");
    changes.put(it -> it + "\n" + it, "S2-M3 stands twice");
    changes.put(it -> it + "\n" + it.replace("S2-M3", "S2-M7"), "S2-M7 is unknown");
    changes.put(
        it -> it.replace("records-forgotten", "records-kept"),
        "S2-M3: following-the-rules/records-kept is not in the guide");
    changes.put(
        it -> it.replace(item, "`following-the-rules/record`"), "S2-M3 names no item of its kind");
    changes.put(
        it -> it.replace(item, item + ", `following-the-rules#gone`"),
        "S2-M3: following-the-rules#gone is not in the guide");
    changes.put(it -> it.replace(item, "`models/lass`"), "S2-M3 names no item of its kind");
    changes.put(it -> "| S2-M3 | | how | record |", "S2-M3 names no item of its kind");
    changes.put(it -> "| S2-M3 | " + item + " | | record |", "S2-M3 does not say how");
    changes.put(it -> "| S2-M3 | " + item + " | how | |", "S2-M3 has no words");
    changes.put(
        it -> "| S2-M3 | " + item + " | how | record; parrot / macaw |",
        "S2-M3: nothing that covers it says parrot / macaw");
    changes.put(
        it -> "| S2-M3 | " + item + " | how | ecord / macaw |",
        "S2-M3: nothing that covers it says ecord / macaw");
    changes.forEach(
        (change, fault) -> assertThat(faults(map.replace(row, change.apply(row)))).contains(fault));
  }

  /**
   * @param words groups of words, of each of which one has to begin a word of what covers the item
   */
  private record Row(String source, List<String> covers, String how, List<String> words) {}

  private static List<Row> rows(String map) {
    return map.lines()
        .filter(it -> it.matches("\\| S\\d-.*"))
        .map(it -> it.split("\\|", -1))
        .map(
            cells ->
                new Row(
                    cells[1].strip(),
                    REFERENCE.matcher(cells[2]).results().map(it -> it.group(1)).toList(),
                    cells[3].strip(),
                    split(cells[4], ";")))
        .toList();
  }

  private static List<String> split(String cell, String mark) {
    return Stream.of(cell.split(mark)).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private static List<String> faults(String map) {
    List<String> faults = new ArrayList<>();
    Set<String> expected = new HashSet<>(sourceItems().toList());
    Set<String> seen = new HashSet<>();
    for (Row row : rows(map)) {
      if (!expected.contains(row.source())) {
        faults.add(row.source() + " is unknown");
      } else if (!seen.add(row.source())) {
        faults.add(row.source() + " stands twice");
      } else {
        check(row, faults);
      }
    }
    sourceItems()
        .filter(it -> !seen.contains(it))
        .sorted()
        .forEach(it -> faults.add(it + " is missing"));
    return faults;
  }

  private static void check(Row row, List<String> faults) {
    String kind = row.source().substring(3, 4);
    StringBuilder text = new StringBuilder();
    boolean covered = false;
    for (String name : row.covers()) {
      Cover cover = COVERS.get(name);
      if (cover == null) {
        faults.add(row.source() + ": " + name + " is not in the guide");
        continue;
      }
      covered |= cover.kind().equals(kind);
      text.append(cover.text()).append('\n');
    }
    if (!covered) {
      faults.add(row.source() + " names no item of its kind");
    }
    if (row.how().isEmpty()) {
      faults.add(row.source() + " does not say how");
    }
    if (row.words().isEmpty()) {
      faults.add(row.source() + " has no words");
    }
    for (String group : row.words()) {
      if (split(group, "/").stream().noneMatch(it -> begins(it, text))) {
        faults.add(row.source() + ": nothing that covers it says " + group);
      }
    }
  }

  /** Whether a word, or several, begin where a word of the text begins. */
  private static boolean begins(String words, CharSequence text) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words), flags)
        .matcher(text)
        .find();
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

  /**
   * By {@code topic-id/item-id}, {@code topic-id#heading} or {@code models/id}. What only assessors
   * see, such as guidance, does not count.
   */
  private static Map<String, Cover> covers() {
    Map<String, Cover> covers = new LinkedHashMap<>();
    for (var document : LEARNERS.documents()) {
      if (document instanceof Topic topic) {
        for (Item item : topic.items()) {
          String kind = item.anchor().substring(0, 1).toUpperCase(Locale.ROOT);
          covers.put(topic.id() + "/" + item.id(), new Cover(kind, text(item)));
        }
        sections(topic.body())
            .forEach((id, text) -> covers.put(topic.id() + "#" + id, new Cover("", text)));
      }
    }
    for (Registers.Model model : GUIDE.registers().models().values()) {
      StringBuilder text = new StringBuilder(model.name().value());
      model.purpose().ifPresent(it -> text.append('\n').append(it.plain()));
      for (Registers.Model.Step step : model.steps()) {
        text.append('\n').append(step.name().value());
        step.text().ifPresent(it -> text.append(": ").append(it.plain()));
      }
      covers.put("models/" + model.id().value(), new Cover("", text.toString()));
    }
    return covers;
  }

  private static String text(Item item) {
    StringBuilder text = new StringBuilder();
    if (item instanceof Item.Concept concept) {
      text.append(concept.term().value());
    } else if (item instanceof Item.MarkingPoint point) {
      point.minimum().ifPresent(it -> it.of().ifPresent(of -> text.append(of.value())));
    }
    Proses.of(item).forEach(it -> text.append('\n').append(it.plain()));
    return text.toString();
  }

  /** What stands under each heading of the second level, by the heading's id without its "h-". */
  private static Map<String, String> sections(Prose body) {
    List<Prose.Heading> headings = body.headings().stream().filter(it -> it.level() == 2).toList();
    Map<String, String> sections = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).plainStart() : body.plain().length();
      String id = headings.get(i).id().replaceFirst("^h-", "");
      sections.put(id, body.plain().substring(headings.get(i).plainStart(), end));
    }
    return sections;
  }
}
