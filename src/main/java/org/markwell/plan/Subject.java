package org.markwell.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Qualification.Grading;
import org.markwell.model.Document.Unit;
import org.markwell.model.Grade;
import org.markwell.model.Text;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;

/**
 * What handbooks, forms and coverage are about: a qualification or a unit, with all that belongs to
 * it. Planning fills it in; whoever has a plan only reads.
 */
public abstract sealed class Subject permits Subject.QualificationSubject, Subject.UnitSubject {
  private @Nullable HandbookPage handbook;
  private @Nullable FormsPage forms;
  private final List<FormPage> sheets = new ArrayList<>();
  private final List<PlannedBook> books = new ArrayList<>();

  /** Its page. */
  public abstract TitledPage page();

  /** The file that says what it is. */
  public abstract Document document();

  /** Itself, or the qualification that the unit stands in. */
  public abstract Optional<QualificationSubject> qualification();

  /** The units of a qualification in reading order, or the one unit itself. */
  public abstract List<UnitSubject> units();

  /** The topics of a qualification that belong to no unit. */
  public abstract List<TopicPage> loose();

  /** The chapters of a qualification's handbook; a unit's has none. */
  public abstract List<TitledPage> chapters();

  /** Its own level; a unit's without one is that of its qualification. */
  public abstract Optional<Text> level();

  public final String title() {
    return document().title().value();
  }

  /** Every topic once, in the order of its handbook. */
  public final List<TopicPage> topics() {
    Set<TopicPage> all = new LinkedHashSet<>();
    units().forEach(unit -> all.addAll(unit.members()));
    all.addAll(loose());
    return List.copyOf(all);
  }

  /** The pages whose words its handbook holds, each once, in the order of the handbook. */
  public final List<TitledPage> written() {
    Set<TitledPage> all = new LinkedHashSet<>(List.of(page()));
    all.addAll(chapters());
    for (UnitSubject unit : units()) {
      all.add(unit.page());
      all.addAll(unit.members());
    }
    all.addAll(loose());
    return List.copyOf(all);
  }

  /** The page of its handbook. */
  public final Optional<HandbookPage> handbook() {
    return Optional.ofNullable(handbook);
  }

  /** The list of its forms. */
  public final Optional<FormsPage> forms() {
    return Optional.ofNullable(forms);
  }

  /** The pages of its forms, in order. */
  public final List<FormPage> sheets() {
    return sheets;
  }

  /** What can be printed of it. */
  public final List<PlannedBook> books() {
    return books;
  }

  /**
   * Whether it ends in a pass, merit or distinction: so do the units of a graded qualification, but
   * not those whose criteria all ask for no more than a pass.
   */
  public final boolean isGraded() {
    List<Grade> grades =
        units().stream()
            .flatMap(it -> it.document().criteria().stream())
            .flatMap(it -> it.grade().stream())
            .toList();
    return qualification()
            .filter(it -> it.document().grading() == Grading.PASS_MERIT_DISTINCTION)
            .isPresent()
        && (grades.isEmpty() || grades.stream().anyMatch(it -> it != Grade.PASS));
  }

  /** Whether there is any criterion to fill in a form for. */
  final boolean hasCriteria() {
    return units().stream().anyMatch(it -> !it.criteria().isEmpty());
  }

  final void plan(HandbookPage page) {
    handbook = page;
  }

  final void plan(FormsPage list, List<FormPage> pages) {
    forms = list;
    sheets.addAll(pages);
  }

  final void plan(PlannedBook book) {
    books.add(book);
  }

  /** A qualification. */
  public static final class QualificationSubject extends Subject {
    private final Qualification document;
    private final List<UnitSubject> units = new ArrayList<>();
    private final List<TopicPage> loose = new ArrayList<>();
    private final List<TitledPage> chapters = new ArrayList<>();
    private final Set<QualificationSubject> successors = new LinkedHashSet<>();
    private final Set<QualificationSubject> predecessors = new LinkedHashSet<>();
    private boolean namesake;
    private @Nullable QualificationPage page;

    QualificationSubject(Qualification document) {
      this.document = document;
    }

