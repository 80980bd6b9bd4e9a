package org.markwell.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The list of what git tracks, which a repository brings along. */
final class GitIndexFuzzTest {
  private static final Fuzzed GUIDE = guide();

  private static Fuzzed guide() {
    Fuzzed guide = new Fuzzed(".git/index");
    if (!guide.root().resolve(".git/refs").toFile().mkdirs()) {
      throw new IllegalStateException();
    }
    return guide;
  }

  @FuzzTest(maxDuration = "10m")
  void index(byte[] file) {
    GUIDE.check(file);
  }
}
