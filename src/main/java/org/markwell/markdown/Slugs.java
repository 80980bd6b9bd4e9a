package org.markwell.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hands out anchors that are unique in one body. */
final class Slugs {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

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
    if (!taken.add(id)) {
      // Where the last one of the same words ended, so that many of them take no longer.
      int i = next.getOrDefault(id, 1);
      while (!taken.add(slug + "-" + i)) {
        i++;
      }
      next.put(id, i + 1);
      id = slug + "-" + i;
    }
    return id;
  }

  /** Takes an id as it is; false if it is taken already. */
  boolean take(String id) {
    return taken.add(id);
  }
}
