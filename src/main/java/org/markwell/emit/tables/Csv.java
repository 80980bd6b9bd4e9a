package org.markwell.emit.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180, in UTF-8 with a mark that spreadsheets look for. */
final class Csv {
  /**
   * What spreadsheets would run: a formula where a cell begins, or where one would begin if the
   * file were cut at another sign than the comma; space, invisible signs and quotes before it don't
   * count.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[,;|])(?=[\\s\\p{Z}\\p{C}\"]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])");

  private static final Pattern SPECIAL = Pattern.compile("[\",;]");

  private Csv() {}

  static byte[] of(Grid grid) {
    StringBuilder text = new StringBuilder("\uFEFF");
    text.append(line(grid.headings()));
    grid.rows().forEach(row -> text.append(line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A cell that no spreadsheet takes for a formula: an apostrophe says that it is text. */
  static String cell(String value) {
    String safe = FORMULA.matcher(Grid.oneLine(value)).replaceAll("$1'");
    return SPECIAL.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
