package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import org.markwell.model.Document;
import org.markwell.model.Document.Unit;
import org.markwell.plan.Citations;
import org.markwell.plan.address.Anchors;
import org.markwell.prose.PrintedText;

/** A unit's outcomes with their criteria, on its page and in books. */
public final class OutcomeViews {
  private OutcomeViews() {}

  /**
   * @param prefix of the anchors, which tells the units of one book apart
   */
  public static List<View.Outcome> of(
      Unit unit, Citations citations, PrintedText text, String prefix) {
    List<View.Outcome> outcomes = new ArrayList<>();
    for (Document.Outcome outcome : unit.outcomes()) {
      List<View.Criterion> criteria = new ArrayList<>();
      for (Document.Criterion each : outcome.criteria()) {
        String number = each.number().value();
        criteria.add(
            new View.Criterion(
                number,
                prefix + Anchors.criterion(number),
                text.html(each.text()),
                text.html(each.range()),
                each.verb().map(Object::toString).orElse(null),
                each.grade().map(TopicViews::word).orElse(null),
                citations.topics(unit, number).stream().map(text::link).toList()));
      }
      outcomes.add(new View.Outcome(outcome.number().value(), text.html(outcome.text()), criteria));
    }
    return outcomes;
  }
}
