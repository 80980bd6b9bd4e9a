package org.markwell.emit.search;

/** Short pieces of text. */
final class Snippets {
  private Snippets() {}

  /** The text's beginning, whole words only; an ellipsis says that there is more. */
  static String cut(String text, int length) {
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
