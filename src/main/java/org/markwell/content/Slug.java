package org.markwell.content;

import java.text.Normalizer;
import java.util.Locale;

/** Words as lower-case letters, digits and hyphens. */
final class Slug {
  private Slug() {}

  /** The slug of some text; empty if it holds no Latin letter or digit. */
  static String of(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && out.length() > 0) {
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

  /** The first words of a slug. */
  static String firstWords(String slug, int words) {
    int end = -1;
    for (int word = 0; word < words; word++) {
      end = slug.indexOf('-', end + 1);
      if (end < 0) {
        return slug;
      }
    }
    return slug.substring(0, end);
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
