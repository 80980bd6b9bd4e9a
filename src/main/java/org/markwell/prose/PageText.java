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
    return ways.to(address);
  }

  @Override
  public String href(String address, String anchor) {
    return ways.to(address, "", anchor);
  }

  /** Addresses relative to a page. */
  private record PageWays(Page page) implements Ways {
    @Override
    public String to(Target target) {
      if (target instanceof Target.OfPage to) {
        return to(to.page().address(), to.query(), to.anchor());
      } else if (target instanceof Target.OfFile to) {
        return to(to.address()) + to.tail();
      } else if (target instanceof Target.Elsewhere to) {
        return to.url();
      }
      return "#";
    }

    String to(String address) {
      return Address.encode(Paths.relative(page.address(), address));
    }

    /** The anchor alone if it is on this page. */
    String to(String address, String query, String anchor) {
      boolean here = address.equals(page.address()) && query.isEmpty() && !anchor.isEmpty();
      return (here ? "" : to(address) + query)
          + (anchor.isEmpty() ? "" : "#" + Address.encode(anchor));
    }

    @Override
    public Optional<String> reference(Prose.Link link, Target target) {
      return Optional.empty();
    }
  }
}
