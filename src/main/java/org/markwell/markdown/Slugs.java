package org.markwell.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out anchors that are unique in one body. */
final class Slugs {
  private final Set<String> taken = new HashSet<>();

  String next(String text) {
    StringBuilder slug = new StringBuilder("h-");
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean mark =
                  type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
              if (Character.isLetterOrDigit(c) || mark || c == '-' || c == '_') {
                slug.appendCodePoint(c);
              } else if (Character.isWhitespace(c)) {
                slug.append('-');
              }
            });
    String id = slug.toString();
    for (int i = 1; !taken.add(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  /** Takes an id as it is; false if it is taken already. */
  boolean take(String id) {
    return taken.add(id);
  }
}
