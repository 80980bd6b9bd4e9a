package org.markwell.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;

/** The shared lists; the first byte says which. */
final class RegistersFuzzTest {
  private static final List<Fuzzed> GUIDES =
      List.of(
          new Fuzzed("content/registers/legislation.yaml"),
          new Fuzzed("content/registers/models.yaml"),
          new Fuzzed("content/registers/abbreviations.yaml"),
          new Fuzzed("content/registers/verbs.yaml"),
          new Fuzzed("content/registers/evidence.yaml"),
          new Fuzzed("content/registers/synonyms.yaml"));

  @FuzzTest(maxDuration = "10m")
  void register(byte[] data) {
    if (data.length > 0) {
      GUIDES
          .get(Math.floorMod(data[0], GUIDES.size()))
          .check(Arrays.copyOfRange(data, 1, data.length));
    }
  }
}
