package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import org.markwell.plan.Criterion;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.prose.PrintedText;

/** A unit's outcomes with their criteria, on its page and in books. */
public final class OutcomeViews {
  private OutcomeViews() {}

  /**
   * @param prefix of the anchors, which tells the units of one book apart
   */
  public static List<View.Outcome> of(UnitSubject unit, PrintedText text, String prefix) {
    List<View.Outcome> outcomes = new ArrayList<>();
    for (UnitSubject.Outcome outcome : unit.outcomes()) {
      List<View.Criterion> criteria = new ArrayList<>();
      for (Criterion each : outcome.criteria()) {
        criteria.add(
            new View.Criterion(
                each.number(),
                prefix + each.anchor(),
                text.html(each.text()),
                text.html(each.written().range()),
                Values.string(each.written().verb()),
                each.written().grade().map(Values::word).orElse(null),
                each.topics().stream().map(text::link).toList()));
      }
      outcomes.add(
          new View.Outcome(
              outcome.written().number().value(), text.html(outcome.written().text()), criteria));
    }
    return outcomes;
  }
}
