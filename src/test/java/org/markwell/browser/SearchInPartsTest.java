package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/**
 * A search of which some files can't be had: the rest stands, and a word says what is not there.
 */
class SearchInPartsTest {
  private static final String SHOWN =
      "['all', 'none'].includes(document.querySelector('.finds')?.dataset.shown)";
  private static final String NOTE = "document.querySelector('.finds .note').textContent";
  private static final String RESULTS = "document.querySelectorAll('.results > li').length";
  private static final String PART = "Only a part of what was found can be shown just now.";
  private static final String NO_FILTERS = "The filters can’t be reached just now.";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() {
    TestSite site =
        TestSite.in(folder)
            .write("site.yaml", "title: Guide\nsite_id: two\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
    for (int unit = 1; unit <= 2; unit++) {
      site.write(
          "content/q/u%d/index.md".formatted(unit),
          "---\ntype: unit\ntitle: Unit %d\nlevel: \"%d\"\n---\n".formatted(unit, unit));
      for (int i = 10; i < 50; i++) {
        site.write(
            "content/q/u%d/t%d.md".formatted(unit, i),
            "---\ntitle: Topic %d of %d\ntips: [Plan the %s work.]\n---\nPlanning. %s\n"
                .formatted(i, unit, unit == 1 ? "early" : "late", words(unit, i)));
      }
    }
    site.build();
    assertThat(site.problems()).isEmpty();
    assertThat(files("d.*")).hasSizeGreaterThan(1);
    assertThat(files("t.*")).hasSizeGreaterThan(1);
    browser = Chromium.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** So many different words that they fill several files. */
  private static String words(int unit, int topic) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      words.append(word(unit, topic, i)).append(' ');
    }
    return words.toString();
  }

  private static String word(int unit, int topic, int number) {
    String letters = Integer.toString(1296 + (number * 37 + topic * 61 + unit * 7) * 11, 36);
    return "zq".charAt(number % 2) + letters + topic + "x" + unit;
  }

  private static List<String> files(String pattern) {
    return TestSite.in(folder).files("site").keySet().stream()
        .filter(it -> it.matches("search/[0-9a-f]{10}/(?:.*/)?" + pattern + "\\.json"))
        .sorted()
        .toList();
  }

