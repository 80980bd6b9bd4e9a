package org.markwell.lunr;

/**
 * How many times vowels are followed by consonants in a stem. A {@code y} may be read as either, so
 * all readings are followed at once: bit s of a set says that some reading is in state s. States: 0
 * the start, 1 leading consonants, 2 a vowel, 3 a consonant after it, 4 a vowel again, 5 a
 * consonant again.
 *
 * @param seen the states some reading was ever in
 * @param last the states some reading ends in
 */
record Measure(int seen, int last) {
  static Measure of(String stem) {
    int now = 1;
    int seen = 1;
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      boolean plainVowel = Stemmer.isAnyOf(c, "aeiou");
      boolean vowel = plainVowel || c == 'y';
      int next = 0;
      if (vowel) {
        next |= in(now, 0) || in(now, 1) ? 1 << 2 : 0;
        next |= in(now, 3) ? 1 << 4 : 0;
      } else {
        next |= now & (1 << 1 | 1 << 3);
      }
      if (plainVowel) {
        next |= now & (1 << 2 | 1 << 4);
      } else {
        next |= in(now, 0) ? 1 << 1 : 0;
        next |= in(now, 2) ? 1 << 3 : 0;
        next |= in(now, 4) ? 1 << 5 : 0;
      }
      now = next;
      seen |= now;
    }
    return new Measure(seen, now);
  }

  boolean hasVowel() {
    return in(seen, 2);
  }

  boolean isPositive() {
    return in(seen, 3);
  }

  boolean isAboveOne() {
    return in(seen, 5);
  }

  boolean isOne() {
    return in(last, 3) || in(last, 4);
  }

  private static boolean in(int states, int state) {
    return (states >> state & 1) == 1;
  }
}
