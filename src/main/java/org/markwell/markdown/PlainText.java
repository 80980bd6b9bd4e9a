package org.markwell.markdown;

/** Values that hold no markup, which are most of those in frontmatter, need no parser. */
final class PlainText {
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
    Looks looks = isWord(text) ? Looks.WORDS : Looks.SIGNS;
    for (int i = 0; i < text.length() && looks != Looks.MARKUP; i++) {
      char c = text.charAt(i);
      // Most letters need not be asked further.
      if (c < 'a' || c > 'v') {
        Looks sign = looks(text, i);
        looks = sign.compareTo(looks) > 0 ? sign : looks;
      }
    }
    return looks;
  }

  /** Whether text begins with a letter, as no mark does, and has no space at its end. */
  private static boolean isWord(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    return letter && !text.endsWith(" ");
  }

  private static Looks looks(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case ' ' -> text.startsWith("  ", at) ? Looks.MARKUP : Looks.WORDS;
      case 'w' -> text.startsWith("www.", at) ? Looks.MARKUP : Looks.WORDS;
      case ':' -> text.startsWith("://", at) ? Looks.MARKUP : Looks.SIGNS;
      case ';', '{', '>', '"' -> Looks.SIGNS;
      case '\\', '`', '*', '_', '[', ']', '<', '&', '!', '~', '@', '\u0085' -> Looks.MARKUP;
      default -> {
        boolean markup = c < ' ' || (c >= '\uFDD0' && c <= '\uFDEF');
        yield markup ? Looks.MARKUP : c > '~' ? Looks.SIGNS : Looks.WORDS;
      }
    };
  }

  /**
   * Whether a web or mail address may stand in Markdown as bare text, however its signs are
   * written; looking for one takes a walk of its own.
   */
  static boolean mayHoldAddress(String text) {
    return text.indexOf('@') >= 0
        || text.indexOf('&') >= 0
        || text.contains(":/")
        || text.contains(":\\")
        || text.contains("www");
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
