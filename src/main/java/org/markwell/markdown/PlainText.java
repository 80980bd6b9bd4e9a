package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;

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

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** HTML of one run of text: paragraphs are joined by a space. */
  static List<String> withoutParagraphs(List<String> pieces) {
    List<String> bare = new ArrayList<>();
    for (String piece : pieces) {
      bare.add(piece.replace("</p>\n<p>", " ").replace("<p>", "").replace("</p>\n", ""));
    }
    return List.copyOf(bare);
  }
}
