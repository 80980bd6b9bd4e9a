package org.markwell.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Form;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.plan.address.Paths;

/** The handbooks and forms of an edition: which there are, where they stand, what is in them. */
public final class Handbooks {
  private final Edition edition;
  private final Tree tree;
  private final References references;
  private final Map<PlannedPage, List<PlannedPage>> units = new LinkedHashMap<>();
  private final Map<PlannedPage, List<PlannedPage>> loose = new HashMap<>();
  private final Map<PlannedPage, PlannedPage> subjects = new HashMap<>();
  private final Map<PlannedPage, PlannedPage> handbooks = new HashMap<>();
  private final Map<PlannedPage, PlannedPage> packs = new HashMap<>();
  private final Map<PlannedPage, Form> forms = new HashMap<>();
  private final Map<PlannedPage, List<PlannedPage>> sheets = new HashMap<>();
  private final List<PlannedPage> pages = new ArrayList<>();
  private final Map<PlannedPage, List<PlannedBook>> books = new LinkedHashMap<>();

  public Handbooks(Edition edition, Tree tree, References references) {
    this.edition = edition;
    this.tree = tree;
    this.references = references;
    for (PlannedPage page : tree.sequence()) {
      Optional<PlannedPage> above = references.qualification(page);
      switch (page.kind()) {
        case QUALIFICATION -> units.put(page, new ArrayList<>());
        case UNIT ->
            above.ifPresent(it -> units.computeIfAbsent(it, key -> new ArrayList<>()).add(page));
        case TOPIC ->
            above
                .filter(it -> references.citations().unitId(topic(page)).isEmpty())
                .ifPresent(it -> loose.computeIfAbsent(it, key -> new ArrayList<>()).add(page));
        default -> {}
      }
    }
    units.keySet().forEach(this::planQualification);
    tree.sequence().stream()
        .filter(it -> it.kind() == PlannedPage.Kind.UNIT)
        .forEach(this::planUnit);
  }

  private void planQualification(PlannedPage page) {
    PlannedPage handbook = tree.handbook(page).page();
    subjects.put(handbook, page);
    handbooks.put(page, handbook);
    add(page, handbook, PlannedBook.Kind.HANDBOOK, "handbook");
    if (units(page).stream().anyMatch(Handbooks::hasCriteria)) {
      planForms(page, edition.site().handbook().forms().stream().filter(Form::spansUnits).toList());
    }
  }

  private void planUnit(PlannedPage page) {
    if (edition.site().handbook().units()) {
      PlannedPage handbook =
          page(Paths.folder(page.address()), "handbook.html", PlannedPage.Kind.UNIT_HANDBOOK, page);
      pages.add(handbook);
      handbooks.put(page, handbook);
      add(page, handbook, PlannedBook.Kind.UNIT_HANDBOOK, "handbook");
    }
    if (hasCriteria(page)) {
      planForms(page, edition.site().handbook().forms());
    }
  }

  /** The list of the forms of a unit or qualification, a page for each, and a pack of them. */
  private void planForms(PlannedPage subject, List<Form> wanted) {
    if (edition.site().handbook().forms().isEmpty()) {
      return;
    }
    String folder = Paths.join(Paths.folder(subject.address()), "forms");
    PlannedPage index = page(folder, "index.html", PlannedPage.Kind.FORMS, subject);
    pages.add(index);
    packs.put(subject, index);
    for (Form form : wanted) {
      PlannedPage page = page(folder, form.slug() + ".html", PlannedPage.Kind.FORM, subject);
      pages.add(page);
      forms.put(page, form);
      sheets.computeIfAbsent(subject, key -> new ArrayList<>()).add(page);
    }
    if (!wanted.isEmpty()) {
      add(subject, index, PlannedBook.Kind.FORMS, "forms");
    }
  }

  private PlannedPage page(String folder, String name, PlannedPage.Kind kind, PlannedPage subject) {
    String below = kind == PlannedPage.Kind.UNIT_HANDBOOK ? "" : "/forms";
    PlannedPage page =
        new PlannedPage(
            Paths.join(folder, name),
            kind,
            subject.title(),
            Optional.empty(),
            subject.folder() + below);
    subjects.put(page, subject);
    return page;
  }

  private void add(PlannedPage subject, PlannedPage page, PlannedBook.Kind kind, String word) {
    String folder = Paths.folder(page.address());
    String name = Paths.name(Paths.folder(subject.address()));
    String stem = Paths.join(folder, name.isEmpty() ? word : name + "-" + word);
    List<PlannedBook.File> files =
        formats(kind).map(it -> new PlannedBook.File(it, stem + it.ending())).toList();
    books
        .computeIfAbsent(subject, key -> new ArrayList<>())
        .add(
            new PlannedBook(
                kind,
                stem,
                subject.title(),
                subject
                    .document()
                    .flatMap(it -> it.facts().language())
                    .orElse(edition.site().language()),
                qualification(subject).flatMap(Qualification::version).map(Text::value),
                date(subject),
                page,
                subject.document().map(it -> it.facts().where()),
                files));
  }

  /** EPUB is for reading on the way: what learners read, not what assessors file. */
  private Stream<PlannedBook.Format> formats(PlannedBook.Kind kind) {
    Site.Handbook wanted = edition.site().handbook();
    return Stream.of(PlannedBook.Format.values())
        .filter(
            format ->
                switch (format) {
                  case PDF -> wanted.pdf();
                  case LARGE_PRINT -> wanted.largePrint();
                  case EPUB ->
                      wanted.epub()
                          && kind == PlannedBook.Kind.HANDBOOK
                          && edition.audience() == Audience.EVERYONE;
                });
  }

