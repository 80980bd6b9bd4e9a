package org.markwell.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.markwell.yaml.BothReaders;

/**
 * What our own reader is sure of, snakeyaml-engine reads in the same way, and without complaint.
 */
final class FrontmatterFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void frontmatter(byte[] keys) {
    BothReaders.agree(new String(keys, StandardCharsets.UTF_8) + "\n");
  }
}
