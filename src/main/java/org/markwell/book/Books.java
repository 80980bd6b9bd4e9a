package org.markwell.book;

import org.markwell.plan.PlannedBook;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Typesetting;
import org.markwell.view.Frames;
import org.markwell.view.View;

/** Makes the views of handbooks and forms: for their pages on the site, and to print. */
public final class Books {
  private final Frames frames;
  private final HandbookViews handbooks;
  private final FormViews forms;

  public Books(SitePlan plan, Typesetting typesetting) {
    this.frames = new Frames(plan);
    BookPlaces places = new BookPlaces(plan, typesetting);
    this.handbooks = new HandbookViews(plan, places);
    this.forms = new FormViews(plan, places);
  }

  /** What the template of a page sees. */
  public BookView of(PlannedPage page) {
    View.Frame frame = frames.of(page);
    return switch (page.kind()) {
      case HANDBOOK, UNIT_HANDBOOK -> handbooks.page(page, frame);
      case FORMS -> forms.list(page, frame);
      case FORM -> forms.form(page, frame);
      default -> throw new IllegalArgumentException("not a page of a book: " + page.address());
    };
  }

  /** What the template of a book to print sees: like its page, but always whole. */
  public BookView of(PlannedBook book) {
    View.Frame frame = frames.of(book.page());
    return book.kind() == PlannedBook.Kind.FORMS
        ? forms.pack(book.page(), frame)
        : handbooks.book(book.page(), frame);
  }
}
