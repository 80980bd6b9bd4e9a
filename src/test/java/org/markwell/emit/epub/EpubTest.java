package org.markwell.emit.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwell.emit.Manuscript;
import org.markwell.emit.Manuscript.Image;
import org.markwell.model.ProblemException;
import org.markwell.theme.Theme;
import org.markwell.theme.ThemeFiles;

/** A small book with a bit of everything, as EPUB. */
class EpubTest {
  private static final byte[] DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"
          .getBytes(StandardCharsets.UTF_8);

  private static String html;
  private static byte[] epub;
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  @BeforeAll
  static void make() throws IOException {
    html =
        Files.readString(Path.of("src/test/resources/print/book.html"))
            .replace("@OUTCOMES@", "<p id=\"twice\">O</p><p id=\"twice\">O</p>")
            .replace(
                "@TOPICS@",
                "<h3 id=\"t1\">Topic & more</h3><p>&nbsp;<a href=\"#t1\">here</a>"
                    + " <a href=\"#gone\">gone</a> <img src=\"img/a.svg\" alt=\"A\"></p>")
            .replace("@TEXT@", "Text.");
    epub = epub("img/a.svg");
    FILES.putAll(unzip(epub));
  }

  private static byte[] epub(String image) throws IOException {
    return epub(image, DRAWING);
  }

  private static byte[] epub(String image, byte[] file) throws IOException {
    Manuscript book =
        new Manuscript(
            "q/handbook",
            html.replace("img/a.svg", image),
            Map.of(image, new Image("content/q/" + image, file)));
    Theme theme = Theme.of(ThemeFiles.of(Path.of("none"), "none"), "en-GB", Duration.ofHours(1));
    return Epub.of(book, theme.style("print/epub.css").css());
  }

  /** Every file by its path, in the order of the archive. */
  public static Map<String, String> unzip(byte[] epub) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void epubcheckHasNothingToSay() {
    assertThat(EpubJudge.complaints(epub)).isEmpty();
  }

  @Test
  void theTypeComesFirstAndAsItIs() {
    String head = new String(epub, 0, 80, StandardCharsets.ISO_8859_1);
    assertThat(head.substring(30)).startsWith("mimetypeapplication/epub+zip");
    assertThat(epub[8]).as("method: stored").isZero();
  }

  @Test
  void everyPartIsAFileAndTheContentsNameThem() {
    assertThat(FILES.keySet())
        .containsExactly(
            "mimetype",
            "META-INF/container.xml",
            "book/package.opf",
            "book/images/000.svg",
            "book/contents.xhtml",
            "book/part-000.xhtml",
            "book/part-001.xhtml",
            "book/part-002.xhtml",
            "book/part-003.xhtml",
            "book/part-004.xhtml",
            "book/style.css");
    assertThat(FILES.get("book/contents.xhtml"))
        .contains(">Document control</a>", "part-003.xhtml#t1\">Topic &amp; more</a>");
    assertThat(FILES.get("book/part-002.xhtml")).contains("<h1>Unit 301");
  }

  @Test
  void linksNameTheFileOrBecomeWords() {
    assertThat(FILES.get("book/part-001.xhtml"))
        .contains("part-002.xhtml#planning", "https://example.org/guide/glossary.html");
    assertThat(FILES.get("book/part-003.xhtml")).contains("href=\"#t1\"").doesNotContain("#gone");
  }

  @Test
  void theBookTellsWhatReadersWithSpecialNeedsCanExpect() {
    assertThat(FILES.get("book/package.opf"))
        .contains(
            "<dc:title>Assessor handbook: Customer service</dc:title>",
            "<dc:language>en-GB</dc:language>",
            "schema:accessMode\">textual",
            "schema:accessibilityFeature\">alternativeText",
            "<meta property=\"dcterms:modified\">2026-11-01T00:00:00Z</meta>");
  }

  @Test
  void theSameBookGivesTheSameBytesAnywhereAtAnyTime() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(epub("img/a.svg")).isEqualTo(epub);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anImageOfAnUnknownKindIsAProblem() {
    assertThatThrownBy(() -> epub("img/a.png", new byte[] {'I', 'I', '*', 0}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("content/q/img/a.png:1:1");
  }
}
