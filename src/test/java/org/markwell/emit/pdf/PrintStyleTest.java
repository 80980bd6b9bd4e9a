package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;

/** What the print style promises, measured on pages. */
class PrintStyleTest {
  private static final double FOOT = 22;

  @TempDir Path folder;

  private byte[] handbook(String topic, String name) throws IOException {
    TestSite site =
        TestSite.in(folder)
            .write(
                "site.yaml", "title: T\nhandbook: {pdf: true, large_print: true, forms: false}\n")
            .write("content/index.md", "# Home\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write("content/q/handbook/a.md", topic)
            .build();
    assertThat(site.problems()).isEmpty();
    return Files.readAllBytes(folder.resolve("site/q/handbook").resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q-handbook.pdf", "q-handbook-large.pdf"})
  void codeStandsInColumns(String name) throws IOException {
    byte[] pdf =
        handbook(
            "---\ntitle: A\n---\nUse `iiii` or `WWWW`.\n\n```\nWWWW|1\niiii|2\nŵ →·|3\n```\n",
            name);
    TreeSet<Long> bars = new TreeSet<>();
    Map<String, Long> widths = new HashMap<>();
    try (PdfLook look = new PdfLook(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition at) {
          if (at.getUnicode().equals("|")) {
            bars.add(Math.round(at.getXDirAdj() * 10.0));
          }
          if (at.getFont().getName().contains("Mono")) {
            widths.put(at.getUnicode(), Math.round(at.getWidthDirAdj() * 10.0));
          }
        }
      }.getText(look.document());
    }
    assertThat(bars).hasSize(1);
    assertThat(widths).containsKeys("i", "W");
  }

  @Test
  void theRowsOfALongTableFillTheirPages() throws IOException {
    StringBuilder table = new StringBuilder("---\ntitle: A\n---\n| No. | What |\n|---|---|\n");
    for (int row = 1; row <= 160; row++) {
      table.append("| ").append(row).append(" | Something to read |\n");
    }
    try (PdfLook look = new PdfLook(handbook(table.toString(), "q-handbook.pdf"))) {
      int full = 0;
      for (int page = 1; page < look.pages(); page++) {
        double last =
            look.pieces(page).stream()
                .filter(it -> isRow(it))
                .mapToDouble(it -> PdfRules.millimetres(it.box().getMaxY()))
                .max()
                .orElse(0);
        boolean goesOn = look.pieces(page + 1).stream().anyMatch(it -> isRow(it));
        if (last > 0 && goesOn) {
          full++;
          // What is left above the foot is less than two rows.
          assertThat(297 - FOOT - last).as("page " + page).isLessThan(13);
        }
      }
      assertThat(full).isGreaterThanOrEqualTo(2);
    }
  }

  private static boolean isRow(PdfLook.Piece piece) {
    return piece.tags().contains("TD") && piece.text().contains("Something to read");
  }
}
