package org.markwell.model;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the path relative to the project, with {@code /} between folders
 * @param line 1-based, counted from the top of the file, frontmatter included
 * @param column 1-based, in code points; a byte order mark does not count
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The first character of a file, for what concerns the file as a whole. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
