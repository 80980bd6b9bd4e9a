package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.browser.Chromium;
import org.markwell.browser.SiteServer;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/** The walk of {@code docs/publish.md}, from an empty folder to a site that a browser likes. */
class WalkTest {
  @TempDir Path temp;

  @Test
  void fromAnEmptyFolderToASiteOnGitHubPages() throws IOException {
    Path guide = Files.createDirectory(temp.resolve("guide"));
    done("init", guide.toString(), "--github", "--title", "Our guide");
    TestSite.in(guide)
        .write(
            "content/award/lifting/pushing-a-trolley.md",
            "---\ntitle: Pushing a trolley\ncriteria: [\"1.1\"]\ntips:\n"
                + "  - Look whether the castors turn before you load it.\n---\n"
                + "Push, and do not pull: you see where you are going.\n");
    done("check", "--root", guide.toString());
    done("build", "--root", guide.toString());
    WorkflowRun run =
        WorkflowRun.of(guide, Files.readString(guide.resolve(".github/workflows/publish.yml")))
            .with("steps.pages.outputs.base_url", "https://centre.github.io/repo")
            .byScript()
            .job("build");
    assertThat(run.failed()).as(run.console()).isEmpty();
    try (SiteServer server = SiteServer.of(guide.resolve(run.uploaded().orElseThrow()));
        Browser browser = Chromium.start();
        Tab tab = browser.tab()) {
      tab.size(360, 800).open(server.address(""));
      assertThat(tab.text("document.querySelector('h1').innerText")).isEqualTo("Our guide");
      sound(tab);
      tab.open(server.address("award/lifting/pushing-a-trolley.html"));
      assertThat(tab.text("document.querySelector('main').innerText")).contains("castors");
      assertThat(Chromium.axe(tab)).isEmpty();
      sound(tab);
      tab.open(server.address("search.html?q=castors"))
          .until("document.querySelector('main a[href*=trolley]')");
      sound(tab);
      // Somebody has kept a wrong address: what they see is whole at any depth.
      tab.open(server.address("award/none/at/all.html"));
      assertThat(tab.text("document.querySelector('main a').href")).startsWith(server.address(""));
      assertThat(tab.eval("[...document.styleSheets].map(it => it.cssRules.length > 0)"))
          .isNotEmpty()
          .allMatch(it -> it.asBoolean());
      tab.click("main a").arrive("/repo/index.html");
      List<String> lost =
          server.asked().stream()
              .filter(it -> !it.isEmpty() && !it.contains("none/at"))
              .filter(it -> !Files.exists(guide.resolve("site").resolve(it)))
              .toList();
      assertThat(lost).isEmpty();
    }
  }

  private static void done(String... arguments) {
    Console console = Console.of(arguments);
    assertThat(console.code()).as(console.err()).isZero();
  }

  private static void sound(Tab tab) {
    assertThat(tab.faults()).isEmpty();
    assertThat(tab.requests()).isNotEmpty().allMatch(it -> it.startsWith("http://127.0.0.1:"));
  }
}
