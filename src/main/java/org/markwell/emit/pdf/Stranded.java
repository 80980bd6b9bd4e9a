package org.markwell.emit.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Headings, captions and heads of tables that would stand last on their page, parted from what they
 * announce. The engine knows no rule that keeps them from it in every case; but once a book is laid
 * out they can be found, and a page break put before them.
 */
final class Stranded {
  private static final Set<String> ANNOUNCING =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption", "thead", "dt");

  private final List<PageBox> pages;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line of text, a drawing or an image.
   *
   * @param announces the heading, caption or head that it belongs to, if it does
   */
  private record Line(int page, Element element, @Nullable Element announces) {}

  private Stranded(PdfBoxRenderer laidOut) {
    this.pages = laidOut.getRootBox().getLayer().getPages();
    collect(laidOut.getRootBox(), 0);
  }

  /**
   * Breaks the page before the first of them in each part of the book: what follows will move, and
   * may fall into place by itself.
   *
   * @return whether there were any, so that the book has to be laid out again
   */
  static boolean move(PdfBoxRenderer laidOut) {
    Stranded it = new Stranded(laidOut);
    Set<Node> mended = new HashSet<>();
    for (int i = 1; i < it.lines.size(); i++) {
      if (it.lines.get(i).page() > it.lines.get(i - 1).page()) {
        Element first = it.firstOfTail(i - 1);
        if (first != null && mended.add(part(first))) {
          breakBefore(first);
        }
      }
    }
    return !mended.isEmpty();
  }

  private void collect(Box box, int page) {
    int at = page;
    if (box instanceof LineBox || (box.getChildCount() == 0 && box.getHeight() > 0)) {
      while (at + 1 < pages.size() && box.getAbsY() >= pages.get(at + 1).getTop()) {
        at++;
      }
      while (at > 0 && box.getAbsY() < pages.get(at).getTop()) {
        at--;
      }
      Element element = element(box);
      if (element != null) {
        lines.add(new Line(at, element, announced(element)));
      }
      return;
    }
    for (Box child : box.getChildren()) {
      collect(child, at);
      at = lines.isEmpty() ? at : lines.get(lines.size() - 1).page();
    }
  }

  private static @Nullable Element element(Box box) {
    for (Box it = box; it != null; it = it.getParent()) {
      if (it.getElement() != null) {
        return it.getElement();
      }
    }
    return null;
  }

  private static @Nullable Element announced(Element element) {
    for (Node it = element; it instanceof Element at; it = it.getParentNode()) {
      if (ANNOUNCING.contains(at.getNodeName()) || namesRows(at)) {
        return at;
      }
    }
    return null;
  }

  /** Whether this is a row with one head over all columns, which names the rows below it. */
  private static boolean namesRows(Element row) {
    if (!row.getNodeName().equals("tr") || row.getElementsByTagName("td").getLength() > 0) {
      return false;
    }
    return row.getElementsByTagName("th").getLength() == 1;
  }

  /** The first of the announcing lines that end a page; nothing if something else comes last. */
  private @Nullable Element firstOfTail(int last) {
    Element first = null;
    int page = lines.get(last).page();
    int at = last;
    while (at >= 0 && lines.get(at).page() == page) {
      Element announces = lines.get(at).announces();
      if (announces == null) {
        return first;
      }
      first = announces;
      at--;
    }
    // They have the page to themselves: another break would only repeat that.
    return null;
  }

  /** What stands right below the body around an element. */
  private static Node part(Element element) {
    Node part = element;
    while (part.getParentNode() != null && !part.getParentNode().getNodeName().equals("body")) {
      part = part.getParentNode();
    }
    return part;
  }

  private static void breakBefore(Element announcing) {
    Element at = announcing;
    while (isFirst(at) && at.getParentNode() instanceof Element parent && !isFixed(parent)) {
      at = parent;
    }
    at.setAttribute("style", at.getAttribute("style") + ";page-break-before:always");
  }

  private static boolean isFixed(Element parent) {
    return Set.of("body", "td", "th", "li", "html").contains(parent.getNodeName());
  }

  /** A caption, head and columns begin their table. */
  private static boolean isFirst(Element element) {
    for (Node it = element.getPreviousSibling(); it != null; it = it.getPreviousSibling()) {
      if (it instanceof Element before
          && !Set.of("caption", "colgroup", "thead").contains(before.getNodeName())) {
        return false;
      }
    }
    return true;
  }
}
