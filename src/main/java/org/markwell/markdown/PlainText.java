package org.markwell.markdown;

/** Values that hold no markup, which are most of those in frontmatter, need no parser. */
final class PlainText {
  /** What markup and addresses begin with, and what may begin the mark of a fence. */
  private static final Signs SPECIAL = Signs.of("\\`*_[]<&!~@w :;{>\"");

  private PlainText() {}

  /** What a run of text may hold. */
  enum Looks {
    /**
     * Nothing but words and common signs: it is its own HTML, and no mark of a fence stands in it.
     */
    WORDS,
    /** It means itself, but HTML may write it otherwise, and a fence's mark may stand in it. */
    SIGNS,
    /** Something in it could be markup, an entity or an address. */
    MARKUP
  }

  /** Looks once at each letter. */
  static Looks looks(String text) {
    Looks looks = text.isEmpty() || !isLetter(text.charAt(0)) ? Looks.SIGNS : Looks.WORDS;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'v') {
        continue;
      }
      if (c > '~' || c < ' ' || SPECIAL.has(c)) {
        if (isMarkup(text, i)) {
          return Looks.MARKUP;
        }
        looks = c == 'w' || c == ' ' ? looks : Looks.SIGNS;
      }
    }
    return text.endsWith(" ") ? Looks.SIGNS : looks;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isMarkup(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ':' -> text.startsWith("://", at);
      case 'w' -> text.startsWith("www.", at);
      case ' ' -> text.startsWith("  ", at);
      case ';', '{', '>', '"' -> false;
      default -> c < '\u007f' || c == '\u0085' || (c >= '\uFDD0' && c <= '\uFDEF');
    };
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
