package org.markwell.emit.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import org.w3c.dom.Element;

/**
 * Tables that would run out of the page, where the engine cuts them off. They are squeezed first,
 * into smaller letters; if that is not enough, their words may be broken.
 */
final class TooWide {
  private static final String SQUEEZED = "squeezed";
  private static final String BROKEN = "broken-words";

  private TooWide() {}

  /**
   * Marks them with a class that the style sheet knows.
   *
   * @return whether there were any to mark, so that the book has to be laid out again
   */
  static boolean squeeze(PdfBoxRenderer laidOut) {
    Box root = laidOut.getRootBox();
    return squeeze(root, root.getAbsX() + root.getWidth());
  }

  private static boolean squeeze(Box box, int edge) {
    boolean marked = false;
    if (box instanceof TableBox && box.getElement() != null) {
      marked = box.getAbsX() + box.getWidth() > edge && mark(box.getElement());
    }
    for (Box child : box.getChildren()) {
      marked |= squeeze(child, edge);
    }
    return marked;
  }

  private static boolean mark(Element table) {
    String now = table.getAttribute("class");
    if (now.contains(BROKEN)) {
      return false;
    }
    table.setAttribute("class", now + " " + (now.contains(SQUEEZED) ? BROKEN : SQUEEZED));
    return true;
  }
}
