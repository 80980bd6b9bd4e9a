package org.markwell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Part(String name, @Nullable Object value) {}

  private record Same(String name, @Nullable Object value) {}

  private enum Kind {
    ONE,
    TWO
  }

  @Test
  void inputsThatDifferInAnythingHaveFingerprintsThatDiffer() {
    List<@Nullable Object> inputs =
        new ArrayList<>(
            List.of(
                "",
                "a",
                "ab",
                "ŷ",
                "\u0000",
                "a\u0000",
                new byte[0],
                new byte[] {'a'},
                List.of(),
                List.of("a"),
                List.of("a", "b"),
                List.of("ab", ""),
                List.of(List.of("a"), "b"),
                List.of(List.of("a", "b")),
                Optional.empty(),
                Optional.of("a"),
                Map.of(),
                Map.of("a", "b"),
                Map.of("b", "a"),
                1,
                2,
                1L,
                1.0,
                true,
                false,
                Kind.ONE,
                Kind.TWO,
                new Part("a", null),
                new Part("a", "b"),
                new Part("ab", ""),
                new Part("a", Optional.empty()),
                new Part("a", new Part("b", 1)),
                new Same("a", "b")));
    inputs.add(null);
    inputs.add("x".repeat(100_000));
    inputs.add("x".repeat(99_999) + "y");
    Set<String> fingerprints = new HashSet<>();
    for (Object input : inputs) {
      String fingerprint = Fingerprint.of(input);
      assertThat(fingerprint).matches("[0-9a-f]{32}");
      assertThat(fingerprints.add(fingerprint)).as("%s", input).isTrue();
    }
    assertThat(Fingerprint.of("a", "b")).isNotEqualTo(Fingerprint.of("ab", ""));
  }

  @Test
  void equalInputsHaveOneFingerprintWhateverTheyAreMadeOf() {
    assertThat(Fingerprint.of(new Part(new String("a"), Arrays.asList("b", null))))
        .isEqualTo(Fingerprint.of(new Part("a", new ArrayList<>(Arrays.asList("b", null)))));
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    assertThat(Fingerprint.of(map)).isEqualTo(Fingerprint.of(new HashMap<>(map)));
  }

  /** What is remembered is compared over starts and machines: nothing in it may be of one run. */
  @Test
  void aFingerprintIsTheSameInEveryRun() {
    assertThat(Fingerprint.of("a", List.of(1, true, Kind.TWO), new Part("ŷ", Optional.of(2L))))
        .isEqualTo("405bf2b35cf5a36561f0d16a39b7bbc6");
  }

  @Test
  void anInputOfWhichNobodyKnowsWhatItHoldsIsRefused() {
    for (Object strange : List.of(new Object(), new StringBuilder("a"), new int[0])) {
      assertThatThrownBy(() -> Fingerprint.of(new Part("a", strange)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("can't be made of");
    }
  }
}
