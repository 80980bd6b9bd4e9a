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
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.Criterion;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.address.NaturalOrder;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.Values;

/** The back of a book: the verbs it uses, where its criteria are served, and what is missing. */
final class BookIndex {
  private final Edition edition;
  private final Subject subject;
  private final BookText text;
  private final Verbs verbs;

  BookIndex(Edition edition, Subject subject, Verbs verbs, BookText text) {
    this.edition = edition;
    this.subject = subject;
    this.verbs = verbs;
    this.text = text;
  }

  /** A verb as some criterion or point uses it. */
  private record Use(String verb, Optional<String> level) {}

  /**
   * The entries of the register that the book uses, in the register's order of levels and words.
   */
  List<HandbookView.Verb> verbs() {
    Set<Use> uses = uses();
    subject.loose().forEach(page -> add(uses, page));
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
                        Values.string(it.level()), it.verb().value(), text.html(it.meaning()))));
    return lines;
  }

  private static String level(Registers.Verb verb) {
    return verb.level().map(Text::value).orElse("");
  }

  private static String word(Text verb) {
    return verb.value().strip().toLowerCase(Locale.ROOT);
  }

  private Set<Use> uses() {
    Set<Use> uses = new LinkedHashSet<>();
    for (UnitSubject unit : subject.units()) {
      Optional<String> level = unit.level().map(Text::value);
      for (Criterion each : unit.criteria()) {
        verbs.of(each.written()).ifPresent(verb -> uses.add(new Use(verb, level)));
      }
      unit.members().forEach(topic -> add(uses, topic));
    }
    return uses;
  }

  private static void add(Set<Use> uses, TopicPage page) {
    Optional<String> level = page.level().map(Text::value);
    page.topic().markingPoints().stream()
        .flatMap(it -> it.verb().stream())
        .forEach(it -> uses.add(new Use(it.value(), level)));
  }

  List<HandbookView.Indexed> criteria() {
    List<HandbookView.Indexed> index = new ArrayList<>();
    for (UnitSubject unit : subject.units()) {
      List<HandbookView.IndexedCriterion> criteria = new ArrayList<>();
      for (Criterion each : unit.criteria()) {
        criteria.add(
            new HandbookView.IndexedCriterion(
                each.number(),
                text.href(unit.page(), each.anchor()),
                text.linked(each.text()),
                each.topics().stream().map(text::link).toList(),
                each.points().size()));
      }
      if (!criteria.isEmpty()) {
        index.add(
            new HandbookView.Indexed(
                Values.string(unit.document().number()), unit.title(), criteria));
      }
    }
    return index;
  }

  /** What assessors should know is missing; others see the guide, not its gaps. */
  List<HandbookView.Gap> gaps() {
    List<HandbookView.Gap> gaps = new ArrayList<>();
    if (edition.audience() != Audience.ASSESSOR) {
      return gaps;
    }
    for (UnitSubject unit : subject.units()) {
      for (Criterion each : unit.criteria()) {
        Link link = new Link(unit.title(), text.href(unit.page(), each.anchor()));
        if (each.topics().isEmpty()) {
          gaps.add(new HandbookView.Gap("topic", each.number(), link));
        } else if (each.points().isEmpty()) {
          gaps.add(new HandbookView.Gap("point", each.number(), link));
        }
      }
    }
    Map<String, Use> unknown = new LinkedHashMap<>();
    for (Use use : uses()) {
      if (verbs.find(use.verb(), use.level()).isEmpty()) {
        unknown.putIfAbsent(use.verb().strip().toLowerCase(Locale.ROOT), use);
      }
    }
    unknown.forEach((verb, use) -> gaps.add(new HandbookView.Gap("verb", verb, null)));
    return gaps;
  }
}
