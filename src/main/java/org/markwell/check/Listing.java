package org.markwell.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a hint: all of them, or the first few. */
final class Listing {
  private static final int MOST = 12;

  private Listing() {}

  static String of(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String shown = names.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
    return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
  }
}
