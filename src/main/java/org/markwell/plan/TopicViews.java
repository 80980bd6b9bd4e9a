package org.markwell.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Audience;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Html;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/** Makes the view of a topic: its items with what they cite, looked up. */
final class TopicViews {
  private final Edition edition;
  private final Links links;
  private final Citations citations;

  TopicViews(Edition edition, Links links, Citations citations) {
    this.edition = edition;
    this.links = links;
    this.citations = citations;
  }

  View.Topic of(Topic topic, PlannedPage page, View.Frame frame, Html summary, Html body) {
    OnPage on = new OnPage(topic, page);
    return new View.Topic(
        frame,
        summary,
        citations.unitId(topic).flatMap(citations::unit).map(on::link).orElse(null),
        word(topic.status()),
        string(topic.level().or(() -> unit(topic).flatMap(Document.Unit::level))),
        string(topic.version()),
        string(topic.reviewed()),
        on.cited(topic.criteria()),
        topic.concepts().stream().map(on::concept).toList(),
        found(topic.models(), edition.registers().models()).map(on::model).toList(),
        topic.tips().stream().map(on::tip).toList(),
        topic.misconceptions().stream().map(on::misconception).toList(),
        topic.markingPoints().stream().map(on::point).toList(),
        found(topic.legislation(), edition.registers().legislation()).map(on::law).toList(),
        changes(topic.changes(), on::html),
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

  static List<View.Change> changes(List<Document.Change> changes, Function<Prose, Html> html) {
    return changes.stream()
        .map(
            it ->
                new View.Change(
                    it.version().value(),
                    string(it.date()),
                    it.summary().map(html).orElse(Html.EMPTY),
                    it.criteria().stream().map(Text::value).toList()))
        .toList();
  }

  /** An enum's name as the data writes it: {@code weak-evidence}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String string(Optional<Text> text) {
    return text.map(Text::value).orElse(null);
  }

  /** One topic's items, as seen from its page. */
  private final class OnPage {
    private final Topic topic;
    private final PlannedPage page;

    OnPage(Topic topic, PlannedPage page) {
      this.topic = topic;
      this.page = page;
    }

    View.Concept concept(Item.Concept it) {
      return new View.Concept(
          it.anchor(),
          isAssessor(it),
          it.term().value(),
          html(it.definition()),
          html(it.example()));
    }

    View.Tip tip(Item.Tip it) {
      return new View.Tip(it.anchor(), isAssessor(it), html(it.text()), cited(it.criteria()));
    }

    View.Misconception misconception(Item.Misconception it) {
      return new View.Misconception(
          it.anchor(),
          isAssessor(it),
          word(it.kind()),
          html(it.claim()),
          html(it.correction()),
          html(it.why()),
          concepts(it.concepts()));
    }

    View.MarkingPoint point(Item.MarkingPoint it) {
      return new View.MarkingPoint(
          it.anchor(),
          isAssessor(it),
          html(it.text()),
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
          html(it.guidance()));
    }

    View.Model model(Registers.Model it) {
      List<View.Step> steps = new ArrayList<>();
      for (Registers.Model.Step step : it.steps()) {
        steps.add(new View.Step(step.name().value(), shared(step.text())));
      }
      return new View.Model(
          it.id().value(), it.name().value(), word(it.kind()), shared(it.purpose()), steps);
    }

    View.Law law(Registers.Law it) {
      return new View.Law(
          it.id().value(),
          it.title().value(),
          word(it.status()),
          shared(it.covers()),
          string(it.url()));
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
              .map(text -> new Html(links.html(text, from, page.address())))
              .orElse(Html.EMPTY),
          criterion.isEmpty()
              ? null
              : unit.map(it -> href(it) + "#" + Anchors.criterion(reference.number()))
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
                                        (target == page ? "" : href(target))
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

    View.Link link(PlannedPage target) {
      return new View.Link(target.title(), href(target));
    }

    private String href(PlannedPage target) {
      return Address.encode(Paths.relative(page.address(), target.address()));
    }

    private boolean isAssessor(Item item) {
      return item.audience() == Audience.ASSESSOR;
    }

    Html html(Prose prose) {
      return new Html(links.html(prose, topic.path(), page.address()));
    }

    private Html html(Optional<Prose> prose) {
      return prose.map(this::html).orElse(Html.EMPTY);
    }

    /** Text of a register, which stands in a folder of its own. */
    private Html shared(Optional<Prose> prose) {
      return prose
          .map(it -> new Html(links.html(it, Links.REGISTERS, page.address())))
          .orElse(Html.EMPTY);
    }
  }
}
