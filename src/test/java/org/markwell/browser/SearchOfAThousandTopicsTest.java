package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.browser.SearchProbe.Extra;
import tools.jackson.databind.JsonNode;

/** What the search of a large guide costs its readers, held to the promises. */
class SearchOfAThousandTopicsTest {
  @TempDir static Path folder;
  private static SearchProbe probe;
  private static TestSite site;

  @BeforeAll
  static void build() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    int code =
        new ProcessBuilder(java.toString(), "bench/Corpus.java", "1000", folder.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).isZero();
    site = TestSite.in(folder).build();
    assertThat(site.problems()).isEmpty();
    probe = new SearchProbe(folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    if (probe != null) {
      probe.close();
    }
  }

  @Test
  void aFirstWordTakesFortyKilobytesAtMost() {
    List<Integer> bytes = probe.bytes(probe.ask("cold", probe.words(40)), Extra.PROGRAM);
    System.out.println("one word: " + SearchProbe.mean(bytes) + ", p95 " + SearchProbe.p95(bytes));
    assertThat(SearchProbe.mean(bytes)).isBetween(20_000, 40_000);
    assertThat(SearchProbe.p95(bytes)).isLessThan(42_000);
  }

  @Test
  void threeWordsAndSevenLettersTakeLittleMore() {
    List<String> three =
        probe.words(20).stream().map(it -> it + " " + probe.word() + " " + probe.word()).toList();
    List<Integer> words = probe.bytes(probe.ask("cold", three), Extra.PROGRAM);
    System.out.println("three words: " + SearchProbe.mean(words));
    assertThat(SearchProbe.mean(words)).isLessThan(60_000);
    List<Integer> letters = probe.bytes(probe.ask("typed", probe.longWords(15)), Extra.PROGRAM);
    System.out.println("seven letters: " + SearchProbe.mean(letters));
    assertThat(SearchProbe.mean(letters)).isLessThan(75_000);
  }

  @Test
  void theNextWordTakesTwentyFiveKilobytesAtMost() {
    List<List<String>> pairs =
        probe.words(20).stream().map(it -> List.of(it, probe.word())).toList();
    List<Integer> bytes = probe.bytes(probe.ask("warm", pairs), Extra.NOTHING);
    System.out.println("next word: " + SearchProbe.mean(bytes));
    assertThat(SearchProbe.mean(bytes)).isBetween(1_000, 25_000);
  }

  @Test
  void theFolderIsSmall() {
    int[] folder = probe.folder();
    System.out.println("folder: " + folder[0] + " files, " + folder[1] + " bytes");
    assertThat(folder[0]).isLessThan(450);
    assertThat(folder[1]).isLessThan(1_200_000);
  }

  @Test
  void ninetyOfAHundredSlipsOfTheFingerAreMended() {
    List<List<String>> pairs =
        probe.words(250).stream()
            .map(it -> List.of(it, probe.slip(it)))
            .filter(it -> !it.get(0).equals(it.get(1)) && it.get(1).length() > 2)
            .toList();
    JsonNode told = probe.ask("slips", pairs);
    int mended = pairs.size() - told.get("indexed").asInt();
    double share = told.get("three").asDouble() / mended;
    System.out.printf("slips: %.3f of %d%n", share, mended);
    assertThat(share).as("%s", told.get("missed")).isGreaterThanOrEqualTo(0.9);
    assertThat(told.get("first").asDouble() / mended).isGreaterThan(0.75);
  }

  @Test
  void ninetySevenOfAHundredKeysMatchTheWordThatIsMeant() {
    JsonNode told = probe.ask("keystrokes", probe.words(150));
    double share = told.get("matched").asDouble() / told.get("keys").asInt();
    System.out.printf("keystrokes: %.4f of %d%n", share, told.get("keys").asInt());
    assertThat(share).as("%s", told.get("missed")).isGreaterThanOrEqualTo(0.97);
  }
}
