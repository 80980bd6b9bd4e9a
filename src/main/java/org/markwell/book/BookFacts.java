package org.markwell.book;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Unit;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.view.FactTable;
import org.markwell.view.Values;
import org.markwell.view.View;

/** A qualification or a unit at a glance. */
final class BookFacts {
  private BookFacts() {}

  static List<View.Fact> of(QualificationSubject subject) {
    Qualification it = subject.document();
    FactTable facts = new FactTable();
    facts.add("awarding_organisation", it.awardingOrganisation());
    facts.add("number", it.number());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.count("total_qualification_time", it.totalQualificationTime());
    if (!subject.units().isEmpty()) {
      facts.count("units", Optional.of(subject.units().size()));
    }
    facts.word("grading", Values.word(it.grading()));
    facts.add("version", it.version());
    facts.day("last_registration", it.lastRegistration());
    facts.day("last_certification", it.lastCertification());
    return facts.list();
  }

  static List<View.Fact> of(UnitSubject subject) {
    Unit it = subject.document();
    FactTable facts = new FactTable();
    facts.add("number", it.number());
    facts.add("reference", it.reference());
    facts.add("level", subject.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.add("group", it.group());
    return facts.list();
  }
}
