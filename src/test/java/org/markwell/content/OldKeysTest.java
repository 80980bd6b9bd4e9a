package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.content.keys.DeprecatedKeys;
import org.markwell.markdown.Markdown;
import org.markwell.model.Code;
import org.markwell.model.Document.Topic;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/**
 * Keys that will go, with a table of their own: they are told where they stand, and still count.
 */
class OldKeysTest {
  private static final DeprecatedKeys OLD =
      new DeprecatedKeys(
          List.of(
              key("a topic", "approver", Optional.of("owner"), "one role is enough"),
              key("site.yaml", "edit_url", Optional.empty(), "take it out, nobody edits there"),
              key("search", "stock", Optional.of("index"), "there is one index"),
              key("a minimum", "of", Optional.empty(), "say it in the text"),
              key("a change", "criteria", Optional.empty(), "say it in the summary"),
              key("a criterion", "verb", Optional.empty(), "the text says it")));

  @TempDir Path folder;

  private static DeprecatedKeys.Key key(
      String owner, String key, Optional<String> replacement, String advice) {
    return new DeprecatedKeys.Key(owner, key, "0.1", replacement, advice);
  }

  private GuideReading read() {
    TestSite.in(folder)
        .write(
            "site.yaml", "title: T\nedit_url: https://example.org/edit/\nsearch:\n  stock: true\n")
        .write(
            "content/u/index.md",
            "---\ntype: unit\ntitle: U\noutcomes:\n"
                + "  - {number: \"1\", criteria: [{number: \"1.1\", verb: name}]}\n---\n")
        .write(
            "content/u/a.md",
            """
            ---
            title: A
            approver: Quality lead
            owner: Team
            changes: [{version: "1", criteria: ["1.1"]}]
            marking_points:
              - text: Names tools.
                minimum: {count: 2, of: tools}
            ---
            """);
    return GuideReader.read(folder, new Markdown(), "0.1.0", OLD);
  }

  @Test
  void eachIsToldAtItsPlaceWithWhatToDo() {
    List<Problem> problems = read().problems();
    assertThat(problems)
        .extracting(it -> it.position() + " " + it.message())
        .containsExactly(
            "content/u/a.md:3:1 \"approver\" is an old key of a topic",
            "content/u/a.md:5:26 \"criteria\" is an old key of a change",
            "content/u/a.md:8:25 \"of\" is an old key of a minimum",
            "content/u/index.md:5:46 \"verb\" is an old key of a criterion",
            "site.yaml:2:1 \"edit_url\" is an old key of site.yaml",
            "site.yaml:4:3 \"stock\" is an old key of search");
    assertThat(problems)
        .allMatch(it -> it.code() == Code.DEPRECATED_KEY && it.severity() == Severity.WARNING);
    assertThat(problems.get(0).hint())
        .isEqualTo(
            "write \"owner\" instead: one role is enough; it counts for now, and a later Markwell"
                + " will not know it");
    assertThat(problems.get(4).hint()).startsWith("take it out, nobody edits there; it counts");
  }

  @Test
  void theirValuesCount() {
    GuideReading reading = read();
    assertThat(reading.guide().site().search().stock()).isTrue();
    assertThat(reading.guide().site().editUrl()).contains("https://example.org/edit/");
    Topic topic =
        reading.guide().documents().stream()
            .filter(Topic.class::isInstance)
            .map(Topic.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(topic.control().approver().orElseThrow().value()).isEqualTo("Quality lead");
    assertThat(topic.markingPoints().get(0).minimum().orElseThrow().of().orElseThrow().value())
        .isEqualTo("tools");
    assertThat(topic.changes().get(0).criteria()).hasSize(1);
  }
}
