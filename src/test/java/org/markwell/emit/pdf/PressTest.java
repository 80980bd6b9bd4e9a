package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.emit.Manuscript;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Source;
import org.markwell.plan.PlannedBook.Format;
import org.markwell.theme.Theme;
import org.markwell.theme.ThemeFiles;

/** What the press makes of a small book that has a bit of everything, and what it refuses. */
class PressTest {
  private static final Places NOWHERE = places(List.of());

  private static byte[] usual;
  private static PdfLook look;

  @TempDir Path folder;

  @BeforeAll
  static void print() {
    usual = press(Path.of("none")).print(manuscript(book()), Format.PDF, NOWHERE);
    look = new PdfLook(usual);
  }

  @AfterAll
  static void close() {
    look.close();
  }

  private static Press press(Path theme) {
    return new Press(
        Theme.of(ThemeFiles.of(theme, "themes/own"), "en-GB", Duration.ofHours(1)), "Markwell");
  }

  private static Places places(List<Source> sources) {
    return new Places(
        (code, message, hint) ->
            Problem.of(code, Position.startOf("content/q/index.md"), message, hint),
        () -> sources,
        Map::of);
  }

  private static Manuscript manuscript(String html) {
    return Manuscript.of("q/handbook", html, Map.of());
  }

  static String book() {
    try {
      StringBuilder outcomes =
          new StringBuilder(
              "<table class=\"grid lo\"><caption>Outcomes</caption><thead><tr>"
                  + "<th scope=\"col\">Criterion</th><th scope=\"col\">The learner can</th>"
                  + "<th scope=\"col\">Evidence</th></tr></thead>");
      for (int outcome = 1; outcome <= 9; outcome++) {
        outcomes.append(
            "<tbody><tr class=\"lohead\"><th scope=\"row\" colspan=\"3\">Outcome %d</th></tr>"
                .formatted(outcome));
        for (int number = 1; number <= 4; number++) {
          outcomes.append(
              "<tr><th scope=\"row\">%d.%d</th><td>Explain why a plan is kept, what may keep you from it, and whom you tell when it can't be kept.</td><td></td></tr>"
                  .formatted(outcome, number));
        }
        outcomes.append("</tbody>");
      }
      outcomes.append("</table>");
      StringBuilder topics = new StringBuilder();
      for (int topic = 1; topic <= 14; topic++) {
        topics.append(
            "<h3>Topic %d</h3><p>%s</p><h4>Marking guide</h4><table class=\"grid\"><caption>Points</caption><thead><tr><th scope=\"col\">Look for</th><th scope=\"col\">Verb</th></tr></thead><tbody><tr><th scope=\"row\">A plan</th><td>explain</td></tr><tr><th scope=\"row\">A check</th><td>show</td></tr></tbody></table>"
                .formatted(
                    topic, "Customers tell you what they need when you listen. ".repeat(topic)));
      }
      return Files.readString(Path.of("src/test/resources/print/book.html"))
          .replace("@OUTCOMES@", outcomes)
          .replace("@TOPICS@", topics)
          .replace(
              "@TEXT@", "Write down what you plan to do, and look at it again at noon. ".repeat(9));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theBookFollowsEveryRuleOfPdfUa() {
    assertThat(PdfUa.broken(usual)).isEmpty();
  }

  @Test
  void theContentsNameTheRightPages() {
    assertThat(look.contents()).hasSize(5).allMatch(entry -> entry.printed() == entry.page());
    assertThat(look.contents().get(4).page()).isEqualTo(look.pages());
  }

  @Test
  void theOutlineHoldsEverySecondAndThirdHeading() {
    assertThat(look.outline().stream().map(it -> it.depth() + " " + it.title()))
        .startsWith(
            "1 Contents",
            "1 Document control",
            "2 Changes",
            "1 Unit 301: Plan and review your own work so that customers always know where they stand",
            "2 Planning work → and keeping to it",
            "1 Unit 302: Customers",
            "2 Topic 1")
        .endsWith("1 Marking grid")
        .hasSize(21);
    assertThat(look.outline()).allMatch(it -> it.page() > 1);
  }

  @Test
  void everyPageButTheCoverSaysWhatItBelongsTo() {
    for (int page = 2; page <= look.pages(); page++) {
      assertThat(look.text(page, page))
          .contains("Page " + page + " of " + look.pages())
          .contains("601/0000/0 · Version 1.0, 1 November 2026");
    }
    assertThat(look.text(1, 1)).contains("Example Awards").doesNotContain("Page 1");
    assertThat(look.text(look.pages(), look.pages())).contains("Marking grid: unit 301");
  }

  @Test
  void nothingStandsAloneAtTheFootOfAPageOrOutOfIt() {
    assertThat(look.stranded()).isEmpty();
    assertThat(look.outside(19.5f, 20, 20)).isEmpty();
    assertThat(look.overlaps()).isEmpty();
  }

  @Test
  void aTableHeadPrintedOnEveryPageIsReadOnce() {
    int printed = 0;
    int read = 0;
    for (int page = 1; page <= look.pages(); page++) {
      printed += look.text(page, page).split("The learner can", -1).length - 1;
      read +=
          (int)
              look.pieces(page).stream()
                  .filter(it -> it.text().contains("The learner can"))
                  .count();
    }
    assertThat(printed).isGreaterThan(1);
    assertThat(read).isEqualTo(1);
  }

  @Test
  void marksSayInTheStreamWhatTheyAre() throws IOException {
    StringBuilder all = new StringBuilder();
    for (PDPage page : look.document().getPages()) {
      String stream = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(page.getResources().getCOSObject().containsKey(COSName.PROPERTIES)).isFalse();
      assertThat(stream.lines().filter(it -> it.endsWith(" BDC") || it.endsWith(" BMC")))
          .hasSameSizeAs(stream.lines().filter("EMC"::equals).toList());
      all.append(stream);
    }
    assertThat(all.toString())
        .contains(
            "/Artifact BMC\n", "/Artifact <</Type/Pagination>> BDC\n", "/Span <</MCID 0>> BDC\n")
        .doesNotContain("Prop", "/Artifact BMC\nEMC");
  }

  @Test
  void eachFontIsInTheFileOnce() {
    List<String> fonts = new ArrayList<>();
    for (PDPage page : look.document().getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(
            page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.FONT)
                .getCOSDictionary(name)
                .getNameAsString(COSName.BASE_FONT));
      }
    }
    // A second copy of a font would have letters of its own before the name.
    assertThat(fonts.stream().distinct().map(it -> it.substring(it.indexOf('+'))).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void allFontsAreInTheFileAndAllCharactersDrawn() {
    assertThat(look.foreignFonts()).isEmpty();
    assertThat(look.text())
        .contains("Café, naïve, ŵ and ŷ; “quotes” – and — dashes … ½ × ≤ €5.", "☐", "☑ done", "→")
        .doesNotContain("#", "nothing()");
  }

  @Test
  void theFileTellsItsNameLanguageAndDay() {
    var facts = look.document().getDocumentInformation();
    assertThat(facts.getTitle()).isEqualTo("Assessor handbook: Customer service");
    assertThat(facts.getSubject()).isEqualTo("How to mark it.");
    assertThat(facts.getProducer()).isEqualTo("Markwell");
    assertThat(facts.getModificationDate().toInstant()).hasToString("2026-11-01T00:00:00Z");
    assertThat(look.document().getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
  }

  @Test
  void linksLeadIntoTheBookAndToTheSite() {
    assertThat(look.internalLinks()).isGreaterThan(5);
    assertThat(new String(usual, StandardCharsets.ISO_8859_1)).doesNotContain("file:");
  }

  @Test
  void largePrintIsTheSameBookInLettersOfSixteenPoints() {
    byte[] large = press(folder).print(manuscript(book()), Format.LARGE_PRINT, NOWHERE);
    assertThat(PdfUa.broken(large)).isEmpty();
    try (PdfLook it = new PdfLook(large)) {
      assertThat(it.contents()).hasSize(5).allMatch(entry -> entry.printed() == entry.page());
      assertThat(it.stranded()).isEmpty();
      assertThat(it.outside(19.5f, 20, 20)).isEmpty();
      assertThat(it.overlaps()).isEmpty();
      assertThat(it.pages()).isGreaterThan(look.pages());
    }
  }

  @Test
  void theSameBookGivesTheSameBytesAnywhereAtAnyTime() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(press(folder).print(manuscript(book()), Format.PDF, NOWHERE)).isEqualTo(usual);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aCharacterThatNoFontHasIsAProblemWhereItIsWritten() {
    Source topic = Source.of("content/u/topic.md", "---\ntitle: T\n---\nWell done \uD83E\uDD73\n");
    String html = book().replace("Opened in print.", "Well done \uD83E\uDD73");
    assertThat(problems(folder, html, topic))
        .containsExactly(
            "content/u/topic.md:4:11 missing-glyph no font of the handbook has \"\uD83E\uDD73\"");
  }

  @Test
  void aRuleThatTheEngineDropsIsAProblemAtItsLine() throws IOException {
    write(
        "print/pdf-large.css",
        "body {\n  margin: 0;\n  display: flex;\n}\n:root { colour: red }\n");
    assertThat(problems(folder, book()))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("themes/own/print/pdf-large.css:3:1 print-style")
        .contains("flex");
  }

  @Test
  void aFontThatIsNotThereIsAProblemAtItsPlace() throws IOException {
    write("print/pdf-large.css", "p { font-family: \"Comic Sans MS\", cursive; }\n");
    assertThat(problems(folder, book()))
        .containsExactly(
            "themes/own/print/pdf-large.css:1:18 missing-font the font \"Comic Sans MS\", cursive is"
                + " not there for print");
  }

  @Test
  void aFontFileThatIsNoneIsAProblem() throws IOException {
    write("print/Letters.ttf", "no font");
    assertThat(problems(folder, book()))
        .containsExactly(
            "themes/own/print/Letters.ttf:1:1 missing-font the font can't be used in a PDF");
  }

  @Test
  void anImageThatIsNotThereOrCantBeReadIsAProblem() throws IOException {
    String html = book().replace("Opened in print.", "<img src=\"img/a.png\" alt=\"A\">");
    assertThat(problems(folder, html))
        .containsExactly(
            "q/handbook:1:1 print-image the book shows the image \"img/a.png\", which is not on the"
                + " site");
    write("assets/a.png", "no image");
    assertThat(problems(folder, html.replace("img/a.png", "../assets/a.png")))
        .containsExactly(
            "assets/a.png:1:1 print-image a.png is nothing that can be read as a picture, and can't"
                + " be printed");
  }

  @Test
  void anImageOfTwoColoursKeepsThem() throws IOException {
    byte[][] red = {{-1, -1}, {0, 0}, {0, 0}};
    var image =
        new java.awt.image.BufferedImage(
            8,
            8,
            java.awt.image.BufferedImage.TYPE_BYTE_BINARY,
            new java.awt.image.IndexColorModel(1, 2, red[0], red[1], red[2]));
    var png = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "png", png);
    byte[] plain = TwoColours.spelledOut(png.toByteArray());
    var read = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(plain));
    assertThat(png.toByteArray()[25]).isEqualTo((byte) 3);
    assertThat(read.getColorModel().getPixelSize()).isGreaterThan(8);
    assertThat(read.getRGB(3, 3)).isEqualTo(0xffff0000);
    assertThat(TwoColours.spelledOut(plain)).isSameAs(plain);
  }

  @Test
  void nothingIsFetchedFromTheNetworkOrTheDisk() throws IOException {
    String outside = "<img src=\"https://example.org/a.png\" alt=\"A\">";
    assertThat(problems(folder, book().replace("Opened in print.", outside))).hasSize(1);
    write("print/pdf-large.css", "h2 { background-image: url(file:///etc/hostname); }\n");
    assertThat(problems(folder, book())).hasSize(1);
  }

  @Test
  void aValueThatTheThemeLacksIsAProblem() throws IOException {
    write("print/pdf-large.css", "h2 {\n  color: var(--acent);\n}\n");
    assertThat(problems(folder, book()))
        .containsExactly(
            "themes/own/print/pdf-large.css:2:10 theme theme.yaml has no value \"acent\"");
  }

  @Test
  void theThemesColoursReachThePage() throws IOException {
    write("theme.yaml", "colours:\n  light:\n    accent: \"#123456\"\n");
    byte[] pdf = press(folder).print(manuscript(book()), Format.PDF, NOWHERE);
    assertThat(pdf).isNotEqualTo(usual);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> problems(Path theme, String html, Source... sources) {
    ProblemException fault =
        catchThrowableOfType(
            ProblemException.class,
            () -> {
              Theme own =
                  Theme.of(ThemeFiles.of(theme, "themes/own"), "en-GB", Duration.ofHours(1));
              Manuscript book = Manuscript.of("q/handbook", html, own.assets());
              press(theme).print(book, Format.LARGE_PRINT, places(List.of(sources)));
            });
    return fault.problems().stream()
        .map(it -> it.position() + " " + it.code().id() + " " + it.message())
        .toList();
  }

  /** Wherever a table ends, its head stands once on a page, and is read once. */
  @Test
  void aTableThatEndsWithItsPageHasOneHead() {
    StringBuilder parts = new StringBuilder("<html lang=\"en\"><title>T</title><h1>T</h1><p>x</p>");
    for (int part = 0; part < 40; part++) {
      parts.append(
          ("<section class=\"part\"><h2>Part %d</h2><div style=\"height: %.2fmm\">x</div><table><thead>"
                  + "<tr><th>Head</th><th>Other</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr>"
                  + ""
                  + "<tr><td>c</td><td>c</td></tr>".repeat(6)
                  + "<tr><td>d</td><td>e</td></tr></tbody></table></section>")
              .formatted(part, 163.5 + part / 50.0));
    }
    try (PdfLook it =
        new PdfLook(press(folder).print(manuscript(parts.toString()), Format.PDF, NOWHERE))) {
      assertThat(it.overlaps()).isEmpty();
      assertThat(it.stranded()).isEmpty();
    }
  }
}
