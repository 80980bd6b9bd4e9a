package org.markwell.emit.pdf;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Measures each word of a book once in each font and size, since books repeat their words. It needs
 * {@link ResolvedFonts}, which give the same font for the same letters.
 */
final class MeasuredText extends PdfBoxTextRenderer {
  /** Longer pieces hardly come back. */
  private static final int LONGEST = 24;

  private final Map<FSFont, Map<String, Integer>> widths = new IdentityHashMap<>();

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    if (text.length() > LONGEST) {
      return super.getWidth(context, font, text);
    }
    Map<String, Integer> known = widths.computeIfAbsent(font, key -> new HashMap<>());
    Integer width = known.get(text);
    if (width == null) {
      width = super.getWidth(context, font, text);
      known.put(text, width);
    }
    return width;
  }
}
