package org.markwell.plan.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What variants of one term have in common. */
public final class TermKey {
  /** Its own abbreviation behind a term: "service level agreement (SLA)". */
  private static final Pattern SHORT_FORM =
      Pattern.compile("(?<!\\s)\\s*+\\(\\p{Lu}[\\p{Lu}\\p{N}&]+s?\\)$");

  private static final Pattern PLURAL_OF_CAPITALS = Pattern.compile("(?<=\\p{Lu})['’]?s$");

  private TermKey() {}

  /** A term without case, accents, punctuation, article and plural: also its place in an A–Z. */
  public static String of(String term) {
    String whole = SHORT_FORM.matcher(term.strip()).replaceFirst("");
    String single = PLURAL_OF_CAPITALS.matcher(whole).replaceFirst("");
    String plain =
        Normalizer.normalize(single, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("(?<=\\p{L})\\+", " plus ")
            .replaceAll("(?<=\\p{L})#", " sharp")
            .replaceAll("['’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .replaceFirst("^(?:the|an|a) (?=.)", "");
    boolean capitals = single.equals(single.toUpperCase(Locale.ROOT));
    int word = plain.lastIndexOf(' ') + 1;
    return capitals || plain.length() - word <= 3
        ? plain
        : plain.substring(0, word) + singular(plain.substring(word));
  }

  /** The same for policy and policies, process and processes, response and responses. */
  private static String singular(String word) {
    if (word.matches(".*ies?")) {
      return word.replaceFirst("ies?$", "y");
    } else if (word.matches(".*(?:[sxz]|ch|sh)es?")) {
      return word.replaceFirst("es?$", "");
    }
    return word.endsWith("s") && !word.matches(".*(?:ss|us|is)")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
