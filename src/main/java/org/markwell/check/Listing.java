package org.markwell.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a hint: all of them, or the first few. */
final class Listing {
  private static final int MOST = 12;

  /** So many names are only counted: a list full of wrong ones would take for ever. */
  private static final int TOO_MANY = 2_000;

  private Listing() {}

  static String of(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    if (names.size() > TOO_MANY) {
      return "the " + names.size() + " that are there";
    }
    String shown = names.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
    return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
  }
}
