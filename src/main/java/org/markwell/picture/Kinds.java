package org.markwell.picture;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells kinds of files by how they begin. */
final class Kinds {
  private static final int HEAD = 4096;
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Pattern BEFORE_ROOT =
      Pattern.compile(
          "^\\uFEFF?\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE\\s+svg[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*+",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern SVG = Pattern.compile("<(?:[\\w-]+:)?svg[\\s>/]");
  private static final Pattern PAGE =
      Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|script|title|h1|p|div)[\\s>/]");

  private Kinds() {}

  static PictureKind of(Bytes bytes) throws IOException {
    if (bytes.length() == 0) {
      return PictureKind.EMPTY;
    } else if (bytes.says(0, "\u0089PNG\r\n\u001a\n")) {
      return PictureKind.PNG;
    } else if (bytes.says(0, "\u00ff\u00d8\u00ff")) {
      return PictureKind.JPEG;
    } else if (bytes.says(0, "GIF87a") || bytes.says(0, "GIF89a")) {
      return PictureKind.GIF;
    } else if (bytes.says(0, "RIFF")) {
      return bytes.says(8, "WEBP") ? PictureKind.WEBP : PictureKind.FILM;
    } else if (bytes.says(4, "ftyp")) {
      return ofBoxes(bytes);
    } else if (bytes.says(0, "II*\0") || bytes.says(0, "MM\0*")) {
      return PictureKind.TIFF;
    } else if (bytes.says(0, "II+\0") || bytes.says(0, "MM\0+")) {
      return PictureKind.TIFF;
    } else if (bytes.says(0, "8BPS")) {
      return PictureKind.PHOTOSHOP;
    } else if (bytes.says(0, "\u00ff\n") || bytes.says(4, "JXL \r\n\u0087\n")) {
      return PictureKind.JPEG_XL;
    } else if (bytes.says(4, "jP  \r\n\u0087\n") || bytes.says(0, "\u00ff\u004f\u00ff\u0051")) {
      return PictureKind.JPEG_2000;
    } else if (bytes.says(0, "\0\0\1\0") || bytes.says(0, "\0\0\2\0")) {
      return PictureKind.ICON;
    } else if (bytes.says(0, "BM") && bytes.length() >= 26 && bytes.number(6, 4) == 0) {
      return PictureKind.BMP;
    } else if (bytes.says(0, "%PDF")) {
      return PictureKind.PDF;
    } else if (bytes.says(0, "PK\3\4") || bytes.says(0, "\u00d0\u00cf\u0011\u00e0")) {
      return PictureKind.ARCHIVE;
    } else if (bytes.says(0, "ID3") || bytes.says(0, "\u001aE\u00df\u00a3")) {
      return PictureKind.FILM;
    }
    return ofText(bytes.first(HEAD));
  }

  /** HEIC, AVIF and films are built alike, and name themselves. */
  private static PictureKind ofBoxes(Bytes bytes) throws IOException {
    long end = Math.min(Math.min(bytes.number(0, 4), bytes.length()), 256);
    boolean heic = false;
    for (long at = 8; at + 4 <= end; at += 4) {
      String brand = bytes.word(at, 4);
      if (brand.equals("avif") || brand.equals("avis")) {
        return PictureKind.AVIF;
      }
      heic |= HEIC.contains(brand);
    }
    return heic ? PictureKind.HEIC : PictureKind.FILM;
  }

  private static PictureKind ofText(byte[] head) {
    String text = new String(head, charset(head));
    if (text.startsWith("version https://git-lfs")) {
      return PictureKind.POINTER;
    }
    String root = BEFORE_ROOT.matcher(text).replaceFirst("");
    if (SVG.matcher(root).lookingAt()) {
      return PictureKind.SVG;
    }
    return PAGE.matcher(root.strip().toLowerCase(Locale.ROOT)).lookingAt()
        ? PictureKind.WEB_PAGE
        : PictureKind.UNKNOWN;
  }

  private static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    boolean high = head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff;
    return high ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }
}
