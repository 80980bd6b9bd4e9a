package org.markwell.markdown;

/** Values that hold no markup, which are most of those in frontmatter, need no parser. */
final class PlainText {
  /** What markup and addresses begin with. */
  private static final Signs SPECIAL = Signs.of("\\`*_[]<&!~@:w");

  private PlainText() {}

  /** Whether text means itself: nothing in it could be markup, an entity or an address. */
  static boolean isPlain(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' '
          || (c == ' ' && before == ' ')
          || (c > '~' && !isText(c))
          || (SPECIAL.has(c) && isMarkup(text, i))) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isMarkup(String text, int at) {
    return switch (text.charAt(at)) {
      case ':' -> text.startsWith("://", at);
      case 'w' -> text.startsWith("www.", at);
      default -> true;
    };
  }

  private static boolean isText(char c) {
    return c != '\u0085' && (c < '\uFDD0' || c > '\uFDEF');
  }

  /** Whether nobody could see any of it: spaces of all kinds, joiners, marks of direction. */
  static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** HTML of one run of text: paragraphs are joined by a space. */
  static String withoutParagraphs(String html) {
    return html.replace("</p>\n<p>", " ").replace("<p>", "").replace("</p>\n", "");
  }
}
