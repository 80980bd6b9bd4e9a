package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/**
 * Which state a document has, who answers for it and when it is looked at: wherever that is read.
 */
class DocumentControlTest {
  private static final String ALL =
      """
      version: "1.10"
      owner: Course team
      approver: Quality lead
      reviewed: 2026-11-01
      review_due: 2027-08-31
      changes: [{version: "1.10", date: 2026-10-30, summary: Made *clearer*.}]
      """;

  @TempDir Path folder;

  private TestSite site() {
    return TestSite.in(folder)
        .write("site.yaml", "title: T\nmarking_points: everyone\n")
        .write("content/index.md", "---\ntitle: Home\n" + ALL + "---\nText\n")
        .write("content/plain.md", "# Plain\n")
        .write("content/notes.md", "---\ntitle: Notes\nowner: Front desk\n---\nText\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Award\n" + ALL + "---\n")
        .write("content/q/handbook/one.md", "---\ntitle: Purpose\n" + ALL + "---\nText\n")
        .write("content/q/handbook/two.md", "# Entry\n")
        .write("content/q/u/index.md", "---\ntype: unit\ntitle: Unit\nnumber: \"7\"\n---\n")
        .write("content/q/v/index.md", "---\ntype: unit\ntitle: Other\n" + ALL + "---\n")
        .write("content/q/u/a.md", "---\ntitle: A\ntips: [one]\nauthor: Tutor\n" + ALL + "---\n")
        .write("content/q/u/b.md", "---\ntitle: B\ntips: [one]\n---\n")
        .write(
            "content/q/u/c.md",
            "---\ntitle: C\ntips: [one]\naudience: assessor\nowner: SECRET\n---\n");
  }

  private static Document html(TestSite site, Audience audience, String address) {
    return Jsoup.parse(site.page(audience, address));
  }

  @Test
  void everyKindOfPageSaysAllOfItAndAtItsEnd() {
    TestSite site = site().build();
    assertThat(site.problems()).isEmpty();
    for (String address :
        List.of("index.html", "q/index.html", "q/handbook/one.html", "q/v/index.html")) {
      Element about = html(site, Audience.EVERYONE, address).selectFirst("section.about");
      assertThat(about).as(address).isNotNull();
      assertThat(about.select("dl.facts > div").eachText())
          .as(address)
          .containsExactly(
              "Version 1.10",
              "Owner Course team",
              "Approver Quality lead",
              "Reviewed 1 November 2026",
              "Next review due 31 August 2027 Overdue");
      assertThat(about.selectFirst("details").html()).contains("Made <em>clearer</em>.");
      assertThat(about.selectFirst("p > a").attr("href")).endsWith("document-control.html");
      assertThat(about.nextElementSiblings().select("h2")).as(address).isEmpty();
    }
    Element topic = html(site, Audience.EVERYONE, "q/u/a.html").selectFirst("section.about");
    assertThat(topic.text()).contains("Status Approved", "Author Tutor", "Owner Course team");
  }