  /**
   * A question in the address while files are cut off or not there: how many results stand at
   * least, and what is said.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing                  | search/no                 | planning          | 10 |
          the filters              | search/.*/facets.json     | planning          | 10 | filters
          filters that are wanted  | search/.*/facets.json     | planning&level=2  | 10 | filters
          the pages of results     | q/.*.html                 | planning          | 10 |
          the style of results     | assets/css/results.css    | planning          | 10 |
          what is shown of some    | search/.*/d0.json         | early work        | 1  | part
          the terms of one word    | search/.*/t[1-9].*.json   | planning z68j10x1 | 10 | part
          """)
  void whatIsMissingIsLeftOutAndTold(
      String what, String names, String question, int least, String told) {
    for (boolean cut : new boolean[] {true, false}) {
      try (SiteServer server = SiteServer.of(folder.resolve("site"));
          Tab tab = browser.tab()) {
        if (cut) {
          server.cut(names);
        } else {
          server.lose(names);
        }
        tab.open(server.address("search.html?q=" + question.replace(" ", "+"))).until(SHOWN);
        assertThat(tab.eval(RESULTS).asInt()).as(what).isGreaterThanOrEqualTo(least);
        tab.until(NOTE + ".trim() === " + Tab.quote(told(told)));
        if ("filters".equals(told)) {
          assertThat(tab.eval("document.querySelectorAll('.filters select').length").asInt())
              .isZero();
        } else {
          tab.until("document.querySelectorAll('.filters select').length");
        }
        assertThat(tab.faults()).as(what).noneMatch(it -> it.contains("Uncaught"));
      }
    }
  }

  private static String told(String word) {
    return word == null ? "" : word.equals("part") ? PART : NO_FILTERS;
  }

  @Test
  void resultsThatStandStayWhenMoreCanNotBeHad() {
    try (SiteServer server = SiteServer.of(folder.resolve("site"));
        Tab tab = browser.tab()) {
      tab.open(server.address("search.html?q=planning")).until(SHOWN);
      server.cut("search/.*");
      tab.eval("caches.keys().then(all => Promise.all(all.map(it => caches.delete(it))))");
      int clicks = 0;
      while (tab.eval("document.querySelector('.finds').dataset.shown !== 'none'").asBoolean()) {
        assertThat(clicks++).isLessThan(9);
        tab.eval("document.querySelector('.more').click()");
        tab.until(SHOWN);
      }
      assertThat(tab.text("document.querySelector('.tally').textContent")).contains("reached");
      assertThat(tab.eval(RESULTS).asInt()).isGreaterThanOrEqualTo(10);
      assertThat(tab.eval("document.querySelector('.more').checkVisibility()").asBoolean())
          .isTrue();
    }
  }

  @Test
  void anOlderAnswerDoesNotReplaceANewerOne() {
    String late = files("d.*").get(0).replaceFirst(".*/", "search/.*/");
    try (SiteServer server = SiteServer.of(folder.resolve("site")).hold(late);
        Tab tab = browser.tab()) {
      String first = "document.querySelector('.results h2')?.textContent";
      tab.open(server.address("search.html?q="));
      ask(tab, titleIn(0));
      server.awaitHeld();
      ask(tab, titleIn(1));
      tab.until(first + " === " + Tab.quote(titleIn(1)));
      server.release();
      // The late file is kept once the engine has read it; then the older answer is on its way.
      tab.eval(
          "(async () => { while (!(await caches.match(new URL('"
              + files("d.*").get(0)
              + "', location.href)))) await new Promise(requestAnimationFrame);"
              + " for (let i = 0; i < 9; i++) await new Promise(requestAnimationFrame); })()");
      assertThat(tab.text(first)).isEqualTo(titleIn(1));
    }
  }

  /** Asks for a word that only the topic of this title has. */
  private static void ask(Tab tab, String title) {
    String text = word(title.charAt(12) - '0', Integer.parseInt(title.substring(6, 8)), 0);
    tab.eval(
        "(() => { const q = document.getElementById('q'); q.focus(); q.value = "
            + Tab.quote(text)
            + "; q.form.requestSubmit(); })()");
  }

  /** A title that is shown by a certain file. */
  private static String titleIn(int file) {
    String json = TestSite.in(folder).files("site").get(files("d.*").get(file));
    java.util.regex.Matcher title =
        java.util.regex.Pattern.compile("\"(Topic \\d\\d of \\d)\"").matcher(json);
    assertThat(title.find()).isTrue();
    return title.group(1);
  }

  @Test
  void aFailingSuggestionLeavesTheListAndAWord() {
    try (SiteServer server = SiteServer.of(folder.resolve("site"));
        Tab tab = browser.tab()) {
      tab.size(1280, 800).open(server.address("q/u1/t10.html"));
      tab.press("/").type("plan").until("document.querySelectorAll('[role=option]').length > 3");
      server.cut(".*");
      tab.eval("caches.keys().then(all => Promise.all(all.map(it => caches.delete(it))))");
      tab.eval(
          "(() => { const q = document.getElementById('q'); q.value = 'zzx';"
              + " q.dispatchEvent(new Event('input')); })()");
      tab.until("document.querySelector('.suggestions .note a')?.checkVisibility()");
      assertThat(tab.eval("document.querySelectorAll('[role=option]').length").asInt())
          .isGreaterThan(3);
      assertThat(tab.faults()).noneMatch(it -> it.contains("Uncaught"));
    }
  }

  @Test
  void theWorkerKeepsThePageOfResultsThoughThePageIsClosedAtOnce() {
    try (SiteServer server = SiteServer.of(folder.resolve("site"))) {
      try (Tab tab = browser.tab()) {
        tab.size(1280, 800).open(server.address("q/u1/t10.html"));
        tab.press("/").type("plan").until("document.querySelectorAll('[role=option]').length > 3");
        tab.eval(
            "(async () => { while (!(await navigator.serviceWorker.getRegistration()))"
                + " await new Promise(requestAnimationFrame); })()");
      }
      try (Tab tab = browser.tab()) {
        tab.open(server.address("404.html"));
        tab.eval("navigator.serviceWorker.ready.then(() => 0)");
        server.cut(".*");
        tab.open(server.address("search.html?q=plan")).until(SHOWN);
        assertThat(tab.eval(RESULTS).asInt()).isEqualTo(10);
      }
    }
  }
}
