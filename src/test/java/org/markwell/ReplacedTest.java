package org.markwell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** An old qualification and the new one that takes its place, side by side. */
class ReplacedTest {
  @TempDir Path folder;

  private TestSite site() {
    return TestSite.in(folder)
        .write("site.yaml", "title: T\n")
        .write("content/index.md", "# Home\n")
        .write("content/other/index.md", qualification("Other", "other", ""))
        .write(
            "content/old/index.md",
            qualification(
                "Award",
                "old",
                "number: 600/0000/1\nlast_registration: 2027-08-31\nlast_certification: 2029-08-31\n"))
        .write("content/new/index.md", qualification("Award", "new", "replaces: old\n"))
        .write("content/old/handbook/one.md", "# Purpose\n\nZebra\n")
        .write("content/old/u/index.md", unit("Old work"))
        .write("content/old/u/a.md", topic("Zebra"))
        .write("content/new/u/index.md", unit("New work"))
        .write("content/new/u/a.md", topic("Zebra"))
        .write("content/other/a.md", "---\ntitle: Zebra\ntips: [one]\n---\n");
  }

  private static String qualification(String title, String id, String more) {
    return "---\ntype: qualification\ntitle: %s\nid: %s\n%s---\n".formatted(title, id, more);
  }

  private static String unit(String title) {
    return ("---\ntype: unit\ntitle: %s\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n")
        .formatted(title);
  }

  private static String topic(String title) {
    return "---\ntitle: %s\ncriteria: [\"1.1\"]\ntips: [one]\n---\n".formatted(title);
  }

  private static Document html(TestSite site, String address) {
    return Jsoup.parse(site.page(address));
  }

  @Test
  void everyPageOfTheOldOneNamesTheNewAndLeadsThere() {
    TestSite site = site().build();
    assertThat(site.problems()).isEmpty();
    for (String path : site.files("site").keySet()) {
      if (!path.endsWith(".html")) {
        continue;
      }
      Document page = html(site, path);
      if (!path.startsWith("old/")) {
        assertThat(page.select("div.replaced")).as(path).isEmpty();
        continue;
      }
      assertThat(page.select("main div.replaced").text())
          .as(path)
          .isEqualTo(
              "Old qualification. Award (600/0000/1) is replaced by Award (new). Last day to"
                  + " register: 31 August 2027. Last day to claim certificates: 31 August 2029.");
      Path there = Path.of(path).resolveSibling(page.select("div.replaced a").attr("href"));
      assertThat(there.normalize()).as(path).isEqualTo(Path.of("new/index.html"));
    }
    assertThat(site.files("site"))
        .containsKeys("old/handbook/one.html", "old/handbook/index.html", "old/u/forms/index.html");
  }

  @Test
  void theNewOneSaysWhatItReplacesAndListsTellThemApart() {
    TestSite site = site().build().build(Audience.ASSESSOR);
    assertThat(html(site, "new/index.html").select("p.replaces").outerHtml())
        .contains(
            "This qualification replaces:", "<a href=\"../old/index.html\">Award (600/0000/1)");
    assertThat(html(site, "old/index.html").select(".facts").text())
        .contains("Last day to register 31 August 2027");
    assertThat(html(site, "index.html").select(".card:has(.badge) h3").eachText())
        .containsExactly("Award");
    assertThat(html(site, "coverage.html").select("section.coverage .eyebrow").eachText())
        .containsExactly("Award (new)", "Award (600/0000/1) Replaced");
  }

  @Test
  void handbooksSayItWhereTheirVersionStands() {
    TestSite site = site().build();
    assertThat(html(site, "old/handbook/index.html").select("#document-control > p").text())
        .contains("Award (600/0000/1) is replaced by Award (new).");
    assertThat(html(site, "old/u/handbook.html").select("#document-control").text())
        .contains("is replaced by Award (new).");
    assertThat(html(site, "new/handbook/index.html").select("#document-control").text())
        .contains("This qualification replaces: Award (600/0000/1).");
  }

  /** Titles, units and topics of both are often the same; what is found says which is which. */
  @Test
  void whatIsFoundSaysWhichQualificationItIsOf() {
    TestSite site = site().build();
    String shown =
        site.files("site").entrySet().stream()
            .filter(it -> it.getKey().matches("search/.*\\.json"))
            .map(it -> new String(it.getValue().getBytes(ISO_8859_1), UTF_8))
            .reduce("", String::concat);
    assertThat(shown)
        .contains(
            "[\"old.u\",\"Old work · Award (600/0000/1)\"]",
            "[\"new.u\",\"New work · Award (new)\"]",
            "[\"old\",\"Award (600/0000/1)\"]");
    assertThat(shown).doesNotContain("\"Other\"");
  }

