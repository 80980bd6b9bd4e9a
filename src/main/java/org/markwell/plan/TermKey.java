package org.markwell.plan;

import java.text.Normalizer;
import java.util.Locale;

/** What variants of one term have in common. */
final class TermKey {
  private TermKey() {}

  /** A term without case, accents, punctuation, article and plural: also its place in an A–Z. */
  static String of(String term) {
    String plain =
        Normalizer.normalize(term, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("['’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .replaceFirst("^(?:the|an|a) (?=.)", "");
    boolean plural = plain.length() > 3 && plain.endsWith("s") && !plain.matches(".*(?:ss|us|is)");
    return plural ? plain.substring(0, plain.length() - 1) : plain;
  }
}
