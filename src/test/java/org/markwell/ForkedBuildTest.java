package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes of their own, which have as many processors and as much memory as is said.
 */
@Timeout(600)
class ForkedBuildTest {
  private static final int TOPICS = Deep.or(500, 2_000);

  /** Some 40 MB for the program, and 50 kB for each topic. */
  private static final int MEGABYTES = 44 + TOPICS / 20;

  @TempDir Path folder;

  @Test
  void anyNumberOfThreadsMakesTheSameBytes() throws Exception {
    TestSite site = TestSite.guide(folder.resolve("project"));
    Map<String, String> expected = Map.of();
    for (int processors : new int[] {1, 2, 8}) {
      String out = "site-" + processors;
      markwell("-XX:ActiveProcessorCount=" + processors, site.root(), out);
      if (expected.isEmpty()) {
        expected = site.files(out);
      }
      assertThat(site.files(out)).as(out).isEqualTo(expected);
    }
  }

  @Test
  void memoryGrowsByKilobytesATopic() throws Exception {
    Path project = folder.resolve("large");
    run(List.of(java(), "bench/Corpus.java", Integer.toString(TOPICS), project.toString()));
    markwell("-Xmx" + MEGABYTES + "m", project, "site");
    assertThat(project.resolve("site/index.html")).exists();
  }

  private void markwell(String setting, Path root, String out) throws Exception {
    run(
        List.of(
            java(),
            setting,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.markwell.cli.Main",
            "build",
            "--root",
            root.toString(),
            "--out",
            root.resolve(out).toString()));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder.environment().put("MARKWELL_CACHE", Files.createTempDirectory(folder, "c").toString());
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String told = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(told).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
