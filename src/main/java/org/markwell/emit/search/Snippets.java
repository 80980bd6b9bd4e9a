package org.markwell.emit.search;

/** Short pieces of text. */
final class Snippets {
  private Snippets() {}

  /**
   * The text's beginning in one line, whole words only; an ellipsis says that there is more.
   *
   * @param length how many characters it has at most, the ellipsis not counted
   */
  static String beginning(String text, int length) {
    String whole = text.strip();
    StringBuilder line = new StringBuilder(length + 2);
    for (int i = 0; i < whole.length() && line.length() <= length; i++) {
      char c = whole.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return cut(line.toString(), length);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    int end = space > length / 2 ? space : length;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
