package org.markwell.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a word was probably meant to keep something from learners. What looks so but can't be
 * read as such is an error wherever it stands, however mildly other slips are taken.
 */
public final class ForAssessors {
  private static final List<String> KEYS = List.of("audience", "guidance");
  private static final String NAME = "assessor";

  /** Longer than any word that is near one of ours; keeps long input cheap. */
  private static final int LONGEST = 60;

  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?:for|the|only) ){0,2}(\\p{L}+)(?:[ _-](?:only|edition))?[\\s\\]})]*"
              + "(?:[,;|#<].*|-->.*|[\\p{L}_]+:.*)?",
          Pattern.DOTALL);

  private ForAssessors() {}

  /**
   * Whether a key is within two letters of {@code audience} or {@code guidance}, or a part of it
   * is: {@code guidence}, {@code target_audience}.
   */
  public static boolean isNearKey(String key) {
    for (String part : plain(key).split("[^\\p{L}]+", 8)) {
      for (String word : KEYS) {
        if (near(part, word, 2)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a part of a key names assessors: {@code assessor_notes}. */
  public static boolean isNamedIn(String key) {
    for (String part : plain(key).split("[^\\p{L}]+", 8)) {
      if (near(part, NAME, 1) || near(part, NAME + "s", 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a value says {@code assessor} and no more than that, give or take one letter, capitals,
   * quotes, brackets and a comment behind it.
   */
  public static boolean isNamedBy(String value) {
    if (value.length() > LONGEST * 4) {
      return false;
    }
    String bare = plain(value).replaceAll("^[^\\p{L}]+|[\"'*_`.!\u2018-\u201d]+", "").strip();
    Matcher matcher = VALUE.matcher(bare);
    return matcher.matches()
        && (near(matcher.group(1), NAME, 1) || near(matcher.group(1), NAME + "s", 1));
  }

  private static boolean near(String word, String wanted, int letters) {
    return Math.abs(word.length() - wanted.length()) <= letters
        && Suggestion.distance(word, wanted) <= letters;
  }

  /** In lower case, without what can't be seen; wide and styled letters as plain ones. */
  private static String plain(String text) {
    String start = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
    return Normalizer.normalize(start, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .toLowerCase(Locale.ROOT);
  }
}
