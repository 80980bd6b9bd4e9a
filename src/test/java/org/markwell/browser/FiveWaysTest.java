package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.BuildOptions;
import org.markwell.TestSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import org.markwell.plan.file.Carrier;

/**
 * One build, to which nobody said where it will stand, works wherever it stands; and its portable
 * twin works from a folder of any name. The page for lost visitors is right at any depth.
 */
class FiveWaysTest {
  private static final String LISTEN =
      """
      window.blocked = [];
      addEventListener('securitypolicyviolation', (it) =>
        blocked.push(it.effectiveDirective + ' ' + it.blockedURI), true);
      """;

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir static Path folder;
  private static TestSite site;
  private static Browser browser;
  private static SiteServer top;
  private static SiteServer repo;
  private static SiteServer deep;

  /** Where the site stands, each address ending in a slash. */
  private static final Map<String, String> places = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws IOException {
    browser = Chromium.start("--host-resolver-rules=MAP guide.example 127.0.0.1");
    site =
        TestSite.in(folder.resolve("project"))
            .write("site.yaml", "title: Guide\nsite_id: \"a <b>&\\\"\"\n")
            .write("content/index.md", "# Home\n\nGo to [planning](q/u/planning.md).\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write("content/q/u/index.md", "---\ntype: unit\ntitle: Unit\n---\n")
            .write("content/q/u/pixel.png", PIXEL)
            .write(
                "content/q/u/planning.md",
                "---\ntitle: Planning\nconcepts:\n  - Priority: A task before others.\n---\n"
                    + "![A pixel](pixel.png) A plan & <b>more</b>.\n")
            .write("content/q/u/ŷd.md", "---\ntitle: Ŷd\n---\nCorn.\n")
            .build()
            .build(BuildOptions.of(folder.resolve("project"), "test").by(Carrier.FOLDER));
    assertThat(site.problems()).isEmpty();
    Path built = folder.resolve("project/site");
    top = SiteServer.of(built, "/");
    repo = SiteServer.of(built, "/repo/");
    deep = SiteServer.of(built, "/a/b c/é/");
    Path stick = folder.resolve("A stick #1 50% é");
    copy(folder.resolve("project/site-portable"), stick);
    places.put("top", top.address(""));
    places.put("repo", repo.address(""));
    places.put("domain", "http://guide.example:" + top.port() + "/");
    places.put("deep", deep.address(""));
    places.put("stick", stick.toUri().toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      Stream.of(top, repo, deep).forEach(SiteServer::close);
    }
  }

  private static void isClean(Tab tab, String where) {
    assertThat(tab.eval("window.blocked")).as(where).isEmpty();
    assertThat(tab.faults()).as(where).isEmpty();
    assertThat(tab.failures()).as(where).isEmpty();
  }

  @Test
  void itIsReadAndSearchedWhereverItStands() {
    places.forEach(
        (name, place) -> {
          try (Tab tab = browser.tab().before(LISTEN)) {
            read(tab, name, place);
          }
        });
  }

  private static void read(Tab tab, String name, String place) {
    tab.open(place + (name.equals("stick") ? "START%20HERE.html" : "index.html"));
    assertThat(tab.text("getComputedStyle(document.querySelector('.site-header')).backgroundColor"))
        .as(name)
        .isNotEqualTo("rgba(0, 0, 0, 0)");
    isClean(tab, name + ": home");
    tab.click(".body a").arrive("/q/u/planning.html");
    // Pictures are fetched when they are near, which the page does not wait for.
    tab.until("document.querySelector('[alt=\"A pixel\"]').naturalWidth === 1");
    tab.click("#reading summary")
        .until("document.querySelectorAll('#reading select').length === 4");
    isClean(tab, name + ": topic");
    tab.press("/").type("ŷd").until("document.querySelectorAll('#suggestions a').length > 0");
    isClean(tab, name + ": typing");
    tab.press("ArrowDown")
        .press("Enter")
        .arrive("d.html")
        .until("document.querySelector('mark.found')");
    assertThat(tab.text("document.querySelector('h1').textContent")).as(name).isEqualTo("Ŷd");
    isClean(tab, name + ": result");
    tab.press("/").type("prioriti").until("document.querySelectorAll('#suggestions a').length > 0");
    tab.press("Enter")
        .arrive("search.html?q=prioriti")
        .until("document.querySelector('.finds').dataset.shown === 'all'");
    assertThat(tab.text("document.querySelector('.results a').textContent"))
        .as(name)
        .isEqualTo("Planning");
    isClean(tab, name + ": results");
    tab.click(".results a").arrive("planning.html").until("document.querySelector('mark.found')");
    tab.click(".menu a[href$='glossary.html']").arrive("glossary.html");
    assertThat(tab.text("document.querySelector('dt').textContent")).as(name).isEqualTo("Priority");
    isClean(tab, name + ": glossary");
  }

  @Test
  void thePageForLostVisitorsIsRightAtAnyDepth() {
    try (Tab tab = browser.tab().before(LISTEN)) {
      for (String name : List.of("repo", "deep", "top", "domain")) {
        String place = places.get(name);
        for (String lost : List.of("nothing", "x/nothing", "x/y/z/nothing.html?a=1#b", "x//y/")) {
          tab.open(place + lost);
          tab.until(
              "document.querySelector('main .button').href === " + Tab.quote(place + "index.html"));
          assertThat(tab.text("document.querySelector('h1').textContent")).contains("not here");
          assertThat(
                  tab.text("getComputedStyle(document.querySelector('main .button')).paddingTop"))
              .isNotEqualTo("0px");
          assertThat(tab.eval("window.blocked")).as(name + lost).isEmpty();
          // It asked for its own page above, at most, until it was found.
          assertThat(tab.failures()).allMatch(it -> it.startsWith("404 "));
          if (name.equals("repo")) {
            assertThat(tab.failures()).as(lost).hasSize(1);
          }
        }
        tab.click("#reading summary")
            .until("document.querySelectorAll('#reading select').length === 4");
        tab.click("main .button").arrive("index.html");
        assertThat(tab.eval("window.blocked")).as(name).isEmpty();
      }
    }
  }

  /** The address is a stranger's: no word of it becomes a host, or runs. */
  @Test
  void noAddressLeadsTheLostAnywhereElse() {
    String origin = places.get("top");
    try (Tab tab = browser.tab().before(LISTEN)) {
      for (String lost :
          List.of(
              "/evil.example/x/y",
              "//evil.example/x",
              "%5C%5Cevil.example/x",
              "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E/x",
              "javascript:alert(1)/x")) {
        tab.open(origin + lost);
        tab.until(
            "document.querySelector('main .button').href === " + Tab.quote(origin + "index.html"));
        assertThat(tab.requests()).as(lost).allMatch(it -> it.startsWith(origin));
        assertThat(tab.eval("window.blocked")).as(lost).isEmpty();
      }
    }
  }

  /** Without scripts nobody knows the way, but the page is one. */
  @Test
  void withoutScriptsThePageForTheLostHasItsStyle() {
    try (Tab tab = browser.tab().scripts(false)) {
      tab.open(places.get("repo") + "x/y/z/nothing");
      assertThat(tab.failures()).hasSize(1);
      assertThat(tab.text("getComputedStyle(document.querySelector('main .button')).paddingTop"))
          .isNotEqualTo("0px");
    }
  }

  @Test
  void whoKnowsTheAddressNeedsNoScriptForIt() {
    TestSite known =
        TestSite.in(folder.resolve("known"))
            .write("site.yaml", "title: T\nbase_url: https://a.example/repo/\n")
            .write("content/index.md", "# Home\n")
            .build();
    assertThat(known.page("404.html"))
        .contains("href=\"/repo/assets/css/site.css\"", "href=\"/repo/index.html\"")
        .doesNotContain("data-lost", "<style>");
    known.build(BuildOptions.of(folder.resolve("known"), "test").by(Carrier.FOLDER));
    assertThat(known.files("site-portable").get("404.html")).doesNotContain("/repo/");
    assertThat(known.files("site-portable").get("index.html")).doesNotContain("canonical");
  }
}
