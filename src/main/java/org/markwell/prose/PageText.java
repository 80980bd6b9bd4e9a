package org.markwell.prose;

import java.util.Optional;
import org.markwell.model.Prose;
import org.markwell.plan.Links;
import org.markwell.plan.Page;
import org.markwell.plan.Target;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;

/** Prose as it stands on one page: links lead from there, abbreviations are explained once. */
public final class PageText extends PrintedText {
  private final PageWays ways;
  private int texts;

  public PageText(Links links, Page page, Labels labels, Abbreviations abbreviations) {
    this(links, new PageWays(page), labels, abbreviations);
  }

  private PageText(Links links, PageWays ways, Labels labels, Abbreviations abbreviations) {
    super(new Printer(links::of, ways, Printer.Medium.SCREEN, labels, abbreviations.onPage()));
    this.ways = ways;
  }

  @Override
  HeadingStyle inset() {
    return new HeadingStyle.AsWritten();
  }

  /** Other pages lead to the anchors of the page's own body. */
  @Override
  String prefix(Page page) {
    return "";
  }

  @Override
  String freshPrefix() {
    texts++;
    return "n" + texts + "-";
  }

  @Override
  public String href(String address) {
    return ways.relative(address);
  }

  @Override
  public String href(String address, String anchor) {
    return ways.to(address, "", anchor);
  }

  /** Addresses relative to a page. */
  private record PageWays(Page page) implements Ways {
    /** The anchor alone if it is on this page. */
    @Override
    public String to(String address, String query, String anchor) {
      boolean here = address.equals(page.address()) && query.isEmpty() && !anchor.isEmpty();
      return (here ? "" : relative(address) + query) + Ways.fragment(anchor);
    }

    @Override
    public String relative(String address) {
      return Address.encode(Paths.relative(page.address(), address));
    }

    @Override
    public Optional<String> reference(Prose.Link link, Target target) {
      return Optional.empty();
    }
  }
}
