package org.markwell.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/**
 * The keys of a map against those that it may have: unknown, doubled and old ones are told.
 *
 * @param owner what the map stands for, with its article
 * @param hint says what to do about an unknown key
 */
record KeyCheck(
    String owner,
    List<String> known,
    UnaryOperator<String> hint,
    OldKeys old,
    Consumer<Problem> problems) {

  void check(Value.Mapping map) {
    Map<String, Text> seen = new HashMap<>();
    for (Value.Entry entry : map.entries()) {
      Text key = entry.key();
      Text first = seen.putIfAbsent(key.value(), key);
      if (first != null) {
        problems.accept(
            key.problem(
                Code.DUPLICATE_KEY,
                "\"" + key.value() + "\" is written twice",
                "keep one of the two; the first stands on line " + first.position().line()));
      } else if (known.contains(key.value())) {
        old.hint(owner, key.value())
            .ifPresent(
                advice ->
                    problems.accept(
                        key.problem(
                            Code.DEPRECATED_KEY,
                            "\"" + key.value() + "\" is an old key of " + owner,
                            advice)));
      } else {
        Optional<Problem> meant = MeantForAssessors.problem(entry, owner, known);
        problems.accept(
            meant.orElseGet(
                () ->
                    key.problem(
                        Code.UNKNOWN_KEY,
                        "\"" + key.value() + "\" is not a key of " + owner,
                        hint.apply(key.value()))));
      }
    }
  }
}
