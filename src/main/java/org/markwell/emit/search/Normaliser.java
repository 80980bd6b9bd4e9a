package org.markwell.emit.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text plain before it is indexed: words of {@code [a-z0-9]} with a space between, an
 * apostrophe only inside a word and a point only inside a number. {@code search-core.js} does the
 * same to what people type, and a test holds the two together.
 */
public final class Normaliser {
  /** Longer words are cut: nobody types them, and they would swell the index. */
  static final int LONGEST = 64;

  private static final Pattern APOSTROPHES = Pattern.compile("[`´ʹʼ‘’‛′＇]");

  /** Letters newer than some Java or browser in use, which would read them differently. */
  private static final Pattern TOO_NEW =
      Pattern.compile("[\\ua7f1-\\ua7f4\\x{10780}-\\x{107bf}\\x{1ccd6}-\\x{1ccf9}]");

  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]+");

  private static final String LETTERS = "ßæœøđłðþı";
  private static final String[] PLAIN = {"ss", "ae", "oe", "o", "d", "l", "d", "th", "i"};

  private Normaliser() {}

  /** The text in plain words. */
  public static String normalise(String text) {
    String folded = fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int at = 0; at < folded.length(); ) {
      if (!isWord(folded.charAt(at))) {
        at++;
        continue;
      }
      int start = out.length() + (out.isEmpty() ? 0 : 1);
      if (start > 0) {
        out.append(' ');
      }
      at = word(folded, at, out);
      out.setLength(end(out, start, Math.min(out.length(), start + LONGEST)));
    }
    return out.toString();
  }

  /** Copies a word; returns where it ends in the text. */
  private static int word(String text, int from, StringBuilder out) {
    int at = from;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isWord(c) || (c == '\'' && isWord(charAt(text, at + 1))) || isPoint(text, at)) {
        out.append(c);
      } else if (!isThousands(text, at)) {
        break;
      }
    }
    return at;
  }

  /** Leaves out what no word ends with: {@code 's}, and what a cut has laid bare. */
  private static int end(StringBuilder out, int start, int end) {
    int last = end;
    while (last > start) {
      char c = out.charAt(last - 1);
      if (c == '\'' || c == '.') {
        last--;
      } else if (c == 's' && last - 2 > start && out.charAt(last - 2) == '\'') {
        last -= 2;
      } else {
        break;
      }
    }
    return last;
  }

  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == '.'
        && at > 0
        && isDigit(text.charAt(at - 1))
        && isDigit(charAt(text, at + 1));
  }

  private static boolean isThousands(String text, int at) {
    return text.charAt(at) == ','
        && at > 0
        && isDigit(text.charAt(at - 1))
        && isDigit(charAt(text, at + 1))
        && isDigit(charAt(text, at + 2))
        && isDigit(charAt(text, at + 3))
        && !isDigit(charAt(text, at + 4));
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Lower case, letters without their marks, apostrophes of one kind. */
  private static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT).replace('`', '\'');
    }
    String straight = APOSTROPHES.matcher(TOO_NEW.matcher(text).replaceAll(" ")).replaceAll("'");
    String apart = Normalizer.normalize(straight, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(bare.length() + 8);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      int letter = c < 0x80 ? -1 : LETTERS.indexOf(c);
      if (letter < 0) {
        plain.append(c);
      } else {
        plain.append(PLAIN[letter]);
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
