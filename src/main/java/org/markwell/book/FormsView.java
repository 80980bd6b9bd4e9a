package org.markwell.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwell.prose.Link;
import org.markwell.view.View;

/**
 * The forms of a qualification or unit: the list on the site's page, or all of them one after the
 * other as a book to print.
 *
 * @param lists what there is to choose from; the first is about the subject itself
 * @param sheets the forms themselves; none on the site's page
 */
public record FormsView(
    View.Frame frame, HandbookView.Head book, List<Shelf> lists, List<FormView.Sheet> sheets)
    implements BookView {

  /**
   * @param unit the unit, with the way to its list; none for the subject itself
   */
  public record Shelf(@Nullable String number, @Nullable Link unit, List<Entry> forms) {}

  /** A form by its key in the theme's strings. */
  public record Entry(String key, String href) {}
}
