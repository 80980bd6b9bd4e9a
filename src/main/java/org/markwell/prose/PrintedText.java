package org.markwell.prose;

import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Prose;
import org.markwell.model.Slot;
import org.markwell.plan.Page;
import org.markwell.plan.TitledPage;
import org.markwell.prose.Printer.Abbreviated;
import org.markwell.prose.Printer.Style;

/**
 * The texts of one page or book, printed one after the other in the order of reading, and the ways
 * from there.
 */
public abstract class PrintedText {
  private static final int NO_TITLE = -1;

  private final Printer printer;

  PrintedText(Printer printer) {
    this.printer = printer;
  }

  /** A text inside of something else; its abbreviations are explained where they first stand. */
  public Html html(Prose prose) {
    return print(prose, new Style(prefix(prose), inset(), Abbreviated.EXPLAINED, NO_TITLE));
  }

  /** The same of a text that may be missing. */
  public Html html(Optional<Prose> prose) {
    return prose.map(this::html).orElse(Html.EMPTY);
  }

  /** A text that somebody wrote elsewhere, as a link or a line in a list shows it. */
  public Html linked(Prose prose) {
    return print(prose, new Style(prefix(prose), inset(), Abbreviated.AS_WRITTEN, NO_TITLE));
  }

  /** The same of a text that may be missing. */
  public Html linked(Optional<Prose> prose) {
    return prose.map(this::linked).orElse(Html.EMPTY);
  }

  /** What a page's document says it is about. */
  public Html summary(Page page) {
    return html(page.document().flatMap(it -> it.facts().summary()));
  }

  /**
   * The body of a page's document, and after it what later content roots add for assessors. A title
   * that was taken from its first heading is left out, since it would stand there twice.
   *
   * @param level of the heading that it stands under
   */
  public Html body(Page page, int level) {
    Optional<Document.Facts> document = page.document().map(Document::facts);
    if (document.isEmpty()) {
      return Html.EMPTY;
    }
    Document.Facts facts = document.get();
    HeadingStyle headings = new HeadingStyle.Below(level);
    int title = facts.titleHeading().map(facts.body().headings()::indexOf).orElse(NO_TITLE);
    StringBuilder out = new StringBuilder();
    printer.print(
        facts.body(), new Style(prefix(page), headings, Abbreviated.EXPLAINED, title), out);
    for (Prose note : facts.notes()) {
      printer.printNote(
          note, new Style(prefix(note), headings, Abbreviated.EXPLAINED, NO_TITLE), out);
    }
    return new Html(out.toString());
  }

  private Html print(Prose prose, Style style) {
    StringBuilder out = new StringBuilder(prose.html().length() + 32);
    printer.print(prose, style, out);
    return new Html(out.toString());
  }

  private String prefix(Prose prose) {
    return prose.slots().stream().anyMatch(Slot.Anchor.class::isInstance) ? freshPrefix() : "";
  }

  /** How headings are printed inside of something else. */
  abstract HeadingStyle inset();

  /** What the anchors of a page's own body begin with. */
  abstract String prefix(Page page);

  /** A beginning for anchors that nothing else here has. */
  abstract String freshPrefix();

  /** The way to a page, with its title. */
  public Link link(TitledPage target) {
    return new Link(target.title(), href(target));
  }

  /** The way to a page. */
  public String href(Page target) {
    return href(target.address());
  }

  /** The way to something on a page. */
  public String href(Page target, String anchor) {
    return href(target.address(), anchor);
  }

  /** The way to an address of the site. */
  public abstract String href(String address);

  /** The way to something at an address of the site. */
  public abstract String href(String address, String anchor);
}
