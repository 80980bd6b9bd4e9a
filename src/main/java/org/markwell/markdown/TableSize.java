package org.markwell.markdown;

import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.markwell.markdown.html.Marks;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** Bounds the cells of a table, which a few lines can make many. */
final class TableSize {
  /** As many cells as a table may have. */
  static final int CELLS = 250_000;

  private TableSize() {}

  /**
   * Parses a text; one with a table that is too large is reported, and read without tables.
   *
   * @param parser gives up on such a table with an {@link IllegalArgumentException}
   */
  static Node parse(Text source, Parser parser, Parser plain, Consumer<Problem> problems) {
    String text = Marks.clean(source.value());
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException tooLarge) {
      int start = largest(text);
      int end = text.indexOf('\n', start);
      problems.accept(
          source.problem(
              Code.TABLE_SIZE,
              start,
              end < 0 ? text.length() : end,
              "this table has more than " + CELLS + " cells",
              "cut it into several, or link to a spreadsheet"));
      return plain.parse(text);
    }
  }

  /** Where the table with the most cells begins. */
  private static int largest(String text) {
    int found = 0;
    long most = -1;
    int above = 0;
    int head = 0;
    long columns = 0;
    long rows = 0;
    for (int at = 0; at <= text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      if (line.isBlank()) {
        columns = 0;
      } else if (columns == 0 && delimits(line)) {
        columns = line.chars().filter(c -> c == '|').count() + 1;
        rows = 1;
        head = above;
      } else {
        rows++;
      }
      if (columns * rows > most) {
        most = columns * rows;
        found = head;
      }
      above = at;
      at = end + 1;
    }
    return found;
  }

  private static boolean delimits(String line) {
    return line.indexOf('|') >= 0
        && line.indexOf('-') >= 0
        && line.chars().allMatch(c -> " \t>|:-".indexOf(c) >= 0);
  }
}