    @Override
    public QualificationPage page() {
      return Objects.requireNonNull(page);
    }

    @Override
    public Qualification document() {
      return document;
    }

    @Override
    public Optional<QualificationSubject> qualification() {
      return Optional.of(this);
    }

    @Override
    public List<UnitSubject> units() {
      return units;
    }

    @Override
    public List<TopicPage> loose() {
      return loose;
    }

    @Override
    public List<TitledPage> chapters() {
      return chapters;
    }

    @Override
    public Optional<Text> level() {
      return document.level();
    }

    /** Its title; where another has the same, its number, or else its id, behind that. */
    public String name() {
      return namesake
          ? title() + " (" + document.number().map(Text::value).orElse(document.id()) + ")"
          : title();
    }

    /** Those of this edition that take its place; several if it was split. */
    public List<QualificationSubject> successors() {
      return List.copyOf(successors);
    }

    /** Those of this edition whose place it takes. */
    public List<QualificationSubject> predecessors() {
      return List.copyOf(predecessors);
    }

    /** Whether an older or newer one stands beside it. */
    public boolean hasCounterpart() {
      return !successors.isEmpty() || !predecessors.isEmpty();
    }

    void replaces(QualificationSubject old) {
      predecessors.add(old);
      old.successors.add(this);
    }

    void hasNamesake() {
      namesake = true;
    }

    void standsOn(QualificationPage itsPage) {
      page = itsPage;
    }

    void add(UnitSubject unit) {
      units.add(unit);
    }

    void addLoose(TopicPage topic) {
      loose.add(topic);
    }

    void addChapter(TitledPage chapter) {
      chapters.add(chapter);
    }
  }

  /** A unit. */
  public static final class UnitSubject extends Subject {
    private final Unit document;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Set<TopicPage> members = new LinkedHashSet<>();
    private final List<TopicPage> fromElsewhere = new ArrayList<>();
    private @Nullable UnitPage page;

    /** A learning outcome with its criteria. */
    public record Outcome(Document.Outcome written, List<Criterion> criteria) {}

    UnitSubject(Unit document) {
      this.document = document;
      for (Document.Outcome outcome : document.outcomes()) {
        List<Criterion> own = new ArrayList<>();
        for (Document.Criterion each : outcome.criteria()) {
          // One number given twice is a problem that is told; both then stand for the first.
          own.add(
              criteria.computeIfAbsent(each.number().value(), number -> new Criterion(this, each)));
        }
        outcomes.add(new Outcome(outcome, own));
      }
    }

    @Override
    public UnitPage page() {
      return Objects.requireNonNull(page);
    }

    @Override
    public Unit document() {
      return document;
    }

    public String id() {
      return document.id();
    }

    /** Its number, or else its title: what people call it in few words. */
    public String name() {
      return document.number().map(Text::value).orElse(title());
    }

    @Override
    public Optional<QualificationSubject> qualification() {
      return page().qualification();
    }

    @Override
    public List<UnitSubject> units() {
      return List.of(this);
    }

    /** The topics that belong to it or say that they are in it too, in reading order. */
    public List<TopicPage> members() {
      return List.copyOf(members);
    }

    /** Those of them that lie in other folders. */
    public List<TopicPage> fromElsewhere() {
      return fromElsewhere;
    }

    @Override
    public List<TopicPage> loose() {
      return List.of();
    }

    @Override
    public List<TitledPage> chapters() {
      return List.of();
    }

    @Override
    public Optional<Text> level() {
      return document.level().or(() -> qualification().flatMap(QualificationSubject::level));
    }

    public List<Outcome> outcomes() {
      return outcomes;
    }

    /** Every criterion, in the order of the outcomes. */
    public List<Criterion> criteria() {
      return List.copyOf(criteria.values());
    }

    /** The criterion of a number. */
    public Optional<Criterion> criterion(String number) {
      return Optional.ofNullable(criteria.get(number));
    }

    void standsOn(UnitPage itsPage) {
      page = itsPage;
    }

    void add(TopicPage topic) {
      members.add(topic);
    }

    void addFromElsewhere(TopicPage topic) {
      fromElsewhere.add(topic);
    }
  }
}
