package org.markwell.emit.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Tables that end on the last line of a page to a hair. The engine takes the next page for theirs
 * too, and paints their head on this one a second time, for people who listen as well.
 */
final class DoubledHeads {
  private static final String NARROWED = "a-hair-lower";

  /** The engine's units in a millimetre are about 75; a border is some 19 of them. */
  private static final int HAIR = 20;

  private final List<PageBox> pages;

  private DoubledHeads(List<PageBox> pages) {
    this.pages = pages;
  }

  /**
   * Marks them with a class that the style sheet knows.
   *
   * @return whether there were any to mark, so that the book has to be laid out again
   */
  static boolean mend(PdfBoxRenderer laidOut) {
    Box root = laidOut.getRootBox();
    return new DoubledHeads(root.getLayer().getPages()).mend(root);
  }

  private boolean mend(Box box) {
    boolean marked = false;
    if (box instanceof TableBox table && box.getElement() != null && endsAtAnEdge(table)) {
      marked = mark(box.getElement());
    }
    for (Box child : box.getChildren()) {
      marked |= mend(child);
    }
    return marked;
  }

  private boolean endsAtAnEdge(TableBox table) {
    int end = table.getAbsY() + table.getHeight();
    return pages.stream()
        .anyMatch(page -> table.getAbsY() < page.getTop() && Math.abs(end - page.getTop()) <= HAIR);
  }

  private static boolean mark(Element table) {
    String now = table.getAttribute("class");
    if (now.contains(NARROWED)) {
      return false;
    }
    table.setAttribute("class", now + " " + NARROWED);
    return true;
  }
}
