package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

/** A real browser keeps the policy of each kind of page, and the pages need nothing beyond it. */
class PolicyInBrowserTest {
  private static final String LISTEN =
      """
      window.blocked = [];
      addEventListener('securitypolicyviolation', (it) =>
        blocked.push(it.effectiveDirective + ' ' + it.blockedURI + ' ' + it.sample), true);
      """;

  /** What somebody would try who may write a page, and no more. */
  private static final String HOSTILE =
      """
      <p style="color:red" onclick="window.ran = 1">Raw</p>
      <img src="https://evil.example/a.png" alt="Far"> ![Far too](//evil.example/b.png)
      <script>window.ran = 1</script><style>p { color: red }</style>
      <svg onload="window.ran = 1"></svg><iframe src="https://evil.example/"></iframe>
      <a href="javascript:window.ran = 1">Run</a> <base href="https://evil.example/">

      | Left | Right |
      |:-----|------:|
      | 1    | 2     |
      """;

  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><style>.a{fill:red}</style>"
          + "<rect class=\"a\" style=\"stroke:blue\" width=\"9\" height=\"9\"/></svg>";

  private static final String MOVED = "moved";

  @TempDir static Path folder;
  private static Browser browser;
  private static final List<SiteServer> servers = new ArrayList<>();

  /** The addresses of one page of each kind, by edition and the class of its body. */
  private static final Map<String, String> kinds = new TreeMap<>();

  @BeforeAll
  static void open() throws IOException {
    browser = Chromium.start();
    TestSite guide = TestSite.guide(folder.resolve("guide"));
    // Headers are for sites that say where they stand, as docs/hosting-headers.md has it.
    String settings = Files.readString(guide.root().resolve("site.yaml"));
    guide.write("site.yaml", settings + "base_url: https://guide.example/customer-service/\n");
    guide.build().build(Audience.ASSESSOR);
    TestSite small = small(folder.resolve("small")).build().build(Audience.ASSESSOR);
    assertThat(small.built().problems()).noneMatch(it -> it.isError());
    for (String project : List.of("small", "guide")) {
      for (String edition : List.of("site", "site-assessor")) {
        Path site = folder.resolve(project).resolve(edition);
        SiteServer server = SiteServer.of(site, "/customer-service/");
        servers.add(server);
        TestSite.tree(site)
            .forEach((path, html) -> note(project + " " + edition, server, path, html));
      }
    }
  }

  private static void note(String from, SiteServer server, String path, String html) {
    if (path.endsWith(".html")) {
      Document page = Jsoup.parse(html);
      hasItsPolicyFirst(path, page);
      String kind =
          (page.select("main.moved").isEmpty() ? page.body().className() : MOVED)
              + (path.endsWith("hostile.html") ? " hostile" : "");
      String form = kind.contains("form") ? path.replaceFirst(".*/", " ") : "";
      kinds.putIfAbsent(from + " " + kind + form, server.address(path));
    }
  }