  @Test
  void whatSaysNothingShowsNothing() {
    TestSite site = site().build();
    for (String address : List.of("plain.html", "q/handbook/two.html", "q/u/b.html")) {
      Document page = html(site, Audience.EVERYONE, address);
      assertThat(page.select(".about, [data-review-due], script[src$=overdue.js]"))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void theListHasEveryDocumentInReadingOrderAndLeadsToIt() {
    TestSite site = site().build().build(Audience.ASSESSOR);
    Document page = html(site, Audience.EVERYONE, "document-control.html");
    assertThat(page.select("section h2").eachText()).containsExactly("Award", "Further documents");
    assertThat(page.select("tbody tr th").eachText())
        .containsExactly(
            "Award Qualification",
            "Purpose Handbook chapter",
            "Entry Handbook chapter",
            "A Topic",
            "B Topic",
            "Other Unit",
            "Home First page",
            "Notes Page");
    assertThat(page.select("tbody tr").get(3).select("td").eachText())
        .containsExactly(
            "1.10", "Course team", "Quality lead", "1 November 2026", "31 August 2027 Overdue");
    assertThat(page.select("tbody tr").get(4).select("td").eachText())
        .containsExactly("–", "–", "–", "–", "–");
    assertThat(page.select("tbody th a").eachAttr("href")).contains("q/u/a.html", "notes.html");
    assertThat(html(site, Audience.ASSESSOR, "document-control.html").text()).contains("SECRET");
    assertThat(page.text()).doesNotContain("SECRET");
  }

  @Test
  void menusOfAssessorsNameTheListAndThoseOfLearnersDoNot() {
    TestSite site = site().build().build(Audience.ASSESSOR);
    String menu = "#menu a[href$=document-control.html]";
    assertThat(html(site, Audience.ASSESSOR, "plain.html").select(menu)).hasSize(1);
    assertThat(html(site, Audience.EVERYONE, "plain.html").select(menu)).isEmpty();
  }

  @Test
  void aGuideThatSaysNothingOfItHasNoList() {
    TestSite site =
        TestSite.in(folder)
            .write("content/index.md", "# Home\n")
            .write("content/a.md", "---\ntitle: A\ntips: [one]\n---\n")
            .build(Audience.ASSESSOR);
    assertThat(site.files("site-assessor")).doesNotContainKey("document-control.html");
    assertThat(site.page(Audience.ASSESSOR, "a.html")).doesNotContain("document-control");
  }

  @Test
  void aHandbookHasTheDocumentsItIsMadeOfAndTheirHistory() {
    TestSite site = site().build();
    Document page = html(site, Audience.EVERYONE, "q/handbook/index.html");
    assertThat(page.select("table.control tbody th").eachText())
        .containsExactly("Award Qualification", "Purpose Handbook chapter", "A", "B", "Other Unit");
    assertThat(page.select("table.control tbody tr").get(0).text())
        .contains("1.10", "Owner: Course team", "Approver: Quality lead", "31 August 2027");
    assertThat(page.select("table.changes tbody td:last-child").eachText())
        .containsExactly("Whole qualification", "Purpose", "A", "Other");
    Document unit = html(site, Audience.EVERYONE, "q/u/handbook.html");
    assertThat(unit.select("table.control tbody th").eachText())
        .containsExactly("Award Qualification", "Unit Unit", "A", "B");
  }

  @Test
  void aBookIsAsYoungAsTheYoungestOfItsDocuments() {
    TestSite site =
        site()
            .write("content/q/handbook/two.md", "---\ntitle: E\nreviewed: 2026-12-24\n---\nText\n")
            .build();
    assertThat(site.page("q/handbook/index.html")).contains("24 December 2026");
    assertThat(html(site, Audience.EVERYONE, "q/u/handbook.html").select(".cover").text())
        .contains("1 November 2026");
  }

  @Test
  void eachQualificationOfAVeryLargeGuideHasAListOfItsOwn() {
    TestSite site = site();
    for (int i = 0; i < 1000; i++) {
      site.write("content/r/" + i + ".md", "---\ntitle: R" + i + "\ntips: [one]\n---\n");
    }
    site.write("content/r/index.md", "---\ntype: qualification\ntitle: Large\n---\n");
    site.write("site.yaml", "title: T\nhandbook: {units: false, forms: false}\n").build();
    Document first = html(site, Audience.EVERYONE, "document-control.html");
    assertThat(first.select("main nav.contents a").eachText())
        .containsExactly("Award", "Large", "Further documents");
    assertThat(first.select("tbody tr")).isEmpty();
    assertThat(html(site, Audience.EVERYONE, "document-control/r.html").select("tbody tr"))
        .hasSize(1001);
    assertThat(html(site, Audience.EVERYONE, "document-control/other.html").select("tbody tr"))
        .hasSize(2);
  }

  @Test
  void itsPlaceIsKeptFree() {
    TestSite site = site().write("content/document-control.md", "# Mine\n").build();
    assertThat(site.problems()).contains("content/document-control.md:1:1 error[reserved-address]");
  }
}
