package org.markwell.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.markwell.model.Document;
import org.markwell.model.Registers;

/** Command verbs as the register explains them; what a verb asks deepens with the level. */
final class Verbs {
  private final Map<String, List<Registers.Verb>> byWord = new HashMap<>();

  Verbs(Registers registers) {
    for (Registers.Verb each : registers.verbs().values()) {
      byWord.computeIfAbsent(key(each.verb().value()), key -> new ArrayList<>()).add(each);
    }
  }

  /**
   * The entry for a verb at a level: the level's own, else that of the nearest level below, else of
   * the nearest above, else one without a level.
   */
  Optional<Registers.Verb> find(String verb, Optional<String> level) {
    List<Registers.Verb> all = byWord.getOrDefault(key(verb), List.of());
    Optional<Registers.Verb> exact =
        all.stream()
            .filter(it -> it.level().map(Object::toString).equals(level.map(String::strip)))
            .findFirst();
    if (exact.isPresent() || all.isEmpty()) {
      return exact;
    }
    int wanted = number(level).orElse(0);
    Comparator<Registers.Verb> below =
        Comparator.comparing((Registers.Verb it) -> number(it) > wanted)
            .thenComparing(it -> Math.abs(number(it) - wanted));
    return all.stream().min(below);
  }

  /** The verb of a criterion: as written, or the first word of its text if the register has it. */
  Optional<String> of(Document.Criterion criterion) {
    return criterion
        .verb()
        .map(it -> it.value().strip())
        .filter(it -> !it.isEmpty())
        .or(
            () ->
                criterion
                    .text()
                    .map(it -> it.plain().strip().split("[^\\p{L}-]+", 2)[0])
                    .filter(it -> byWord.containsKey(key(it)))
                    .map(Verbs::key));
  }

  private static String key(String verb) {
    return verb.strip().toLowerCase(Locale.ROOT);
  }

  /** Entries without a level come after all others. */
  private static int number(Registers.Verb verb) {
    return number(verb.level().map(Object::toString)).orElse(Integer.MAX_VALUE / 2);
  }

  private static OptionalInt number(Optional<String> level) {
    return level
        .map(it -> it.replaceAll("\\D", ""))
        .filter(it -> !it.isEmpty() && it.length() < 6)
        .map(it -> OptionalInt.of(Integer.parseInt(it)))
        .orElse(OptionalInt.empty());
  }
}
