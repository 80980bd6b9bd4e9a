package org.markwell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Html;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.Citations;
import org.markwell.plan.PlannedPage;
import org.markwell.prose.PrintedText;

/** Makes the view of a topic: its items with what they cite, looked up. */
public final class TopicViews {
  private final Edition edition;
  private final Citations citations;
  private final Related related;

  public TopicViews(Edition edition, Citations citations, Related related) {
    this.edition = edition;
    this.citations = citations;
    this.related = related;
  }

  public View.Topic of(Topic topic, PlannedPage page, View.Frame frame, PrintedText text) {
    ItemViews on = new ItemViews(edition, citations, topic, text);
    Registers registers = edition.registers();
    RegisterViews shared = new RegisterViews(registers, text);
    // In the order of the page, so that an abbreviation is explained where it first stands.
    Html summary = text.summary(page);
    List<View.Concept> concepts = topic.concepts().stream().map(on::concept).toList();
    List<View.Model> models =
        found(topic.models(), registers.models())
            .map(it -> shared.model(it, List.of(), 0))
            .toList();
    Html body = text.body(page, 1);
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

  public static <T> Stream<T> found(List<Text> ids, Map<String, T> register) {
    return ids.stream().map(id -> register.get(id.value())).filter(Objects::nonNull);
  }

  public static List<View.Change> changes(List<Document.Change> changes, PrintedText text) {
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
  public static View.@Nullable Day day(Optional<Text> date) {
    return date.map(Text::value)
        .map(LocalDate::parse)
        .map(
            it -> new View.Day(it.toString(), it.getDayOfMonth(), it.getMonthValue(), it.getYear()))
        .orElse(null);
  }

  /** An enum's name as the data writes it: {@code weak-evidence}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static @Nullable String string(Optional<Text> text) {
    return text.map(Text::value).orElse(null);
  }
}
