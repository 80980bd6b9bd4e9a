package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.edition.Edition;
import org.markwell.edition.ItemRef;
import org.markwell.model.Audience;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Text;
import org.markwell.plan.Citations;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.address.Anchors;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;

/** One topic's items as they stand on a page or in a book, with what they cite. */
public final class ItemViews {
  private final Edition edition;
  private final Citations citations;
  private final Topic topic;
  private final PrintedText text;

  public ItemViews(Edition edition, Citations citations, Topic topic, PrintedText text) {
    this.edition = edition;
    this.citations = citations;
    this.topic = topic;
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
        TopicViews.word(it.kind()),
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
        TopicViews.string(it.verb()),
        it.minimum().map(Item.MarkingPoint.Minimum::count).orElse(null),
        TopicViews.string(it.minimum().flatMap(Item.MarkingPoint.Minimum::of)),
        TopicViews.word(it.strength()),
        TopicViews.found(it.evidence(), edition.registers().evidence())
            .map(evidence -> evidence.label().value())
            .toList(),
        it.grade().map(TopicViews::word).orElse(null),
        concepts(it.concepts()),
        text.html(it.guidance()));
  }

  public List<View.Cited> cited(List<CriterionRef> references) {
    return references.stream().map(this::cited).toList();
  }

  private View.Cited cited(CriterionRef reference) {
    Optional<PlannedPage> unit =
        reference.unit().or(() -> citations.unitId(topic)).flatMap(citations::unit);
    Optional<Document.Criterion> criterion =
        unit.flatMap(PlannedPage::document).stream()
            .flatMap(it -> ((Document.Unit) it).criteria().stream())
            .filter(it -> it.number().value().equals(reference.number()))
            .findFirst();
    boolean elsewhere =
        reference.unit().filter(it -> !citations.unitId(topic).equals(Optional.of(it))).isPresent();
    return new View.Cited(
        reference.number(),
        elsewhere ? unit.map(ItemViews::name).orElse(null) : null,
        text.linked(criterion.flatMap(Document.Criterion::text)),
        criterion.isEmpty()
            ? null
            : unit.map(it -> text.href(it, Anchors.criterion(reference.number()))).orElse(null));
  }

  /** A unit's number, or its title. */
  private static String name(PlannedPage unit) {
    return ((Document.Unit) unit.document().orElseThrow())
        .number()
        .map(Text::value)
        .orElse(unit.title());
  }

  private List<Link> concepts(List<Text> references) {
    List<Link> found = new ArrayList<>();
    for (Text reference : references) {
      String[] parts = ItemRef.of(topic.id(), reference.value()).split("/", 2);
      citations
          .topic(parts[0])
          .ifPresent(
              target ->
                  concept(target, parts[1])
                      .ifPresent(
                          concept ->
                              found.add(
                                  new Link(
                                      concept.term().value(),
                                      text.href(target, concept.anchor())))));
    }
    return found;
  }

  private Optional<Item.Concept> concept(PlannedPage target, String id) {
    return target.document().map(Topic.class::cast).stream()
        .flatMap(it -> it.concepts().stream())
        .filter(it -> it.id().equals(id))
        .findFirst();
  }

  private boolean isAssessor(Item item) {
    return item.audience() == Audience.ASSESSOR;
  }
}
