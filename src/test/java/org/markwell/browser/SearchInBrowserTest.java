package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/** The search as people use it: with keys, on a phone, without a network, on a page gone stale. */
class SearchInBrowserTest {
  private static final String HOSTILE =
      "<script>document.title = \"run\"</script> & <b>مرحبا</b> 👋🏽 hostile";

  private static final String OPEN =
      "document.querySelector('[role=combobox]').getAttribute('aria-expanded') === 'true'";

  /** Whether the list answers this question, and none that was half typed. */
  private static String answers(String text) {
    return OPEN + " && document.getElementById('suggestions').dataset.answers === '" + text + "'";
  }

  @TempDir static Path folder;
  private static TestSite site;
  private static Browser browser;
  private static SiteServer server;

  @BeforeAll
  static void open() {
    browser = Chromium.start();
    site = site(folder).build();
    assertThat(site.problems()).isEmpty();
    server = SiteServer.of(folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  /** Two units of topics on planning, one of them written by an enemy. */
  private static TestSite site(Path root) {
    TestSite site =
        TestSite.in(root)
            .write("site.yaml", "title: Guide\nsite_id: one\nlanguage: en-GB\n")
            .write("content/index.md", "# Home\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write("content/q/u/index.md", "---\ntype: unit\ntitle: Unit one\nlevel: \"1\"\n---\n")
            .write("content/q/v/index.md", "---\ntype: unit\ntitle: Unit two\nlevel: \"3\"\n---\n")
            .write(
                "content/q/u/enemy.md",
                "---\ntitle: '"
                    + HOSTILE
                    + "'\nsummary: '`<img src=x onerror=\"document.title=1\">` & so on.'\n"
                    + "tips: ['An <i>enemy</i> \\& a hostile tip.']\n---\nText.\n");
    site.write(
        "content/q/u/cartref.md",
        "---\ntitle: Tŷ newydd\nlanguage: cy\ntips: [Cyngor]\n---\nMae'r tŷ yma.\n");
    for (int i = 1; i <= 14; i++) {
      site.write(
          "content/q/" + (i % 2 == 0 ? "u" : "v") + "/planning-" + i + ".md",
          "---\ntitle: Planning step "
              + i
              + "\nconcepts:\n  - Priority "
              + i
              + ": A task to plan before others.\n---\n## Plans\n\nWho plans well has plans."
              + " Word"
              + "abcdefghijklmnop".charAt(i)
              + "q.\n\n<details><summary>More</summary>A planned thing.</details>\n");
    }
    return site;
  }

  /** A tab with nothing kept from other tests, on a topic's page. */
  private static Tab topic(int width) {
    Tab tab = browser.tab();
    tab.size(width, 800).open(server.address("q/u/planning-2.html"));
    tab.eval("localStorage.clear()");
    return tab;
  }

  @Test
  void nothingIsFetchedBeforeTheBoxIsUsedAndThenOnlyFromThisHost() {
    try (Tab tab = topic(1280)) {
      assertThat(tab.requests()).noneMatch(it -> it.matches(".*(search/|search-(?!box).*|lunr).*"));
      tab.press("/").type("planning").until(OPEN);
      assertThat(tab.requests())
          .anyMatch(it -> it.endsWith("/search/manifest.json"))
          .allMatch(it -> it.startsWith(server.address("")));
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void keysOpenWalkTakeAndCloseTheListWhileTheFocusStaysInTheBox() {
    try (Tab tab = topic(1280)) {
      String active = "document.activeElement.getAttribute('aria-activedescendant')";
      String chosen = "document.querySelector('[aria-selected=true]')";
      tab.press("/").type("plan").until(answers("plan"));
      // From here on nothing more comes into the list.
      tab.until("document.querySelector('.suggestions .part')");
      tab.until("document.querySelector('.search [role=status]').textContent === '14 results'");
      assertThat(tab.eval(active).isNull()).isTrue();
      tab.press("ArrowDown");
      assertThat(tab.text(chosen + ".id")).isEqualTo(tab.text(active));
      assertThat(tab.text(chosen + ".textContent")).startsWith("Planning step");
      tab.press("End");
      assertThat(tab.text(chosen + ".textContent")).isEqualTo("Show all 14 results");
      tab.press("ArrowDown");
      assertThat(tab.eval(active).isNull()).as("past the end lies the box").isTrue();
      tab.press("ArrowUp").press("Home").press("ArrowDown").press("ArrowUp");
      assertThat(tab.eval(chosen + " === document.querySelector('[role=option]')").asBoolean())
          .isTrue();
      assertThat(tab.text("document.activeElement.id")).isEqualTo("q");
      tab.press("Escape");
      assertThat(tab.eval(OPEN).asBoolean()).isFalse();
      assertThat(tab.text("document.activeElement.value")).isEqualTo("plan");
      tab.press("ArrowDown").until(OPEN).press("Escape").press("Escape");
      assertThat(tab.text("document.activeElement.value")).isEmpty();
      tab.type("step 3").until(answers("step 3")).press("ArrowDown").press("Enter");
      tab.arrive("/planning-3.html").until("document.querySelector('.marks')");
    }
  }

  @Test
  void theSlashIsLeftAloneWhileSomebodyWrites() {
    try (Tab tab = topic(1280)) {
      tab.press("/").type("1/2");
      assertThat(tab.text("document.getElementById('q').value")).isEqualTo("1/2");
    }
  }

  @Test
  void thePageOneLandsOnMarksTheWordsUntilTheyAreTakenAway() {
    try (Tab tab = topic(1280)) {
      String before = tab.text("document.querySelector('main').innerHTML");
      tab.open(server.address("q/u/planning-4.html"));
      tab.open(server.address("q/u/planning-2.html#marked=plan+nothing"));
      tab.until("document.querySelector('.marks')");
      assertThat(tab.eval("[...document.querySelectorAll('mark')].map(e => e.textContent)"))
          .extracting(it -> it.asString())
          .contains("Planning", "plan", "Plans", "plans", "planned")
          .doesNotContain("step");
      assertThat(tab.text("document.querySelector('.marks [role=status]').textContent"))
          .endsWith("places marked");
      assertThat(tab.text("document.activeElement.tagName")).isEqualTo("MARK");
      assertThat(tab.text("location.hash")).isEmpty();
      assertThat(Chromium.axe(tab)).isEmpty();
      tab.click(".marks button:last-child");
      assertThat(tab.text("document.querySelector('main').innerHTML")).isEqualTo(before);
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void onAPhoneTheBoxOpensOverTheHeaderAndEveryTargetIsLargeEnough() {
    try (Tab tab = topic(360)) {
      tab.click(".search button").until("document.activeElement.id === 'q'").type("plan");
      tab.until(answers("plan")).until("document.querySelector('.suggestions .part')");
      assertThat(
              tab.eval(
                      "[...document.querySelectorAll('.search button, .search input, [role=option]')]"
                          + ".filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())"
                          + ".filter(r => r.height < 44 || r.right > 360 || r.left < 0).length")
                  .asInt())
          .isZero();
      assertThat(tab.eval("document.documentElement.scrollWidth").asInt()).isEqualTo(360);
      String title = tab.text("document.querySelector('.name').textContent");
      tab.click("[role=option]").arrive(".html").until("document.querySelector('.marks')");
      assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo(title);
    }
  }

  @Test
  void theItemItselfIsOfferedWithItsOwnAddress() {
    try (Tab tab = topic(1280)) {
      tab.press("/").type("priority 5").until(answers("priority 5"));
      tab.until("document.querySelector('.suggestions .part')");
      assertThat(tab.text("document.querySelector('.part').textContent"))
          .startsWith("Key conceptPriority 5");
      tab.click(".part").arrive("q/v/planning-5.html#c-priority-5");
    }
  }

  @Test
  void axeFindsNothingWithTheListOpenNorOnTheResultsInLightAndDark() {
    for (String colours : List.of("light", "dark")) {
      for (int width : new int[] {360, 1280}) {
        try (Tab tab = topic(width)) {
          tab.colours(colours).press("/").type("planing step");
          tab.until(answers("planing step"));
          tab.until("document.querySelector('.suggestions .part')").press("ArrowDown");
          assertThat(Chromium.axe(tab)).isEmpty();
          tab.open(server.address("search.html?q=hostile+planing"));
          tab.until("document.querySelector('.results .parts')");
          assertThat(Chromium.axe(tab)).isEmpty();
        }
      }
    }
  }

  @Test
  void theResultsKeepQuestionAndFiltersInTheAddressAndGoBack() {
    try (Tab tab = topic(1280)) {
      tab.open(server.address("search.html?q=planning"));
      tab.until("document.querySelector('.tally')?.textContent === '14 results'");
      assertThat(tab.text("document.title")).startsWith("“planning”");
      assertThat(tab.eval("document.querySelectorAll('.results > li').length").asInt())
          .isEqualTo(10);
      tab.until("document.querySelector('.finds').dataset.shown === 'all'");
      tab.click(".more").until("document.querySelectorAll('.results > li').length === 14");
      assertThat(tab.text("document.activeElement.closest('li').matches(':nth-child(11)')"))
          .isEqualTo("true");
      assertThat(tab.eval("document.querySelector('.more').checkVisibility()").asBoolean())
          .isFalse();
      assertThat(tab.text("location.search")).isEqualTo("?q=planning&shown=20");
      tab.until("document.querySelector('[name=unit]')");
      tab.eval(
          "(() => { const s = document.querySelector('[name=level]'); s.value = '3';"
              + " s.dispatchEvent(new Event('change')); })()");
      tab.until("document.querySelector('.tally').textContent === '7 results'");
      assertThat(tab.text("location.search")).isEqualTo("?q=planning&level=3");
      tab.eval("history.back()");
      tab.until("document.querySelectorAll('.results > li').length === 14");
      tab.open(server.address("search.html?q=planning&level=3&kind=topic"));
      tab.until("document.querySelector('.tally')?.textContent === '7 results'");
      tab.until("document.querySelector('[name=level]')?.value === '3'");
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void aPageInAnotherLanguageSearchesThatLanguageHereAndOnThePageOfResults() {
    try (Tab tab = browser.tab()) {
      tab.size(1280, 800).open(server.address("q/u/cartref.html"));
      tab.press("/").type("ty").until(answers("ty"));
      assertThat(tab.text("document.querySelector('[role=option] .name').textContent"))
          .isEqualTo("Tŷ newydd");
      tab.press("Enter").arrive("/search.html?q=ty&lang=cy");
      tab.until("document.querySelector('.tally')?.textContent === '1 result'");
      assertThat(tab.text("document.querySelector('.results').lang")).isEqualTo("cy");
    }
  }

  @Test
  void whatIsNotFoundGetsHelpAndWhatIsMisspeltIsTold() {
    try (Tab tab = topic(1280)) {
      tab.open(server.address("search.html?q=zzzzzz&level=3"));
      tab.until("document.querySelector('.tally')?.textContent === 'Nothing found for “zzzzzz”.'");
      assertThat(tab.eval("document.getElementById('a-z').checkVisibility()").asBoolean()).isTrue();
      tab.open(server.address("search.html?q=prioritty"));
      tab.until(
          "document.querySelector('.finds .note')?.textContent.startsWith('Showing results for “')");
    }
  }

  @Test
  void whatAnEnemyWroteIsShownAsText() {
    try (Tab tab = topic(1280)) {
      tab.press("/").type("hostile").until(answers("hostile"));
      assertThat(tab.text("document.querySelector('[role=option] .name').textContent"))
          .isEqualTo(HOSTILE);
      tab.open(server.address("search.html?q=hostile+%3Cimg+src%3Dx+onerror%3Dalert(1)%3E"));
      tab.until("document.querySelector('.results .parts')");
      assertThat(tab.text("document.querySelector('.results h2').textContent")).isEqualTo(HOSTILE);
      assertThat(
              tab.eval(
                      "document.querySelectorAll('.finds img, .finds script, .finds i,"
                          + " .search img').length")
                  .asInt())
          .isZero();
      assertThat(tab.text("document.title")).contains("<img src=x onerror=alert(1)>");
      tab.open(server.address("search.html?q=%3Czzzzzz%3E"));
      tab.until("document.querySelector('.tally')?.textContent.includes('<zzzzzz>')");
      tab.open(server.address("q/u/planning-2.html#marked=%E0%A4%A"));
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void pastSearchesStayInThisBrowserUnderTheNameOfTheSiteUntilTheyAreCleared() {
    try (Tab tab = topic(1280)) {
      tab.press("/").type("planning").until(OPEN).press("Enter");
      tab.arrive("/search.html?q=planning");
      tab.open(server.address("q/u/planning-2.html"));
      assertThat(tab.text("Object.keys(localStorage).join()")).isEqualTo("one.searches");
      tab.press("/").until(OPEN);
      assertThat(tab.text("document.querySelector('[role=option]').textContent"))
          .isEqualTo("planning");
      tab.press("Tab").press("Enter");
      tab.until("!(" + OPEN + ")");
      assertThat(tab.text("localStorage.getItem('one.searches')")).isEqualTo("[]");
      assertThat(tab.text("document.activeElement.id")).isEqualTo("q");
    }
  }

  @Test
  void withoutScriptsTheBoxLeadsToTheTopicsFromAToZ() {
    try (Tab tab = browser.tab()) {
      tab.size(1280, 800).scripts(false).open(server.address("q/u/planning-2.html"));
      tab.click("#q").type("plan").press("Enter").arrive("/search.html?q=plan");
      assertThat(tab.text("document.querySelector('main').innerText"))
          .contains("Searching needs JavaScript", "Planning step 14", "glossary");
    }
  }

  @Test
  void fromAFolderTheBoxLeadsToTheTopicsFromAToZ() {
    try (Tab tab = browser.tab()) {
      tab.size(1280, 800);
      tab.open(folder.resolve("site/q/u/planning-2.html").toUri().toString());
      tab.press("/").type("plan").press("Enter").arrive("/search.html?q=plan");
      tab.until("document.querySelector('.from-disk').checkVisibility()");
      assertThat(tab.text("document.querySelector('#a-z').innerText")).contains("Planning step 14");
      assertThat(tab.faults()).isEmpty();
    }
  }

  @Test
  void afterTheFirstSearchWhatWasReadAndSearchedIsThereWithoutANetwork() {
    try (SiteServer own = SiteServer.of(folder.resolve("site"));
        Tab tab = browser.tab()) {
      tab.size(1280, 800).open(own.address("q/u/planning-2.html"));
      tab.press("/").type("planning").until("document.querySelector('.suggestions .part')");
      tab.until("document.querySelector('form.search').dataset.kept === ''");
      own.cut(".*");
      tab.open(own.address("q/u/planning-2.html"));
      tab.press("/").type("step").until(OPEN).press("Enter");
      tab.arrive("/search.html?q=step");
      tab.until("document.querySelector('.finds')?.dataset.shown === 'all'");
      assertThat(tab.eval("document.querySelectorAll('.results > li').length").asInt())
          .isEqualTo(10);
      assertThat(tab.text("document.querySelector('.tally').textContent")).isEqualTo("14 results");
      tab.open(own.address("q/u/planning-4.html")).arrive("search.html#offline");
      assertThat(tab.eval("document.getElementById('offline').checkVisibility()").asBoolean())
          .isTrue();
      assertThat(tab.eval("caches.keys()"))
          .isNotEmpty()
          .allMatch(it -> it.asString().startsWith("one."));
    }
  }

  @Test
  void aPageThatIsOlderThanTheSiteSearchesTheNewOne(@TempDir Path other) {
    TestSite changing = site(other);
    for (int i = 0; i < 40; i++) {
      // With so many pages, what is shown of them lies in several files.
      changing.write("content/r/" + i + ".md", "---\ntitle: Other " + i + "\n---\nText.\n");
    }
    changing.build();
    try (SiteServer own = SiteServer.of(other.resolve("site"));
        Tab tab = browser.tab()) {
      tab.size(1280, 800).open(own.address("q/u/planning-2.html"));
      ask(tab, "wordbq", "Planning step 1");
      changing.write("content/q/w/new.md", "---\ntitle: Wholly new\ntips: [Wordpq]\n---\n").build();
      ask(tab, "wordcq", "Planning step 2");
      ask(tab, "wordpq", "Wholly new");
    }
  }

  /** Puts a text into the box at once, and waits for the first result. */
  private static void ask(Tab tab, String text, String first) {
    tab.click("#q").until("document.querySelector('.suggestions')");
    tab.eval(
        "document.getElementById('q').value = '"
            + text
            + "', document.getElementById('q').dispatchEvent(new Event('input'))");
    tab.until("document.querySelector('[role=option] .name')?.textContent === '" + first + "'");
  }

  @Test
  void whereTheSearchCantBeReachedAMessageLeadsToTheTopics(@TempDir Path other) {
    TestSite broken = site(other).build();
    broken.delete("site/search/manifest.json");
    try (SiteServer own = SiteServer.of(other.resolve("site"));
        Tab tab = browser.tab()) {
      tab.size(1280, 800).open(own.address("q/u/planning-2.html"));
      tab.press("/").type("plan");
      tab.until("document.querySelector('.suggestions .note a')?.checkVisibility()");
      tab.open(own.address("search.html?q=plan"));
      tab.until("document.querySelector('.tally')?.textContent.includes('reached')");
      assertThat(tab.eval("document.getElementById('a-z').checkVisibility()").asBoolean()).isTrue();
    }
  }
}
