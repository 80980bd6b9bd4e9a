package org.markwell.emit.tables;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table with one row of headings, to be filled in.
 *
 * @param name as a tab shows it
 * @param headings of the columns
 * @param rows of cells, each as long as the headings
 */
record Grid(String name, List<String> headings, List<List<String>> rows) {
  /** Whatever any program takes for the end of a line or of a cell. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  Grid {
    headings = headings.stream().map(Grid::oneLine).toList();
    rows = rows.stream().map(row -> row.stream().map(Grid::oneLine).toList()).toList();
  }

  /** The text of a cell, which never goes on in another line: some programs would begin a row. */
  static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
