package org.markwell.book;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Unit;
import org.markwell.view.Facts;
import org.markwell.view.TopicViews;
import org.markwell.view.View;

/** A qualification or a unit at a glance. */
final class BookFacts {
  private BookFacts() {}

  static List<View.Fact> of(Qualification it, List<Unit> units) {
    Facts facts = new Facts();
    facts.add("awarding_organisation", it.awardingOrganisation());
    facts.add("number", it.number());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.count("total_qualification_time", it.totalQualificationTime());
    if (!units.isEmpty()) {
      facts.count("units", Optional.of(units.size()));
    }
    facts.word("grading", TopicViews.word(it.grading()));
    facts.add("version", it.version());
    return facts.list();
  }

  static List<View.Fact> of(Unit it) {
    Facts facts = new Facts();
    facts.add("number", it.number());
    facts.add("reference", it.reference());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.add("group", it.group());
    return facts.list();
  }
}
