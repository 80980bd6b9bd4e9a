package org.markwell.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Unit;
import org.markwell.model.Text;
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.prose.BookText;
import org.markwell.prose.Typesetting;
import org.markwell.view.View;

/** What books have in common: how they link, and what their covers say. */
public final class BookPlaces {
  private final Edition edition;
  private final Typesetting typesetting;
  private final Handbooks handbooks;

  BookPlaces(SitePlan plan, Typesetting typesetting) {
    this.edition = plan.edition();
    this.handbooks = plan.handbooks();
    this.typesetting = typesetting;
  }

  /** The texts of a book that stands beside a page; nothing is in it yet. */
  BookText book(PlannedPage page) {
    return typesetting.book(page);
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
                    file.format().key(),
                    Address.encode(Paths.relative(page.address(), file.address()))))
        .toList();
  }
}
