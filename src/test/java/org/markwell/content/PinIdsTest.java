package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.markdown.Markdown;
import org.markwell.model.Document.Topic;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Problem;

class PinIdsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tips:\n  - One tip.\n  - \"Two: quoted\"\n  - 'Three'\n",
        "tips:\n- At the edge.\n- Another\n  on two lines\n",
        "tips:\n  - A sentence that\n    goes on\n    and on.\n  - Next\n",
        "tips:\n  - A sentence that\n   goes on less far in.\n  - Next\n",
        "tips:\n  - |\n    A block\n    of lines.\n\n    More.\n  - >-\n    Folded\n    text.\n",
        "tips:\n  -   Far in\n  -\n    Below its dash\n",
        "tips: [Flow one, \"Flow, two\", 'three']\n",
        "tips: [\n  Flow one,\n  Two\n  ]\n",
        "tips:\n  - {text: Flow map}\n  - text: Block map\n    criteria: []\n",
        "concepts:\n  - Term: definition\n  - Other term: 'quoted'\n  - \"Third\": x\n",
        "concepts:\n  - Term: a definition\n      on two lines\n  - Long: >\n      folded\n      text\n",
        "concepts:\n  - {Short: in flow}\n  - {term: T, definition: D}\n  - term: B\n    definition: C\n",
        "concepts: [Term: x, {Other: y}]\n",
        "misconceptions:\n  - claim: C\n    correction: D\n  - {claim: E, correction: F}\n",
        "marking_points:\n  - text: P\n    guidance: |\n      g\n  -\n    text: Q\n",
        "tips:\n  - Same tip\n  - Same tip!\n  - id: same-tip\n    text: Other\n",
        "tips:\n  - Tŷ bach twt 😀\n  - 😀\n  - ŵ # comment\n",
      })
  void idsAreInsertedAndNothingElseChanges(String lists) throws Exception {
    for (String lineEnd : List.of("\n", "\r\n")) {
      for (String mark : List.of("", "\uFEFF")) {
        String text = (mark + "---\ntitle: T\n" + lists + "---\nBody.\n").replace("\n", lineEnd);
        TestSite.in(folder).write("content/t.md", text);
        GuideReading before = GuideReader.read(folder, new Markdown());
        assertThat(before.problems()).extracting(Problem::message).isEmpty();
        Map<Path, byte[]> pinned = PinIds.of(folder, before.guide());
        String after =
            new String(pinned.get(folder.resolve("content/t.md")), StandardCharsets.UTF_8);
        assertThat(isSubsequence(text, after)).as(after).isTrue();
        assertThat(after.replace("\r\n", "").contains("\n")).isEqualTo(lineEnd.equals("\n"));
        Files.writeString(folder.resolve("content/t.md"), after);
        GuideReading again = GuideReader.read(folder, new Markdown());
        assertThat(again.problems()).as(after).isEmpty();
        assertThat(items(again.guide())).as(after).isEqualTo(items(before.guide()));
        assertThat(PinIds.of(folder, again.guide())).as(after).isEmpty();
      }
    }
  }

  private static List<String> items(Guide guide) {
    return ((Topic) guide.documents().get(0))
        .items().stream().map(item -> item.id() + " " + words(item)).toList();
  }

  private static String words(Item item) {
    if (item instanceof Item.Concept it) {
      return it.term() + ": " + it.definition().source();
    } else if (item instanceof Item.Tip it) {
      return it.text().source().value();
    } else if (item instanceof Item.Misconception it) {
      return it.claim().source() + " " + it.correction().source();
    }
    Item.MarkingPoint point = (Item.MarkingPoint) item;
    return point.text().source() + " " + point.guidance().map(it -> it.source().value()).orElse("");
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
