package org.markwell.prose;

import java.util.Optional;
import org.markwell.plan.Links;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;

/** Sets the prose of one edition: begins the texts of a page or a book. */
public final class Typesetting {
  private final Links links;
  private final Optional<String> baseUrl;
  private final Labels labels;
  private final Abbreviations abbreviations;

  public Typesetting(SitePlan plan, Labels labels) {
    this.links = plan.links();
    this.baseUrl = plan.baseUrl();
    this.labels = labels;
    this.abbreviations = Abbreviations.of(plan.edition().registers());
  }

  /** The texts of a page. */
  public PageText page(Page page) {
    return new PageText(links, page, labels, abbreviations);
  }

  /**
   * The texts of a book; nothing is in it yet.
   *
   * @param page beside which the book's files stand
   */
  public BookText book(Page page) {
    BookLinks book = new BookLinks(page, baseUrl);
    Printer printer =
        new Printer(links::of, book, Printer.Medium.PAPER, labels, abbreviations.onPage());
    return new BookText(printer, book);
  }
}
