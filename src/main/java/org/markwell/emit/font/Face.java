package org.markwell.emit.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType file: what it calls itself, and which characters it can draw.
 *
 * @param weight 400 for regular, 700 for bold
 */
public record Face(
    String family, int weight, boolean italic, TrueTypeFont font, CmapLookup characters) {
  private static final int ITALIC = 1;

  /**
   * Reads a font file.
   *
   * @throws IOException if it is not a font with TrueType outlines and a Unicode table
   */
  public static Face read(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    if (!font.getTableMap().containsKey("glyf")) {
      throw new IOException("it has no TrueType outlines");
    }
    // Joined letters would be narrower than the room that the engine measures for them.
    font.setEnableGsub(false);
    NamingTable names = font.getNaming();
    String family = names == null ? null : names.getFontFamily();
    if (family == null) {
      throw new IOException("it has no name");
    }
    OS2WindowsMetricsTable metrics = font.getOS2Windows();
    return new Face(
        family,
        metrics == null || metrics.getWeightClass() < 600 ? 400 : 700,
        metrics != null && (metrics.getFsSelection() & ITALIC) != 0,
        font,
        font.getUnicodeCmapLookup());
  }

  /** Whether it has a character. */
  public boolean draws(int character) {
    return characters.getGlyphId(character) != 0;
  }

  /** The outline of a character in font units, and how far it moves the next one. */
  public Glyph glyph(int character) {
    int id = characters.getGlyphId(character);
    try {
      var outline = font.getGlyph().getGlyph(id);
      return new Glyph(
          outline == null ? new java.awt.geom.GeneralPath() : outline.getPath(),
          font.getAdvanceWidth(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The size of the square that its outlines are drawn in. */
  public int unitsPerEm() {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An outline, upwards positive, and the way to the next one. */
  public record Glyph(java.awt.geom.GeneralPath outline, int advance) {}
}
