package org.markwell.emit.pdf;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.markwell.emit.BookDocument;

/** A book made ready for the page: an outline, a foot line, words for every picture. */
final class PrintDocument {
  /** So many rows of one group still fit a page together, even in large print. */
  private static final int MOST_TOGETHER = 8;

  private static final Pattern LONG_WORD = Pattern.compile("\\S{24}");

  private final Document book;

  private PrintDocument(Document book) {
    this.book = book;
  }

  /**
   * Prepares a book.
   *
   * @param styles the addresses of its style sheets
   * @param image the engine's address of an image, by the one in the HTML
   */
  static Document of(
      String html, List<String> styles, UnaryOperator<String> image, DrawnText drawings) {
    PrintDocument it = new PrintDocument(BookDocument.of(html));
    it.addPictures(image, drawings);
    it.keepGroups();
    it.breakLongWords();
    it.addNumbers();
    it.addFoot();
    it.addOutline();
    it.describe();
    it.link(styles);
    return it.book;
  }

  /** The engine knows a book's description by another name. */
  private void describe() {
    String description = book.select("meta[name=description]").attr("content");
    book.select("meta[name]:not([name=author], [name=dcterms.modified])").remove();
    book.head()
        .appendElement("meta")
        .attr("name", "subject")
        .attr("content", description.isEmpty() ? book.title() : description);
  }

  private void addPictures(UnaryOperator<String> image, DrawnText drawings) {
    for (Element drawing : book.select("svg")) {
      drawing.attr("alt", drawing.attr("aria-label"));
      drawings.replaceIn(drawing);
    }
    for (Element picture : book.select("img")) {
      if (picture.attr("alt").isBlank()) {
        picture.attr("alt", picture.attr("title"));
      }
      if (!picture.attr("src").startsWith("data:")) {
        picture.attr("src", image.apply(picture.attr("src")));
      }
    }
  }

  /**
   * Where a table has several groups of rows, such as outcomes, a short one stays on one page; but
   * not the first, which would leave the table's head behind.
   */
  private void keepGroups() {
    for (Element table : book.select("table:has(> tbody + tbody)")) {
      table.select("> tbody + tbody").stream()
          .filter(group -> group.childrenSize() <= MOST_TOGETHER)
          .forEach(group -> group.addClass("together"));
    }
  }

  /** A word that would burst its column may be broken; any other stays whole. */
  private void breakLongWords() {
    for (Element cell : book.select("td, th")) {
      if (LONG_WORD.matcher(cell.text()).find()) {
        cell.addClass("long-word");
      }
    }
  }

  /** Each entry of the contents gets a place for its page number, apart from its words. */
  private void addNumbers() {
    for (Element link : book.select("nav a[href^=#]")) {
      link.after(new Element("div").addClass("number").attr("href", link.attr("href")));
    }
  }

  /** What stands at the foot of every page; the heads are in the book, {@code .running}. */
  private void addFoot() {
    String foot = book.select("meta[name=running-foot]").attr("content");
    Element line = book.body().prependElement("div").addClass("running-foot");
    line.text(foot.isEmpty() ? book.title() : foot);
  }

  /** The outline of the PDF: an entry for each h2, and in it one for each h3. */
  private void addOutline() {
    Element top = book.head().appendElement("bookmarks");
    Element part = top;
    int unnamed = 0;
    for (Element heading : book.body().select("h2, h3")) {
      if (heading.id().isEmpty()) {
        unnamed++;
        heading.id("outline-" + unnamed);
      }
      boolean deeper = heading.normalName().equals("h3");
      Element entry = (deeper ? part : top).appendElement("bookmark");
      entry.attr("name", heading.text()).attr("href", "#" + heading.id());
      if (!deeper) {
        part = entry;
      }
    }
  }

  private void link(List<String> styles) {
    for (String style : styles) {
      book.head()
          .appendElement("link")
          .attr("rel", "stylesheet")
          .attr("type", "text/css")
          .attr("href", style);
    }
  }
}
