package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/** A review that is past its day, as the browser of the one who reads tells. */
class OverdueInBrowserTest {
  /** What is shown of it on a page. */
  private static final String SHOWN =
      "[...document.querySelectorAll('.overdue')].filter(e => e.checkVisibility())"
          + ".map(e => e.textContent.trim())";

  /** The same where it is another day, in the browser's own time zone. */
  private static final String SHOWN_ON =
      """
      new Promise((done, failed) => {
        const Real = Date;
        Date = class extends Real { constructor(...a) { super(...(a.length ? a : [%s])); } };
        const script = document.createElement('script');
        script.src = document.querySelector('script[src$="overdue.js"]').src;
        script.onload = () => done(%s);
        script.onerror = failed;
        document.head.append(script);
      })
      """;

  @TempDir static Path folder;
  private static Browser browser;
  private static SiteServer server;

  @BeforeAll
  static void open() {
    browser = Chromium.start();
    TestSite.in(folder)
        .write("site.yaml", "title: T\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write("content/q/late.md", "---\ntitle: Late\ntips: [x]\nreview_due: 2001-02-03\n---\n")
        .write("content/q/far.md", "---\ntitle: Far\ntips: [x]\nreview_due: 2999-12-31\n---\n")
        .write("content/q/page.md", "---\ntitle: Page\nreview_due: 2027-08-31\n---\nText\n")
        .build();
    server = SiteServer.of(folder.resolve("site"), "/t/");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @Test
  void whoeverReadsLateIsTold() {
    try (Tab tab = browser.tab()) {
      tab.open(server.address("q/late.html"));
      assertThat(tab.eval(SHOWN))
          .extracting(it -> it.asString())
          .containsExactly("The review of this page was due on 3 February 2001", "Overdue");
      assertThat(tab.faults()).isEmpty();
      tab.open(server.address("q/far.html"));
      assertThat(tab.eval(SHOWN)).isEmpty();
    }
  }

  @Test
  void soItIsWithoutAServerAndInLists() {
    try (Tab tab = browser.tab()) {
      tab.open(folder.resolve("site/q/late.html").toUri().toString());
      assertThat(tab.eval(SHOWN)).hasSize(2);
      for (String list : new String[] {"document-control.html", "q/handbook/index.html"}) {
        tab.open(folder.resolve("site").resolve(list).toUri().toString());
        assertThat(
                tab.eval(
                    "[...document.querySelectorAll('tr')].filter(r => [...r.querySelectorAll("
                        + "'.overdue')].some(e => e.checkVisibility())).map(r =>"
                        + " r.querySelector('th').innerText.split('\\n')[0].trim())"))
            .as(list)
            .extracting(it -> it.asString().replace(" Topic", ""))
            .contains("Late")
            .doesNotContain("Far");
      }
    }
  }

  @Test
  void nobodyIsToldWithoutScripts() {
    try (Tab tab = browser.tab()) {
      tab.scripts(false).open(server.address("q/late.html"));
      assertThat(tab.eval(SHOWN)).isEmpty();
    }
  }

  /** The day itself is not late; years, months and days count from the reader's own midnight. */
  @ParameterizedTest
  @CsvSource({
    "'2027, 7, 30, 12', false",
    "'2027, 7, 31, 0', false",
    "'2027, 7, 31, 23, 59', false",
    "'2027, 8, 1, 0, 0, 1', true",
    "'2028, 0, 1', true",
    "'2026, 11, 31', false"
  })
  void theDayOfTheReaderCounts(String now, boolean late) {
    try (Tab tab = browser.tab()) {
      tab.open(server.address("q/page.html"));
      assertThat(tab.eval(SHOWN_ON.formatted(now, SHOWN + ".length > 0")).asBoolean())
          .isEqualTo(late);
    }
  }
}
