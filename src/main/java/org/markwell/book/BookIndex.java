package org.markwell.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.References;
import org.markwell.plan.Verbs;
import org.markwell.plan.address.Anchors;
import org.markwell.plan.address.NaturalOrder;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.TopicViews;

/** The back of a book: the verbs it uses, where its criteria are served, and what is missing. */
final class BookIndex {
  private final Edition edition;
  private final Handbooks handbooks;
  private final References references;
  private final BookText text;
  private final Verbs verbs;

  BookIndex(Edition edition, Handbooks handbooks, References references, BookText text) {
    this.edition = edition;
    this.handbooks = handbooks;
    this.references = references;
    this.text = text;
    this.verbs = new Verbs(edition.registers());
  }

  /** A verb as some criterion or point uses it. */
  private record Use(String verb, Optional<String> level) {}

  /**
   * The entries of the register that the book uses, in the register's order of levels and words.
   */
  List<HandbookView.Verb> verbs(List<PlannedPage> units, List<PlannedPage> topics) {
    Set<Use> uses = uses(units);
    topics.forEach(page -> add(uses, Handbooks.topic(page), Optional.empty()));
    Set<Registers.Verb> found = new LinkedHashSet<>();
    uses.forEach(use -> verbs.find(use.verb(), use.level()).ifPresent(found::add));
    List<HandbookView.Verb> lines = new ArrayList<>();
    found.stream()
        .sorted(
            (a, b) -> {
              int level = NaturalOrder.INSTANCE.compare(level(a), level(b));
              return level != 0 ? level : word(a.verb()).compareTo(word(b.verb()));
            })
        .forEach(
            it ->
                lines.add(
                    new HandbookView.Verb(
                        TopicViews.string(it.level()),
                        it.verb().value(),
                        text.html(it.meaning()))));
    return lines;
  }

  private static String level(Registers.Verb verb) {
    return verb.level().map(Text::value).orElse("");
  }

  private static String word(Text verb) {
    return verb.value().strip().toLowerCase(Locale.ROOT);
  }

  private Set<Use> uses(List<PlannedPage> units) {
    Set<Use> uses = new LinkedHashSet<>();
    for (PlannedPage page : units) {
      Unit unit = Handbooks.unit(page);
      Optional<String> level = level(page, unit);
      unit.criteria().forEach(it -> verbs.of(it).ifPresent(verb -> uses.add(new Use(verb, level))));
      handbooks.topics(page).forEach(topic -> add(uses, Handbooks.topic(topic), level));
    }
    return uses;
  }

  private static void add(Set<Use> uses, Topic topic, Optional<String> level) {
    Optional<String> at = topic.level().map(Text::value).or(() -> level);
    topic.markingPoints().stream()
        .flatMap(it -> it.verb().stream())
        .forEach(it -> uses.add(new Use(it.value(), at)));
  }

  private Optional<String> level(PlannedPage page, Unit unit) {
    return unit.level()
        .or(() -> handbooks.qualification(page).flatMap(Document.Qualification::level))
        .map(Text::value);
  }

  List<HandbookView.Indexed> criteria(List<PlannedPage> units) {
    List<HandbookView.Indexed> index = new ArrayList<>();
    for (PlannedPage page : units) {
      Unit unit = Handbooks.unit(page);
      List<HandbookView.IndexedCriterion> criteria = new ArrayList<>();
      for (Document.Criterion each : unit.criteria()) {
        String number = each.number().value();
        List<PlannedPage> topics = references.citations().topics(unit, number);
        criteria.add(
            new HandbookView.IndexedCriterion(
                number,
                text.href(page, Anchors.criterion(number)),
                text.linked(each.text()),
                topics.stream().map(text::link).toList(),
                references.citations().points(unit, number).size()));
      }
      if (!criteria.isEmpty()) {
        index.add(
            new HandbookView.Indexed(TopicViews.string(unit.number()), page.title(), criteria));
      }
    }
    return index;
  }

  /** What assessors should know is missing; others see the guide, not its gaps. */
  List<HandbookView.Gap> gaps(List<PlannedPage> units) {
    List<HandbookView.Gap> gaps = new ArrayList<>();
    if (edition.audience() != Audience.ASSESSOR) {
      return gaps;
    }
    for (PlannedPage page : units) {
      Unit unit = Handbooks.unit(page);
      for (Document.Criterion each : unit.criteria()) {
        String number = each.number().value();
        Link link = new Link(page.title(), text.href(page, Anchors.criterion(number)));
        if (references.citations().topics(unit, number).isEmpty()) {
          gaps.add(new HandbookView.Gap("topic", number, link));
        } else if (references.citations().points(unit, number).isEmpty()) {
          gaps.add(new HandbookView.Gap("point", number, link));
        }
      }
    }
    Map<String, Use> unknown = new LinkedHashMap<>();
    for (Use use : uses(units)) {
      if (verbs.find(use.verb(), use.level()).isEmpty()) {
        unknown.putIfAbsent(use.verb().strip().toLowerCase(Locale.ROOT), use);
      }
    }
    unknown.forEach((verb, use) -> gaps.add(new HandbookView.Gap("verb", verb, null)));
    return gaps;
  }
}
