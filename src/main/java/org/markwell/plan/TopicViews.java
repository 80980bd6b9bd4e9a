package org.markwell.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Audience;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Html;
import org.markwell.model.Item;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/** Makes the view of a topic: its items with what they cite, looked up. */
final class TopicViews {
  private final Edition edition;
  private final Citations citations;
  private final Related related;

  TopicViews(Edition edition, Citations citations, Related related) {
    this.edition = edition;
    this.citations = citations;
    this.related = related;
  }

  View.Topic of(Topic topic, PlannedPage page, View.Frame frame, PageText text) {
    OnPage on = new OnPage(topic, page, text);
    Registers registers = edition.registers();
    RegisterViews shared = new RegisterViews(registers, text);
    // In the order of the page, so that an abbreviation is explained where it first stands.
    Html summary = PageBody.summary(page, text);
    List<View.Concept> concepts = topic.concepts().stream().map(on::concept).toList();
    List<View.Model> models =
        found(topic.models(), registers.models()).map(it -> shared.model(it, List.of())).toList();
    Html body = PageBody.of(page, text);
    List<View.Tip> tips = topic.tips().stream().map(on::tip).toList();
    List<View.Misconception> misconceptions =
        topic.misconceptions().stream().map(on::misconception).toList();
    List<View.MarkingPoint> points = topic.markingPoints().stream().map(on::point).toList();
    return new View.Topic(
        frame,
        summary,
        citations.unitId(topic).flatMap(citations::unit).map(text::link).orElse(null),
        word(topic.status()),
        string(topic.level().or(() -> unit(topic).flatMap(Document.Unit::level))),
        string(topic.version()),
        day(topic.reviewed()),
        day(topic.reviewDue()),
        string(topic.author()),
        on.cited(topic.criteria()),
        concepts,
        models,
        tips,
        misconceptions,
        points,
        found(topic.legislation(), registers.legislation()).map(shared::cited).toList(),
        changes(topic.changes(), text),
        related.of(topic, page, text),
        body,
        topic.extra());
  }

  private Optional<Document.Unit> unit(Topic topic) {
    return citations
        .unitId(topic)
        .flatMap(citations::unit)
        .flatMap(PlannedPage::document)
        .map(Document.Unit.class::cast);
  }

  private static <T> Stream<T> found(List<Text> ids, Map<String, T> register) {
    return ids.stream().map(id -> register.get(id.value())).filter(Objects::nonNull);
  }

  static List<View.Change> changes(List<Document.Change> changes, PageText text) {
    return changes.stream()
        .map(
            it ->
                new View.Change(
                    it.version().value(),
                    day(it.date()),
                    text.html(it.summary()),
                    it.criteria().stream().map(Text::value).toList()))
        .toList();
  }

  /** A date that reading has checked: year-month-day. */
  static View.@Nullable Day day(Optional<Text> date) {
    return date.map(Text::value)
        .map(LocalDate::parse)
        .map(
            it -> new View.Day(it.toString(), it.getDayOfMonth(), it.getMonthValue(), it.getYear()))
        .orElse(null);
  }

  /** An enum's name as the data writes it: {@code weak-evidence}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String string(Optional<Text> text) {
    return text.map(Text::value).orElse(null);
  }

  /** One topic's items, as seen from its page. */
  private final class OnPage {
    private final Topic topic;
    private final PlannedPage page;
    private final PageText text;

    OnPage(Topic topic, PlannedPage page, PageText text) {
      this.topic = topic;
      this.page = page;
      this.text = text;
    }

    View.Concept concept(Item.Concept it) {
      return new View.Concept(
          it.anchor(),
          isAssessor(it),
          it.term().value(),
          text.html(it.definition()),
          text.html(it.example()));
    }

    View.Tip tip(Item.Tip it) {
      return new View.Tip(it.anchor(), isAssessor(it), text.html(it.text()), cited(it.criteria()));
    }

    View.Misconception misconception(Item.Misconception it) {
      return new View.Misconception(
          it.anchor(),
          isAssessor(it),
          word(it.kind()),
          text.html(it.claim()),
          text.html(it.correction()),
          text.html(it.why()),
          concepts(it.concepts()));
    }

    View.MarkingPoint point(Item.MarkingPoint it) {
      return new View.MarkingPoint(
          it.anchor(),
          isAssessor(it),
          text.html(it.text()),
          cited(it.criteria()),
          string(it.verb()),
          it.minimum().map(Item.MarkingPoint.Minimum::count).orElse(null),
          string(it.minimum().flatMap(Item.MarkingPoint.Minimum::of)),
          word(it.strength()),
          found(it.evidence(), edition.registers().evidence())
              .map(evidence -> evidence.label().value())
              .toList(),
          it.grade().map(TopicViews::word).orElse(null),
          concepts(it.concepts()),
          text.html(it.guidance()));
    }

    List<View.Cited> cited(List<CriterionRef> references) {
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
      // The text was written on the unit's page, so its links start there.
      String from = unit.flatMap(PlannedPage::document).map(Document::path).orElse(topic.path());
      return new View.Cited(
          reference.number(),
          criterion
              .flatMap(Document.Criterion::text)
              .map(prose -> text.linked(prose, from))
              .orElse(Html.EMPTY),
          criterion.isEmpty()
              ? null
              : unit.map(it -> text.href(it) + "#" + Anchors.criterion(reference.number()))
                  .orElse(null));
    }

    private List<View.Link> concepts(List<Text> references) {
      List<View.Link> found = new ArrayList<>();
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
                                    new View.Link(
                                        concept.term().value(),
                                        (target == page ? "" : text.href(target))
                                            + "#"
                                            + concept.anchor()))));
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
}
