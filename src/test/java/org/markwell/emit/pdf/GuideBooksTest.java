package org.markwell.emit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Deep;
import org.markwell.TestSite;
import org.markwell.emit.epub.EpubJudge;
import org.markwell.model.Audience;

/** Every printed book of this repository's guide, in both editions. */
class GuideBooksTest {
  @TempDir static Path folder;
  private static List<Path> pdfs;
  private static List<Path> epubs;

  @BeforeAll
  static void build() {
    TestSite site = TestSite.guideWithBooks(folder).build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    // What learners see is a part of that, so it need not be judged in large print again.
    String settings = new String(bytes(folder.resolve("site.yaml")), StandardCharsets.UTF_8);
    site.write("site.yaml", settings.replace("large_print: true", "large_print: false")).build();
    assertThat(site.problems()).isEmpty();
    pdfs = files(".pdf").stream().filter(GuideBooksTest::isJudged).toList();
    epubs = files(".epub");
  }

  /**
   * Without much time, one level's large print stands for that of all, and what assessors have of a
   * unit's handbook for what learners have, which is a part of it.
   */
  private static boolean isJudged(Path pdf) {
    String path = folder.relativize(pdf).toString();
    boolean partOfAnother = path.matches("site/[^/]+/(?!handbook/)[^/]+/[^/]+-handbook\\.pdf");
    boolean likeAnother = path.endsWith("-large.pdf") && !path.contains("level-2");
    return Deep.isAskedFor() || !(partOfAnother || likeAnother);
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPdfIsSoundInEveryWay() {
    assertThat(pdfs).hasSizeGreaterThan(15);
    List<String> faults =
        pdfs.parallelStream().flatMap(file -> faults(file).stream()).sorted().toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(Path file) {
    byte[] pdf = bytes(file);
    List<String> faults = new ArrayList<>();
    try (PdfLook look = new PdfLook(pdf)) {
      PdfUa.broken(pdf).forEach((rule, times) -> faults.add("rule " + rule + ": " + times));
      look.stranded().forEach(it -> faults.add("stranded " + it));
      look.outside(19.5f, 20, 20).forEach(it -> faults.add("outside " + it));
      look.overlaps().forEach(it -> faults.add("overlaps " + it));
      look.foreignFonts().forEach(it -> faults.add("font not in the file: " + it));
      List<PdfLook.Numbered> contents = look.contents();
      // A pack of two or three forms goes without: a learner's, or what spans units.
      boolean isShort = file.toString().matches(".*/site/.*-forms.*|.*/level-\\d-[a-z-]+/forms/.*");
      if (contents.isEmpty() != isShort) {
        faults.add("contents of " + contents.size());
      }
      contents.stream()
          .filter(it -> it.printed() != it.page())
          .forEach(it -> faults.add("page number " + it));
      // The engine prints one for what it can't draw; here only addresses have it.
      if (look.text().replaceAll("\\S*[/.]\\S*#\\S*", "").contains("#")) {
        faults.add("a # in the text");
      }
      if (pdf.length / look.pages() > 10_240) {
        faults.add(pdf.length / look.pages() + " bytes a page");
      }
    }
    return faults.stream().map(it -> folder.relativize(file) + ": " + it).toList();
  }

  @Test
  void epubcheckHasNothingToSayOfAnyEpub() {
    assertThat(epubs).hasSize(3);
    epubs.forEach(file -> assertThat(EpubJudge.complaints(bytes(file))).as("%s", file).isEmpty());
  }
}
