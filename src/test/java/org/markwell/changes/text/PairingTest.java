package org.markwell.changes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static List<String> pairs(List<String> before, List<String> after) {
    List<Function<String, String>> names = List.of(it -> it.contains("=") ? it.split("=")[0] : "");
    return Pairing.of(before, after, names, it -> it.replaceFirst(".*=", ""), 0.5).pairs().stream()
        .map(it -> it.before().orElse("-") + " > " + it.after().orElse("-"))
        .toList();
  }

  @Test
  void byNameThenBySameWordsThenByLikeWords() {
    assertThat(
            pairs(
                List.of(
                    "a=some words",
                    "Keep a work diary for one week",
                    "same  text",
                    "gone for ever"),
                List.of(
                    "same text", "Keep a good diary for one week", "a=other things", "brand new")))
        .containsExactly(
            "same  text > same text",
            "Keep a work diary for one week > Keep a good diary for one week",
            "a=some words > a=other things",
            "- > brand new",
            "gone for ever > -");
  }

  @Test
  void theMostAlikeBecomeOne() {
    assertThat(
            pairs(
                List.of("write down each task today", "write down each task tomorrow morning"),
                List.of("write down each task tomorrow evening", "nothing of the kind")))
        .containsExactly(
            "write down each task tomorrow morning > write down each task tomorrow evening",
            "- > nothing of the kind",
            "write down each task today > -");
  }

  @Test
  void whatHasNoWordsIsNobody() {
    assertThat(pairs(List.of("", "…"), List.of("", "?")))
        .containsExactly("- > ", "- > ?", " > -", "… > -");
  }

  /** Compared one with each other, these would be two and a half thousand million pairs. */
  @Test
  void longListsAreNotComparedOneWithEachOther() {
    List<String> before =
        IntStream.range(0, 50_000).mapToObj(i -> "the same start of number" + i + " old").toList();
    List<String> after =
        IntStream.range(0, 50_000).mapToObj(i -> "the same start of number" + i + " new").toList();
    assertThat(Pairing.of(before, after, List.of(), it -> it, 0.5).pairs()).hasSize(50_000);
  }
}
