package org.markwell.yaml;

import org.markwell.model.Source;
import org.markwell.model.Text;

/**
 * A place in a stretch of a source that is read as YAML by hand. Offsets count UTF-16 units of the
 * whole source.
 */
final class Cursor {
  /** After the last line. */
  static final int NOWHERE = -1;

  final Source source;
  final String text;
  final int end;

  /** Where reading goes on. */
  int at;

  /** How far in the first sign of a line or list item stands; {@link #NOWHERE} at the end. */
  int column;

  Cursor(Source source, int start, int end) {
    this.source = source;
    this.text = source.text();
    this.end = end;
    this.at = start;
  }

  /** Whether every reader of YAML takes a sign for one that stands for itself in a text. */
  static boolean isOrdinary(char c) {
    return c >= ' ' && (c <= '~' || isOrdinaryBeyondAscii(c));
  }

  private static boolean isOrdinaryBeyondAscii(char c) {
    return c >= '\u00a0'
        && c < '\ufffe'
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && !Character.isSurrogate(c);
  }

  boolean isOrdinary(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isOrdinary(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The sign at an offset; a line feed at the end. */
  char sign(int offset) {
    return offset < end ? text.charAt(offset) : '\n';
  }

  boolean isBlank(int offset) {
    char c = sign(offset);
    return c == ' ' || c == '\n';
  }

  /** Whether a sign stands at an offset as YAML's own: with a blank behind it. */
  boolean isMark(int offset, char mark) {
    return sign(offset) == mark && offset < end && isBlank(offset + 1);
  }

  /** The first offset that holds no space. */
  int afterSpaces(int from) {
    int i = from;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** The end of what stands before some spaces. */
  int beforeSpaces(int from, int to) {
    int i = to;
    while (i > from && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  int lineEnd(int from) {
    int i = text.indexOf('\n', from);
    return i < 0 || i > end ? end : i;
  }

  /** Whether nothing but spaces or a comment follows on the line. */
  boolean isLineOver() {
    int i = afterSpaces(at);
    return sign(i) == '\n' || (i > at && text.charAt(i) == '#');
  }

  /**
   * From the end of a value to the first sign of the next line that says something; false if more
   * stands on the line, or the next one is a mark of documents.
   */
  boolean toNextLine() {
    int line = lineEnd(at);
    return isLineOver() && isOrdinary(at, line) && toContent(line + 1);
  }

  /** From the start of a line to the first sign that is no comment. */
  boolean toContent(int line) {
    int start = line;
    while (start < end) {
      int i = afterSpaces(start);
      char c = sign(i);
      if (c != '\n' && c != '#') {
        at = i;
        column = i - start;
        return column > 0 || !(text.startsWith("---", i) || text.startsWith("...", i));
      }
      int stop = lineEnd(i);
      if (!isOrdinary(i, stop)) {
        return false;
      }
      start = stop + 1;
    }
    at = end;
    column = NOWHERE;
    return true;
  }

  Text slice(int from, int to) {
    return source.slice(from, to);
  }
}
