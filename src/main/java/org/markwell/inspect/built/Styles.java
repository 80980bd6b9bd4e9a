package org.markwell.inspect.built;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in a style sheet: {@code url(…)} and {@code @import "…"}. */
final class Styles {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:url\\(\\s*|@import\\s+)(?:\"([^\"\\n]*)\"|'([^'\\n]*)')|url\\(\\s*([^\\s\"')]*)");

  private Styles() {}

  /**
   * @param at offset in the file at which the style begins, or where all of it is said to stand
   * @param spread whether offsets in the style are offsets in the file
   */
  static void read(String css, int at, Spread spread, Contents contents) {
    Matcher comment = COMMENT.matcher(css);
    String plain = comment.replaceAll(found -> " ".repeat(found.group().length()));
    Matcher address = ADDRESS.matcher(plain);
    while (address.find()) {
      int group = address.start(1) >= 0 ? 1 : address.start(2) >= 0 ? 2 : 3;
      int start = spread == Spread.AS_WRITTEN ? at + address.start(group) : at;
      int end = spread == Spread.AS_WRITTEN ? at + address.end(group) : at;
      contents.add(new Mention(address.group(group), Mention.Kind.PART, start, end));
    }
  }

  /** Whether characters stand in the file as they do in the style. */
  enum Spread {
    AS_WRITTEN,
    IN_ONE_PLACE
  }
}
