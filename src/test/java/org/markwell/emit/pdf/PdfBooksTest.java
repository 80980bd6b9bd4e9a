package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.BuildOptions;
import org.markwell.TestSite;
import org.markwell.model.Severity;

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

  @Test
  void strictStopsAtWhatCantBePrintedAndLeavesTheOldSite() throws IOException {
    site.build();
    Object file = file();
    site.write("content/q/u/t.md", TOPIC.replace("done.", "done \uD83E\uDD73"));
    BuildOptions plain = BuildOptions.of(folder, "test");
    site.build(
        new BuildOptions(
            folder,
            plain.audience(),
            plain.drafts(),
            plain.out(),
            plain.baseUrl(),
            Severity.WARNING,
            Optional.of(folder.resolve(".cache")),
            "test"));
    assertThat(site.built().written()).isEmpty();
    assertThat(site.problems()).contains("warning[missing-glyph]");
    assertThat(file()).isEqualTo(file);
    assertThat(site.page("q/u/t.html")).doesNotContain("\uD83E\uDD73");
  }

  /** A fault of the theme is told once, where the theme has it, and never stops the site. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          print/pdf.css       | p { display: flex; }                  | themes/own/print/pdf.css:1:1 warning[print-style]
          print/pdf.css       | p { color: var(--gone); }             | themes/own/print/pdf.css:1:12 warning[theme]
          print/pdf.css       | p { font-family: "Comic Sans MS"; }   | themes/own/print/pdf.css:1:18 warning[missing-font]
          print/Letters.ttf   | no font                               | themes/own/print/Letters.ttf:1:1 warning[missing-font]
          assets/logo.svg     | <svg xmlns="http://www.w3.org/2000/svg"><g> | themes/own/assets/logo.svg:1:1 warning[print-image]
          assets/logo.svg     | no drawing                            | themes/own/assets/logo.svg:1:1 warning[print-image]
          """,
      quoteCharacter = '\u0001')
  void aFaultOfTheThemeLeavesTheSiteWhole(String path, String text, String problem)
      throws IOException {
    site.write("themes/own/" + path, text).build();
    assertThat(site.problems().lines())
        .as(site.problems())
        .hasSize(1)
        .first()
        .asString()
        .contains(problem);
    assertThat(site.built().written()).isPresent();
    try (PdfLook look = new PdfLook(Files.readAllBytes(folder.resolve(PDF)))) {
      assertThat(look.pages()).isEqualTo(1);
      assertThat(look.text()).contains("could not be made");
    }
  }
}
