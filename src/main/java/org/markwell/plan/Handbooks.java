package org.markwell.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Form;
import org.markwell.model.Site;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.Paths;

/** Plans what can be printed of each qualification and unit: handbooks, forms and their files. */
final class Handbooks {
  private final Edition edition;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<BookPage> pages = new ArrayList<>();

  Handbooks(Edition edition, Tree tree) {
    this.edition = edition;
    for (TitledPage page : tree.sequence()) {
      if (page instanceof QualificationPage it) {
        plan(it.subject());
      }
    }
    for (TitledPage page : tree.sequence()) {
      if (page instanceof UnitPage it) {
        plan(it.subject());
      }
    }
  }

  /** The handbook's page of a qualification stands in the tree already. */
  private void plan(QualificationSubject subject) {
    subjects.add(subject);
    subject.handbook().ifPresent(page -> add(subject, page, PlannedBook.Kind.HANDBOOK, "handbook"));
    if (subject.hasCriteria()) {
      planForms(subject, edition.forms().stream().filter(Form::spansUnits).toList());
    }
  }

  private void plan(UnitSubject subject) {
    subjects.add(subject);
    if (edition.site().handbook().units()) {
      String address = Paths.join(Paths.folder(subject.page().address()), "handbook.html");
      HandbookPage handbook = new HandbookPage(address, subject);
      pages.add(handbook);
      subject.plan(handbook);
      add(subject, handbook, PlannedBook.Kind.UNIT_HANDBOOK, "handbook");
    }
    if (subject.hasCriteria()) {
      planForms(subject, edition.forms());
    }
  }

  /** The list of the forms of a unit or qualification, a page for each, and a pack of them. */
  private void planForms(Subject subject, List<Form> wanted) {
    if (edition.forms().isEmpty()) {
      return;
    }
    FormsPage list =
        new FormsPage(
            Paths.join(Paths.folder(subject.page().address()), "forms/index.html"),
            Paths.join(subject.page().folder(), "forms"),
            subject);
    List<FormPage> sheets = wanted.stream().map(form -> new FormPage(list, form)).toList();
    pages.add(list);
    pages.addAll(sheets);
    subject.plan(list, sheets);
    if (!sheets.isEmpty()) {
      add(subject, list, PlannedBook.Kind.FORMS, "forms");
    }
  }

  private void add(Subject subject, BookPage page, PlannedBook.Kind kind, String word) {
    String folder = Paths.folder(page.address());
    String name = Paths.name(Paths.folder(subject.page().address()));
    String stem = Paths.join(folder, name.isEmpty() ? word : name + "-" + word);
    List<PlannedBook.File> files =
        formats(kind).map(it -> new PlannedBook.File(it, stem + it.ending())).toList();
    String language = subject.document().facts().language().orElse(edition.site().language());
    subject.plan(new PlannedBook(kind, stem, subject, page, language, date(subject), files));
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

  /** The latest day on which anything in a book, or its qualification, was changed or reviewed. */
  private static Optional<LocalDate> date(Subject subject) {
    Stream<TitledPage> qualification =
        subject.qualification().stream().map(QualificationSubject::page);
    return Stream.concat(qualification, subject.written().stream())
        .flatMap(page -> page.document().stream())
        .map(Document::control)
        .flatMap(
            it ->
                Stream.concat(
                    it.reviewed().stream(),
                    it.changes().stream().flatMap(change -> change.date().stream())))
        .max(Comparator.naturalOrder());
  }

  /** The documents whose words stand in books, each with the formats of those books. */
  Map<Document, Set<PlannedBook.Format>> printed() {
    Map<Document, Set<PlannedBook.Format>> printed = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      Set<PlannedBook.Format> formats = EnumSet.noneOf(PlannedBook.Format.class);
      List<TitledPage> held = new ArrayList<>(subject.written());
      for (PlannedBook book : subject.books()) {
        book.files().forEach(file -> formats.add(file.format()));
        held.add(book.page());
      }
      if (!formats.isEmpty()) {
        held.stream()
            .flatMap(page -> page.document().stream())
            .forEach(
                it ->
                    printed
                        .computeIfAbsent(it, key -> EnumSet.noneOf(PlannedBook.Format.class))
                        .addAll(formats));
      }
    }
    return printed;
  }

  /** The pages of unit handbooks and forms; the handbooks of qualifications stand in the tree. */
  List<BookPage> pages() {
    return pages;
  }

  List<PlannedBook> books() {
    return subjects.stream().flatMap(it -> it.books().stream()).toList();
  }

  /** The pages of the cohort trackers. */
  List<FormPage> trackers() {
    return pages.stream()
        .filter(FormPage.class::isInstance)
        .map(FormPage.class::cast)
        .filter(it -> it.form() == Form.COHORT_TRACKER)
        .toList();
  }
}
