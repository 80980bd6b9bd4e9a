package org.markwell.prose;

import org.markwell.plan.Page;

/**
 * Prose of a book: links to what the book holds lead within it, ids of different documents stay
 * apart, headings fit under the book's own.
 */
public final class BookText extends PrintedText {
  private final BookLinks book;

  BookText(Printer printer, BookLinks book) {
    super(printer);
    this.book = book;
  }

  /** Where things stand in the book. */
  public BookLinks links() {
    return book;
  }

  @Override
  HeadingStyle inset() {
    return new HeadingStyle.Flat();
  }

  @Override
  String prefix(Page page) {
    return book.prefix(page);
  }

  @Override
  String freshPrefix() {
    return book.freshPrefix();
  }

  @Override
  public String href(String address) {
    return book.to(address, "", "");
  }

  @Override
  public String href(String address, String anchor) {
    return book.to(address, "", anchor);
  }
}
