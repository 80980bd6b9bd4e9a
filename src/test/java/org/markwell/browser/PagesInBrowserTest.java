package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import org.markwell.model.Audience;

/** Every kind of page of our guide in a real browser: nobody is shut out, and nothing is heavy. */
class PagesInBrowserTest {
  /** Text that runs out of the window to the side, apart from what scrolls in a box of its own. */
  private static final String LOST =
      """
      [...document.querySelectorAll('body *')].filter(e => {
        if (!e.childNodes.length || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false;
        if (e.closest('.hidden, .skip, svg, .table, pre, thead')) return false;
        const r = e.getBoundingClientRect();
        return r.width > 0 && (r.left < -1 || r.right > innerWidth + 1);
      }).map(e => e.outerHTML.slice(0, 120))
      """;

  /** What a keyboard should reach, in order. */
  private static final String REACHABLE =
      """
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)
      """;

  @TempDir static Path folder;
  private static TestSite site;
  private static Browser browser;
  private static SiteServer learner;
  private static SiteServer assessor;

  /** One page of each kind, by the class of its body. */
  private static final Map<String, String> kinds = new TreeMap<>();

  @BeforeAll
  static void open() {
    browser = Chromium.start();
    site = TestSite.guide(folder).build().build(Audience.ASSESSOR);
    learner = SiteServer.of(folder.resolve("site"), "/customer-service/");
    assessor = SiteServer.of(folder.resolve("site-assessor"), "/customer-service/");
    site.files("site")
        .forEach(
            (path, html) -> {
              if (path.endsWith(".html")) {
                // Each form is a kind of its own.
                String kind = Jsoup.parse(html).body().className();
                String form = kind.contains("form") ? path.replaceFirst(".*/", " ") : "";
                kinds.putIfAbsent(kind + form, path);
              }
            });
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      learner.close();
      assessor.close();
    }
  }

  @Test
  void axeFindsNothingOnAnyKindOfPage() {
    try (Tab tab = browser.tab()) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {360, 1280}) {
          tab.colours(scheme).size(width, 800);
          kinds.values().forEach(path -> examine(tab, learner.address(path), scheme + " " + width));
        }
      }
      // The assessor edition is the same pages with a few lines more.
      tab.colours("dark").size(360, 800);
      kinds.values().forEach(path -> examine(tab, assessor.address(path), "assessor"));
    }
  }

  private static void examine(Tab tab, String address, String how) {
    tab.open(address);
    assertThat(Chromium.axe(tab)).as("%s, %s", address, how).isEmpty();
    assertThat(tab.faults()).as(address).isEmpty();
  }

  @Test
  void axeFindsNothingInTheReadersOwnColoursAndSizes() {
    String topic = kinds.get("kind-topic");
    try (Tab tab = browser.tab()) {
      for (String colours : List.of("cream", "dark", "light")) {
        tab.size(360, 800).open(learner.address(topic));
        tab.eval(
            "localStorage.setItem('customer-service.reading', JSON.stringify({colours: '"
                + colours
                + "', size: 'larger', spacing: 'wide', letters: 'hyperlegible'}))");
        tab.open(learner.address(topic));
        assertThat(Chromium.axe(tab)).as(colours).isEmpty();
        assertThat(tab.eval(LOST)).as(colours).isEmpty();
      }
    }
  }

  @Test
  void nothingRunsOutOfANarrowWindowOrAtTwiceTheSize() {
    try (Tab tab = browser.tab()) {
      // 640 pixels are what is left of 1280 at 200 per cent, 320 of them at 400 per cent.
      for (int width : new int[] {320, 640}) {
        tab.size(width, 640);
        kinds.forEach(
            (kind, path) -> {
              tab.open(assessor.address(path));
              assertThat(tab.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean())
                  .as("%s at %d px", path, width)
                  .isTrue();
              assertThat(tab.eval(LOST)).as("%s at %d px", path, width).isEmpty();
            });
      }
    }
  }

  /** Welsh place names, addresses and chemistry are longer than a phone is wide. */
  @Test
  void aVeryLongWordRunsOutOfNoPage() {
    try (Tab tab = browser.tab()) {
      tab.size(320, 640);
      for (String kind : List.of("topic", "glossary", "models", "search")) {
        tab.open(learner.address(Objects.requireNonNull(kinds.get("kind-" + kind))));
        tab.eval(
            "document.querySelectorAll('main :is(h1, h2, h3, dt, dd p, .kind, .verb, .titles a)')"
                + ".forEach(each => each.append('w'.repeat(99)))");
        assertThat(tab.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean())
            .as(kind)
            .isTrue();
      }
    }
  }

  @Test
  void everythingCanBeReadAndReachedWithoutScripts() {
    try (Tab with = browser.tab();
        Tab without = browser.tab()) {
      with.size(360, 800);
      without.size(360, 800).scripts(false);
      kinds.forEach(
          (kind, path) -> {
            with.open(learner.address(path));
            without.open(learner.address(path));
            String text =
                "document.querySelectorAll('noscript').forEach(e => e.remove()),"
                    + " document.querySelector('main').innerText";
            assertThat(without.text(text)).as(path).isEqualTo(with.text(text));
            assertThat(
                    without
                        .eval(
                            "[...document.querySelectorAll('button, select, .reading')]"
                                + ".filter(e => e.checkVisibility() && !e.closest('form')).length")
                        .asInt())
                .as(path + " shows controls that do nothing")
                .isZero();
          });
    }
  }

  @Test
  void theKeyboardReachesEverythingInOrderAndSeesWhereItIs() {
    try (Tab tab = browser.tab()) {
      tab.size(1280, 800);
      kinds.forEach(
          (kind, path) -> {
            tab.open(learner.address(path));
            tab.eval("window.all = " + REACHABLE + "; window.seen = []; 0");
            int count = tab.eval("all.length").asInt();
            assertThat(count).as(path).isPositive();
            for (int i = 0; i < count; i++) {
              tab.press("Tab");
              tab.eval("seen.push(document.activeElement)");
              if (i % 7 == 0) {
                assertThat(tab.text(FOCUS)).as("%s, stop %d", path, i).isEqualTo("seen");
              }
            }
            assertThat(
                    tab.eval(
                        "all.filter((e, i) => seen[i] !== e).map(e => e.outerHTML.slice(0, 120))"))
                .as(path)
                .isEmpty();
          });
    }
  }

  /** Whether the element with the focus is marked, and not hidden behind the header. */
  private static final String FOCUS =
      """
      (() => {
        const e = document.activeElement, s = getComputedStyle(e), r = e.getClientRects()[0];
        if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) return 'no outline: ' + e.outerHTML.slice(0, 120);
        const header = document.querySelector('.site-header').getBoundingClientRect();
        if (!e.closest('.site-header, .skip') && r.bottom <= header.bottom && r.bottom > 0) return 'hidden: ' + e.outerHTML.slice(0, 120);
        return 'seen';
      })()
      """;

  @Test
  void targetsAreLargeEnoughToTouch() {
    try (Tab tab = browser.tab()) {
      tab.size(360, 800);
      kinds.forEach(
          (kind, path) -> {
            tab.open(learner.address(path));
            assertThat(
                    tab.eval(
                        "["
                            + "...document.querySelectorAll('.menu li a, .to-menu, .site-title,"
                            + " .contents a, .turn a, .mend a, .letters a, summary, .button')]"
                            + ".filter(e => e.checkVisibility()"
                            + " && e.getBoundingClientRect().height < 44)"
                            + ".map(e => e.outerHTML.slice(0, 120))"))
                .as(path)
                .isEmpty();
          });
    }
  }

  @Test
  void noPageAsksAnythingOfAnotherHostOrOfScriptsNobodyUses() {
    try (Tab tab = browser.tab()) {
      kinds.forEach(
          (kind, path) -> {
            tab.open(learner.address(path));
            assertThat(tab.requests())
                .as(path)
                .allMatch(it -> it.startsWith(learner.address("")) || it.startsWith("data:"));
            // The page, its style and one small script; what is printed has a style more, and what
            // has a day of review a script of some lines. A favicon is fetched after painting.
            boolean dated = !tab.eval("document.querySelector('[data-review-due]')").isNull();
            assertThat(tab.requests())
                .as(path)
                .filteredOn(it -> !it.endsWith("favicon.svg") && !it.endsWith("handbook.css"))
                .filteredOn(it -> !(dated && it.endsWith("overdue.js")))
                .hasSizeLessThanOrEqualTo(3);
          });
    }
  }

  @Test
  void readingSettingsAreRememberedUnderTheNameOfTheSite() {
    String topic = kinds.get("kind-topic");
    try (Tab tab = browser.tab()) {
      tab.size(1280, 800).open(learner.address(topic));
      tab.eval("localStorage.clear()");
      tab.open(learner.address(topic));
      tab.click("#reading summary")
          .until("document.querySelectorAll('#reading select').length === 4");
      assertThat(Chromium.axe(tab)).isEmpty();
      assertThat(tab.requests()).noneMatch(it -> it.endsWith(".woff2"));
      tab.eval(
          "document.querySelectorAll('#reading select').forEach(s => { s.selectedIndex = s.length"
              + " - 1; s.dispatchEvent(new Event('change')); })");
      tab.until("document.fonts.check('16px \"Atkinson Hyperlegible Next\"', 'a')");
      tab.open(learner.address(kinds.get("kind-unit")));
      assertThat(tab.text("JSON.stringify({...document.documentElement.dataset})"))
          .contains("\"size\":\"larger\"", "\"colours\":\"cream\"", "\"letters\":\"hyperlegible\"");
      assertThat(tab.text("Object.keys(localStorage).join()"))
          .isEqualTo("customer-service.reading");
      tab.until("performance.getEntriesByType('resource').some(r => r.name.endsWith('.woff2'))");
      tab.click("#reading summary").until("document.querySelector('#reading button')");
      tab.click("#reading button");
      assertThat(tab.text("Object.keys(localStorage).join()")).isEmpty();
    }
  }

  @Test
  void aTopicPageIsLightBeforeAnybodySearches() {
    Map<String, String> files = site.files("site");
    files.forEach(
        (path, html) -> {
          if (!path.endsWith(".html")) {
            return;
          }
          Document page = Jsoup.parse(html);
          if (!page.body().className().equals("kind-topic")) {
            return;
          }
          int size = zipped(html);
          List<String> parts =
              new ArrayList<>(page.select("link[rel=stylesheet]").eachAttr("href"));
          parts.addAll(page.select("script[src]").eachAttr("src"));
          for (String part : parts) {
            size += zipped(files.get(part.replaceFirst("^(\\.\\./)+", "")));
          }
          assertThat(size).as(path).isLessThanOrEqualTo(30_000);
        });
  }

  private static int zipped(String bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
