package org.markwell.emit.pdf;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Measures each word of a book once in each font and size, since books repeat their words. */
final class MeasuredText extends PdfBoxTextRenderer {
  /** Longer pieces hardly come back. */
  private static final int LONGEST = 24;

  private final Map<Case, Map<String, Integer>> cases = new HashMap<>();
  private final Map<FSFont, Map<String, Integer>> fonts = new IdentityHashMap<>();

  /** Letters of one size: the engine makes a font of them for every style. */
  private record Case(List<FontDescription> faces, float size) {}

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    if (text.length() > LONGEST) {
      return super.getWidth(context, font, text);
    }
    Map<String, Integer> widths = fonts.computeIfAbsent(font, this::widths);
    Integer known = widths.get(text);
    if (known == null) {
      known = super.getWidth(context, font, text);
      widths.put(text, known);
    }
    return known;
  }

  private Map<String, Integer> widths(FSFont font) {
    List<FontDescription> faces = ((PdfBoxFSFont) font).getFontDescriptions();
    return cases.computeIfAbsent(new Case(faces, font.getSize2D()), key -> new HashMap<>());
  }
}
