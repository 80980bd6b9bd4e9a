package org.markwell.check;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.markwell.model.Code;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Units;

/** The criteria that topics, tips and marking points cite are in their units. */
final class KnownCriteria implements Rule {
  /** So many criteria of a unit are listed. */
  private static final int LISTED = 100;

  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Units units = Units.of(guide.documents());
    Map<Unit, Set<String>> numbers = new IdentityHashMap<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        Optional<Unit> own = units.of(topic);
        Consumer<CriterionRef> known =
            reference -> known(reference, topic, own, units, numbers, problems);
        topic.criteria().forEach(known);
        topic.tips().forEach(tip -> tip.criteria().forEach(known));
        topic.markingPoints().forEach(point -> point.criteria().forEach(known));
      }
    }
  }

  private static void known(
      CriterionRef reference,
      Topic topic,
      Optional<Unit> own,
      Units units,
      Map<Unit, Set<String>> numbers,
      Consumer<Problem> problems) {
    if (reference.unit().isPresent()) {
      String id = reference.unit().get();
      Optional<Unit> unit = units.byId(id);
      if (unit.isEmpty()) {
        problems.accept(
            reference
                .where()
                .problem(
                    Code.UNKNOWN_UNIT,
                    "no unit has the id \"" + id + "\"",
                    Suggestion.hint(id, units.ids(), "the units are " + Listing.of(units.ids()))));
      } else {
        known(reference, unit.get(), numbers, problems);
      }
    } else if (own.isPresent()) {
      known(reference, own.get(), numbers, problems);
    } else if (topic.unit().isEmpty()) {
      problems.accept(
          reference
              .where()
              .problem(
                  Code.UNKNOWN_CRITERION,
                  "criterion \"" + reference.number() + "\" has no unit to belong to",
                  "put the topic into a unit's folder, or say \"unit:\" and the unit's id"));
    }
  }

  private static Set<String> numbers(Unit unit) {
    return unit.criteria().stream()
        .map(criterion -> criterion.number().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void known(
      CriterionRef reference, Unit unit, Map<Unit, Set<String>> known, Consumer<Problem> problems) {
    Set<String> numbers = known.computeIfAbsent(unit, KnownCriteria::numbers);
    if (!numbers.contains(reference.number())) {
      String name = "unit " + unit.number().map(Object::toString).orElse(unit.id());
      problems.accept(
          reference
              .where()
              .problem(
                  Code.UNKNOWN_CRITERION,
                  "criterion \"" + reference.number() + "\" is not in " + name,
                  numbers.isEmpty()
                      ? name + " lists no criteria"
                      : name + " has " + listed(numbers)));
    }
  }

  private static String listed(Set<String> numbers) {
    String shown = numbers.stream().limit(LISTED).collect(Collectors.joining(", "));
    return numbers.size() > LISTED ? shown + " and " + (numbers.size() - LISTED) + " more" : shown;
  }
}
