package org.markwell.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Units units = Units.of(guide.documents());
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic) {
        Optional<Unit> own = units.of(topic);
        Consumer<CriterionRef> known = reference -> known(reference, topic, own, units, problems);
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
        known(reference, unit.get(), problems);
      }
    } else if (own.isPresent()) {
      known(reference, own.get(), problems);
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

  private static void known(CriterionRef reference, Unit unit, Consumer<Problem> problems) {
    List<String> numbers =
        unit.criteria().stream().map(criterion -> criterion.number().value()).toList();
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
                      : name + " has " + String.join(", ", numbers)));
    }
  }
}
