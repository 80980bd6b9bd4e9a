package org.markwell.emit.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * PNG files of two colours from a palette, such as codes to scan. PDFBox 3.0.7 takes them for black
 * and white in that order, whatever the palette says, so they are written anew in full colour.
 */
final class TwoColours {
  private static final int BIT_DEPTH = 24;
  private static final int COLOUR_TYPE = 25;
  private static final int PALETTE = 3;

  private TwoColours() {}

  /** The file as it is, or in full colour if its two colours could be mistaken. */
  static byte[] spelledOut(byte[] file) {
    if (file.length <= COLOUR_TYPE
        || file[1] != 'P'
        || file[BIT_DEPTH] != 1
        || file[COLOUR_TYPE] != PALETTE) {
      return file;
    }
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        return file;
      }
      BufferedImage full =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          full.setRGB(x, y, image.getRGB(x, y));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(full, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      // The engine will say that it can't be read, and where it is.
      return file;
    }
  }
}
