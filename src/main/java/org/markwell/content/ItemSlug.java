package org.markwell.content;

import java.text.Normalizer;
import java.util.Locale;

/** Words as lower-case letters, digits and hyphens. */
final class ItemSlug {
  private ItemSlug() {}

  /** The slug of some text; empty if it holds no Latin letter or digit. */
  static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** The slug of the first words of some text. */
  static String of(String text, int words) {
    String plain = text;
    boolean decomposed = false;
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int left = words;
    for (int i = 0; i < plain.length(); i++) {
      if (!decomposed && !isPlain(plain.charAt(i))) {
        String rest = plain.substring(i).toLowerCase(Locale.ROOT);
        plain = plain.substring(0, i) + Normalizer.normalize(rest, Normalizer.Form.NFD);
        decomposed = true;
      }
      char c = plain.charAt(i);
      c = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && out.length() > 0) {
          left--;
          if (left == 0) {
            break;
          }
          out.append('-');
        }
        gap = false;
        out.append(c);
      } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return out.toString();
  }

  /** Whether a sign is ASCII, or one of the quotes and dashes of word processors. */
  private static boolean isPlain(char c) {
    return c <= '~' || (c >= '\u2010' && c <= '\u2027');
  }

  /** Whether a written id has the shape ids must have. */
  static boolean isId(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return !id.isEmpty();
  }
}
