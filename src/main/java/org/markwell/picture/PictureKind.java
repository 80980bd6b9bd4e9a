package org.markwell.picture;

import java.util.Locale;
import java.util.Set;

/** What a file holds, and who can show it. */
public enum PictureKind {
  PNG("a PNG picture", Shown.IN_PRINT, "png", "apng"),
  JPEG("a JPEG picture", Shown.IN_PRINT, "jpg", "jpeg", "jpe", "jfif"),
  GIF("a GIF picture", Shown.IN_PRINT, "gif"),
  SVG("an SVG drawing", Shown.IN_PRINT, "svg"),
  WEBP("a WebP picture", Shown.IN_EPUB, "webp"),
  AVIF("an AVIF picture", Shown.IN_BROWSERS, "avif"),
  BMP("a BMP picture", Shown.IN_BROWSERS, "bmp", "dib"),
  ICON("an icon (ICO)", Shown.IN_BROWSERS, "ico", "cur"),
  HEIC("a HEIC picture", Shown.NOWHERE, "heic", "heif", "hif"),
  TIFF("a TIFF picture", Shown.NOWHERE, "tif", "tiff"),
  PHOTOSHOP("a Photoshop file (PSD)", Shown.NOWHERE, "psd"),
  JPEG_XL("a JPEG XL picture", Shown.NOWHERE, "jxl"),
  JPEG_2000("a JPEG 2000 picture", Shown.NOWHERE, "jp2", "jpx", "j2k"),
  PDF("a PDF document", Shown.NOWHERE, "pdf"),
  FILM("a film or sound", Shown.NOWHERE, "mp4", "mov", "m4v", "m4a", "webm", "mp3", "wav", "avi"),
  ARCHIVE("an office document or archive", Shown.NOWHERE, "zip", "docx", "pptx", "xlsx", "odt"),
  WEB_PAGE("a web page", Shown.NOWHERE, "html", "htm"),
  POINTER("only a pointer of Git LFS", Shown.NOWHERE),
  EMPTY("empty", Shown.NOWHERE),
  UNKNOWN("nothing that can be read as a picture", Shown.NOWHERE);

  private enum Shown {
    NOWHERE,
    IN_BROWSERS,
    IN_EPUB,
    IN_PRINT
  }

  /** Endings by which people and browsers expect a picture. */
  private static final Set<String> PICTURES =
      Set.of(
          "png", "apng", "jpg", "jpeg", "jpe", "jfif", "gif", "svg", "webp", "avif", "bmp", "dib",
          "ico", "cur", "heic", "heif", "hif", "tif", "tiff", "psd", "jxl", "jp2", "jpx", "j2k");

  private final String words;
  private final Shown shown;
  private final Set<String> endings;

  PictureKind(String words, Shown shown, String... endings) {
    this.words = words;
    this.shown = shown;
    this.endings = Set.of(endings);
  }

  /** As a sentence names it: {@code a WebP picture}. */
  public String words() {
    return words;
  }

  /** Whether the usual browsers show it. */
  public boolean isShownInBrowsers() {
    return shown != Shown.NOWHERE;
  }

  public boolean isPrinted() {
    return shown == Shown.IN_PRINT;
  }

  public boolean isShownInEpub() {
    return shown == Shown.IN_EPUB || isPrinted();
  }

  /**
   * Whether a file of this kind may have a name. Browsers look into the three oldest kinds
   * themselves, so these may pose as each other.
   */
  public boolean mayBeCalled(String name) {
    String ending = ending(name);
    return endings.contains(ending) || (isOld() && !ending.equals("svg"));
  }

  private boolean isOld() {
    return this == PNG || this == JPEG || this == GIF;
  }

  /** The usual ending, without the dot; a picture of no use has none. */
  public String ending() {
    return switch (this) {
      case JPEG -> "jpg";
      case PNG, GIF, SVG, WEBP -> name().toLowerCase(Locale.ROOT);
      default -> "bin";
    };
  }

  /** Whether a file's name says that it is a picture. */
  public static boolean isNamedAsPicture(String name) {
    return PICTURES.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
