package org.markwell.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Unit;
import org.markwell.model.Form;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.plan.Citations;
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.References;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Tables;
import org.markwell.plan.Verbs;
import org.markwell.plan.address.Slug;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.TopicViews;
import org.markwell.view.View;

/** Makes blank forms that know their unit's criteria; no form knows a learner. */
public final class FormViews {
  private final Edition edition;
  private final Handbooks handbooks;
  private final References references;
  private final BookPlaces places;
  private final Verbs verbs;

  FormViews(SitePlan plan, BookPlaces places) {
    this.edition = plan.edition();
    this.handbooks = plan.handbooks();
    this.references = plan.references();
    this.places = places;
    this.verbs = new Verbs(edition.registers());
  }

  /** One form on its page. */
  FormView form(PlannedPage page, View.Frame frame) {
    BookText text = places.book(page);
    PlannedPage subject = handbooks.subject(page);
    return new FormView(frame, sheet(page, places.head(page, frame), units(subject, text), text));
  }

  /** The list of the forms of a unit; for a qualification those of its units as well. */
  FormsView list(PlannedPage page, View.Frame frame) {
    PlannedPage subject = handbooks.subject(page);
    BookText text = places.book(page);
    List<FormsView.Shelf> lists = new ArrayList<>();
    lists.add(new FormsView.Shelf(null, null, entries(subject, text)));
    if (subject.kind() == PlannedPage.Kind.QUALIFICATION) {
      for (PlannedPage unit : handbooks.units(subject)) {
        handbooks
            .pack(unit)
            .ifPresent(
                pack ->
                    lists.add(
                        new FormsView.Shelf(
                            TopicViews.string(Handbooks.unit(unit).number()),
                            new Link(unit.title(), text.href(pack)),
                            entries(unit, text))));
      }
    }
    return new FormsView(frame, places.head(page, frame), lists, List.of());
  }

  private List<FormsView.Entry> entries(PlannedPage subject, BookText text) {
    return handbooks.forms(subject).stream()
        .map(it -> new FormsView.Entry(handbooks.form(it).key(), text.href(it)))
        .toList();
  }

  /** The forms of a unit, or those about a whole qualification, to print. */
  FormsView pack(PlannedPage page, View.Frame frame) {
    PlannedPage subject = handbooks.subject(page);
    HandbookView.Head head = places.head(page, frame);
    BookText text = places.book(page);
    List<FormView.Unit> units = units(subject, text);
    List<FormView.Sheet> sheets =
        handbooks.forms(subject).stream().map(it -> sheet(it, head, units, text)).toList();
    return new FormsView(frame, head, List.of(), sheets);
  }

  private FormView.Sheet sheet(
      PlannedPage page, HandbookView.Head head, List<FormView.Unit> units, BookText text) {
    Form form = handbooks.form(page);
    PlannedPage subject = handbooks.subject(page);
    boolean one = subject.kind() == PlannedPage.Kind.UNIT;
    return new FormView.Sheet(
        form.slug(),
        form.key(),
        "form-" + form.slug() + "-" + Slug.of(subject.folder().replace('/', '-')),
        head,
        handbooks
            .qualification(subject)
            .filter(it -> it.grading() == Qualification.Grading.PASS_MERIT_DISTINCTION)
            .isPresent(),
        one ? units.get(0) : null,
        units,
        edition.registers().evidence().values().stream().map(it -> it.label().value()).toList(),
        form == Form.COHORT_TRACKER
            ? List.of(
                new HandbookView.Download("csv", text.href(Tables.csv(page))),
                new HandbookView.Download("xlsx", text.href(Tables.xlsx(page))))
            : List.of());
  }

  private List<FormView.Unit> units(PlannedPage subject, BookText text) {
    return handbooks.units(subject).stream()
        .filter(page -> !Handbooks.unit(page).criteria().isEmpty())
        .map(page -> unit(page, text))
        .toList();
  }

  private FormView.Unit unit(PlannedPage page, BookText text) {
    Unit unit = Handbooks.unit(page);
    Optional<String> level =
        unit.level()
            .or(() -> handbooks.qualification(page).flatMap(Qualification::level))
            .map(Text::value);
    List<FormView.Outcome> outcomes = new ArrayList<>();
    for (Document.Outcome outcome : unit.outcomes()) {
      List<FormView.Criterion> criteria =
          outcome.criteria().stream().map(it -> criterion(unit, it, level, text)).toList();
      outcomes.add(
          new FormView.Outcome(outcome.number().value(), text.linked(outcome.text()), criteria));
    }
    return new FormView.Unit(
        TopicViews.string(unit.number()), page.title(), text.href(page), outcomes);
  }

  private FormView.Criterion criterion(
      Unit unit, Document.Criterion it, Optional<String> level, BookText text) {
    String number = it.number().value();
    List<Citations.Served> points = references.citations().points(unit, number);
    Set<String> evidence = new LinkedHashSet<>();
    List<FormView.Point> lines = new ArrayList<>();
    for (Citations.Served each : points) {
      Item.MarkingPoint point = each.point();
      TopicViews.found(point.evidence(), edition.registers().evidence())
          .forEach(kind -> evidence.add(kind.label().value()));
      lines.add(
          new FormView.Point(
              text.linked(point.text()),
              TopicViews.string(point.verb()),
              point.minimum().map(Item.MarkingPoint.Minimum::count).orElse(null),
              TopicViews.string(point.minimum().flatMap(Item.MarkingPoint.Minimum::of)),
              TopicViews.word(point.strength()),
              point.grade().map(TopicViews::word).orElse(null)));
    }
    Optional<String> verb = verbs.of(it);
    return new FormView.Criterion(
        number,
        text.linked(it.text()),
        it.text().map(Prose::plain).orElse(""),
        verb.orElse(null),
        it.grade().map(TopicViews::word).orElse(null),
        prompts(verb, points, level),
        List.copyOf(evidence),
        lines);
  }

  /** The questions of the criterion's verb; without one, those of its points' verbs. */
  private List<String> prompts(
      Optional<String> verb, List<Citations.Served> points, Optional<String> level) {
    Set<String> prompts = new LinkedHashSet<>();
    verb.flatMap(it -> verbs.find(it, level)).ifPresent(it -> add(prompts, it));
    if (prompts.isEmpty()) {
      points.stream()
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
