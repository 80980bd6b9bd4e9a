package org.markwell.plan;

import java.util.Comparator;
import java.util.Locale;

/** The letters of an A–Z: what is not a letter comes last, as one. */
final class Letters {
  static final Comparator<String> ORDER =
      Comparator.<String, Boolean>comparing(letter -> letter.equals("#"))
          .thenComparing(Comparator.naturalOrder());

  private Letters() {}

  /** The letter under which a key stands. */
  static String of(String key) {
    int first = key.isEmpty() ? '#' : key.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
  }

  /** A letter as part of an address. */
  static String fileName(String letter) {
    return letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT);
  }
}
