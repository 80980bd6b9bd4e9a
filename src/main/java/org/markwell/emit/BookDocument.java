package org.markwell.emit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A book's HTML without what only works on a web page: no scripts and controls, links that lead
 * somewhere, tables and headings as the formats of books demand them. The published HTML itself
 * stays as it is.
 *
 * <p>What it takes from the HTML: {@code lang}, {@code title}, the metas {@code description},
 * {@code dcterms.modified} (year-month-day), {@code dcterms.source} (the address of its page) and
 * {@code running-foot}. One h1 is the cover's title, every h2 begins a part.
 */
public final class BookDocument {
  /** Signs that only tell their neighbours how to look; fonts don't draw them. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b-\\u200d\\u2060\\ufe00-\\ufe0f\\ufeff]");

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:https?|mailto|tel):.*");

  private final Document book;

  private BookDocument(String html) {
    this.book = Jsoup.parse(html);
  }

  /** Parses and cleans a book. */
  public static Document of(String html) {
    BookDocument it = new BookDocument(html);
    it.mendLinks();
    it.drop();
    it.mendText();
    it.mendTables();
    it.mendHeadings();
    return it.book;
  }

  private void drop() {
    book.select("script, link, style, template, [hidden], .screen, svg[aria-hidden=true]").remove();
    for (Element box : book.select("input[type=checkbox]")) {
      box.replaceWith(
          new Element("span").addClass("tick").text(box.hasAttr("checked") ? "\u2611" : "\u2610"));
    }
    book.select("input, button, select, textarea").remove();
    book.select("details").forEach(it -> it.tagName("div").removeAttr("open"));
    book.select("summary").forEach(it -> it.tagName("div"));
  }

  private void mendText() {
    book.body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text && INVISIBLE.matcher(text.getWholeText()).find()) {
                text.text(INVISIBLE.matcher(text.getWholeText()).replaceAll(""));
              }
            });
  }

  /** Readers of books know two scopes, and want as many cells in each row as in the others. */
  private void mendTables() {
    for (Element cell : book.select("th, td")) {
      String side = cell.attr("align");
      if (!side.isEmpty()) {
        cell.removeAttr("align").addClass("align-" + side);
      }
    }
    for (Element head : book.select("th")) {
      String scope = head.attr("scope");
      if (!scope.equals("row") && !scope.equals("col")) {
        head.attr("scope", head.closest("thead") == null ? "row" : "col");
      }
    }
    for (Element table : book.select("table")) {
      if (table.select("[rowspan]").isEmpty()) {
        List<Element> rows = table.select("tr");
        int most = rows.stream().mapToInt(BookDocument::width).max().orElse(0);
        for (Element row : rows) {
          for (int i = width(row); i < most; i++) {
            row.appendElement("td");
          }
        }
      }
    }
  }

  private static int width(Element row) {
    return row.children().stream().mapToInt(BookDocument::span).sum();
  }

  private static int span(Element cell) {
    String span = cell.attr("colspan");
    return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
  }

  /** A link to another page needs the site's address; one that leads nowhere becomes its words. */
  private void mendLinks() {
    Optional<URI> site =
        Optional.ofNullable(book.selectFirst("meta[name=dcterms.source]"))
            .flatMap(it -> uri(it.attr("content")));
    Set<String> places = new HashSet<>(book.select("[id]").eachAttr("id"));
    for (Element link : book.select("a[href]")) {
      String href = link.attr("href");
      boolean found = href.startsWith("#") && places.contains(href.substring(1));
      if (!found && !ABSOLUTE.matcher(href).matches()) {
        site.flatMap(it -> resolve(it, href))
            .ifPresentOrElse(whole -> link.attr("href", whole), link::unwrap);
      }
    }
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> resolve(URI site, String href) {
    try {
      return href.startsWith("#") ? Optional.empty() : Optional.of(site.resolve(href).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One h1, and no level left out on the way down, whatever an author's Markdown does. */
  private void mendHeadings() {
    int last = 0;
    for (Element heading : book.body().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      int allowed = Math.max(last == 0 ? 1 : 2, Math.min(level, last + 1));
      heading.tagName("h" + allowed);
      last = allowed;
    }
  }
}
