package org.markwell.changes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Use a list. | Use a list. | Use a list.",
        "Keep it for one week now | Keep it for two weeks now | Keep it for ~~one week~~ **two weeks** now",
        "a b c d e f | a b c d e f g | a b c d e f **g**",
        "a b c d e f | b c d e f | ~~a~~ b c d e f",
        "'' | all new | **all new**",
        "all gone | '' | ~~all gone~~",
        "one two three | four five six | ~~one two three~~ **four five six**",
        // One word that stays between two changes does not cut the sentence up.
        "the old red car was fast and loud | the new red bus was fast and loud"
            + " | the ~~old red car~~ **new red bus** was fast and loud",
        // Signs that only look different are no change, and the newer ones are shown.
        "“It's – fine” it said then | \"It’s - fine\" it said later"
            + " | \"It’s - fine\" it said ~~then~~ **later**",
        "a*b c d e | a*b c d <i> | a\\*b c d ~~e~~ **\\<i\\>**",
      })
  void wordsThatWentAndCameAreMarked(String before, String after, String shown) {
    assertThat(Markdown.diff(before, after)).isEqualTo(shown);
  }

  @Test
  void farFromAChangeLongTextIsCut() {
    String words = "w ".repeat(100);
    String shown = Markdown.diff(words + "old " + words, words + "new " + words);
    assertThat(shown)
        .isEqualTo("… " + "w ".repeat(10) + "~~old~~ **new** " + "w ".repeat(10) + "…");
  }

  @Test
  void hugeTextsThatShareNothingTakeNoTime() {
    String before = "a b c d e f g h ".repeat(40_000);
    String after = "i j k l m n o p ".repeat(40_000);
    assertThat(WordDiff.of(before, after)).hasSize(2);
  }
}
