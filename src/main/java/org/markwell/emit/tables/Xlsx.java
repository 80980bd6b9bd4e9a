package org.markwell.emit.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.markwell.output.zip.StableZip;

/** Workbooks whose bytes depend on nothing but their grids. */
final class Xlsx {
  private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";

  private static final String FIRST = "[Content_Types].xml";
  private static final double NARROW = 6;
  private static final double WIDE = 26;

  private Xlsx() {}

  static byte[] of(List<Grid> grids) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Markwell", "1.0")) {
      for (Grid grid : grids) {
        fill(workbook.newWorksheet(grid.name()), grid);
      }
    }
    return withoutTime(bytes.toByteArray());
  }

  private static void fill(Worksheet to, Grid grid) {
    int columns = grid.headings().size();
    for (int column = 0; column < columns; column++) {
      to.value(0, column, grid.headings().get(column));
      to.width(column, column == 0 ? NARROW : WIDE);
    }
    to.range(0, 0, 0, columns - 1).style().bold().wrapText(true).verticalAlignment("top").set();
    for (int row = 0; row < grid.rows().size(); row++) {
      List<String> cells = grid.rows().get(row);
      for (int column = 0; column < columns; column++) {
        if (!cells.get(column).isEmpty()) {
          to.value(row + 1, column, cells.get(column));
        }
      }
    }
    // The headings and the learners stay in sight.
    to.freezePane(2, 1);
  }

  /** The library notes when it worked; the same grids shall give the same bytes on any day. */
  private static byte[] withoutTime(byte[] workbook) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            Comparator.<String, Boolean>comparing(name -> !name.equals(FIRST))
                .thenComparing(Comparator.naturalOrder()));
    parts.putAll(ZipParts.of(workbook));
    parts.computeIfPresent("docProps/core.xml", (name, xml) -> withFixedDate(xml));
    StableZip zip = new StableZip();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.deflate(part.getKey(), part.getValue());
    }
    return zip.finish();
  }

  private static byte[] withFixedDate(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    int start = text.indexOf(CREATED);
    int end = text.indexOf("</dcterms:created>", start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException("the library writes its date in another way: " + text);
    }
    return (text.substring(0, start + CREATED.length())
            + StableZip.DATE
            + ":00Z"
            + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }
}
