package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;

/** Commands judge by the day of the machine, or by the one that a reproducible build sets. */
class TodayTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String epoch, String command, String due) {
    TestSite.in(folder)
        .write("site.yaml", "title: T\noverdue: fail\n")
        .write("content/a.md", "---\ntitle: A\nreview_due: " + due + "\n---\n");
    out.reset();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(
        Terminal.of(stream, stream),
        Map.of("SOURCE_DATE_EPOCH", epoch),
        command,
        "--root",
        folder.toString());
  }

  @Test
  void theDayOfTheMachineCounts() {
    assertThat(run("", "check", "2001-01-01")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("error[overdue]");
    assertThat(run("", "build", "2001-01-01")).isEqualTo(1);
    assertThat(run("", "build", "9999-01-01")).isZero();
  }

  @Test
  void theDayOfAReproducibleBuildCountsInstead() {
    // 2001-09-09T01:46:40Z
    assertThat(run("1000000000", "check", "2001-09-09")).isZero();
    assertThat(run("1000000000", "check", "2001-09-08")).isEqualTo(1);
    assertThat(run("1000000000", "build", "2001-09-08")).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberOfSecondsIsAFaultOfTheCommand() {
    for (String epoch : new String[] {"today", "99999999999999999999", "1e9"}) {
      assertThat(run(epoch, "check", "2001-01-01")).as(epoch).isEqualTo(2);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("SOURCE_DATE_EPOCH");
    }
  }
}
