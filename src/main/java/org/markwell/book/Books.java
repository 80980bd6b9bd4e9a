package org.markwell.book;

import org.markwell.plan.BookPage;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Typesetting;
import org.markwell.view.Frames;
import org.markwell.view.View;

/** Makes the views of handbooks and forms: for their pages on the site, and to print. */
public final class Books {
  private final Frames frames;
  private final HandbookViews handbooks;
  private final FormViews forms;

  public Books(SitePlan plan, Frames frames, Typesetting typesetting) {
    this.frames = frames;
    BookPlaces places = new BookPlaces(plan, typesetting);
    this.handbooks = new HandbookViews(plan, places);
    this.forms = new FormViews(plan, places);
  }

  /** What the template of a page sees. */
  public BookView of(BookPage page) {
    View.Frame frame = frames.of(page);
    if (page instanceof HandbookPage it) {
      return handbooks.page(it, frame);
    } else if (page instanceof FormsPage it) {
      return forms.list(it, frame);
    } else if (page instanceof FormPage it) {
      return forms.form(it, frame);
    }
    throw new IllegalArgumentException("a kind of page without a view: " + page);
  }

  /** What the template of a book to print sees: like its page, but always whole. */
  public BookView of(PlannedBook book) {
    View.Frame frame = frames.of(book.page());
    return book.kind() == PlannedBook.Kind.FORMS
        ? forms.pack(book.page(), frame)
        : handbooks.book(book.page(), frame);
  }
}
