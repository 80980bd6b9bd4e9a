package org.markwell.prose;

import java.util.ArrayDeque;
import java.util.Deque;

/** How the headings of a text are printed. */
sealed interface HeadingStyle {
  /**
   * The beginning of the tag, without its bracket.
   *
   * @param level as written, 1 to 6
   * @param look attributes for a heading
   */
  void open(int level, String look, StringBuilder out);

  /** The end of the tag. */
  void words(StringBuilder out);

  void close(StringBuilder out);

  /** Headings as such, at a level that is chosen for each. */
  abstract sealed class Tags implements HeadingStyle {
    private final Deque<Integer> open = new ArrayDeque<>();

    /** The level at which a heading is printed. */
    abstract int level(int written);

    @Override
    public void open(int written, String look, StringBuilder out) {
      open.push(level(written));
      out.append("<h").append(open.peek()).append(look);
    }

    @Override
    public void words(StringBuilder out) {
      out.append('>');
    }

    @Override
    public void close(StringBuilder out) {
      out.append("</h").append(open.pop()).append('>');
    }
  }

  /** The levels that the author chose. */
  final class AsWritten extends Tags {
    @Override
    int level(int written) {
      return written;
    }
  }

  /**
   * Below a heading of another text, none skipping a step on the way down, whatever the author did:
   * people who listen go by them. What would come below level 6 stays at 6. One for all texts that
   * follow each other.
   */
  final class Below extends Tags {
    private static final int DEEPEST = 6;

    private final int level;
    private final Deque<Integer> above = new ArrayDeque<>();

    Below(int level) {
      this.level = level;
    }

    @Override
    int level(int written) {
      while (!above.isEmpty() && above.peek() >= written) {
        above.pop();
      }
      above.push(written);
      return Math.min(DEEPEST, level + above.size());
    }
  }

  /** Strong lines, for places where a heading can't stand. */
  record Flat() implements HeadingStyle {
    @Override
    public void open(int level, String look, StringBuilder out) {
      out.append("<p class=\"minor\"");
    }

    @Override
    public void words(StringBuilder out) {
      out.append("><b>");
    }

    @Override
    public void close(StringBuilder out) {
      out.append("</b></p>");
    }
  }
}
