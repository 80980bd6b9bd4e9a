package org.markwell.prose;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Prose;
import org.markwell.plan.Links;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;

/** Prose as it stands on one page: links resolved from there, abbreviations explained once. */
public class PageText {
  private final Links links;
  private final PlannedPage page;
  private final Abbreviations.OnPage abbreviations;
  private int texts;

  public PageText(Links links, PlannedPage page, Abbreviations abbreviations) {
    this(links, page, abbreviations.onPage());
  }

  public PageText(Links links, PlannedPage page, Abbreviations.OnPage abbreviations) {
    this.links = links;
    this.page = page;
    this.abbreviations = abbreviations;
  }

  /** The body of the page's own document, to whose anchors other pages lead. */
  public Html body(Prose prose) {
    String from = page.document().map(Document::path).orElse("");
    return abbreviations.explain(new Html(links.html(prose, prose.html(), from, page.address())));
  }

  /** What else was written in the page's own document. */
  public Html html(Prose prose) {
    return html(prose, page.document().map(Document::path).orElse(""));
  }

  public Html html(Optional<Prose> prose) {
    return prose.map(this::html).orElse(Html.EMPTY);
  }

  /** What was written in another file. */
  public Html html(Prose prose, String from) {
    return abbreviations.explain(linked(prose, from));
  }

  /** What was written in a register. */
  public Html shared(Optional<Prose> prose) {
    return prose.map(it -> html(it, Links.REGISTERS)).orElse(Html.EMPTY);
  }

  /**
   * What was written in another file, its abbreviations left as they are. Its anchors are only for
   * its own footnotes, and stay apart from those of the page's other texts.
   */
  public Html linked(Prose prose, String from) {
    List<String> pieces = prose.html();
    if (OwnAnchors.in(pieces)) {
      pieces = OwnAnchors.apart(pieces, "n" + ++texts + "-");
    }
    return new Html(links.html(prose, pieces, from, page.address()));
  }

  public Link link(PlannedPage target) {
    return new Link(target.title(), href(target));
  }

  public String href(PlannedPage target) {
    return href(target.address());
  }

  /** The way to an address of the site. */
  public String href(String address) {
    return Address.encode(Paths.relative(page.address(), address));
  }

  /** The way to something on a page; the anchor alone if it is on this one. */
  public String href(PlannedPage target, String anchor) {
    return (target.equals(page) ? "" : href(target)) + "#" + anchor;
  }

  /** The way to something on a page of the site that Markwell makes. */
  public String href(String address, String anchor) {
    return href(address) + "#" + anchor;
  }
}
