package org.markwell.markdown.svg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules and values of style that fetch nothing. */
final class SvgStyle {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)|<!--|-->");
  private static final Pattern AT =
      Pattern.compile("(?i)@(?:import|charset|namespace)\\b[^;{}]*;?");
  private static final Pattern URL =
      Pattern.compile("(?i)url\\(\\s*(?:\"[^\"]*\"|'[^']*'|[^)\"']*)\\s*\\)");
  private static final Pattern LOCAL =
      Pattern.compile("(?i)url\\(\\s*(?:\"#[^\"]*\"|'#[^']*'|#[^)\"']*)\\s*\\)");

  /** What must not be left, for it would fetch or run something. */
  private static final Pattern BAD =
      Pattern.compile(
          "(?i)@(?!media\\b|supports\\b|font-face\\b|layer\\b|container\\b|(?:-\\w+-)?keyframes\\b)"
              + "|url\\s*\\((?!\\s*[\"']?#)|image-set\\s*\\(|(?<![\\w-])image\\s*\\("
              + "|(?<![\\w-])src\\s*\\(|element\\s*\\(|cross-fade\\s*\\(|expression\\s*\\("
              + "|-moz-binding|(?<![\\w-])behavior\\s*:|javascript:");

  private SvgStyle() {}

  /** Whether a value of an attribute fetches nothing; escapes could spell anything. */
  static boolean isSafe(String value) {
    return value.indexOf('\\') < 0 && !value.contains("/*") && !BAD.matcher(value).find();
  }

  /** A style sheet or style attribute without what would be fetched; nothing if that can't be. */
  static Optional<String> clean(String css) {
    String plain = COMMENT.matcher(css).replaceAll(" ");
    plain = AT.matcher(plain).replaceAll(" ");
    plain =
        URL.matcher(plain)
            .replaceAll(
                found ->
                    LOCAL.matcher(found.group()).matches()
                        ? Matcher.quoteReplacement(found.group())
                        : "none");
    return isSafe(plain) ? Optional.of(plain) : Optional.empty();
  }

  /** Whether cleaning takes away more than comments. */
  static boolean fetches(String css) {
    String plain = COMMENT.matcher(css).replaceAll(" ");
    return !isSafe(plain);
  }
}
