package org.markwell.emit.search;

/** Numbers as text: five bits a digit, the least first; a digit of 32 and more says "go on". */
final class Digits {
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

  private Digits() {}

  /**
   * @param value not negative
   */
  static void append(StringBuilder out, int value) {
    int rest = value;
    while (rest >= 32) {
      out.append(DIGITS.charAt(32 + (rest & 31)));
      rest >>>= 5;
    }
    out.append(DIGITS.charAt(rest));
  }

  /** One digit, for a value below 64. */
  static char of(int value) {
    return DIGITS.charAt(value);
  }
}
