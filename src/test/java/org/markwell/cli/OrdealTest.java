package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Deep;

/**
 * Whatever the input, a build ends: with a site or with problems, never without end, without memory
 * or with a fault of ours. All is built in one process that has 512 MB.
 */
class OrdealTest {
  /** Detects what never ends; it measures nothing. */
  private static final int PATIENCE_SECONDS = Deep.or(240, 900);

  /** Inputs that still fail, by name. */
  private static final List<String> PENDING = List.of();

  @Test
  void everyInputEndsInASiteOrInProblems(@TempDir Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-Dorg.freemarker.loggerLibrary=none");
    command.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OrdealRun.class.getName());
    command.add(folder.toString());
    command.add(Deep.isAskedFor() ? "deep" : "short");
    command.add(Integer.toString(PATIENCE_SECONDS));
    List<String> told = run(command);
    assertThat(told).last().isEqualTo("finished");
    assertThat(told.size() - 1).isEqualTo(Ordeals.all().size());
    List<String> faults =
        told.stream()
            .filter(line -> !line.matches("[^\t]+\texit [01]\t.*") && !line.equals("finished"))
            .filter(line -> !PENDING.contains(line.split("\t")[0]))
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      process.waitFor();
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }
}
