package org.markwell.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Audience;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Unit;
import org.markwell.model.Text;

/** What books have in common: how they link, and what their covers say. */
final class BookPlaces {
  private final Edition edition;
  private final Links links;
  private final Abbreviations abbreviations;
  private final Handbooks handbooks;
  private final Optional<String> baseUrl;

  BookPlaces(
      Edition edition,
      Links links,
      Abbreviations abbreviations,
      Handbooks handbooks,
      Optional<String> baseUrl) {
    this.edition = edition;
    this.links = links;
    this.abbreviations = abbreviations;
    this.handbooks = handbooks;
    this.baseUrl = baseUrl;
  }

  /** The links of a book that stands beside a page; nothing is in it yet. */
  BookLinks book(PlannedPage page) {
    return new BookLinks(links, page, abbreviations, baseUrl);
  }

  /** The cover of the book of a page, or of the forms that the page is one of. */
  HandbookView.Head head(PlannedPage page, View.Frame frame) {
    PlannedPage subject = handbooks.subject(page);
    Optional<Qualification> qualification = handbooks.qualification(subject);
    Optional<Unit> unit = subject.document().filter(Unit.class::isInstance).map(Unit.class::cast);
    Optional<PlannedBook> cover = handbooks.books(subject).stream().findFirst();
    return new HandbookView.Head(
        switch (page.kind()) {
          case HANDBOOK -> "handbook";
          case UNIT_HANDBOOK -> "unit-handbook";
          default -> "forms";
        },
        subject.title(),
        unit.flatMap(Unit::number).map(Text::value).orElse(null),
        handbooks.qualificationPage(subject).map(PlannedPage::title).orElse(null),
        qualification.flatMap(Qualification::number).map(Text::value).orElse(null),
        unit.flatMap(Unit::level)
            .or(() -> qualification.flatMap(Qualification::level))
            .map(Text::value)
            .orElse(null),
        qualification.flatMap(Qualification::awardingOrganisation).map(Text::value).orElse(null),
        edition.site().centre().name().orElse(null),
        cover.flatMap(PlannedBook::version).orElse(null),
        cover.flatMap(PlannedBook::date).map(BookPlaces::day).orElse(null),
        frame.canonical(),
        edition.audience() == Audience.ASSESSOR,
        files(page));
  }

  private static View.@Nullable Day day(LocalDate date) {
    return new View.Day(
        date.toString(), date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** The files of the books of a page. */
  private List<HandbookView.Download> files(PlannedPage page) {
    return handbooks.books(handbooks.subject(page)).stream()
        .filter(book -> book.page().equals(page))
        .flatMap(book -> book.files().stream())
        .map(
            file ->
                new HandbookView.Download(
                    word(file.format()),
                    Address.encode(Paths.relative(page.address(), file.address()))))
        .toList();
  }

  /** The key of a format in a theme's strings. */
  static String word(PlannedBook.Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
