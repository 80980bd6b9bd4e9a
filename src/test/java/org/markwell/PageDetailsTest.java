package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** Small things on pages that readers trip over when they are wrong. */
class PageDetailsTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void project() {
    site =
        TestSite.in(folder)
            .write(
                "content/registers/abbreviations.yaml",
                """
                - {id: rd, short: "R&D", long: research and development}
                - {id: uk, short: UK, long: United Kingdom}
                - {id: ukgdpr, short: UK GDPR, long: UK data rules}
                - {id: kpi, short: KPI, long: key figure}
                """)
            .write(
                "content/registers/legislation.yaml",
                """
                - {id: old, title: Old Act, status: repealed, in_force: 1998-07-16, replaced_by: now}
                - {id: now, title: Act of Now, status: current, in_force: 2018-05-25, replaced_by: new, checked: 2026-11-23}
                - {id: new, title: New Act, status: scheduled, in_force: 2027-01-01}
                """)
            .write(
                "content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\nThe KPI of all.\n")
            .write(
                "content/q/a/index.md",
                """
                ---
                type: unit
                title: Unit A
                id: ua
                outcomes:
                  - {number: "1", text: "Know the KPI", criteria: ["1.1", "1.2"]}
                ---
                What a KPI is.
                """)
            .write(
                "content/q/b/index.md",
                """
                ---
                type: unit
                title: Unit B
                id: ub
                number: "202"
                outcomes:
                  - {number: "1", criteria: ["1.1"]}
                ---
                """)
            .write(
                "content/q/a/one.md",
                """
                ---
                title: One
                summary: Our R&D, and the R&D of others.
                criteria: ["1.1", "ub:1.1"]
                aliases: ["old/t%C5%B7.html", notes.v2]
                marking_points:
                  - {text: Says it, criteria: ["1.2"]}
                ---
                The UK
                GDPR is law. The UK GDPR again, in the UK, with KPIs and "KPI's", in a [KPI](two.md).
                """)
            .write(
                "content/q/a/two.md",
                """
                ---
                title: Two
                legislation: [old]
                marking_points:
                  - {text: Says more, criteria: ["1.2"], strength: should}
                ---
                """);
  }

  private Document page(String address) {
    return Jsoup.parse(site.page(address));
  }

  @Test
  void anAbbreviationMayHoldAnAmpersandAndALineEnd() {
    site.build();
    assertThat(page("q/a/one.html").select("abbr").eachText())
        .containsExactly("R&D", "UK GDPR", "UK", "KPI");
    assertThat(page("q/a/one.html").select("abbr").eachAttr("title"))
        .containsExactly(
            "research and development", "UK data rules", "United Kingdom", "key figure");
  }

  @Test
  void aUnitExplainsAnAbbreviationWhereItFirstStands() {
    site.build();
    assertThat(page("q/a/index.html").select("#body abbr").eachText()).containsExactly("KPI");
    assertThat(page("q/a/index.html").select("abbr")).hasSize(1);
  }

  @Test
  void aCriterionOfAnotherUnitSaysWhichUnit() {
    site.build();
    assertThat(page("q/a/one.html").select(".covers .chips li").eachText())
        .containsExactly("1.1", "202: 1.1");
  }

  @Test
  void topicsAreRelatedByTheCriteriaOfTheirMarkingPoints() {
    site.build();
    assertThat(page("q/a/two.html").select("#related").text())
        .contains("One", "same criterion: 1.2");
  }

  @Test
  void aLawSaysWhenItWasOrWillBeInForce() {
    site.build();
    Document laws = page("legislation.html");
    assertThat(laws.select("#law-old").text())
        .contains("Replaced by Act of Now", "Was in force from 16 July 1998");
    assertThat(laws.select("#law-now").text())
        .contains("To be replaced by New Act", "In force since 25 May 2018");
    assertThat(laws.select("#law-new").text()).contains("Due to come into force on 1 January 2027");
    assertThat(laws.select("#law-now").text()).contains("Stated as at 23 November 2026");
    assertThat(laws.select("#law-new").text()).doesNotContain("Stated as at");
  }

  @Test
  void aHandbookSaysOfALawWhatThePageOfLawsSays() {
    site.build(Audience.ASSESSOR);
    Document book = Jsoup.parse(site.page(Audience.ASSESSOR, "q/handbook/index.html"));
    assertThat(book.select("#law-old").text()).contains("Was in force from 16 July 1998");
    assertThat(book.select("#law-now").text())
        .contains("In force since 25 May 2018", "Stated as at 23 November 2026");
    assertThat(book.select("#law-new").text()).contains("Due to come into force on 1 January 2027");
  }

  /** Two hundred words a minute, items included; guidance counts for those who see it. */
  @Test
  void aTopicSaysHowLongItTakesToRead() {
    site.write(
            "content/q/a/long.md",
            """
            ---
            title: Long
            tips: [tip %s]
            marking_points:
              - {text: point %s, criteria: ["1.2"], guidance: guidance %s}
            ---
            %s
            """
                .replace("%s", "word ".repeat(300).strip()))
        .build()
        .build(Audience.ASSESSOR);
    assertThat(page("q/a/long.html").select(".stamp").text()).isEqualTo("5 min to read");
    Document forAssessors = Jsoup.parse(site.page(Audience.ASSESSOR, "q/a/long.html"));
    assertThat(forAssessors.select(".stamp").text()).isEqualTo("6 min to read");
  }

  @Test
  void mustAndShouldAreExplainedWhereAPointSaysShould() {
    String explained = "Should: makes the evidence stronger";
    site.build().build(Audience.ASSESSOR);
    assertThat(page("q/a/two.html").select("#marking-points").text()).contains(explained);
    assertThat(page("q/a/one.html").select("#marking-points").text()).doesNotContain(explained);
    Document book = Jsoup.parse(site.page(Audience.ASSESSOR, "q/handbook/index.html"));
    assertThat(book.select(".table:has(.marking) + p").eachText())
        .singleElement()
        .asString()
        .contains(explained);
    Document grid = Jsoup.parse(site.page(Audience.ASSESSOR, "q/a/forms/marking-grid.html"));
    assertThat(grid.select(".table:has(.tickgrid) + p").text()).contains(explained);
    Document sheet = Jsoup.parse(site.page(Audience.ASSESSOR, "q/a/forms/feedback-sheet.html"));
    assertThat(sheet.select(".tickgrid .ticks").text())
        .contains("Still to show: Says it", "Would make the evidence stronger: Says more");
  }

  @Test
  void anAliasCopiedFromABrowserIsTheFileItNames() {
    site.build();
    assertThat(site.files("site")).containsKeys("old/tŷ.html", "notes.v2/index.html");
    site.write("content/q/a/two.md", "---\ntitle: Two\naliases: [old/two.md]\n---\n").build();
    assertThat(site.problems()).contains("two.md:3:11 error[invalid-value]");
  }

  @Test
  void headingsOfABodySkipNoLevel() {
    site.write("content/p.md", "---\ntitle: P\n---\n#### Deep\n\n## Two\n\n##### Five\n").build();
    assertThat(page("p.html").select("#body :is(h1, h2, h3, h4, h5)").eachText())
        .containsExactly("Deep", "Two", "Five");
    assertThat(page("p.html").select("#body h2").eachText()).containsExactly("Deep", "Two");
    assertThat(page("p.html").select("#body h3").eachText()).containsExactly("Five");
  }

  @Test
  void nothingEmptyStandsOnASmallTopicAndNoHintIsOutOfPlace() {
    site.build();
    assertThat(page("q/a/two.html").select(".stamp")).isEmpty();
    assertThat(page("index.html").select(".look-up .search p").text())
        .startsWith("Find a word, a term");
  }

  @Test
  void aPageInAnotherLanguageSaysSoOfItselfAndNotOfTheMenu() {
    TestSite.in(folder)
        .write("content/index.md", "# Home\n")
        .write("content/w.md", "---\ntitle: Cymraeg\nlanguage: cy\ntips: [Da iawn.]\n---\n")
        .write("content/e.md", "---\ntitle: English\ntips: [Well.]\n---\n")
        .build();
    Document welsh = Jsoup.parse(TestSite.in(folder).page("w.html"));
    assertThat(welsh.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(welsh.select("main").attr("lang")).isEqualTo("cy");
    assertThat(Jsoup.parse(TestSite.in(folder).page("e.html")).select("main").hasAttr("lang"))
        .isFalse();
  }
}
