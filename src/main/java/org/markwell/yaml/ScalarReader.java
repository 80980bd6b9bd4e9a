package org.markwell.yaml;

import org.jspecify.annotations.Nullable;
import org.markwell.model.Text;

/**
 * Reads text, numbers and dates by hand. What it returns is certain; null says that the value is
 * unusual in some way, or wrong.
 */
final class ScalarReader {
  private final Cursor in;

  ScalarReader(Cursor in) {
    this.in = in;
  }

  /** No value at all, at an offset. */
  Value.Scalar absent(int at) {
    return new Value.Scalar(in.slice(at, at), Value.Style.PLAIN);
  }

  boolean opensQuote() {
    char c = in.sign(in.at);
    return c == '"' || c == '\'';
  }

  /** Whether a value without quotes begins here, and one that was meant to be without them. */
  boolean opensPlain() {
    char c = in.sign(in.at);
    return switch (c) {
      case '-' -> !in.isBlank(in.at + 1);
      case ' ', '\n', '?', ':', ',', '[', ']', '{', '}', '#' -> false;
      case '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> false;
      default -> !PlainChecks.isCurly(c);
    };
  }

  Value.@Nullable Scalar quotedValue() {
    Text text = opensQuote() ? quoted() : null;
    return text == null ? null : new Value.Scalar(text, Value.Style.QUOTED);
  }

  /** A value in quotes that ends on its line. */
  @Nullable Text quoted() {
    int start = in.at;
    char quote = in.sign(start);
    StringBuilder value = null;
    int from = start + 1;
    for (int i = from; i < in.end; i++) {
      char c = in.text.charAt(i);
      if (!Cursor.isOrdinary(c)) {
        return null;
      }
      boolean doubled = c == quote && quote == '\'' && in.sign(i + 1) == quote;
      if (doubled || (c == '\\' && quote == '"')) {
        char next = in.sign(i + 1);
        if (next != quote && next != '\\') {
          return null;
        }
        value = value == null ? new StringBuilder() : value;
        value.append(in.text, from, i);
        i++;
        from = i;
      } else if (c == quote) {
        in.at = i + 1;
        String rest = in.text.substring(from, i);
        return Text.of(
            value == null ? rest : value.append(rest).toString(), in.source, start, in.at);
      }
    }
    return null;
  }

  /**
   * Where a line of a value without quotes stops: at its end, a colon, a comment, or a sign that is
   * not ordinary, behind which nothing is certain.
   */
  int plainStop(int from) {
    for (int i = from; i < in.end; i++) {
      char c = in.text.charAt(i);
      if (!Cursor.isOrdinary(c)
          || (c == ':' && in.isBlank(i + 1))
          || (c == '#' && in.text.charAt(i - 1) == ' ')) {
        return i;
      }
    }
    return in.end;
  }

  /**
   * A value without quotes and what follows it on further lines.
   *
   * @param stop of its first line
   * @param parent how far in the lines stand that it can't go on with
   */
  Value.@Nullable Scalar plain(int stop, int parent) {
    int start = in.at;
    int end = in.beforeSpaces(start, stop);
    StringBuilder folded = null;
    in.at = end;
    boolean certain = in.toNextLine();
    while (certain && in.column > parent) {
      int breaks = breaks(end, in.at);
      // What looks like a list item is a fault that has to be told.
      if (breaks == 0 || in.isMark(in.at, '-')) {
        return null;
      }
      folded = folded == null ? new StringBuilder().append(in.text, start, end) : folded;
      end = in.beforeSpaces(in.at, plainStop(in.at));
      join(folded, breaks - 1).append(in.text, in.at, end);
      in.at = end;
      certain = in.toNextLine();
    }
    if (!certain) {
      return null;
    }
    return new Value.Scalar(
        folded == null ? in.slice(start, end) : Text.of(folded.toString(), in.source, start, end),
        Value.Style.PLAIN);
  }

  /** The line feeds in a stretch of blanks; none if it holds anything else. */
  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      if (in.text.charAt(i) == '\n') {
        breaks++;
      } else if (in.text.charAt(i) != ' ') {
        return 0;
      }
    }
    return breaks;
  }

  /** As many line feeds, or a space for none. */
  private static StringBuilder join(StringBuilder value, int feeds) {
    return feeds == 0 ? value.append(' ') : value.append("\n".repeat(feeds));
  }

  /**
   * The lines below {@code |} or {@code >}.
   *
   * @param parent how far in the lines stand that are no part of it
   */
  Value.@Nullable Scalar lines(int parent) {
    int start = in.at;
    boolean folded = in.sign(start) == '>';
    boolean chomped = in.sign(start + 1) == '-';
    int header = in.afterSpaces(start + (chomped ? 2 : 1));
    int line = header + 1;
    int indent = in.afterSpaces(line) - line;
    if (in.sign(header) != '\n' || indent <= parent || in.sign(line + indent) == '\n') {
      return null;
    }
    StringBuilder value = new StringBuilder();
    int end = start;
    int breaks = 0;
    for (; line < in.end; line = in.lineEnd(line) + 1) {
      int first = in.afterSpaces(line);
      boolean blank = in.sign(first) == '\n';
      boolean deeper = first - line > indent;
      if (deeper && (blank || folded)) {
        return null;
      }
      if (!blank && first - line < indent) {
        break;
      }
      breaks++;
      if (!blank) {
        if (end > start) {
          join(value, folded ? breaks - 1 : breaks);
        }
        end = in.lineEnd(line);
        if (!in.isOrdinary(first, end)) {
          return null;
        }
        value.append(in.text, line + indent, end);
        breaks = 0;
      }
    }
    if (!chomped) {
      if (end == in.end) {
        return null;
      }
      value.append('\n');
    }
    while (Character.isWhitespace(in.text.charAt(end - 1))) {
      end--;
    }
    return in.toContent(line)
        ? new Value.Scalar(Text.of(value.toString(), in.source, start, end), Value.Style.BLOCK)
        : null;
  }
}
