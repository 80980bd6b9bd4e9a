package org.markwell.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A picture file as its bytes tell: they are walked through, from one part to the next, and nothing
 * is drawn, so that neither a large file nor one that claims to be costs memory.
 *
 * @param width in pixels; 0 if it has none or can't be told
 * @param damage what is wrong with the file, such as {@code ends after 2000 bytes}; empty if
 *     nothing
 */
public record Picture(PictureKind kind, long bytes, int width, int height, String damage) {

  /** So many pixels are printed; more would not fit into memory. */
  public static final long MOST_PIXELS = 40_000_000;

  /** So many bytes of one picture are printed. */
  public static final long MOST_BYTES = 20_000_000;

  /**
   * Looks at a file.
   *
   * @throws IOException if it can't be read
   */
  public static Picture of(Path file) throws IOException {
    try (Bytes bytes = Bytes.of(file)) {
      return of(bytes);
    }
  }

  /** Looks at a file in memory. */
  public static Picture of(byte[] file) {
    try (Bytes bytes = Bytes.of(file)) {
      return of(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("there is no file to fail", e);
    }
  }

  private static Picture of(Bytes bytes) throws IOException {
    PictureKind kind = Kinds.of(bytes);
    Walk walk = new Walk(bytes);
    String damage = "";
    try {
      switch (kind) {
        case PNG -> walk.png();
        case JPEG -> walk.jpeg();
        case GIF -> walk.gif();
        case WEBP -> walk.webp();
        case SVG -> walk.svg();
        default -> {}
      }
    } catch (EOFException e) {
      damage = "ends after " + bytes.length() + " bytes";
    } catch (Damage e) {
      damage = e.what();
    }
    return new Picture(kind, bytes.length(), walk.width(), walk.height(), damage);
  }

  public boolean isDamaged() {
    return !damage.isEmpty();
  }

  /** Why it can't be printed though its kind can, as the end of a sentence; empty if it can. */
  public String tooMuch() {
    if ((long) width * height > MOST_PIXELS) {
      return "has %d × %d pixels, more than print can take".formatted(width, height);
    }
    return bytes > MOST_BYTES
        ? "has %d MB, more than print can take".formatted(bytes / 1_000_000)
        : "";
  }
}
