package org.markwell.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Text;
import org.markwell.model.Units;

/** Every criterion of a unit is covered by a topic, or by a marking point of one. */
final class CoveredCriteria implements Rule {
  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Units units = Units.of(guide.documents());
    Set<String> covered = new HashSet<>();
    for (Document document : guide.documents()) {
      if (document instanceof Topic topic && topic.status() != Topic.Status.RETIRED) {
        String own = units.of(topic).map(Unit::id).orElse("");
        cover(topic.criteria(), own, covered);
        topic.markingPoints().forEach(point -> cover(point.criteria(), own, covered));
      }
    }
    for (Document document : guide.documents()) {
      if (document instanceof Unit unit) {
        unit.criteria().stream()
            .map(Document.Criterion::number)
            .filter(number -> !covered.contains(key(unit.id(), number.value())))
            .forEach(number -> problems.accept(gap(number)));
      }
    }
  }

  private static void cover(List<CriterionRef> references, String own, Set<String> covered) {
    references.forEach(it -> covered.add(key(it.unit().orElse(own), it.number())));
  }

  private static String key(String unit, String number) {
    return unit + ":" + number;
  }

  private static Problem gap(Text number) {
    return number.problem(
        Code.UNCOVERED_CRITERION,
        "no topic covers criterion \"" + number.value() + "\"",
        "add it to the criteria of a topic or of a marking point");
  }
}
