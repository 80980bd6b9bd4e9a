package org.markwell.check;

import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.model.Units;

/** The units that topics name are there. */
final class KnownUnits implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Units units = Units.of(guide.documents());
    for (Document document : guide.documents()) {
      if (document instanceof Document.Topic topic) {
        topic.unit().ifPresent(unit -> known(unit, units, problems));
        topic.alsoIn().forEach(unit -> known(unit, units, problems));
      }
    }
  }

  private static void known(Text unit, Units units, Consumer<Problem> problems) {
    if (units.byId(unit.value()).isEmpty()) {
      problems.accept(
          unit.problem(
              Code.UNKNOWN_UNIT,
              "no unit has the id \"" + unit.value() + "\"",
              Suggestion.hint(
                  unit.value(),
                  units.ids(),
                  units.ids().isEmpty()
                      ? "the guide has no unit yet: a unit is an index.md with \"type: unit\""
                      : "the units are " + Listing.of(units.ids()))));
    }
  }
}
