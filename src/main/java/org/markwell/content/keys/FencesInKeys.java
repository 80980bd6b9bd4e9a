package org.markwell.content.keys;

import java.util.Set;
import java.util.function.Consumer;
import org.markwell.markdown.NearFences;
import org.markwell.model.Problem;
import org.markwell.yaml.Value;

/**
 * Passages for an audience stand in Markdown; a fence in any other value, such as a title, would be
 * published with what follows it.
 */
public final class FencesInKeys {
  /** Values that are read as Markdown, which is where their fences are checked. */
  private static final Set<String> MARKDOWN =
      Set.of(
          "summary",
          "rules_of_combination",
          "text",
          "range",
          "definition",
          "example",
          "tips",
          "claim",
          "correction",
          "why",
          "marking_points",
          "guidance",
          "covers",
          "note",
          "purpose",
          "meaning");

  private static final String EXTRA = "extra";

  private final Consumer<Problem> problems;

  private FencesInKeys(Consumer<Problem> problems) {
    this.problems = problems;
  }

  public static void check(Value value, Consumer<Problem> problems) {
    new FencesInKeys(problems).walk("", value);
  }

  /**
   * @param key under which the value stands, in a list of its own or not
   */
  private void walk(String key, Value value) {
    if (value instanceof Value.Scalar scalar) {
      if (!MARKDOWN.contains(key)) {
        NearFences.inPlain(scalar.text(), problems);
      }
    } else if (value instanceof Value.Sequence list) {
      list.items().forEach(item -> walk(key, item));
    } else if (value instanceof Value.Mapping map) {
      for (Value.Entry entry : map.entries()) {
        String name = entry.key().value();
        NearFences.inPlain(entry.key(), problems);
        // "Term: definition" is a concept in short.
        boolean term = key.equals("concepts") && !Keys.CONCEPT.contains(name);
        walk(key.equals(EXTRA) ? EXTRA : term ? "definition" : name, entry.value());
      }
    }
  }
}
