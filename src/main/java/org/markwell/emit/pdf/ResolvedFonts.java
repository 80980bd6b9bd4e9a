package org.markwell.emit.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one document, found once for each style of letters; the engine asks for every box.
 */
final class ResolvedFonts extends PdfBoxFontResolver {
  private final Map<Letters, FSFont> found = new HashMap<>();

  private record Letters(
      List<String> families, float size, IdentValue weight, IdentValue style, IdentValue variant) {}

  ResolvedFonts(SharedContext engine, PDDocument document, FSDefaultCacheStore metrics) {
    super(engine, document, metrics, PdfAConformance.NONE, true);
  }

  @Override
  public FSFont resolveFont(SharedContext engine, FontSpecification wanted) {
    List<String> families = wanted.families == null ? List.of() : List.of(wanted.families);
    Letters letters =
        new Letters(families, wanted.size, wanted.fontWeight, wanted.fontStyle, wanted.variant);
    return found.computeIfAbsent(letters, key -> super.resolveFont(engine, wanted));
  }
}
