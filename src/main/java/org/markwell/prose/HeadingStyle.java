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

  /** The levels that the author chose. */
  record AsWritten(Deque<Integer> open) implements HeadingStyle {
    AsWritten() {
      this(new ArrayDeque<>());
    }

    @Override
    public void open(int level, String look, StringBuilder out) {
      open.push(level);
      out.append("<h").append(level).append(look);
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

  /**
   * Below a heading of another text, none skipping a step on the way down, whatever the author did:
   * people who listen go by them. What would come below level 6 stays at 6. One for all texts that
   * follow each other.
   */
  final class Below implements HeadingStyle {
    private static final int DEEPEST = 6;

    private final int level;
    private final Deque<Integer> above = new ArrayDeque<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    Below(int level) {
      this.level = level;
    }

    @Override
    public void open(int written, String look, StringBuilder out) {
      while (!above.isEmpty() && above.peek() >= written) {
        above.pop();
      }
      above.push(written);
      open.push(Math.min(DEEPEST, level + above.size()));
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
