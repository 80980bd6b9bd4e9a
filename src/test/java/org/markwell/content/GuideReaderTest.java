package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;

/** What a guide of several files, folders and roots reads as. */
class GuideReaderTest {
  private static final String TOPIC =
      """
      ---
      title: Planning
      tips: [One, Two]
      marking_points:
        - {id: plan, text: Plans the day}
      ---
      Body.
      """;

  @TempDir Path temp;

  @Test
  void itemsOfOneNameGetIdsThatTheirWholeTextTellsApart() throws IOException {
    write(temp, "site.yaml", "title: A\n");
    write(
        temp,
        "content/t.md",
        """
        ---
        title: T
        concepts:
          - Priority: first in time
          - Priority: first in rank
          - {id: duty, term: Duty, definition: owed}
          - Duty: a tax
        misconceptions:
          - {claim: Speed is all., correction: Care counts.}
          - {claim: Speed is all., correction: Accuracy counts.}
        ---
        """);
    List<String> ids =
        GuideReader.read(temp, new Markdown()).guide().documents().stream()
            .flatMap(it -> it instanceof Topic topic ? topic.items().stream() : Stream.empty())
            .map(Item::id)
            .toList();
    assertThat(ids).hasSize(6).doesNotHaveDuplicates().contains("duty");
    assertThat(ids.get(0)).matches("priority-[0-9a-f]{6}");
    assertThat(ids.get(3)).matches("duty-[0-9a-f]{6}");
  }

  @Test
  void theOrderInWhichFilesAreMadeChangesNothing() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", "title: A\n");
    for (String folder : List.of("b", "a", "é", "Z", "01-x")) {
      files.put("content/" + folder + "/index.md", "---\ntype: unit\ntitle: " + folder + "\n---\n");
      for (int i = 0; i < 8; i++) {
        files.put("content/" + folder + "/t" + i + ".md", TOPIC + "\ncolour " + i + "\n");
        files.put("content/" + folder + "/w" + i + ".md", "---\ncolour: " + i + "\n---\n");
      }
    }
    List<String> read = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      List<String> names = new ArrayList<>(files.keySet());
      Collections.shuffle(names, new Random(run));
      Path root = temp.resolve("run" + run);
      for (String name : names) {
        write(root, name, files.get(name));
      }
      GuideReading reading = GuideReader.read(root, new Markdown());
      read.add(
          reading.guide().documents().stream().map(it -> it.path() + it.id()).toList()
              + reading.problems().toString());
    }
    assertThat(read).allMatch(each -> each.equals(read.get(0)));
    assertThat(read.get(0)).contains("colour");
  }

  @Test
  void aLaterRootAddsOnlyWhatAssessorsSee() throws IOException {
    write(temp, "site.yaml", "title: A\ncontent: [content, private]\n");
    write(temp, "content/t.md", TOPIC);
    write(
        temp,
        "private/t.md",
        """
        ---
        tips: [Three]
        marking_points:
          - {id: plan, guidance: Accept a list}
        ---
        A note.
        """);
    write(temp, "private/same.md", "---\nid: t\ntips: [Four]\n---\n");
    GuideReading reading = GuideReader.read(temp, new Markdown());
    assertThat(reading.problems()).isEmpty();
    Topic topic = (Topic) reading.guide().documents().get(0);
    assertThat(reading.guide().documents()).hasSize(1);
    assertThat(topic.items())
        .extracting(Item::id)
        .containsExactlyInAnyOrder("one", "two", "three", "four", "plan");
    assertThat(topic.items())
        .filteredOn(item -> List.of("three", "four").contains(item.id()))
        .extracting(Item::audience)
        .containsOnly(Audience.ASSESSOR);
    assertThat(topic.markingPoints().get(0).guidance().orElseThrow().source().value())
        .isEqualTo("Accept a list");
  }

  @Test
  void aLaterRootCannotChangeWhatEveryoneSees() throws IOException {
    write(temp, "site.yaml", "title: A\ncontent: [content, private]\n");
    write(temp, "content/t.md", TOPIC);
    write(
        temp,
        "private/t.md",
        """
        ---
        title: Other
        status: retired
        marking_points:
          - {id: plan, text: Other}
        ---
        """);
    assertThat(GuideReader.read(temp, new Markdown()).problems())
        .extracting(it -> it.position().toString() + " " + it.code().id())
        .containsExactly(
            "private/t.md:2:1 overlay-conflict",
            "private/t.md:3:1 overlay-conflict",
            "private/t.md:5:16 overlay-conflict");
  }

  @Test
  void anAudienceIsInheritedFromTheFoldersAbove() throws IOException {
    write(temp, "content/q/index.md", "---\ntitle: Q\naudience: assessor\n---\n");
    write(temp, "content/q/u/t.md", TOPIC);
    write(temp, "content/free.md", TOPIC);
    GuideReading reading = GuideReader.read(temp, new Markdown());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.guide().documents())
        .extracting(it -> it.path() + " " + it.audience())
        .containsExactly("free.md EVERYONE", "q/index.md ASSESSOR", "q/u/t.md ASSESSOR");
    assertThat(((Topic) reading.guide().documents().get(2)).items())
        .allMatch(item -> item.audience() == Audience.ASSESSOR);
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
