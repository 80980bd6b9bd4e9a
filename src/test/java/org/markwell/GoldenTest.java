package org.markwell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.model.Audience;

/**
 * Everything that a guide of one topic becomes, output by output, as text to read in a review;
 * {@code -Dgolden=overwrite} writes it anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String EDITION = "learner/";
  private static final Pattern SEARCH_HASH = Pattern.compile("\"hash\":\"([0-9a-f]+)\"");

  @TempDir static Path folder;
  private static final Map<String, Map<String, String>> OUTPUTS = new TreeMap<>();

  @BeforeAll
  static void build() {
    TestSite site = TestSite.in(folder);
    TestSite.tree(GOLDEN.resolve("guide"))
        .forEach((path, text) -> site.write(path, text.getBytes(ISO_8859_1)));
    site.build(Audience.ASSESSOR).build();
    assertThat(site.problems()).doesNotContain("error[", "warning[");
    site.files("site").forEach((path, bytes) -> sort(EDITION + path, bytes));
    // Only assessors get tables; of their pages and books, one of each shows what is different.
    site.files("site-assessor").entrySet().stream()
        .filter(it -> it.getKey().matches(".*\\.(csv|xlsx)|q/u1/planning\\.html"))
        .forEach(it -> sort("assessor/" + it.getKey(), it.getValue()));
    hideHash(OUTPUTS.get("search"));
  }

  private static void sort(String path, String bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    if (path.startsWith(EDITION + "assets/card")) {
      // How it looks is for eyes to judge; what may not change is that it is there.
      put("found", path + ".txt", bytes.substring(1, 4) + "\n");
      return;
    }
    if (path.startsWith(EDITION + "assets/") || path.endsWith("/colophon.html")) {
      // Files of the theme, and what it is made of.
      return;
    }
    if (path.startsWith(EDITION + "search/")) {
      if (ending.equals("json")) {
        put("search", path, bytes);
      }
    } else if (ending.equals("md") || path.endsWith("/llms.txt")) {
      put("markdown", path, bytes);
    } else if (ending.equals("html")) {
      put("pages", path, bytes);
    } else if (ending.equals("csv")) {
      put("tables", path, bytes);
    } else if (ending.equals("xlsx")) {
      Zips.unpacked(bytes).entrySet().stream()
          .filter(it -> it.getKey().matches("xl/(sharedStrings|workbook|worksheets/.*)\\.xml"))
          .forEach(it -> put("tables", path + "/" + it.getKey(), it.getValue()));
    } else if (ending.equals("epub")) {
      Zips.unpacked(bytes).entrySet().stream()
          .filter(it -> it.getKey().matches(".*\\.(opf|xhtml)"))
          .forEach(it -> put("epub", path + "/" + it.getKey(), it.getValue()));
    } else if (path.matches(EDITION + "(sitemap.*\\.xml|robots\\.txt|feed\\.xml)")) {
      put("found", path, bytes);
    } else if (ending.equals("pdf")) {
      put("pdf", path + ".txt", new String(printed(bytes).getBytes(UTF_8), ISO_8859_1));
    }
  }

  private static void put(String output, String path, String bytes) {
    OUTPUTS.computeIfAbsent(output, key -> new TreeMap<>()).put(path, bytes);
  }

  /** The words of a PDF as they stand on its pages. */
  private static String printed(String bytes) {
    try (PDDocument document = Loader.loadPDF(bytes.getBytes(ISO_8859_1))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setPageStart("== page\n");
      stripper.setPageEnd("\n");
      return stripper.getText(document);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF", e);
    }
  }

  /** The folder of an index is named after all that it holds. */
  private static void hideHash(Map<String, String> search) {
    Matcher hash = SEARCH_HASH.matcher(search.get(EDITION + "search/manifest.json"));
    assertThat(hash.find()).isTrue();
    for (String path : search.keySet().toArray(String[]::new)) {
      String text = search.remove(path);
      search.put(path.replace(hash.group(1), "HASH"), text.replace(hash.group(1), "HASH"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages", "search", "tables", "epub", "pdf", "found", "markdown"})
  void anOutputIsAsItWasRead(String output) throws IOException {
    Map<String, String> made = OUTPUTS.get(output);
    Path golden = GOLDEN.resolve(output);
    if ("overwrite".equals(System.getProperty("golden"))) {
      overwrite(golden, made);
    }
    Map<String, String> read = TestSite.tree(golden);
    assertThat(made.keySet()).as("files of " + golden).isEqualTo(read.keySet());
    made.forEach((path, text) -> assertThat(utf8(text)).as(path).isEqualTo(utf8(read.get(path))));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  private static void overwrite(Path golden, Map<String, String> made) throws IOException {
    if (Files.exists(golden)) {
      try (Stream<Path> old = Files.walk(golden)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    TestSite files = TestSite.in(golden);
    made.forEach((path, text) -> files.write(path, text.getBytes(ISO_8859_1)));
  }
}
