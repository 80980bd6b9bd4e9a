package org.markwell.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.markwell.inspect.browser.Axe;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Browser.Sandbox;
import org.markwell.inspect.browser.Programs;
import org.markwell.inspect.browser.Tab;

/**
 * The browser of the tests. Where {@code CI=true} it must be there; elsewhere a test without it is
 * skipped, with a word on why.
 */
public final class Chromium {
  /** How long the slowest step may take before a test is given up. */
  static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final Axe AXE = Axe.load();

  private Chromium() {}

  /**
   * Starts a browser with an empty profile; the machines of tests often allow it no sandbox.
   *
   * @param options more of them, as on the command line
   */
  public static Browser start(String... options) {
    return Browser.start(program(), Sandbox.OFF, PATIENCE, options);
  }

  /** Where it is. */
  public static Path program() {
    Optional<Path> program =
        Optional.ofNullable(System.getenv("CHROMIUM"))
            .map(Path::of)
            .or(() -> Programs.find(System.getenv(), System.getProperty("os.name")));
    if (program.isEmpty()) {
      String why = "no Chromium on the PATH: .ci/run installs it, or set CHROMIUM to its path";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(why);
      }
      Assumptions.abort(why);
    }
    return program.get();
  }

  /** What axe finds wrong with what a tab shows, one a line. */
  public static List<String> axe(Tab tab) {
    return AXE.judge(tab).violations().stream()
        .map(it -> it.rule() + ": " + it.help() + " " + it.spots())
        .toList();
  }
}
