package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/** The engine answers in a real browser, from the files of a site. */
class SearchEngineTest {
  @TempDir static Path folder;
  private static TestSite site;
  private static SiteServer server;
  private static Browser browser;
  private Tab tab;

  @BeforeAll
  static void build() {
    site = TestSite.in(folder).write("site.yaml", "title: T\nsite_id: tea\n");
    for (int unit = 1; unit <= 2; unit++) {
      site.write(
          "content/q/u" + unit + "/index.md",
          "---\ntype: unit\ntitle: Unit %d\nid: u%d\nnumber: \"30%d\"\nlevel: %d\noutcomes:\n  - {number: \"2\", criteria: [\"2.1\"]}\n---\n"
              .formatted(unit, unit, unit, unit));
      for (int i = 1; i <= 8; i++) {
        site.write(
            "content/q/u%d/t%d.md".formatted(unit, i),
            """
            ---
            title: Topic %d of %d
            criteria: ["2.1"]
            concepts:
              - Complaint %d: Somebody is unhappy.
            tips: [Prioritise %s.]
            ---
            Handling complaints. %s

            ## Kettles

            %s
            """
                .formatted(
                    i,
                    unit,
                    i,
                    i == 3 ? "angry customers" : "work",
                    i % 2 == 0 ? "An angry voice." : "Customers wait.",
                    "Boil. ".repeat(i)));
      }
    }
    site.write("content/q/cy.md", "---\ntitle: Tŷ te\nlanguage: cy\ntips: [Dŵr.]\n---\nYn y tŷ.\n");
    site.build();
    assertThat(site.problems()).isEmpty();
    server = SiteServer.of(folder.resolve("site"));
    browser = Chromium.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @BeforeEach
  void aPageWithTheEngine() throws Exception {
    tab = browser.tab().open(server.address("404.html"));
    for (String script : new String[] {"search-core.js", "search-engine.js", "search-parts.js"}) {
      tab.eval(Files.readString(folder.resolve("site/assets/js/" + script)) + "\n;0");
    }
    open("en");
  }

  private void open(String language) {
    tab.eval(
        "markwell.search.open({root: '%s', language: '%s'}).then(it => { window.engine = it; return 0 })"
            .formatted(server.address(""), language));
  }

  private String find(String text, String options, String shown) {
    return tab.text(
        "engine.find('%s', %s).then(found => String(%s))".formatted(text, options, shown));
  }

  @Test
  void pagesWithAllWordsComeFirstAndOthersFillUp() {
    assertThat(
            find(
                "angry customers",
                "{limit: 3}",
                "[found.all, found.total, found.results.map(it => it.title)]"))
        .isEqualTo("2,16,Topic 3 of 1,Topic 3 of 2,Topic 2 of 1");
    // Enough with all words: the others would only be in the way.
    assertThat(find("angry customers", "{limit: 2}", "found.total")).isEqualTo("2");
    assertThat(
            find("angry customers", "{limit: 3, offset: 3}", "[found.results.map(it => it.title)]"))
        .startsWith("Topic 4 of 1");
  }

  @Test
  void aResultSaysWhatItIsAndWhatMatched() {
    assertThat(
            find(
                "angry customers",
                "{limit: 1}",
                "JSON.stringify(found.results[0], (key, value) => key === 'score' ? undefined : value)"))
        .isEqualTo(
            "{\"ref\":\"2\",\"title\":\"Topic 3 of 1\",\"url\":\"q/u1/t3.html\",\"kind\":\"topic\",\"unit\":\"u1\","
                + "\"unitTitle\":\"Unit 1\",\"level\":\"1\",\"excerpt\":\"Handling complaints. Customers wait. Kettles Boil. Boil. Boil.\","
                + "\"field\":\"notes\",\"stems\":[\"angri\",\"custom\"]}");
    assertThat(find("topic", "{}", "found.results[0].field")).isEqualTo("title");
    assertThat(find("2.1", "{}", "[found.total, found.results[0].field]")).isEqualTo("16,concepts");
    assertThat(find("302 2.1", "{}", "[found.all, found.results[0].unit]")).isEqualTo("8,u2");
    assertThat(find("the of", "{}", "[found.total, found.missing]")).isEqualTo("0,");
  }

  @Test
  void theBestPartOfAPageComesFirst() {
    assertThat(
            tab.text(
                "engine.find('angry customers', {}).then(found => engine.parts(found.results[0]))"
                    + ".then(all => all.map(it => [it.kind, it.anchor, it.found.length, it.matched].join()).join(' '))"))
        .isEqualTo(
            "tip,t-prioritise-angry-customers,2,true section,,1,true concept,c-complaint-3,0,false"
                + " section,h-kettles,0,false");
    assertThat(tab.text("engine.parts({url: 'gone.html', stems: []}).then(String)")).isEmpty();
  }

  @Test
  void whatMatchesFarInAnItemIsShownWithTheWordsAroundIt() {
    String item =
        "<main><ul><li class=item id=t-a><svg><title>boil</title></svg><p><b>boil</b> %sthe kettle"
                .formatted("Lorem ipsum ".repeat(20))
            + " whistles.</p><ul class=chips><li>2.1</li></ul></li></ul><p id=t-b>kettle</p></main>";
    assertThat(
            tab.text(
                "JSON.stringify(markwell.search.parts('"
                    + item
                    + "', ['kettl', '2.1', 'boil'], it => engine.stemsOf(it)[0])"
                    + ".map(it => [it.kind, it.anchor, it.text, it.found]))"))
        .isEqualTo(
            "[[\"tip\",\"t-a\",\"…ipsum Lorem ipsum Lorem ipsum the kettle whistles.\",[\"kettl\",\"2.1\"]]]");
  }

  @Test
  void resultsAreNarrowedByUnitLevelAndKind() {
    assertThat(find("complaint", "{unit: 'u2'}", "[found.total, found.results[0].unit]"))
        .isEqualTo("8,u2");
    assertThat(find("complaint", "{level: '1', kind: 'topic'}", "found.total")).isEqualTo("8");
    assertThat(find("complaint", "{kind: 'page'}", "found.total")).isEqualTo("0");
    assertThat(tab.text("engine.facets().then(JSON.stringify)"))
        .isEqualTo(
            "{\"units\":[{\"id\":\"u1\",\"title\":\"Unit 1\"},{\"id\":\"u2\",\"title\":\"Unit 2\"}],"
                + "\"levels\":[\"1\",\"2\"],\"kinds\":[\"topic\"]}");
  }

  @Test
  void halfWordsSlipsAndOtherSpellingsFindWhatIsMeant() {
    assertThat(find("compl", "{typing: true}", "found.total")).isEqualTo("16");
    assertThat(find("compl", "{}", "[found.total, found.missing]")).isEqualTo("0,compl");
    assertThat(find("complain", "{typing: true}", "found.total")).isEqualTo("16");
    assertThat(find("complaintss", "{typing: true}", "found.total")).isEqualTo("16");
    assertThat(
            find(
                "complaimt",
                "{}",
                "[found.total, found.corrected[0].typed, found.corrected[0].used]"))
        .isEqualTo("16,complaimt,complaints");
    assertThat(find("vomplaint", "{}", "found.corrected[0].terms")).isEqualTo("complaint");
    assertThat(find("prioritizing", "{}", "found.total")).isEqualTo("16");
    assertThat(find("xqzw complaints", "{}", "[found.all, found.missing]")).isEqualTo("16,xqzw");
  }

  @Test
  void eachLanguageHasItsIndex() {
    open("cy-GB");
    for (String word : new String[] {"tŷ", "ty", "Tŷ"}) {
      assertThat(find(word, "{}", "[found.total, found.results[0].url]")).isEqualTo("1,q/cy.html");
    }
    open("fr");
    assertThat(find("complaint", "{}", "found.total")).isEqualTo("16");
  }

  @Test
  void nothingIsFetchedTwiceAndAnswersAreNumbered() {
    find("complaint", "{}", "0");
    int asked = server.asked().size();
    assertThat(find("complaint", "{}", "found.sequence")).isEqualTo("2");
    assertThat(server.asked()).hasSize(asked);
    assertThat(tab.text("String(engine.stemsOf('Angry CUSTOMERS, the'))"))
        .isEqualTo("angri,custom,the");
  }

  @Test
  void aNewVersionUnderAnOldPageIsNoticed() {
    site.write("content/q/new.md", "# Samovars\n\nA complaint about samovars.\n").build();
    tab.eval("Promise.all(['tea.search'].map(it => caches.delete(it)))");
    assertThat(find("complaint", "{}", "found.total")).isEqualTo("17");
    site.delete("content/q/new.md").build();
    open("en");
    assertThat(find("complaint", "{}", "found.total")).isEqualTo("16");
    String kept =
        tab.text(
            "caches.open('tea.search').then(it => it.keys()).then(all => String(all.map(it => it.url)))");
    assertThat(
            Stream.of(kept.split(","))
                .map(it -> it.replaceFirst(".*/search/([0-9a-f]{10})?.*", "$1"))
                .distinct())
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void withoutANetworkWhatWasFetchedIsFoundAgain() {
    find("complaint", "{}", "0");
    tab.offline(true);
    assertThat(find("angry", "{}", "found.total")).isEqualTo("10");
    open("en");
    assertThat(find("customers", "{}", "found.total")).isEqualTo("8");
    tab.offline(false);
  }
}
