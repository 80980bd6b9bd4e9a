package org.markwell.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value somebody wrote, and where it stands. The value may differ from the characters in the file
 * (quotes, escapes, folded lines); {@link #offset} finds the way back.
 */
public final class Text {
  private final Source source;
  private final int start;
  private final int end;

  /** Only where it differs from what is written: a guide would else stand in memory twice. */
  private final @Nullable String meant;

  /** Worked out once, when first asked for: a long text may have as many problems as words. */
  private int @Nullable [] offsets;

  /**
   * @param start offset in the source of the first character as written, quotes included
   * @param end offset just past the last
   */
  public Text(String value, Source source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
    boolean asWritten =
        value.length() == end - start && source.text().regionMatches(start, value, 0, end - start);
    this.meant = asWritten ? null : value;
  }

  /** What stands in the source, as it is. */
  Text(Source source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.meant = null;
  }

  public String value() {
    return meant != null ? meant : source.text().substring(start, end);
  }

  /** Whether this is the value; quicker than asking for it. */
  public boolean is(String value) {
    return meant != null
        ? meant.equals(value)
        : end - start == value.length() && source.text().startsWith(value, start);
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

  /**
   * The offset in the source of the value's character at {@code index}. Folding and escapes are
   * undone by walking both side by side: each character of the value is the next one like it as
   * written.
   */
  public int offset(int index) {
    String value = meant;
    int length = value == null ? end - start : value.length();
    int at = Math.max(0, Math.min(index, length));
    if (value == null || end - start == length) {
      return start + at;
    }
    int[] known = offsets;
    if (known == null) {
      known = walk(value);
      offsets = known;
    }
    return known[at];
  }

  private int[] walk(String value) {
    String written = source.text();
    int[] found = new int[value.length() + 1];
    int at = start;
    for (int i = 0; i < found.length; i++) {
      int next = at;
      if (i < value.length()) {
        char wanted = value.charAt(i);
        boolean space = Character.isWhitespace(wanted);
        while (next < end && !same(wanted, space, written.charAt(next))) {
          next++;
        }
      }
      if (next >= end) {
        Arrays.fill(found, i, found.length, Math.max(start, Math.min(at, end - 1)));
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text
        && source == text.source
        && start == text.start
        && end == text.end
        && Objects.equals(meant, text.meant);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, start, end, meant);
  }

  @Override
  public String toString() {
    return value();
  }
}
