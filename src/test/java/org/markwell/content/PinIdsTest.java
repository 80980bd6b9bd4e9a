package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Prose;

/** Pinning only inserts, and the guide then says the same with the same ids. */
class PinIdsTest {
  private static final List<String> STYLES =
      List.of(
          "tips:\n  - Plain\n  - \"Quoted: yes\"\n",
          "tips:\n- At the margin\n-   Far in\n",
          "tips:\n  - Over two\n    lines\n  - Over\n      three\n\n    lines\n",
          "tips:\n  - 'Single\n    quoted'\n  - \"Double\n    quoted\"\n",
          "tips:\n  - |\n    Kept\n      lines\n\n    end\n  - >-\n    Folded\n    lines\n",
          "tips:\n  - |2\n      Two more\n    than two\n",
          "tips:\n- |4\n    At four\n      and six\n",
          "tips: [Flow one, \"Flow, two\", 'Flow three']\n",
          "tips:\n  [\n    Flow one,\n    Flow\n      two,\n  ]\n",
          "tips:\n  # a remark\n  - One # another\n\n  -\n    Below\n",
          "tips:\n  - {text: Flow map}\n  - text: Block map\n    criteria: []\n  -   text: Far in\n",
          "tips: [{text: In flow}, plain]\n",
          "concepts:\n  - Short: form\n  - \"Quoted: term\" : definition\n  - term: A\n"
              + "    definition: B\n",
          "concepts:\n  - Long: definition over\n      two lines\n  - Folded: >-\n      some\n"
              + "      text\n",
          "concepts: [Bare: pair, {In: braces}, {term: T, definition: D}]\n",
          "misconceptions:\n  - {kind: belief, claim: One, correction: B}\n  - claim: A\n"
              + "    correction: B\n",
          "marking_points:\n  - text: >\n      Folded\n      text\n    guidance: |\n      One\n\n"
              + "      two\n  - id: own\n    text: Written\n",
          "tips:\n  - ŵŷ 😀 Cymraeg\n  - 😀\n",
          "tips:\n  - Same words\n  - Same words, but\n");

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void everyStyleKeepsItsBytesAndItsMeaning(String lineEnd) throws IOException {
    for (String style : STYLES) {
      check(style, lineEnd, "");
      check(style, lineEnd, "\uFEFF");
    }
  }

  @RepeatedTest(40)
  void anyMixtureOfStylesKeepsItsBytesAndItsMeaning(RepetitionInfo run) throws IOException {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder keys = new StringBuilder();
    for (String list : List.of("tips", "concepts", "misconceptions", "marking_points")) {
      List<String> some = STYLES.stream().filter(style -> style.startsWith(list + ":")).toList();
      keys.append(some.get(random.nextInt(some.size())));
    }
    check(keys.toString(), random.nextBoolean() ? "\n" : "\r\n", "");
  }

  private void check(String keys, String lineEnd, String mark) throws IOException {
    String text = mark + ("---\ntitle: A topic\n" + keys + "---\nBody.\n").replace("\n", lineEnd);
    Path file = root.resolve("topic.md");
    Files.writeString(file, text);
    GuideReading before = GuideReader.read(root, new Markdown());
    assertThat(before.problems()).as(keys).isEmpty();

    for (var entry : PinIds.of(root, before.guide()).entrySet()) {
      Files.write(entry.getKey(), entry.getValue());
    }
    String pinned = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(isSubsequence(text, pinned)).as("only insertions in\n%s", pinned).isTrue();
    assertThat(pinned.replace("\r\n", "").contains(lineEnd.equals("\n") ? "\r" : "\n")).isFalse();

    GuideReading after = GuideReader.read(root, new Markdown());
    assertThat(after.problems()).as(pinned).isEmpty();
    assertThat(said(after)).as(pinned).isEqualTo(said(before));
    assertThat(items(after)).as(pinned).noneMatch(item -> item.identity().derived());
    assertThat(PinIds.of(root, after.guide())).isEmpty();
  }

  private static List<Item> items(GuideReading reading) {
    List<Item> items = new ArrayList<>();
    reading.guide().documents().forEach(it -> items.addAll(((Topic) it).items()));
    return items;
  }

  private static List<String> said(GuideReading reading) {
    return items(reading).stream().map(PinIdsTest::said).toList();
  }

  private static String said(Item item) {
    String words;
    if (item instanceof Item.Concept concept) {
      words = concept.term() + "=" + words(concept.definition());
    } else if (item instanceof Item.Tip tip) {
      words = words(tip.text());
    } else if (item instanceof Item.Misconception misconception) {
      words = words(misconception.claim()) + "=" + words(misconception.correction());
    } else {
      Item.MarkingPoint point = (Item.MarkingPoint) item;
      words = words(point.text()) + point.guidance().map(PinIdsTest::words);
    }
    return item.anchor() + " " + words;
  }

  private static String words(Prose prose) {
    return prose.source().value();
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }
}
