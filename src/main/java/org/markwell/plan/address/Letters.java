package org.markwell.plan.address;

import java.util.Comparator;
import java.util.Locale;

/** The letters of an A–Z: what is not a letter comes last, as one. */
public final class Letters {
  public static final Comparator<String> ORDER =
      Comparator.<String, Boolean>comparing(letter -> letter.equals("#"))
          .thenComparing(Comparator.naturalOrder());

  private Letters() {}

  /** The letter under which a key stands. */
  public static String of(String key) {
    int first = key.isEmpty() ? '#' : key.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
  }

  /** A letter as part of an address. */
  public static String fileName(String letter) {
    return letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT);
  }
}
