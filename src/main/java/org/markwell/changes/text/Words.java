package org.markwell.changes.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text as its words, without what is only how they are set. */
public final class Words {
  private static final Pattern SPACE =
      Pattern.compile("[\\s\\u0085\\u2028\\u2029\\p{Z}\\p{Cntrl}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\p{Cf}]+");
  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private Words() {}

  /** On one line, with one space between words, and nothing in it that can't be seen. */
  public static String line(String text) {
    if (isPlainLine(text)) {
      return text;
    }
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The words as they are written, signs and all. */
  public static List<String> of(String text) {
    String line = line(text);
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }

  /**
   * What two texts have in common that differ only in how they are set: white space, the shape of
   * quotes and dashes, and how accents are stored.
   */
  public static String plain(String text) {
    if (isPlainLine(text)) {
      return text;
    }
    String line = Normalizer.normalize(line(text), Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '\u2018' && c <= '\u201B') {
        plain.append('\'');
      } else if (c >= '\u201C' && c <= '\u201F') {
        plain.append('"');
      } else if (c >= '\u2010' && c <= '\u2015') {
        plain.append('-');
      } else if (c == '\u2026') {
        plain.append("...");
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Most texts are one line of ASCII already: looking is quicker than replacing. */
  private static boolean isPlainLine(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  /** Whether two texts say the same in the same words. */
  public static boolean same(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  /** The words alone, in lower case, to look them up by. */
  public static Stream<String> bare(String text) {
    return of(plain(text).toLowerCase(Locale.ROOT)).stream()
        .map(word -> SIGNS.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty());
  }
}
