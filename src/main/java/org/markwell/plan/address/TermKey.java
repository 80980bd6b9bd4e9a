package org.markwell.plan.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What variants of one term have in common. A large guide has a hundred thousand terms, so the
 * usual ones are read letter by letter, without regular expressions.
 */
public final class TermKey {
  /** Its own abbreviation behind a term: "service level agreement (SLA)". */
  private static final Pattern SHORT_FORM =
      Pattern.compile("(?<!\\s)\\s*+\\(\\p{Lu}[\\p{Lu}\\p{N}&]+s?\\)$");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private TermKey() {}

  /** A term without case, accents, punctuation, article and plural: also its place in an A–Z. */
  public static String of(String term) {
    String single = withoutPluralOfCapitals(withoutShortForm(term.strip()));
    String plain = withoutArticle(words(letters(single)));
    int word = plain.lastIndexOf(' ') + 1;
    return plain.length() - word <= 3 || single.equals(single.toUpperCase(Locale.ROOT))
        ? plain
        : plain.substring(0, word) + singular(plain.substring(word));
  }

  private static String withoutShortForm(String term) {
    return term.endsWith(")") ? SHORT_FORM.matcher(term).replaceFirst("") : term;
  }

  /** "PDPs" and "PDP's" without what follows the capitals. */
  private static String withoutPluralOfCapitals(String term) {
    if (!term.endsWith("s")) {
      return term;
    }
    int end = term.length() - 1;
    if (end > 0 && isApostrophe(term.charAt(end - 1))) {
      end--;
    }
    return end > 0 && Character.getType(term.codePointBefore(end)) == Character.UPPERCASE_LETTER
        ? term.substring(0, end)
        : term;
  }

  /** In small letters without accents. */
  private static String letters(String term) {
    boolean ascii = term.chars().allMatch(c -> c < 0x80);
    String plain =
        ascii
            ? term
            : MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Letters and digits with one space between words, and words for the signs that tell terms. */
  private static String words(String term) {
    StringBuilder out = new StringBuilder(term.length() + 8);
    boolean gap = false;
    boolean letter = false;
    int at = 0;
    while (at < term.length()) {
      int c = term.codePointAt(at);
      at += Character.charCount(c);
      String sign = sign(c, letter);
      letter = Character.isLetter(c);
      if (letter || isNumber(c) || !sign.isEmpty()) {
        if (!out.isEmpty() && (gap || !sign.isEmpty())) {
          out.append(' ');
        }
        out.append(sign);
        if (sign.isEmpty()) {
          out.appendCodePoint(c);
        }
        // As in "C#", which may go on.
        gap = !sign.isEmpty() && c != '#';
      } else if (!isApostrophe(c)) {
        gap = true;
      }
    }
    return out.toString();
  }

  private static String sign(int c, boolean afterLetter) {
    if (c == '&') {
      return "and";
    } else if (c == '+' && afterLetter) {
      return "plus";
    }
    return c == '#' && afterLetter ? "sharp" : "";
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static String withoutArticle(String term) {
    for (String article : new String[] {"the ", "an ", "a "}) {
      if (term.startsWith(article)) {
        return term.substring(article.length());
      }
    }
    return term;
  }

  /** The same for policy and policies, process and processes, response and responses. */
  private static String singular(String word) {
    boolean plural = word.endsWith("s");
    String stem = plural ? word.substring(0, word.length() - 1) : word;
    if (stem.endsWith("ie")) {
      return stem.substring(0, stem.length() - 2) + "y";
    } else if (stem.endsWith("e") && hisses(stem.substring(0, stem.length() - 1))) {
      return stem.substring(0, stem.length() - 1);
    }
    return plural && !(word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))
        ? stem
        : word;
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }
}
