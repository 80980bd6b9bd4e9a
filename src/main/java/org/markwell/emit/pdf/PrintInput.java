package org.markwell.emit.pdf;

import java.util.List;
import org.markwell.emit.Manuscript;
import org.markwell.plan.PlannedBook.Format;

/**
 * All that a PDF is made of, beside the theme; its hash decides whether it has to be made again.
 */
record PrintInput(Manuscript book, Format format) {
  private static final String STYLE = "print/pdf.css";
  private static final String LARGE_STYLE = "print/pdf-large.css";

  /** Where the PDF stands on the site. */
  String address() {
    return book.address() + format.ending();
  }

  /** The theme's style sheets, a later one over those before it. */
  List<String> styles() {
    return format == Format.LARGE_PRINT ? List.of(STYLE, LARGE_STYLE) : List.of(STYLE);
  }
}
