package org.markwell.emit.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes text plain before it is indexed: words of {@code [a-z0-9]} with a space between, an
 * apostrophe only inside a word and a point only inside a number. {@code search-core.js} does the
 * same to what people type, and a test holds the two together.
 */
public final class Normaliser {
  /** Longer words are cut: nobody types them, and they would swell the index. */
  static final int LONGEST = 64;

  private static final String APOSTROPHES = "`´ʹʼ‘’‛′＇";
  private static final String LETTERS = "ßæœøđłðþı";
  private static final String[] PLAIN = {"ss", "ae", "oe", "o", "d", "l", "d", "th", "i"};

  private char[] out = new char[256];
  private int length;

  private Normaliser() {}

  /** The text in plain words. */
  public static String normalise(String text) {
    return normalise(List.of(text));
  }

  /** The plain words of several texts, one after the other. */
  static String normalise(List<String> texts) {
    Normaliser normaliser = new Normaliser();
    texts.forEach(normaliser::add);
    return new String(normaliser.out, 0, normaliser.length);
  }

  private void add(String text) {
    char[] folded = fold(text);
    if (out.length - length <= folded.length) {
      // A space more than the text, at most: words only get shorter.
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + folded.length + 1));
    }
    for (int at = 0; at < folded.length; ) {
      if (isWord(folded[at])) {
        if (length > 0) {
          out[length++] = ' ';
        }
        at = word(folded, at);
      } else {
        at++;
      }
    }
  }

  /** Copies a word; returns where it ends in the text. */
  private int word(char[] text, int from) {
    int start = length;
    int at = from;
    for (; at < text.length; at++) {
      char c = text[at];
      if (isWord(c) || (c == '\'' && isWord(charAt(text, at + 1))) || isPoint(text, at)) {
        out[length++] = c;
      } else if (!isThousands(text, at)) {
        break;
      }
    }
    length = end(start, Math.min(length, start + LONGEST));
    return at;
  }

  /** Leaves out what no word ends with: {@code 's}, and what a cut has laid bare. */
  private int end(int start, int end) {
    int last = end;
    while (last > start) {
      char c = out[last - 1];
      if (c == '\'' || c == '.') {
        last--;
      } else if (c == 's' && last - 2 > start && out[last - 2] == '\'') {
        last -= 2;
      } else {
        break;
      }
    }
    return last;
  }

  private static boolean isPoint(char[] text, int at) {
    return text[at] == '.' && at > 0 && isDigit(text[at - 1]) && isDigit(charAt(text, at + 1));
  }

  private static boolean isThousands(char[] text, int at) {
    return text[at] == ','
        && at > 0
        && isDigit(text[at - 1])
        && isDigit(charAt(text, at + 1))
        && isDigit(charAt(text, at + 2))
        && isDigit(charAt(text, at + 3))
        && !isDigit(charAt(text, at + 4));
  }

  private static char charAt(char[] text, int at) {
    return at < text.length ? text[at] : ' ';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Lower case, letters without their marks, apostrophes of one kind. */
  private static char[] fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        return foldAny(chars);
      } else if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      } else if (c == '`') {
        chars[i] = '\'';
      }
    }
    return chars;
  }

  private static char[] foldAny(char[] text) {
    StringBuilder known = new StringBuilder(text.length);
    for (int i = 0; i < text.length; i++) {
      if (APOSTROPHES.indexOf(text[i]) >= 0) {
        known.append('\'');
      } else if (isTooNew(Character.codePointAt(text, i))) {
        known.append(' ');
        i += Character.charCount(Character.codePointAt(text, i)) - 1;
      } else {
        known.append(text[i]);
      }
    }
    String apart = Normalizer.normalize(known, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (!isMark(apart.charAt(i))) {
        bare.append(apart.charAt(i));
      }
    }
    String lower = bare.toString().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length() + 8);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int letter = c < 0x80 ? -1 : LETTERS.indexOf(c);
      if (letter < 0) {
        plain.append(c);
      } else {
        plain.append(PLAIN[letter]);
      }
    }
    return plain.toString().toCharArray();
  }

  /** Letters newer than some Java or browser in use, which would read them differently. */
  private static boolean isTooNew(int point) {
    return (point >= 0xA7F1 && point <= 0xA7F4)
        || (point >= 0x10780 && point <= 0x107BF)
        || (point >= 0x1CCD6 && point <= 0x1CCF9);
  }

  private static boolean isMark(char c) {
    return c >= 0x300
        && (c <= 0x36F
            || (c >= 0x1AB0 && c <= 0x1AFF)
            || (c >= 0x1DC0 && c <= 0x1DFF)
            || (c >= 0x20D0 && c <= 0x20FF)
            || (c >= 0xFE20 && c <= 0xFE2F));
  }
}
