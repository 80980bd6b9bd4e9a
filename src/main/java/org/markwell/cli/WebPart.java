package org.markwell.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.markwell.Checked;
import org.markwell.WebLinks;
import org.markwell.inspect.web.Door;
import org.markwell.inspect.web.HttpWeb;
import org.markwell.inspect.web.Pace;
import org.markwell.inspect.web.WebCheck;
import org.markwell.model.Problem;
import picocli.CommandLine.Option;

/** The part of {@code markwell check} that asks others whether their pages are still there. */
final class WebPart {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The time as it goes by. */
  private static final Pace CLOCK =
      new Pace() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  @Option(
      names = "--external",
      description =
          "Also ask the web whether pages of others that the guide links to are still there. What"
              + " was there is not asked for again for a week.")
  private boolean external;

  @Option(names = "--fresh", description = "With --external: ask for all of them again.")
  private boolean fresh;

  boolean isAsked() {
    return external;
  }

  List<Problem> ask(Path root, Checked checked, Optional<Path> cache) {
    WebCheck check =
        new WebCheck(
            new HttpWeb(PATIENCE, Main.version()),
            Door.PUBLIC,
            CLOCK,
            cache.map(it -> it.resolve("web-links.tsv")));
    try {
      return (fresh ? check.afresh() : check).check(WebLinks.of(root, checked));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