  /** The latest day on which anything in a book was changed or reviewed. */
  private Optional<LocalDate> date(PlannedPage subject) {
    Stream<Optional<Text>> changed =
        qualification(subject).stream()
            .flatMap(it -> it.changes().stream())
            .map(Document.Change::date);
    Stream<Optional<Text>> topics =
        allTopics(subject).stream()
            .map(Handbooks::topic)
            .flatMap(
                it ->
                    Stream.concat(
                        Stream.of(it.reviewed()),
                        it.changes().stream().map(Document.Change::date)));
    return Stream.concat(changed, topics)
        .flatMap(Optional::stream)
        .map(it -> LocalDate.parse(it.value()))
        .max(Comparator.naturalOrder());
  }

  private List<PlannedPage> allTopics(PlannedPage subject) {
    List<PlannedPage> all = new ArrayList<>();
    units(subject).forEach(unit -> all.addAll(topics(unit)));
    all.addAll(loose(subject));
    return all;
  }

  /** The documents whose words stand in books, each with the formats of those books. */
  public Map<Document, Set<PlannedBook.Format>> printed() {
    Map<Document, Set<PlannedBook.Format>> printed = new LinkedHashMap<>();
    for (Map.Entry<PlannedPage, List<PlannedBook>> entry : books.entrySet()) {
      PlannedPage subject = entry.getKey();
      Set<PlannedBook.Format> formats = EnumSet.noneOf(PlannedBook.Format.class);
      List<PlannedPage> held = new ArrayList<>(List.of(subject));
      for (PlannedBook book : entry.getValue()) {
        book.files().forEach(file -> formats.add(file.format()));
        held.add(book.page());
      }
      held.addAll(chapters(subject));
      held.addAll(units(subject));
      held.addAll(allTopics(subject));
      for (PlannedPage page : held) {
        page.document()
            .filter(it -> !formats.isEmpty())
            .ifPresent(
                it ->
                    printed
                        .computeIfAbsent(it, key -> EnumSet.noneOf(PlannedBook.Format.class))
                        .addAll(formats));
      }
    }
    return printed;
  }

  public static Topic topic(PlannedPage page) {
    return (Topic) page.document().orElseThrow();
  }

  public static Unit unit(PlannedPage page) {
    return (Unit) page.document().orElseThrow();
  }

  private static boolean hasCriteria(PlannedPage unit) {
    return !unit(unit).criteria().isEmpty();
  }

  /** The qualification that a page is, or stands in. */
  public Optional<Qualification> qualification(PlannedPage subject) {
    return qualificationPage(subject).map(it -> (Qualification) it.document().orElseThrow());
  }

  public Optional<PlannedPage> qualificationPage(PlannedPage subject) {
    return subject.kind() == PlannedPage.Kind.QUALIFICATION
        ? Optional.of(subject)
        : references.qualification(subject);
  }

  /** The units of a qualification in reading order, or the one unit itself. */
  public List<PlannedPage> units(PlannedPage subject) {
    return subject.kind() == PlannedPage.Kind.UNIT
        ? List.of(subject)
        : units.getOrDefault(subject, List.of());
  }

  /** The topics of a unit, wherever they lie. */
  public List<PlannedPage> topics(PlannedPage unit) {
    return references.citations().topicsOf(unit(unit));
  }

  /** The topics of a qualification that belong to no unit. */
  public List<PlannedPage> loose(PlannedPage subject) {
    return loose.getOrDefault(subject, List.of());
  }

  /** The chapters of a qualification's handbook; a unit's has none. */
  public List<PlannedPage> chapters(PlannedPage subject) {
    return subject.kind() == PlannedPage.Kind.QUALIFICATION
        ? tree.handbook(subject).children().stream()
            .filter(it -> it.document().isPresent())
            .toList()
        : List.of();
  }

  /** The pages of unit handbooks and forms; those of qualifications stand in the tree. */
  public List<PlannedPage> pages() {
    return pages;
  }

  public List<PlannedBook> books() {
    return books.values().stream().flatMap(List::stream).toList();
  }

  /** The books of a qualification or unit. */
  public List<PlannedBook> books(PlannedPage subject) {
    return books.getOrDefault(subject, List.of());
  }

  /** The qualification or unit that a page of a handbook or of forms is about. */
  public PlannedPage subject(PlannedPage page) {
    return Objects.requireNonNull(subjects.get(page));
  }

  /** The same of any page, if it is one of those. */
  public Optional<PlannedPage> subjectOf(PlannedPage page) {
    return Optional.ofNullable(subjects.get(page));
  }

  /** The handbook's page of a qualification or unit; a site may have none for units. */
  public Optional<PlannedPage> handbook(PlannedPage subject) {
    return Optional.ofNullable(handbooks.get(subject));
  }

  /** The list of the forms of a qualification or unit. */
  public Optional<PlannedPage> pack(PlannedPage subject) {
    return Optional.ofNullable(packs.get(subject));
  }

  public Form form(PlannedPage page) {
    return Objects.requireNonNull(forms.get(page));
  }

  /** The pages of the forms of a qualification or unit, in order. */
  public List<PlannedPage> forms(PlannedPage subject) {
    return sheets.getOrDefault(subject, List.of());
  }

  /** The pages of the cohort trackers. */
  public List<PlannedPage> trackers() {
    return pages.stream().filter(it -> forms.get(it) == Form.COHORT_TRACKER).toList();
  }
}