  @Test
  void oneThatWasSplitNamesBothAndTwoThatWereJoinedLeadToOne() {
    TestSite site =
        site()
            .write(
                "content/new2/index.md", qualification("Half", "half", "replaces: [old, other]\n"))
            .build();
    assertThat(site.problems()).isEmpty();
    assertThat(html(site, "old/u/a.html").select("div.replaced a").eachText())
        .containsExactly("Award (new)", "Half");
    assertThat(html(site, "new2/index.html").select("p.replaces a").eachText())
        .containsExactly("Award (600/0000/1)", "Other");
  }

  @Test
  void learnersAreNotToldOfOneThatOnlyAssessorsSee() {
    TestSite site =
        site()
            .write(
                "content/new/index.md",
                qualification("SECRET", "new", "audience: assessor\nreplaces: old\n"))
            .build()
            .build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    site.files("site")
        .forEach(
            (path, text) ->
                assertThat(text).as(path).doesNotContain("SECRET", "div class=\"replaced\""));
    assertThat(site.page(Audience.ASSESSOR, "old/index.html")).contains("is replaced by", "SECRET");
    // And the other way round.
    site.write("content/new/index.md", qualification("New", "new", "replaces: old\n"))
        .write("content/old/index.md", qualification("SECRET", "old", "audience: assessor\n"))
        .build();
    site.files("site")
        .forEach(
            (path, text) ->
                assertThat(text).as(path).doesNotContain("SECRET", "p class=\"replaces"));
  }

  @Test
  void aTopicOfAnotherFolderBelongsToTheQualificationOfItsUnit() {
    TestSite site =
        site()
            .write("content/other/a.md", "---\ntitle: Moved\nunit: old.u\ntips: [x]\n---\n")
            .write("content/old/b.md", "---\ntitle: Kept\nunit: new.u\ntips: [x]\n---\n")
            .build();
    assertThat(html(site, "other/a.html").select("div.replaced")).hasSize(1);
    assertThat(html(site, "old/b.html").select("div.replaced")).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWhereItStands() {
    assertThat(problems("replaces: od", "", ""))
        .containsExactly(
            "content/a/index.md:5:11 error[unknown-qualification] no qualification has the id"
                + " \"od\" | the qualifications are a, b, c");
    assertThat(problems("replaces: [b, bb]", "", ""))
        .containsExactly(
            "content/a/index.md:5:15 error[unknown-qualification] no qualification has the id"
                + " \"bb\" | did you mean \"b\"?");
    assertThat(problems("", "replaces: b", ""))
        .containsExactly(
            "content/b/index.md:5:11 error[circular-replacement] a qualification can't replace"
                + " itself | name the qualification that was there before, or take the line out");
    assertThat(problems("replaces: b", "replaces: c", "replaces: a"))
        .containsExactly(
            "content/c/index.md:5:11 error[circular-replacement] this closes a circle: \"a\","
                + " which replaces \"b\", which replaces \"c\", which replaces \"a\" | name the"
                + " qualification that was there before, or take the line out");
    assertThat(problems("replaces: b", "replaces: a", "replaces: a")).hasSize(1);
    assertThat(problems("replaces: [b, c]", "replaces: c", "")).isEmpty();
    assertThat(problems("last_registration: 2027-08-31\nlast_certification: 2027-08-30", "", ""))
        .containsExactly(
            "content/a/index.md:6:21 error[invalid-value] certificates could be claimed until"
                + " 2027-08-30, but learners registered until 2027-08-31 | look both days up; the"
                + " last registration comes first");
  }

  private List<String> problems(String a, String b, String c) {
    return TestSite.in(folder)
        .write("content/a/index.md", qualification("A", "a", a + "\n"))
        .write("content/b/index.md", qualification("B", "b", b + "\n"))
        .write("content/c/index.md", qualification("C", "c", c + "\n"))
        .build()
        .problems()
        .lines()
        .toList();
  }

  @Test
  void aChainAsLongAsAGuideIsFollowed() {
    TestSite site = TestSite.in(folder).write("site.yaml", "title: T\nhandbook: {forms: false}\n");
    int last = 1000;
    for (int i = 0; i <= last; i++) {
      String next = "replaces: q" + (i == last ? 0 : i + 1) + "\n";
      site.write("content/q" + i + "/index.md", qualification("Q" + i, "q" + i, next));
    }
    assertThat(site.build().built().problems()).hasSize(1);
  }
}
