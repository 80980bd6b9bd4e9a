package org.markwell.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The settings of a site. */
final class SettingsFuzzTest {
  private static final Fuzzed GUIDE = new Fuzzed("site.yaml");

  @FuzzTest(maxDuration = "10m")
  void settings(byte[] file) {
    GUIDE.check(file);
  }
}
