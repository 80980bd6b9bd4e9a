package org.markwell.emit.twin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.markwell.plan.address.Paths;

/**
 * Leads from twin to twin: a link to a page that has one leads there, without the anchor, which
 * Markdown has not; a link within the page leads nowhere. All others stay.
 *
 * @param from the page's address
 * @param with the addresses of all pages that have a twin
 */
record TwinLinks(String from, Set<String> with) implements UnaryOperator<String> {
  private static final String PAGE = ".html";

  /**
   * @param href as the page has it
   * @return empty for a place on the same page
   */
  @Override
  public String apply(String href) {
    if (href.startsWith("#")) {
      return "";
    }
    int end = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
    String path = href.substring(0, end);
    if (path.endsWith(PAGE) && !path.contains(":") && !path.startsWith("/")) {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (Paths.resolve(Paths.folder(from), plain).filter(with::contains).isPresent()) {
        return path.substring(0, path.length() - PAGE.length()) + ".md";
      }
    }
    return href;
  }
}
