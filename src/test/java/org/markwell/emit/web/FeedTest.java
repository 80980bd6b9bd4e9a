package org.markwell.emit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;

  private TestSite site(String settings) {
    return TestSite.in(folder)
        .write("site.yaml", "title: Guide & more\nbase_url: https://Centre.example/g/\n" + settings)
        .write("content/index.md", "# Home\n");
  }

  private static String topic(String title, String more) {
    return "---\ntitle: " + title + "\ntips: [x]\n" + more + "---\n";
  }

  /** The root of a feed, after a parser that forgives nothing. */
  private static Element read(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element it
          && ATOM.equals(it.getNamespaceURI())
          && it.getLocalName().equals(name)) {
        found.add(it);
      }
    }
    return found;
  }

  private static String text(Element of, String name) {
    assertThat(children(of, name)).as("<%s> of <%s>", name, of.getLocalName()).hasSize(1);
    return children(of, name).get(0).getTextContent();
  }

  /** What RFC 4287 asks of every feed (4.1.1, 4.1.2) and of what stands in it. */
  private static List<Element> entriesOfAValidFeed(String feed) throws Exception {
    Element root = read(feed);
    assertThat(root.getNamespaceURI() + root.getLocalName()).isEqualTo(ATOM + "feed");
    assertThat(root.getAttribute("xml:lang")).isNotEmpty();
    assertThat(URI.create(text(root, "id")).isAbsolute()).isTrue();
    assertThat(text(root, "title")).isNotBlank();
    assertThat(text(children(root, "author").get(0), "name")).isNotBlank();
    assertThat(children(root, "link").stream().filter(it -> it.getAttribute("rel").equals("self")))
        .hasSize(1);
    OffsetDateTime updated = OffsetDateTime.parse(text(root, "updated"));
    List<String> ids = new ArrayList<>();
    List<Element> entries = children(root, "entry");
    for (Element entry : entries) {
      ids.add(text(entry, "id"));
      assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(text(entry, "summary")).isNotBlank();
      assertThat(OffsetDateTime.parse(text(entry, "updated"))).isBeforeOrEqualTo(updated);
      assertThat(children(entry, "link"))
          .allMatch(it -> it.getAttribute("href").startsWith("https://"));
      assertThat(children(entry, "link").stream().map(it -> it.getAttribute("rel")))
          .containsExactly("");
    }
    assertThat(ids).doesNotHaveDuplicates();
    return entries;
  }

  @Test
  void theNewestChangesComeFirstAndSayWhatTheyAre() throws Exception {
    TestSite site =
        site("centre: {name: Hill <Street>}\n")
            .write(
                "content/q/index.md",
                "---\ntype: qualification\ntitle: Q\nchanges:\n"
                    + "  - {version: \"7\", date: 2026-02-02}\n---\n")
            .write(
                "content/q/a.md",
                topic(
                    "A",
                    "id: stable\nchanges:\n  - {version: \"2\", date: 2026-03-01, summary: \"Adds"
                        + " *more*.\"}\n  - {version: \"1\", date: 2026-01-01}\n"
                        + "  - {version: \"0\", summary: No date.}\n"))
            .write(
                "content/q/c.md",
                topic("C", "language: cy\nchanges: [{version: \"1\", date: 2026-03-01}]\n"))
            .write("content/q/quiet.md", topic("Quiet", "reviewed: 2026-04-01\n"))
            .build();
    assertThat(site.problems()).isEmpty();
    String feed = site.page("feed.xml");
    List<Element> entries = entriesOfAValidFeed(feed);
    assertThat(entries.stream().map(it -> text(it, "title"))).containsExactly("A", "C", "Q", "A");
    assertThat(entries.stream().map(it -> text(it, "updated").substring(0, 10)))
        .containsExactly("2026-03-01", "2026-03-01", "2026-02-02", "2026-01-01");
    assertThat(entries.stream().map(it -> text(it, "summary")))
        .containsExactly("Version 2: Adds more.", "Version 1", "Version 7", "Version 1");
    assertThat(text(entries.get(0), "id"))
        .isEqualTo("tag:centre.example,2026-03-01:guide-more/stable/2");
    assertThat(entries.get(1).getAttribute("xml:lang")).isEqualTo("cy");
    assertThat(children(entries.get(0), "link").get(0).getAttribute("href"))
        .isEqualTo("https://centre.example/g/q/a.html");
    Element root = read(feed);
    assertThat(text(root, "updated")).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(text(children(root, "author").get(0), "name")).isEqualTo("Hill <Street>");
    for (String page : List.of("index.html", "q/a.html", "search.html")) {
      assertThat(Jsoup.parse(site.page(page)).select("link[type=application/atom+xml]"))
          .singleElement()
          .satisfies(it -> assertThat(it.attr("href")).endsWith("feed.xml"));
    }
    assertThat(Jsoup.parse(site.page("q/a.html")).select("link[type*=atom]").attr("href"))
        .isEqualTo("../feed.xml");
  }

  @Test
  void aMovedTopicKeepsItsEntry() throws Exception {
    String text = topic("A", "id: stable\nchanges: [{version: \"1\", date: 2026-01-01}]\n");
    TestSite site = site("").write("content/a.md", text).build();
    String before = text(entriesOfAValidFeed(site.page("feed.xml")).get(0), "id");
    site.delete("content/a.md").write("content/elsewhere/b.md", text).build();
    assertThat(text(entriesOfAValidFeed(site.page("feed.xml")).get(0), "id")).isEqualTo(before);
  }

  /** A reader's program shows what has an identity that it has not seen. */
  @Test
  void aFurtherChangeOfTheDayIsTheOneThatIsNew() throws Exception {
    String changes = "id: a\nchanges:\n";
    String old = "  - {version: \"1\", date: 2026-01-01, summary: old}\n";
    List<String> seen = new ArrayList<>();
    for (String more : List.of("", "middle", "newest")) {
      if (!more.isEmpty()) {
        old = "  - {version: \"1\", date: 2026-01-01, summary: " + more + "}\n" + old;
      }
      TestSite site = site("").write("content/a.md", topic("A", changes + old)).build();
      List<Element> entries = entriesOfAValidFeed(site.page("feed.xml"));
      List<String> ids = entries.stream().map(it -> text(it, "id")).toList();
      assertThat(ids.subList(1, ids.size())).isEqualTo(seen);
      seen = ids;
    }
  }

  @Test
  void noMoreThanThirtyAreKeptAndTwoOfADayAreTwo() throws Exception {
    StringBuilder changes = new StringBuilder("changes:\n");
    for (int i = 0; i < 40; i++) {
      changes.append("  - {version: \"1\", date: 2026-01-").append(10 + i / 2).append("}\n");
    }
    TestSite site = site("").write("content/a.md", topic("A", changes.toString())).build();
    List<Element> entries = entriesOfAValidFeed(site.page("feed.xml"));
    assertThat(entries).hasSize(30);
    assertThat(text(entries.get(29), "updated")).startsWith("2026-01-15");
  }

  @Test
  void hostileTitlesStayTitles() throws Exception {
    String title =
        "]]></title><script>alert(1)</script>&amp;&#0; \\u0007\\u0001 \\U0001F600 \\uFFFE";
    TestSite site =
        site("centre: {name: \"<b>&\"}\n")
            .write(
                "content/a.md",
                topic(
                    "\"" + title + "\"",
                    "changes: [{version: \"<1>&\", date: 2026-01-01, summary: \"`</summary>` & <\"}]\n"))
            .build();
    List<Element> entries = entriesOfAValidFeed(site.page("feed.xml"));
    assertThat(text(entries.get(0), "title"))
        .startsWith("]]></title><script>alert(1)</script>")
        .contains("\ud83d\ude00")
        .doesNotContainPattern("\\p{Cntrl}");
    assertThat(text(entries.get(0), "summary")).isEqualTo("Version <1>&: </summary> & <");
    assertThat(text(entries.get(0), "id").toLowerCase(Locale.ROOT))
        .matches("tag:centre\\.example,2026-01-01:[a-z0-9%/._-]+");
  }

  @Test
  void thereIsNoFeedWhereNothingChangedOrNobodyWantsOne() {
    TestSite site = site("").write("content/a.md", topic("A", "reviewed: 2026-01-01\n")).build();
    assertThat(folder.resolve("site/feed.xml")).doesNotExist();
    site.write("content/a.md", topic("A", "changes: [{version: \"1\", date: 2026-01-01}]\n"));
    site.build();
    assertThat(folder.resolve("site/feed.xml")).exists();
    site("feed: false\n").build();
    assertThat(folder.resolve("site/feed.xml")).doesNotExist();
    assertThat(site.page("a.html")).doesNotContain("atom");
  }
}
