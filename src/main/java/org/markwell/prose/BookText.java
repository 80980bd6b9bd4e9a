package org.markwell.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Prose;
import org.markwell.plan.Links;
import org.markwell.plan.PlannedPage;

/**
 * Prose of one document as it stands in a book: links to what the book holds lead within it, ids of
 * different documents stay apart, headings fit under the book's own.
 */
public final class BookText extends PageText {
  /** A whole tag with its attributes, whose values may hold signs of tags. */
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:[^<>\"]++|\"[^\"]*+\")*+)>");

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]++)(?:=\"[^\"]*+\")?");

  /** What an opened passage does without. */
  private static final Set<String> LOST = Set.of("open", "class");

  private final BookLinks book;

  /**
   * @param page whose document the prose stands in
   */
  public BookText(BookLinks book, PlannedPage page) {
    super(book.links(), page, book.abbreviations());
    this.book = book;
  }

  /** The body of a document and what later content roots add, its headings below a level. */
  public Html body(PlannedPage page, int level) {
    Optional<Document> document = page.document();
    if (document.isEmpty()) {
      return Html.EMPTY;
    }
    String from = document.get().path();
    String prefix = book.prefix(page);
    Html body = new Html(html(document.get().body(), from, prefix));
    StringBuilder all = new StringBuilder(PageBody.withoutTitle(page, body, prefix).value());
    for (Prose note : document.get().facts().notes()) {
      all.append("<aside class=\"callout assessor\">\n")
          .append(html(note, from, book.freshPrefix()))
          .append("</aside>\n");
    }
    return book.abbreviations().explain(new Html(Headings.below(level, all.toString())));
  }

  @Override
  public Html linked(Prose prose, String from) {
    return new Html(Headings.flat(html(prose, from, book.freshPrefix())));
  }

  @Override
  public String href(PlannedPage target) {
    return book.href(target.address());
  }

  @Override
  public String href(String address) {
    return book.href(address);
  }

  @Override
  public String href(PlannedPage target, String anchor) {
    return book.href(target.address(), anchor);
  }

  @Override
  public String href(String address, String anchor) {
    return book.href(address, anchor);
  }

  private String html(Prose prose, String from, String prefix) {
    StringBuilder html = new StringBuilder();
    Optional<String> mark = Optional.empty();
    List<String> pieces = OwnAnchors.apart(prose.html(), prefix);
    for (int i = 0; i < pieces.size(); i++) {
      String piece = onPaper(pieces.get(i));
      int end = mark.isPresent() ? piece.indexOf("</a>") : -1;
      if (end >= 0) {
        int after = end + "</a>".length();
        html.append(piece, 0, after).append(mark.get()).append(piece, after, piece.length());
        mark = Optional.empty();
      } else {
        html.append(piece);
      }
      if (i < prose.links().size()) {
        Prose.Link link = prose.links().get(i);
        String href = book.resolve(prose, link, from);
        html.append(Links.escape(href));
        if (link.target() == Prose.Target.PAGE) {
          mark =
              book.reference(link.label(), href)
                  .map(number -> "<sup class=\"ref\">" + number + "</sup>");
        }
      }
    }
    return unfolded(html.toString());
  }

  /** Ticks as signs: paper has no controls. */
  private static String onPaper(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('"') < 0) {
      // Words alone, which most items are.
      return html;
    }
    return html.replace(
            "<input type=\"checkbox\" disabled checked aria-label=\"done\">",
            "<span class=\"tick\">\u2611</span>")
        .replace(
            "<input type=\"checkbox\" disabled aria-label=\"to do\">",
            "<span class=\"tick\">\u2610</span>");
  }

  /**
   * Folded passages open, since paper has no hinges; begin and end are changed alike, whatever
   * attributes an author gave, so that they stay a pair.
   */
  public static String unfolded(String html) {
    if (!html.contains("<details") && !html.contains("<summary")) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String kind =
          switch (tag.group(2)) {
            case "details" -> "callout details";
            case "summary" -> "callout-title";
            default -> "";
          };
      if (!kind.isEmpty()) {
        String others =
            ATTRIBUTE
                .matcher(tag.group(3))
                .replaceAll(
                    it -> LOST.contains(it.group(1)) ? "" : Matcher.quoteReplacement(it.group()));
        String begin = "<div class=\"" + kind + "\"" + others + ">";
        tag.appendReplacement(
            out, Matcher.quoteReplacement(tag.group(1).isEmpty() ? begin : "</div>"));
      }
    }
    return tag.appendTail(out).toString();
  }
}
