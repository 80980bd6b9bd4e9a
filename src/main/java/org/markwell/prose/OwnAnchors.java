package org.markwell.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the anchors of one text apart from those of the others on its page: each gets a prefix, and
 * so do the links that lead to them, which are those of footnotes.
 */
final class OwnAnchors {
  private final String prefix;
  private final StringBuilder out = new StringBuilder();
  private boolean tag;
  private boolean value;

  private OwnAnchors(String prefix) {
    this.prefix = prefix;
  }

  /** Whether some HTML, cut at the addresses of its links, may hold an anchor. */
  static boolean in(List<String> pieces) {
    return pieces.stream().anyMatch(it -> it.contains(" id=\"") || it.contains(" href=\"#"));
  }

  /** The pieces with the prefix; a cut is always inside an attribute's value. */
  static List<String> apart(List<String> pieces, String prefix) {
    if (prefix.isEmpty() || !in(pieces)) {
      return pieces;
    }
    OwnAnchors it = new OwnAnchors(prefix);
    List<String> found = new ArrayList<>(pieces.size());
    for (String piece : pieces) {
      it.out.setLength(0);
      it.add(piece);
      found.add(it.out.toString());
    }
    return found;
  }

  private void add(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      out.append(c);
      if (!tag) {
        tag = c == '<';
      } else if (c == '"') {
        value = !value;
        if (value && piece.startsWith(" id=", i - 4)) {
          out.append(prefix);
        } else if (value
            && piece.startsWith(" href=\"#", i - 6)
            && !piece.startsWith("\"", i + 2)) {
          out.append('#').append(prefix);
          i++;
        }
      } else if (c == '>' && !value) {
        tag = false;
      }
    }
  }
}
