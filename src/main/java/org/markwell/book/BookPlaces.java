package org.markwell.book;

import java.util.List;
import java.util.Optional;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Text;
import org.markwell.plan.BookPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.prose.BookText;
import org.markwell.prose.Typesetting;
import org.markwell.view.View;

/** What books have in common: how they link, and what their covers say. */
final class BookPlaces {
  private final Edition edition;
  private final Typesetting typesetting;

  BookPlaces(SitePlan plan, Typesetting typesetting) {
    this.edition = plan.edition();
    this.typesetting = typesetting;
  }

  /** The texts of a book that stands beside a page; nothing is in it yet. */
  BookText book(BookPage page) {
    return typesetting.book(page);
  }

  /** The cover of the book of a page, or of the forms that the page is one of. */
  HandbookView.Head head(BookPage page, View.Frame frame) {
    Subject subject = page.subject();
    Optional<Qualification> qualification = subject.qualification().map(it -> it.document());
    Optional<PlannedBook> cover = subject.books().stream().findFirst();
    return new HandbookView.Head(
        kind(page),
        subject.title(),
        subject instanceof UnitSubject unit
            ? unit.document().number().map(Text::value).orElse(null)
            : null,
        subject.qualification().map(Subject::title).orElse(null),
        qualification.flatMap(Qualification::number).map(Text::value).orElse(null),
        subject.level().map(Text::value).orElse(null),
        qualification.flatMap(Qualification::awardingOrganisation).map(Text::value).orElse(null),
        edition.site().centre().name().orElse(null),
        cover.flatMap(PlannedBook::version).orElse(null),
        cover.flatMap(PlannedBook::date).map(View.Day::of).orElse(null),
        frame.canonical(),
        edition.audience() == Audience.ASSESSOR,
        files(page));
  }

  private static String kind(BookPage page) {
    if (page instanceof HandbookPage) {
      return page.subject() instanceof UnitSubject ? "unit-handbook" : "handbook";
    }
    return "forms";
  }

  /** The files of the books of a page. */
  private static List<HandbookView.Download> files(BookPage page) {
    return page.subject().books().stream()
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
