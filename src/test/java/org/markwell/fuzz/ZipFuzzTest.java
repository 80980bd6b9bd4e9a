package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.markwell.output.zip.StableZip;

/** What goes into a zip comes out of it, for any reader. */
final class ZipFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void zip(byte[] data) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    for (String line : new String(data, StandardCharsets.UTF_8).split("\n", 9)) {
      int middle = line.offsetByCodePoints(0, line.codePointCount(0, line.length()) / 2);
      parts.put(
          parts.size() + line.substring(0, middle),
          line.substring(middle).getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StableZip zip = new StableZip(out)) {
      boolean stored = false;
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        stored = !stored;
        if (stored) {
          zip.store(part.getKey(), part.getValue());
        } else {
          zip.deflate(part.getKey(), part.getValue());
        }
      }
    }
    try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = read.getNextEntry();
        assertThat(entry.getName()).isEqualTo(part.getKey());
        assertThat(read.readAllBytes()).isEqualTo(part.getValue());
      }
      assertThat(read.getNextEntry()).isNull();
    }
  }
}
