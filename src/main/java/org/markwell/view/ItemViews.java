package org.markwell.view;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Audience;
import org.markwell.model.CriterionRef;
import org.markwell.model.Item;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.Citation;
import org.markwell.plan.Citations;
import org.markwell.plan.Criterion;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;

/** One topic's items as they stand on a page or in a book, with what they cite. */
public final class ItemViews {
  private final Registers registers;
  private final Citations citations;
  private final TopicPage topic;
  private final Optional<UnitSubject> place;
  private final PrintedText text;

  /**
   * @param place the unit that a reader is in, whose criteria need no more than their number
   */
  public ItemViews(
      Registers registers,
      Citations citations,
      TopicPage topic,
      Optional<UnitSubject> place,
      PrintedText text) {
    this.registers = registers;
    this.citations = citations;
    this.topic = topic;
    this.place = place;
    this.text = text;
  }

  public View.Concept concept(Item.Concept it) {
    return new View.Concept(
        it.anchor(),
        isAssessor(it),
        it.term().value(),
        text.html(it.definition()),
        text.html(it.example()));
  }

  public View.Tip tip(Item.Tip it) {
    return new View.Tip(it.anchor(), isAssessor(it), text.html(it.text()), cited(it.criteria()));
  }

  public View.Misconception misconception(Item.Misconception it) {
    return new View.Misconception(
        it.anchor(),
        isAssessor(it),
        Values.word(it.kind()),
        text.html(it.claim()),
        text.html(it.correction()),
        text.html(it.why()),
        concepts(it.concepts()));
  }

  public View.MarkingPoint point(Item.MarkingPoint it) {
    return new View.MarkingPoint(
        it.anchor(),
        isAssessor(it),
        text.html(it.text()),
        cited(it.criteria()),
        Values.string(it.verb()),
        it.minimum().map(Item.MarkingPoint.Minimum::count).orElse(null),
        Values.string(it.minimum().flatMap(Item.MarkingPoint.Minimum::of)),
        Values.word(it.strength()),
        registers.evidence(it.evidence()).stream()
            .map(evidence -> evidence.label().value())
            .toList(),
        it.grade().map(Values::word).orElse(null),
        concepts(it.concepts()),
        text.html(it.guidance()));
  }

  public List<View.Cited> cited(List<CriterionRef> references) {
    return references.stream().map(this::cited).toList();
  }

  private View.Cited cited(CriterionRef reference) {
    return cited(citations.criterion(topic, reference));
  }

  /** A criterion where it is cited. */
  public View.Cited cited(Citation it) {
    boolean elsewhere = it.unit().isPresent() && !it.unit().equals(place);
    return new View.Cited(
        it.number(),
        elsewhere ? it.unit().map(UnitSubject::name).orElse(null) : null,
        text.linked(it.criterion().flatMap(Criterion::text)),
        it.criterion().map(each -> text.href(each.unit().page(), each.anchor())).orElse(null));
  }

  private List<Link> concepts(List<Text> references) {
    return references.stream()
        .flatMap(it -> citations.concept(topic, it).stream())
        .map(
            it ->
                new Link(it.concept().term().value(), text.href(it.page(), it.concept().anchor())))
        .toList();
  }

  private boolean isAssessor(Item item) {
    return item.audience() == Audience.ASSESSOR;
  }
}
