package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.HandbookSite;
import org.markwell.TestSite;
import org.markwell.model.Audience;

/** A form of the PDFs has room for a hand with a pen: measured on the pages themselves. */
class FormsInPdfTest {
  /** The least height of a line to write on, in millimetres, as docs/handbook.md promises. */
  private static final double LINE = 8;

  private static final double COMMENT = 45;

  /** A row may be cut at the foot of no page, so what is lower is a row that is too low. */
  private static final double LINE_WIDTH = 0.3;

  @TempDir static Path folder;

  @BeforeAll
  static void build() {
    TestSite site = HandbookSite.in(folder);
    site.write(
        "site.yaml",
        "title: T\nbase_url: https://centre.example/\n"
            + "handbook: {pdf: true, large_print: true}\n");
    site.build(Audience.ASSESSOR);
    assertThat(site.problems()).doesNotContain("error[", "warning[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q/forms/q-forms.pdf",
        "q/forms/q-forms-large.pdf",
        "q/u1/forms/u1-forms.pdf",
        "q/u1/forms/u1-forms-large.pdf"
      })
  void everyRowToWriteInIsHighEnough(String pdf) throws IOException {
    try (PdfLook look =
        new PdfLook(Files.readAllBytes(folder.resolve("site-assessor").resolve(pdf)))) {
      List<String> low = new ArrayList<>();
      int blank = 0;
      double widest = 0;
      for (int page = 2; page <= look.pages(); page++) {
        List<PdfLook.Piece> pieces = look.pieces(page);
        for (Rectangle2D box : PdfRules.boxes(look.document().getPage(page - 1))) {
          if (pieces.stream().noneMatch(piece -> isIn(box, piece.box()))) {
            blank++;
            widest = Math.max(widest, box.getWidth());
            if (box.getHeight() < LINE - LINE_WIDTH) {
              low.add("page %d: %s".formatted(page, box));
            }
          }
        }
      }
      assertThat(low).isEmpty();
      assertThat(blank).as("cells to write in").isGreaterThan(120);
      assertThat(widest).as("the widest cell, for comments").isGreaterThan(COMMENT);
    }
  }

  private static boolean isIn(Rectangle2D box, Rectangle2D text) {
    return box.contains(
        PdfRules.millimetres(text.getCenterX()), PdfRules.millimetres(text.getCenterY()));
  }
}
