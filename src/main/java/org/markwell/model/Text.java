package org.markwell.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value somebody wrote, and where it stands. The value may differ from the characters in the file
 * (quotes, escapes, folded lines); {@link #offset} finds the way back. A guide has several hundred
 * thousand of these: only what can't be read off the source is kept beside it.
 */
public sealed class Text {
  private final Source source;
  private final int start;
  private final int end;

  private Text(Source source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  /**
   * @param start offset in the source of the first character as written, quotes included
   * @param end offset just past the last
   */
  public static Text of(String value, Source source, int start, int end) {
    String written = source.text();
    int length = value.length();
    if (length == end - start && written.startsWith(value, start)) {
      return new Text(source, start, end);
    }
    boolean quoted =
        length == end - start - 2
            && isQuote(written.charAt(start))
            && written.charAt(start) == written.charAt(end - 1)
            && written.startsWith(value, start + 1);
    return quoted ? new Quoted(source, start, end) : new Meant(value, source, start, end);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** What stands in the source, as it is. */
  static Text asWritten(Source source, int start, int end) {
    return new Text(source, start, end);
  }

  public String value() {
    return source.text().substring(start, end);
  }

  /** Whether this is the value; quicker than asking for it. */
  public boolean is(String value) {
    return end - start == value.length() && source.text().startsWith(value, start);
  }

  public Source source() {
    return source;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public Position position() {
    return source.position(start);
  }

  /** A problem with the whole value. */
  public Problem problem(Code code, String message, String hint) {
    return source.problem(code, start, end, message, hint);
  }

  /** A problem with the part of the value from {@code from} to {@code to}. */
  public Problem problem(Code code, int from, int to, String message, String hint) {
    int first = offset(from);
    int last = to > from ? offset(to - 1) + 1 : first;
    return source.problem(code, first, last, message, hint);
  }

  /** The offset in the source of the value's character at {@code index}, or of the nearest. */
  public int offset(int index) {
    return start + Math.max(0, Math.min(index, end - start));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text
        && source == text.source
        && start == text.start
        && end == text.end
        && is(text.value());
  }

  @Override
  public int hashCode() {
    return (source.hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return value();
  }

  /** What stands between two quotes, as it is. */
  private static final class Quoted extends Text {
    Quoted(Source source, int start, int end) {
      super(source, start, end);
    }

    @Override
    public String value() {
      return source().text().substring(start() + 1, end() - 1);
    }

    @Override
    public boolean is(String value) {
      return end() - start() - 2 == value.length()
          && source().text().startsWith(value, start() + 1);
    }

    @Override
    public int offset(int index) {
      return start() + 1 + Math.max(0, Math.min(index, end() - start() - 2));
    }
  }

  /** A value that is written in another way. */
  private static final class Meant extends Text {
    private final String value;

    /** Worked out once, when first asked for: a long text may have as many problems as words. */
    private int @Nullable [] offsets;

    Meant(String value, Source source, int start, int end) {
      super(source, start, end);
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public boolean is(String other) {
      return value.equals(other);
    }

    /**
     * Folding and escapes are undone by walking both side by side: each character of the value is
     * the next one like it as written.
     */
    @Override
    public int offset(int index) {
      int at = Math.max(0, Math.min(index, value.length()));
      if (end() - start() == value.length()) {
        return start() + at;
      }
      int[] known = offsets;
      if (known == null) {
        known = walk();
        offsets = known;
      }
      return known[at];
    }

    private int[] walk() {
      String written = source().text();
      int[] found = new int[value.length() + 1];
      int at = start();
      for (int i = 0; i < found.length; i++) {
        int next = at;
        if (i < value.length()) {
          char wanted = value.charAt(i);
          boolean space = Character.isWhitespace(wanted);
          while (next < end() && !same(wanted, space, written.charAt(next))) {
            next++;
          }
        }
        if (next >= end()) {
          Arrays.fill(found, i, found.length, Math.max(start(), Math.min(at, end() - 1)));
          return found;
        }
        found[i] = next;
        at = next + 1;
      }
      return found;
    }

    private static boolean same(char wanted, boolean space, char written) {
      return space ? Character.isWhitespace(written) : wanted == written;
    }
  }
}
