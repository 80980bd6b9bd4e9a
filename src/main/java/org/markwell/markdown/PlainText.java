package org.markwell.markdown;

/** Values that hold no markup, which are most of those in frontmatter, need no parser. */
final class PlainText {
  private PlainText() {}

  /** Whether text means itself: nothing in it could be markup, an entity or an address. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || "\\`*_[]<&!~@\u0085".indexOf(c) >= 0 || (c >= '\uFDD0' && c <= '\uFDEF')) {
        return false;
      }
    }
    return !text.contains("://") && !text.contains("www.") && !text.contains("  ");
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
