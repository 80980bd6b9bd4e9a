package org.markwell.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Document.Change;
import org.markwell.model.Document.Criterion;
import org.markwell.model.Document.Outcome;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;

/** Finds every piece of Markdown in a document or the registers. */
public final class Proses {
  private final List<Prose> found = new ArrayList<>();

  private Proses() {}

  /** All the Markdown of a document: body, summary, and what its frontmatter holds. */
  public static List<Prose> of(Document document) {
    Proses proses = new Proses();
    proses.found.add(document.body());
    proses.found.addAll(document.facts().notes());
    proses.add(document.facts().summary());
    proses.changes(document.changes());
    if (document instanceof Qualification qualification) {
      proses.add(qualification.rulesOfCombination());
    } else if (document instanceof Unit unit) {
      unit.outcomes().forEach(proses::outcome);
    } else if (document instanceof Topic topic) {
      topic.items().forEach(proses::item);
    }
    return proses.found;
  }

  /** All the Markdown of an item. */
  public static List<Prose> of(Item item) {
    Proses proses = new Proses();
    proses.item(item);
    return proses.found;
  }

  /** All the Markdown of the registers. */
  public static List<Prose> of(Registers registers) {
    Proses proses = new Proses();
    for (Registers.Law law : registers.legislation().values()) {
      proses.add(law.covers());
      proses.add(law.note());
    }
    for (Registers.Model model : registers.models().values()) {
      proses.add(model.purpose());
      model.steps().forEach(step -> proses.add(step.text()));
    }
    registers.verbs().values().forEach(verb -> proses.add(verb.meaning()));
    return proses.found;
  }

  private void outcome(Outcome outcome) {
    add(outcome.text());
    for (Criterion criterion : outcome.criteria()) {
      add(criterion.text());
      add(criterion.range());
    }
  }

  private void item(Item item) {
    if (item instanceof Item.Concept concept) {
      found.add(concept.definition());
      add(concept.example());
    } else if (item instanceof Item.Tip tip) {
      found.add(tip.text());
    } else if (item instanceof Item.Misconception misconception) {
      found.add(misconception.claim());
      found.add(misconception.correction());
      add(misconception.why());
    } else if (item instanceof Item.MarkingPoint point) {
      found.add(point.text());
      add(point.guidance());
    }
  }

  private void changes(List<Change> changes) {
    changes.forEach(change -> add(change.summary()));
  }

  private void add(Optional<Prose> prose) {
    prose.ifPresent(found::add);
  }
}
