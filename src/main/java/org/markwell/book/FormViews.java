package org.markwell.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.edition.Edition;
import org.markwell.model.Form;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.BookPage;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.Criterion;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.address.Slug;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.Values;
import org.markwell.view.View;

/** Makes blank forms that know their unit's criteria; no form knows a learner. */
final class FormViews {
  private static final int MOST_RECENT = 16;

  private final Edition edition;
  private final BookPlaces places;
  private final Verbs verbs;

  /** The forms of a subject are made one after the other, so the last few are enough. */
  private final Map<Subject, List<FormView.Unit>> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Subject, List<FormView.Unit>> eldest) {
              return size() > MOST_RECENT;
            }
          });

  FormViews(SitePlan plan, BookPlaces places) {
    this.edition = plan.edition();
    this.places = places;
    this.verbs = new Verbs(edition.registers());
  }

  /** One form on its page. */
  FormView form(FormPage page, View.Frame frame) {
    BookText text = places.book(page);
    List<FormView.Unit> units = units(page.subject(), text);
    return new FormView(frame, sheet(page, places.head(page, frame), units, text));
  }

  /** The list of the forms of a unit; for a qualification those of its units as well. */
  FormsView list(FormsPage page, View.Frame frame) {
    BookText text = places.book(page);
    List<FormsView.Shelf> lists = new ArrayList<>();
    lists.add(new FormsView.Shelf(null, null, entries(page.subject(), text)));
    if (page.subject() instanceof QualificationSubject qualification) {
      for (UnitSubject unit : qualification.units()) {
        unit.forms()
            .ifPresent(
                list ->
                    lists.add(
                        new FormsView.Shelf(
                            Values.string(unit.document().number()),
                            new Link(unit.title(), text.href(list)),
                            entries(unit, text))));
      }
    }
    return new FormsView(frame, places.head(page, frame), lists, List.of());
  }

  private static List<FormsView.Entry> entries(Subject subject, BookText text) {
    return subject.sheets().stream()
        .map(it -> new FormsView.Entry(it.form().key(), text.href(it)))
        .toList();
  }

  /** The forms of a unit, or those about a whole qualification, to print. */
  FormsView pack(BookPage page, View.Frame frame) {
    HandbookView.Head head = places.head(page, frame);
    BookText text = places.book(page);
    List<FormView.Unit> units = units(page.subject(), text);
    List<FormView.Sheet> sheets =
        page.subject().sheets().stream().map(it -> sheet(it, head, units, text)).toList();
    return new FormsView(frame, head, List.of(), sheets);
  }

  private FormView.Sheet sheet(
      FormPage page, HandbookView.Head head, List<FormView.Unit> units, BookText text) {
    Form form = page.form();
    Subject subject = page.subject();
    return new FormView.Sheet(
        form.slug(),
        form.key(),
        "form-" + form.slug() + "-" + Slug.of(subject.page().folder().replace('/', '-')),
        head,
        subject.isGraded(),
        subject instanceof UnitSubject ? units.get(0) : null,
        units,
        edition.registers().evidence().values().stream().map(it -> it.label().value()).toList(),
        form == Form.COHORT_TRACKER
            ? List.of(
                new HandbookView.Download("csv", text.href(page.csv())),
                new HandbookView.Download("xlsx", text.href(page.xlsx())))
            : List.of());
  }

  /**
   * The units of a form. All forms of a subject stand in one folder and begin with them, so each
   * has them in the same words.
   *
   * @param text of a page on which nothing is printed yet
   */
  private List<FormView.Unit> units(Subject subject, BookText text) {
    List<FormView.Unit> known = recent.get(subject);
    if (known != null) {
      return known;
    }
    List<FormView.Unit> units =
        subject.units().stream()
            .filter(unit -> !unit.criteria().isEmpty())
            .map(unit -> unit(unit, text))
            .toList();
    recent.put(subject, units);
    return units;
  }

  private FormView.Unit unit(UnitSubject unit, BookText text) {
    List<FormView.Outcome> outcomes = new ArrayList<>();
    for (UnitSubject.Outcome outcome : unit.outcomes()) {
      List<FormView.Criterion> criteria =
          outcome.criteria().stream().map(it -> criterion(it, text)).toList();
      outcomes.add(
          new FormView.Outcome(
              outcome.written().number().value(), text.linked(outcome.written().text()), criteria));
    }
    return new FormView.Unit(
        Values.string(unit.document().number()), unit.title(), text.href(unit.page()), outcomes);
  }

  private FormView.Criterion criterion(Criterion it, BookText text) {
    Set<String> evidence = new LinkedHashSet<>();
    List<FormView.Point> lines = new ArrayList<>();
    for (Criterion.Served each : it.points()) {
      Item.MarkingPoint point = each.point();
      edition
          .registers()
          .evidence(point.evidence())
          .forEach(kind -> evidence.add(kind.label().value()));
      lines.add(
          new FormView.Point(
              text.linked(point.text()),
              Values.string(point.verb()),
              point.minimum().map(Item.MarkingPoint.Minimum::count).orElse(null),
              Values.string(point.minimum().flatMap(Item.MarkingPoint.Minimum::of)),
              Values.word(point.strength()),
              point.grade().map(Values::word).orElse(null)));
    }
    Optional<String> verb = verbs.of(it.written());
    return new FormView.Criterion(
        it.number(),
        text.linked(it.text()),
        it.text().map(Prose::plain).orElse(""),
        verb.orElse(null),
        it.written().grade().map(Values::word).orElse(null),
        prompts(verb, it),
        List.copyOf(evidence),
        lines);
  }

  /** The questions of the criterion's verb; without one, those of its points' verbs. */
  private List<String> prompts(Optional<String> verb, Criterion criterion) {
    Optional<String> level = criterion.unit().level().map(Text::value);
    Set<String> prompts = new LinkedHashSet<>();
    verb.flatMap(it -> verbs.find(it, level)).ifPresent(it -> add(prompts, it));
    if (prompts.isEmpty()) {
      criterion.points().stream()
          .flatMap(it -> it.point().verb().stream())
          .flatMap(it -> verbs.find(it.value(), level).stream())
          .forEach(it -> add(prompts, it));
    }
    return List.copyOf(prompts);
  }

  private static void add(Set<String> prompts, Registers.Verb verb) {
    verb.prompts().forEach(it -> prompts.add(it.value()));
  }
}