  /** Nothing that a policy judges stands before it, and it names no other host and no loophole. */
  private static void hasItsPolicyFirst(String path, Document page) {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).as(path).startsWith("default-src 'none'; script-src 'self'");
    assertThat(policy).as(path).doesNotContain("unsafe", "*", "http", "//");
    assertThat(page.head().child(0).hasAttr("charset")).as(path).isTrue();
    assertThat(page.head().child(1).attr("http-equiv"))
        .as(path)
        .isEqualTo("Content-Security-Policy");
    assertThat(page.select("[style]")).as(path).isEmpty();
  }

  private static TestSite small(Path root) {
    return TestSite.in(root)
        .write("site.yaml", "title: Small\ntheme: mine\nhandbook: {pdf: false}\n")
        .write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write("content/q/u/index.md", "---\ntype: unit\ntitle: U\nnumber: \"1\"\n---\n")
        .write("content/q/u/a.png", "")
        .write("content/q/u/drawn.svg", DRAWING)
        .write(
            "content/q/u/hostile.md",
            "---\ntitle: Hostile\naliases: [old.html]\ntips: ['<b onclick=\"ran = 1\">Tip</b>']\n---\n"
                + "![Drawn](drawn.svg)\n\n"
                + HOSTILE)
        .write(
            "themes/mine/partials/search-box.ftlh",
            """
            <@theme.style media="all">
            .own { color: rgb(1, 2, 3) }
            </@theme.style>
            <p class="own">Mine</p>
            <form class="search small" action="${frame.root}search.html"><input id="q" name="q"></form>
            <@theme.script id="own" data\\-word=frame.title!"x">\r
            window.own = document.currentScript.dataset.word;\r
            </@theme.script>
            """);
  }

  /**
   * The kinds of pages that there are. A redirect says nothing of its kind, and titles go over
   * several pages in large guides alone.
   */
  private static List<String> templates() {
    return TestSite.tree(Path.of("themes/default/templates")).keySet().stream()
        .filter(it -> !it.contains("/") && !Set.of("redirect.ftlh", "topics.ftlh").contains(it))
        .map(it -> it.replace(".ftlh", ""))
        .toList();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      servers.forEach(SiteServer::close);
    }
  }

  private static void isClean(Tab tab, String what) {
    assertThat(tab.eval("window.blocked")).as(what).isEmpty();
    assertThat(tab.eval("window.ran === undefined").asBoolean()).as(what).isTrue();
    assertThat(tab.faults()).as(what).isEmpty();
  }

  @Test
  void noKindOfPageAsksForWhatItsPolicyForbids() {
    for (String template : templates()) {
      assertThat(kinds.keySet()).as(template).anyMatch(it -> it.contains(" kind-" + template));
    }
    try (Tab tab = browser.tab().before(LISTEN)) {
      kinds.forEach(
          (kind, address) -> {
            tab.open(address);
            if (kind.endsWith(MOVED)) {
              tab.arrive("hostile.html");
            }
            isClean(tab, kind + " " + address);
            for (String asked : tab.requests()) {
              assertThat(asked).as(kind).startsWith("http://127.0.0.1:");
            }
          });
    }
  }

  /** Of a host that sends what docs/hosting-headers.md says, with the policy for pages. */
  @Test
  void underTheHeadersOfTheDocsNothingIsBlockedEither() throws IOException {
    String doc = Files.readString(Path.of("docs/hosting-headers.md"));
    Map<String, String> headers = new TreeMap<>();
    Pattern.compile("Header always set (\\S+) \"(.*)\"")
        .matcher(doc)
        .results()
        .forEach(it -> headers.put(it.group(1), it.group(2)));
    assertThat(headers).hasSize(7).containsKey("Content-Security-Policy");
    Path site = folder.resolve("guide/site");
    try (SiteServer server = SiteServer.of(site, "/customer-service/").headers(headers);
        Tab tab = browser.tab().before(LISTEN)) {
      kinds.forEach(
          (kind, address) -> {
            if (kind.startsWith("guide site ")) {
              String path = address.replaceFirst(".*/customer-service/", "");
              isClean(tab.open(server.address(path)), "with headers: " + kind);
            }
          });
      tab.press("/").type("com").until("document.querySelectorAll('#suggestions a').length > 2");
      isClean(tab, "typing");
      tab.open(kinds.get("guide site kind-topic"));
      assertThat(tab.eval("window.blocked")).isEmpty();
      // Told by the header alone, and only it can say so.
      tab.open(server.address("index.html"));
      tab.eval(
          "document.body.append(Object.assign(document.createElement('iframe'), {src: 'index.html'}))");
      tab.until("blocked.length > 0");
    }
  }

  @Test
  void aThemesOwnCodeRunsOnEachPageUnderTheHashOfWhatItSaysThere() {
    try (Tab tab = browser.tab().before(LISTEN)) {
      tab.open(kinds.get("small site kind-topic hostile"));
      assertThat(tab.text("window.own")).isEqualTo("Hostile");
      assertThat(tab.text("getComputedStyle(document.querySelector('.own')).color"))
          .isEqualTo("rgb(1, 2, 3)");
      // Pictures are fetched when they are near, which the page does not wait for.
      tab.until("document.querySelector('[alt=Drawn]').naturalWidth > 0");
      isClean(tab, "small");
    }
  }

  @Test
  void searchReadingControlsMenusPrintAndTheWorkerStayWithinThePolicy() {
    try (Tab tab = browser.tab().before(LISTEN).size(360, 800)) {
      tab.open(kinds.get("guide site kind-topic"));
      tab.click("#reading summary")
          .until("document.querySelectorAll('#reading select').length === 4");
      tab.eval(
          "document.querySelectorAll('#reading select').forEach(it => { it.selectedIndex = 1;"
              + " it.dispatchEvent(new Event('change')); })");
      tab.press("/").type("com").until("document.querySelectorAll('#suggestions a').length > 2");
      tab.until("document.querySelector('form.search').hasAttribute('data-kept')");
      assertThat(
              tab.eval("navigator.serviceWorker.getRegistration().then(it => !!it.active)")
                  .asBoolean())
          .isTrue();
      isClean(tab, "typing");
      tab.press("ArrowDown").press("Enter");
      tab.until("document.querySelector('mark.found')");
      isClean(tab, "marks");
      tab.print(folder.resolve("a.pdf"));
      isClean(tab, "print");
      tab.open(kinds.get("guide site kind-search") + "?q=complaint")
          .until("document.querySelector('.finds').dataset.shown === 'all'");
      isClean(tab, "results");
      tab.offline(true).open(kinds.get("guide site kind-topic"));
      isClean(tab, "offline");
    }
  }

  /** The listener hears, and what got in without the theme does not run. */
  @Test
  void whatGotInInAnyOtherWayIsBlocked() {
    try (Tab tab = browser.tab().before(LISTEN)) {
      tab.open(kinds.get("small site kind-topic hostile"));
      tab.eval(
          """
          const main = document.querySelector('main');
          const script = document.createElement('script');
          script.textContent = 'window.ran = 1';
          main.append(script);
          main.insertAdjacentHTML('beforeend', '<p style="color:red" onclick="window.ran = 1">x</p>'
            + '<img src="https://evil.example/x.png"><iframe src="https://evil.example/"></iframe>');
          main.lastElementChild.parentElement.querySelector('[onclick]').click();
          document.head.append(Object.assign(document.createElement('script'), {src: 'https://evil.example/x.js'}));
          document.head.append(Object.assign(document.createElement('base'), {href: 'https://evil.example/'}));
          fetch('https://evil.example/').catch(() => {});
          true
          """);
      tab.until("blocked.length >= 8");
      assertThat(tab.text("blocked.map(it => it.replace(/ .*/, '')).sort().join(' ')"))
          .isEqualTo(
              "base-uri connect-src frame-src img-src script-src-attr script-src-elem"
                  + " script-src-elem style-src-attr");
      assertThat(tab.eval("window.ran === undefined").asBoolean()).isTrue();
      assertThat(tab.faults()).isNotEmpty();
    }
  }
}
