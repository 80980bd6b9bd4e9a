package org.markwell.changes.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/**
 * The shared lists as readers of an edition see them: verbs stand only beside words that say them.
 */
final class ShownRegisters {
  private ShownRegisters() {}

  static Registers of(Edition edition) {
    Set<String> said = new HashSet<>();
    for (Document document : edition.documents()) {
      if (document instanceof Topic topic) {
        topic.markingPoints().forEach(it -> say(it.verb(), said));
      } else if (document instanceof Unit unit) {
        for (Document.Criterion criterion : unit.criteria()) {
          say(criterion.verb(), said);
          String text = criterion.text().map(Prose::plain).orElse("");
          said.add(key(text.strip().split("[^\\p{L}-]+", 2)[0]));
        }
      }
    }
    Registers all = edition.registers();
    Map<String, Registers.Verb> verbs = new LinkedHashMap<>(all.verbs());
    verbs.values().removeIf(it -> !said.contains(key(it.verb().value())));
    return new Registers(
        all.legislation(),
        all.models(),
        all.abbreviations(),
        verbs,
        all.evidence(),
        all.synonyms());
  }

  private static void say(Optional<Text> verb, Set<String> said) {
    verb.ifPresent(it -> said.add(key(it.value())));
  }

  private static String key(String verb) {
    return verb.strip().toLowerCase(Locale.ROOT);
  }
}
