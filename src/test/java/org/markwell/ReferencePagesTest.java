package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** Pages made of the whole guide, and what they put on every page. */
class ReferencePagesTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void aGuideOfTwoTopics() {
    site = TestSite.in(folder);
    site.write(
        "site.yaml",
        "title: T\nedit_url: https://github.com/centre/guide/edit/main/\nheadings: {tips: Advice}\n");
    site.write("content/index.md", "# Home\n");
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
    site.write(
        "content/q/u/index.md",
        "---\ntype: unit\ntitle: Unit\nid: u\noutcomes:\n  - number: \"1\"\n    criteria: [\"1.1\", \"1.2\"]\n---\n");
    site.write(
        "content/q/u/a.md",
        """
        ---
        title: Topic A
        id: a
        aliases: [old/a.html, /older/]
        criteria: ["1.1"]
        reviewed: 2026-11-01
        models: [loop]
        legislation: [old-act]
        concepts:
          - Customer: Somebody who is served.
          - KPI use: A KPI & two KPIs, and `KPI`.
        tips: ["A KPI again."]
        ---
        ## KPI heading

        The KPI is here, <a href="#h-kpi-heading">KPI</a>.
        """);
    site.write(
        "content/q/u/b.md",
        """
        ---
        title: Topic B
        criteria: ["1.1"]
        concepts:
          - The customers: Somebody who is served.
          - customer: Somebody who pays.
        ---
        """);
    site.write(
        "content/registers/abbreviations.yaml", "- {id: kpi, short: KPI, long: key figure}\n");
    site.write(
        "content/registers/models.yaml",
        "- {id: loop, name: Loop, kind: cycle, steps: [One, Two <x>, Three]}\n");
    site.write(
        "content/registers/legislation.yaml",
        "- {id: old-act, title: Old Act, status: repealed, replaced_by: new-act}\n"
            + "- {id: new-act, title: New Act, status: current, in_force: 2026-02-05}\n");
  }

  private Document page(String address) {
    return Jsoup.parse(site.page(address));
  }

  @Test
  void variantsOfATermStandTogetherInTheGlossaryWithTheirTopics() {
    site.build();
    Document glossary = page("glossary.html");
    assertThat(glossary.select("dt").eachText()).containsExactly("Customer", "KPI", "KPI use");
    assertThat(glossary.select("#g-customer dd > p:first-child").eachText())
        .containsExactly("Somebody who is served.", "Somebody who pays.");
    assertThat(glossary.select("#g-customer dd:nth-of-type(1) a").eachAttr("href"))
        .containsExactly("q/u/a.html#c-customer", "q/u/b.html#c-the-customers");
    assertThat(glossary.select(".letters a").eachText()).containsExactly("C", "K");
  }

  @Test
  void anAbbreviationIsExplainedWhereItFirstStandsInTextAndOnlyThere() {
    site.build();
    assertThat(page("q/u/a.html").select("abbr").eachAttr("title")).containsExactly("key figure");
    assertThat(page("q/u/a.html").select(".concepts abbr").eachText()).containsExactly("KPI");
    assertThat(site.page("q/u/a.html")).contains("<code>KPI</code>");
  }

  @Test
  void modelsAreDrawnWithADescriptionAndNameTheirTopics() {
    site.build();
    Document models = page("models.html");
    assertThat(models.select("#model-loop svg").attr("aria-label"))
        .isEqualTo("Loop: One → Two <x> → Three → One");
    assertThat(models.select("#model-loop circle")).hasSize(3);
    assertThat(models.select("#model-loop a").eachText()).containsExactly("Topic A");
  }

  @Test
  void lawsSayTheirStatusWhatReplacedThemAndWhoCitesThem() {
    site.build();
    Document laws = page("legislation.html");
    assertThat(laws.select("#law-old-act").text())
        .contains("repealed", "Replaced by New Act", "Used in: Topic A");
    assertThat(laws.select("#law-new-act time").attr("datetime")).isEqualTo("2026-02-05");
    assertThat(page("q/u/a.html").select("#law-old-act h3 a").attr("href"))
        .isEqualTo("../../legislation.html#law-old-act");
  }

  @Test
  void onlyAssessorsSeeWhichCriteriaNoTopicCovers() {
    site.build();
    assertThat(page("coverage.html").select("tbody tr")).hasSize(1);
    site.build(Audience.ASSESSOR);
    String gaps = site.files("site-assessor").get("coverage.html");
    assertThat(Jsoup.parse(gaps).select("tr.gap").text()).contains("1.2");
  }

  @Test
  void oldAddressesLeadToThePageAndClashesAreProblems() {
    site.build();
    assertThat(page("old/a.html").select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../q/u/a.html");
    assertThat(page("older/index.html").select("a").attr("href")).isEqualTo("../q/u/a.html");
    site.write(
            "content/c.md",
            "---\ntitle: C\naliases: [old/a.html, q/u/b.html, ../x.html, glossary.html, q/u]\n---\n")
        .build();
    assertThat(site.problems().lines().filter(it -> it.contains("c.md")))
        .hasSize(4)
        .anyMatch(it -> it.contains("c.md:3:35 error[invalid-value]"));
    // C stands before A, so A's alias is the second of the two.
    assertThat(site.problems()).contains("the alias of \"C\" would both become \"old/a.html\"");
    site.write("content/c.md", "---\ntitle: C\naliases: [q/u/a.html/x.html, q]\n---\n").build();
    assertThat(site.problems()).contains("c.md:3:11 error[duplicate-address]");
  }

  @Test
  void topicsThatShareSomethingNameEachOtherAndSayWhat() {
    site.build();
    assertThat(page("q/u/b.html").select("#related").text())
        .contains("Topic A", "same criterion: 1.1", "same concept: The customers");
  }

  @Test
  void aPageSaysHowToMendItAndWhereTheReaderIs() {
    site.build();
    Document topic = page("q/u/a.html");
    assertThat(topic.select(".mend a").eachAttr("href"))
        .containsExactly(
            "https://github.com/centre/guide/edit/main/content/q/u/a.md",
            "https://github.com/centre/guide/issues/new?title=Topic+A");
    assertThat(topic.select(".menu [aria-current=page]").eachText()).containsExactly("Topic A");
    assertThat(topic.select(".stamp").text()).contains("1 November 2026");
    assertThat(topic.select("#tips h2").text()).isEqualTo("Advice");
  }

  @Test
  void aVeryLargeGlossaryHasAPageForEachLetter() {
    StringBuilder concepts = new StringBuilder("---\ntitle: Big\nconcepts:\n");
    for (int i = 0; i < 1001; i++) {
      concepts.append("  - ").append(i % 2 == 0 ? "alpha" : "beta").append(i).append("x: A.\n");
    }
    site.write("content/q/u/big.md", concepts + "---\n").build();
    assertThat(page("glossary.html").select(".letters a").eachAttr("href"))
        .containsExactly(
            "glossary/a.html", "glossary/b.html", "glossary/c.html", "glossary/k.html");
    assertThat(page("glossary/a.html").select("dt")).hasSize(501);
    assertThat(page("glossary/a.html").select(".letters [aria-current]").text()).isEqualTo("A");
  }

  @Test
  void aVeryLargeGuideHasItsCriteriaOnAPageForEachQualification() {
    StringBuilder unit = new StringBuilder("---\ntype: unit\ntitle: Big\nid: big\noutcomes:\n");
    unit.append("  - {number: \"1\", criteria: [");
    for (int i = 1; i <= 1001; i++) {
      unit.append(i > 1 ? ", " : "").append("\"1.").append(i).append('"');
    }
    site.write("content/r/index.md", "---\ntype: qualification\ntitle: R\n---\n")
        .write("content/r/big/index.md", unit + "]}\n---\n")
        .build(Audience.ASSESSOR);
    Map<String, String> files = site.files("site-assessor");
    Document all = Jsoup.parse(files.get("coverage.html"));
    assertThat(all.select("tbody tr")).isEmpty();
    assertThat(all.select("main .contents a").eachAttr("href"))
        .containsExactly("coverage/q.html", "coverage/r.html");
    Document part = Jsoup.parse(files.get("coverage/r.html"));
    assertThat(part.select("tbody tr")).hasSize(1001);
    assertThat(part.select(".contents [aria-current]").text()).isEqualTo("R");
    assertThat(part.select("h2 a").attr("href")).isEqualTo("../r/big/index.html");
  }

  @Test
  void aLawThatVeryManyTopicsCiteNamesTheFirstAndCountsTheRest() {
    for (int i = 100; i < 200; i++) {
      site.write(
          "content/q/u/t" + i + ".md",
          "---\ntitle: T" + i + "\ntips: [A.]\nlegislation: [new-act]\n---\n");
    }
    site.build();
    assertThat(page("legislation.html").select("#law-new-act .soft a[href*=html]")).hasSize(60);
    assertThat(page("legislation.html").select("#law-new-act").text())
        .contains("and 40 more topics");
  }
}
