package org.markwell.plan.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names of files and folders, made fit for an address. */
public final class Slug {
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}(?:[-_]|\\.\\s)\\s*(?=.)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._]+");
  private static final Pattern EDGE = Pattern.compile("^[-.]+|[-.]+$");

  private Slug() {}

  /**
   * The part of an address for one name: a leading {@code 01-} is left out, letters of any script
   * are kept in lower case, everything else becomes a hyphen.
   */
  public static String of(String name) {
    return isSlug(name) ? name : made(name);
  }

  /** Most names are: small letters and digits, words joined by one hyphen, a letter in front. */
  private static boolean isSlug(String name) {
    boolean word = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean rest = word && (c >= '0' && c <= '9' || c == '-' && name.charAt(i - 1) != '-');
      if (!letter && !rest) {
        return false;
      }
      word = true;
    }
    return word && !name.endsWith("-");
  }

  private static String made(String name) {
    String plain = withoutNumber(Normalizer.normalize(name, Normalizer.Form.NFC));
    String hyphened = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGE.matcher(hyphened).replaceAll("");
    return slug.isEmpty() ? "page-" + hash(name) : slug;
  }

  /** A name as people would write it: without its number, hyphens as spaces. */
  public static String title(String name) {
    String words = withoutNumber(name).replaceAll("[-_]+", " ").strip();
    if (words.isEmpty()) {
      return name;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static String withoutNumber(String name) {
    return NUMBER.matcher(name).replaceFirst("");
  }

  private static String hash(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
