package org.markwell.lunr;

import org.jspecify.annotations.Nullable;

/**
 * English stems after Porter, with the habits of lunr's: every character that is no vowel counts as
 * a consonant, and a {@code y} past the first letter counts as either.
 */
public final class Stemmer {
  // Longest first where one ends another, since the longest listed ending decides.
  private static final String[][] STEP_2 = {
    {"ational", "ate"},
    {"ization", "ize"},
    {"iveness", "ive"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"tional", "tion"},
    {"biliti", "ble"},
    {"entli", "ent"},
    {"ousli", "ous"},
    {"ation", "ate"},
    {"alism", "al"},
    {"aliti", "al"},
    {"iviti", "ive"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"izer", "ize"},
    {"alli", "al"},
    {"ator", "ate"},
    {"logi", "log"},
    {"bli", "ble"},
    {"eli", "e"}
  };
  private static final String[][] STEP_3 = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ness", ""},
    {"ful", ""}
  };
  private static final String[][] STEP_4 = {
    {"ement", ""}, {"ance", ""}, {"ence", ""}, {"able", ""}, {"ible", ""}, {"ment", ""},
    {"ant", ""}, {"ent", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""}, {"ous", ""},
    {"ive", ""}, {"ize", ""}, {"al", ""}, {"er", ""}, {"ic", ""}, {"ou", ""}
  };

  private Stemmer() {}

  /** The stem of a lower-case word; shorter words than three characters are their own. */
  public static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    boolean initialY = word.charAt(0) == 'y';
    String w = initialY ? "Y" + word.substring(1) : word;
    w = plural(w);
    w = participle(w);
    if (w.length() > 2 && w.endsWith("y") && !isAnyOf(w.charAt(w.length() - 2), "aeiou")) {
      w = cut(w, 1) + "i";
    }
    w = replaceEnding(w, STEP_2);
    w = replaceEnding(w, STEP_3);
    w = dropEnding(w);
    w = finalLetters(w);
    return initialY ? "y" + w.substring(1) : w;
  }

  private static String plural(String w) {
    int n = w.length();
    if ((n > 4 && w.endsWith("sses")) || (n > 3 && w.endsWith("ies"))) {
      return cut(w, 2);
    }
    return n > 2 && w.endsWith("s") && w.charAt(n - 2) != 's' ? cut(w, 1) : w;
  }

  private static String participle(String w) {
    if (w.length() > 3 && w.endsWith("eed")) {
      return Measure.of(cut(w, 3)).isPositive() ? cut(w, 1) : w;
    }
    int ending =
        w.length() > 2 && w.endsWith("ed") ? 2 : w.length() > 3 && w.endsWith("ing") ? 3 : 0;
    if (ending == 0 || !Measure.of(cut(w, ending)).hasVowel()) {
      return w;
    }
    String stem = cut(w, ending);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    int n = stem.length();
    if (n > 1
        && stem.charAt(n - 1) == stem.charAt(n - 2)
        && !isAnyOf(stem.charAt(n - 1), "aeiouylsz")) {
      return cut(stem, 1);
    }
    return isShort(stem) ? stem + "e" : stem;
  }

  private static String replaceEnding(String w, String[][] endings) {
    String[] ending = endingOf(w, endings);
    if (ending == null) {
      return w;
    }
    String stem = cut(w, ending[0].length());
    return Measure.of(stem).isPositive() ? stem + ending[1] : w;
  }

  private static String dropEnding(String w) {
    String[] ending = endingOf(w, STEP_4);
    int length = ending != null ? ending[0].length() : 0;
    if (ending == null && w.length() > 4 && (w.endsWith("sion") || w.endsWith("tion"))) {
      length = 3;
    }
    return length > 0 && Measure.of(cut(w, length)).isAboveOne() ? cut(w, length) : w;
  }

  private static String finalLetters(String word) {
    String w = word;
    if (w.length() > 1 && w.endsWith("e")) {
      String stem = cut(w, 1);
      Measure measure = Measure.of(stem);
      if (measure.isAboveOne() || (measure.isOne() && !isShort(stem))) {
        w = stem;
      }
    }
    return w.endsWith("ll") && Measure.of(w).isAboveOne() ? cut(w, 1) : w;
  }

  private static String @Nullable [] endingOf(String w, String[][] endings) {
    for (String[] ending : endings) {
      if (w.length() > ending[0].length() && w.endsWith(ending[0])) {
        return ending;
      }
    }
    return null;
  }

  /** Consonants, then the word's first vowel, then one last consonant other than w, x and y. */
  private static boolean isShort(String w) {
    int n = w.length();
    if (n < 3 || isAnyOf(w.charAt(0), "aeiou") || isAnyOf(w.charAt(n - 1), "aeiouwxy")) {
      return false;
    }
    for (int i = 1; i < n - 2; i++) {
      if (isAnyOf(w.charAt(i), "aeiouy")) {
        return false;
      }
    }
    return isAnyOf(w.charAt(n - 2), "aeiouy");
  }

  private static String cut(String w, int length) {
    return w.substring(0, w.length() - length);
  }

  static boolean isAnyOf(char c, String letters) {
    return letters.indexOf(c) >= 0;
  }
}
