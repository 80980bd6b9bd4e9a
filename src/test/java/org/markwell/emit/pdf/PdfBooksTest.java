package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;

/** PDFs of whole small sites. */
class PdfBooksTest {
  private static final String PDF = "site/q/handbook/q-handbook.pdf";
  private static final String TOPIC =
      "---\ntitle: Topic\nconcepts:\n  - Plan: What you mean to do.\n---\nWell done.\n";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void write() {
    site = TestSite.in(folder);
    site.write("site.yaml", "title: T\ntheme: own\nhandbook: {pdf: true, forms: false}\n")
        .write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n")
        .write("content/q/u/t.md", TOPIC)
        .write("themes/own/theme.yaml", "logo: assets/logo.svg\n")
        .write(
            "themes/own/assets/logo.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\" viewBox=\"0 0 40 40\">"
                + "<circle cx=\"20\" cy=\"20\" r=\"18\" fill=\"#fff\"/></svg>");
  }

  private Object file() throws IOException {
    Path pdf = folder.resolve(PDF);
    return Files.readAttributes(pdf, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
  }

  @Test
  void aPdfIsMadeAgainOnlyWhenSomethingInItChanged() throws IOException {
    site.build();
    assertThat(site.problems()).isEmpty();
    Object first = file();
    site.write("content/about.md", "# About\n\nNot in any book.\n").build();
    assertThat(file()).isEqualTo(first);
    site.write("content/q/u/t.md", TOPIC.replace("mean", "want")).build();
    assertThat(file()).isNotEqualTo(first);
  }

  @Test
  void theLogoStandsOnTheCoverAndTheFileIsSound() throws IOException {
    site.build();
    byte[] with = Files.readAllBytes(folder.resolve(PDF));
    assertThat(PdfUa.broken(with)).isEmpty();
    site.write("themes/own/theme.yaml", "colours:\n  light:\n    ink: \"#000000\"\n").build();
    assertThat(Files.readAllBytes(folder.resolve(PDF))).isNotEqualTo(with);
  }

  @Test
  void aSignThatCantBePrintedLeavesTheSiteAndItsLinksWhole() throws IOException {
    site.write("content/q/u/t.md", TOPIC.replace("done.", "done \uD83E\uDD73")).build();
    assertThat(site.problems())
        .isEqualTo(
            "content/q/u/t.md:6:11 warning[missing-glyph] no font of the handbook has"
                + " \"\uD83E\uDD73\" | write it in words, or add a TrueType font that has it to"
                + " print/ in your theme\n");
    assertThat(site.built().unprinted()).isEqualTo(2);
    byte[] pdf = Files.readAllBytes(folder.resolve(PDF));
    assertThat(PdfUa.broken(pdf)).isEmpty();
    try (PdfLook look = new PdfLook(pdf)) {
      assertThat(look.pages()).isEqualTo(1);
      assertThat(look.text())
          .contains("could not be made", "content/q/u/t.md:6:11", "q/handbook/index.html");
    }
    // Nothing was mended, so it is told again, though nothing has to be written.
    String first = site.problems();
    Object file = file();
    site.build();
    assertThat(site.problems()).isEqualTo(first);
    assertThat(site.built().unprinted()).isEqualTo(2);
    assertThat(file()).isEqualTo(file);
    site.write("content/q/u/t.md", TOPIC).build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.built().unprinted()).isZero();
    assertThat(file()).isNotEqualTo(file);
  }
}
