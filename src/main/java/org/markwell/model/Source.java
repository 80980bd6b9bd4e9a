package org.markwell.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One file's text and where its lines start; turns offsets into positions. Offsets count UTF-16
 * units in {@link #text()}, in which every line ends with {@code \n} and no byte order mark stands.
 */
public final class Source {
  private static final int EXCERPT = 100;
  private static final int[] NONE = {};

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /** Where the second halves of characters beyond the first 65,536 stand. */
  private final int[] halves;

  private Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.halves = halves(text);
  }

  /**
   * A source from decoded text; line ends of any kind become {@code \n}.
   *
   * @param file the path relative to the project, with {@code /}
   */
  public static Source of(String file, String text) {
    int marks = 0;
    while (text.startsWith("\uFEFF", marks)) {
      marks++;
    }
    String plain = text.substring(marks);
    if (plain.indexOf('\r') >= 0) {
      plain = plain.replace("\r\n", "\n").replace('\r', '\n');
    }
    return new Source(file, plain);
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The number of lines; an empty file has one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The offset of a line's first character. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The 1-based line that an offset stands on. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The text of a line, without its end. */
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  public Position position(int offset) {
    int at = clamp(offset);
    int line = lineOf(at);
    int start = lineStart(line);
    return new Position(file, line, at - start - (halvesBefore(at) - halvesBefore(start)) + 1);
  }

  /** Looked up, since a line of a megabyte may have a problem with each of its words. */
  private int halvesBefore(int offset) {
    int found = Arrays.binarySearch(halves, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** A stretch of this source as it is written. */
  public Text slice(int start, int end) {
    return Text.asWritten(this, start, end);
  }

  /** A problem with the characters from {@code start} to {@code end}. */
  public Problem problem(Code code, int start, int end, String message, String hint) {
    int at = clamp(start);
    return new Problem(
        code.severity(), code, position(at), message, hint, Optional.of(excerpt(at, end)));
  }

  private Excerpt excerpt(int start, int end) {
    int line = lineOf(start);
    int lineStart = lineStart(line);
    int lineEnd = lineEnd(line);
    int from = lineStart;
    int to = lineEnd;
    if (lineEnd - lineStart > EXCERPT) {
      from = Math.max(lineStart, start - EXCERPT / 2);
      to = Math.min(lineEnd, from + EXCERPT);
      from = from > lineStart && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
      to = to < lineEnd && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
    }
    int stop = Math.max(Math.min(end, to), start);
    String before = from > lineStart ? "…" : "";
    String after = to < lineEnd ? "…" : "";
    String shown = before + text.substring(from, to).replace('\t', ' ') + after;
    int caret = before.length() + text.codePointCount(from, Math.min(start, to));
    int length = Math.max(1, text.codePointCount(Math.min(start, to), Math.min(stop, to)));
    return new Excerpt(shown, caret, length);
  }

  private int lineEnd(int line) {
    return line < lineStarts.length ? lineStarts[line] - 1 : text.length();
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] halves(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return NONE;
    }
    return IntStream.range(1, text.length())
        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
        .toArray();
  }

  @Override
  public String toString() {
    return file;
  }
}
