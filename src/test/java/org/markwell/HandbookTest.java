package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.book.Books;
import org.markwell.book.FormsView;
import org.markwell.emit.Material;
import org.markwell.model.Audience;
import org.markwell.model.Form;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Labels;

/** What handbooks hold, and where. */
class HandbookTest {
  @TempDir static Path folder;
  private static TestSite site;
  private static Document learner;
  private static Document assessor;

  @BeforeAll
  static void build() {
    site = HandbookSite.in(folder).build(Audience.ASSESSOR).build();
    assertThat(site.problems()).doesNotContain("error[", "warning[");
    learner = Jsoup.parse(site.page("q/handbook/index.html"));
    assessor = Jsoup.parse(site.page("../site-assessor/q/handbook/index.html"));
  }

  @Test
  void aHandbookHasItsPartsInOrder() {
    assertThat(assessor.select(".handbook > .part").eachAttr("id"))
        .containsExactly(
            "document-control",
            "contents",
            "at-a-glance",
            "structure",
            "chapter-purpose",
            "chapter-more",
            "unit-u1",
            "unit-u2",
            "other-topics",
            "verbs",
            "legislation",
            "criteria-index",
            "gaps",
            "references");
    assertThat(learner.select("#gaps")).isEmpty();
    assertThat(learner.select(".toc a").eachText())
        .containsSubsequence("Purpose", "Unit 301: Planning", "Planning", "Unit 302: Selling");
    assertThat(assessor.select(".cover").text())
        .contains("Service", "Assessor handbook", "601/0000/1", "Version 2.0", "1 April 2026")
        .contains("Not for publication", "https://centre.example/q/handbook/");
    assertThat(learner.select(".cover").text()).doesNotContain("Assessor handbook");
  }

  @Test
  void changesStandTheLatestFirstWithWhatTheyTouch() {
    assertThat(learner.select(".changes tbody tr").eachText())
        .containsExactly(
            "2.0 1 March 2026 Reworded. Whole qualification (1.1)",
            "1.0 1 March 2025 First. Whole qualification");
  }

  @Test
  void theCriteriaOfAUnitStandWithTheirContentInOneBodyForEachOutcome() {
    assertThat(learner.select("#unit-u1 .lo tbody")).hasSize(2);
    assertThat(learner.select("#unit-u1 .lo tbody tr").eachText())
        .containsExactly(
            "Outcome 1: Know how",
            "1.1 Describe planning Content: Any tools.",
            "1.10 =Explain why, fully",
            "Outcome 2",
            "2.1 As the specification words it");
  }

  @Test
  void theMarkingGuideGoesByCriterionWithEverythingAnAssessorNeeds() {
    assertThat(assessor.select("#topic-planning .marking tbody tr").eachText())
        .containsExactly(
            "1.1 Describe planning",
            "Names tools. Guidance: Look At dates.1 Or stamps. ↩ describe 2 tools must Work product",
            "1.10 =Explain why, fully",
            "Names tools. Guidance: Look At dates.1 Or stamps. ↩ describe 2 tools must Work product",
            "Says why. explain should");
    assertThat(learner.select("#topic-planning .marking").text())
        .doesNotContain("dates", "Guidance");
    assertThat(learner.select("#topic-planning .mistakes tbody tr").eachText())
        .containsExactly("Wrong belief Plans are rigid. Plans change.");
  }

  @Test
  void onlyVerbsInUseAreExplainedAtTheirLevel() {
    assertThat(learner.select("#verbs tbody tr").eachText())
        .containsExactly("2 explain Give reasons.", "3 describe Say in detail.");
  }

  @Test
  void onlyLawsInUseAreListedWithWhatReplacedThem() {
    assertThat(learner.select("#legislation .law h3").eachText())
        .containsExactly("Old Act 1998 repealed", "New Act 2018 in force");
    assertThat(learner.select("#law-old a[href=#law-new]").text()).isEqualTo("New Act 2018");
  }

  @Test
  void theIndexLeadsFromCriteriaToTopicsAndGapsAreToldToAssessors() {
    assertThat(learner.select("#criteria-index tbody tr").eachText())
        .containsExactly(
            "1.1 Describe planning Planning 1",
            "1.10 =Explain why, fully Planning 2",
            "2.1 0",
            "1.1 Wobble it 0");
    assertThat(assessor.select("#gaps li").eachText())
        .containsExactly(
            "No topic covers criterion 2.1 (Planning)",
            "No topic covers criterion 1.1 (Selling)",
            "The register does not explain the verb wobble");
  }

  @Test
  void linksToWhatTheBookHoldsStayInItAndOthersAreNumbered() {
    Element chapter = learner.getElementById("chapter-purpose");
    assertThat(chapter.select(".body a").eachAttr("href"))
        .containsExactly(
            "#s5_c-time",
            "#chapter-more",
            "#unit-u1",
            "https://body.example/rules",
            "../../index.html");
    assertThat(learner.getElementById("s5_c-time")).isNotNull();
    assertThat(chapter.select(".ref").eachText()).containsExactly("1", "2");
    assertThat(learner.select("#references li").eachText())
        .containsExactly(
            "the body: https://body.example/rules", "home: https://centre.example/index.html");
  }

  @Test
  void headingsOfChaptersAndTopicsFitUnderThoseOfTheBook() {
    assertThat(learner.select("#chapter-purpose h3").eachText())
        .containsExactly("Deep start", "Then up");
    Element body = learner.select("#topic-planning .body").get(0);
    assertThat(body.select("h5").text()).isEqualTo("First");
    assertThat(body.select("h6").text()).isEqualTo("Skipped");
    assertThat(body.select("input")).isEmpty();
    assertThat(body.text()).contains("\u2611 done");
  }

  @Test
  void aUnitHasAHandbookOfItsOwnAndPagesLeadToIt() {
    Document unit = Jsoup.parse(site.page("q/u1/handbook.html"));
    assertThat(unit.select(".doctitle").text()).isEqualTo("Unit 301: Planning");
    assertThat(unit.select(".handbook > .part").eachAttr("id"))
        .contains("unit-u1", "verbs")
        .doesNotContain("unit-u2", "structure");
    assertThat(unit.select("#at-a-glance").text()).contains("601/0000/1");
    assertThat(unit.select(".breadcrumbs a").eachText())
        .containsExactly("Home", "Service", "Planning");
    assertThat(Jsoup.parse(site.page("q/u1/index.html")).select(".prints a").eachAttr("href"))
        .containsExactly("handbook.html", "forms/index.html");
    assertThat(Jsoup.parse(site.page("q/index.html")).select(".prints a").eachAttr("href"))
        .containsExactly("handbook/index.html", "forms/index.html");
  }

  @Test
  void chaptersStayPagesOfTheSite() {
    assertThat(site.page("q/handbook/purpose.html")).contains("Deep start");
  }

  @Test
  void theBooksOfAPlanAreEachQualificationsThenItsUnits() {
    SitePlan plan =
        new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check().plan(Audience.EVERYONE);
    assertThat(plan.books())
        .extracting(PlannedBook::kind, PlannedBook::stem)
        .extracting(Object::toString)
        .containsExactly(
            "(HANDBOOK, \"q/handbook/q-handbook\")",
            "(FORMS, \"q/forms/q-forms\")",
            "(UNIT_HANDBOOK, \"q/u1/u1-handbook\")",
            "(FORMS, \"q/u1/forms/u1-forms\")",
            "(UNIT_HANDBOOK, \"q/u2/u2-handbook\")",
            "(FORMS, \"q/u2/forms/u2-forms\")");
    PlannedBook first = plan.books().get(0);
    assertThat(first.version()).contains("2.0");
    assertThat(first.date().orElseThrow()).hasToString("2026-04-01");
    assertThat(first.files()).isEmpty();
  }

  @Test
  void aPackHoldsTheFormsOfItsUnitAndTheQualificationsThoseThatSpanUnits() {
    Checked checked = new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check();
    SitePlan plan = checked.plan(Audience.ASSESSOR);
    List<Form> spanning = Stream.of(Form.values()).filter(Form::spansUnits).toList();
    for (PlannedBook book : plan.books()) {
      if (book.kind() == PlannedBook.Kind.FORMS) {
        boolean whole = book.stem().equals("q/forms/q-forms");
        assertThat(((FormsView) books(checked, plan).of(book)).sheets())
            .as(book.stem())
            .hasSize(whole ? spanning.size() : Form.values().length)
            .allMatch(form -> (form.unit() == null) == whole);
      }
    }
  }

  @Test
  void filesAreOfferedWhenTheSiteAsksForThem(@TempDir Path other) {
    TestSite with = HandbookSite.in(other);
    with.write("site.yaml", "title: T\nhandbook: {pdf: true, large_print: true, epub: true}\n");
    SitePlan plan =
        new Build(BuildOptions.of(other, "test"), Stages.SILENT).check().plan(Audience.EVERYONE);
    assertThat(plan.books().get(0).files())
        .extracting(PlannedBook.File::address)
        .containsExactly(
            "q/handbook/q-handbook.pdf",
            "q/handbook/q-handbook-large.pdf",
            "q/handbook/q-handbook.epub");
    with.build();
    assertThat(Jsoup.parse(with.page("q/index.html")).select(".prints .downloads a").eachText())
        .hasSize(5);
    assertThat(Jsoup.parse(with.page("q/u1/handbook.html")).select(".downloads a").eachAttr("href"))
        .isEqualTo(List.of("u1-handbook.pdf", "u1-handbook-large.pdf"));
  }

  @Test
  void aLargeQualificationsPageLeadsToItsUnitsHandbooksButItsBookIsWhole(@TempDir Path other) {
    TestSite large = HandbookSite.in(other);
    for (int i = 0; i < 41; i++) {
      large.write("content/q/u1/t" + i + ".md", "---\ntitle: T" + i + "\ntips: [x]\n---\n");
    }
    large.build();
    assertThat(large.problems()).doesNotContain("error[", "warning[");
    Document page = Jsoup.parse(large.page("q/handbook/index.html"));
    assertThat(page.select(".part.unit")).isEmpty();
    assertThat(page.select(".structure a").eachAttr("href"))
        .containsExactly("../u1/handbook.html", "../u2/handbook.html");
    assertThat(page.select("#structure").text()).contains("too large for one page");
    assertThat(page.select(".toc a").eachAttr("href")).contains("../u1/handbook.html");
    assertThat(page.select("#chapter-purpose .body a").attr("href"))
        .isEqualTo("../u1/planning.html#c-time");
    Checked checked = new Build(BuildOptions.of(other, "test"), Stages.SILENT).check();
    SitePlan plan = checked.plan(Audience.EVERYONE);
    String book =
        checked
            .theme()
            .orElseThrow()
            .render("print/book", (Record) books(checked, plan).of(plan.books().get(0)));
    assertThat(Jsoup.parse(book).select(".part.unit .topic")).hasSizeGreaterThan(41);
  }

  @Test
  void unitsMayGoWithoutHandbooksOfTheirOwn(@TempDir Path other) {
    TestSite site = HandbookSite.in(other);
    site.write("site.yaml", "title: T\nhandbook: {units: false, pdf: true}\n");
    for (int i = 0; i < 41; i++) {
      site.write("content/q/u1/t" + i + ".md", "---\ntitle: T" + i + "\ntips: [x]\n---\n");
    }
    site.build();
    assertThat(site.problems()).doesNotContain("error[", "warning[");
    assertThat(site.files("site").keySet())
        .contains("q/handbook/index.html", "q/handbook/q-handbook.pdf", "q/u1/forms/index.html")
        .noneMatch(it -> it.matches("q/u1/.*handbook.*"));
    assertThat(Jsoup.parse(site.page("q/u1/index.html")).select(".prints a").eachAttr("href"))
        .containsExactly("forms/index.html", "forms/u1-forms.pdf");
    assertThat(Jsoup.parse(site.page("q/handbook/index.html")).select(".structure a"))
        .extracting(it -> it.attr("href"))
        .containsExactly("../u1/index.html", "../u2/index.html");
    site.files("site")
        .forEach((path, text) -> assertThat(text).as(path).doesNotContain("u1/handbook.html"));
    site.write("site.yaml", "title: T\nhandbook: {units: some}\n").build();
    assertThat(site.problems()).contains("site.yaml:2:19 error[wrong-type]");
  }

  @Test
  void aPageWhereAHandbookStandsIsAProblem(@TempDir Path other) {
    TestSite clash = HandbookSite.in(other);
    clash.write("content/q/u1/handbook.md", "# Mine\n").build();
    assertThat(clash.problems()).contains("content/q/u1/handbook.md:1:1 error[reserved-address]");
  }

  @Test
  void aTopicOfTwoUnitsStandsOnce(@TempDir Path other) {
    TestSite twice = HandbookSite.in(other);
    twice
        .write("content/q/u1/both.md", "---\ntitle: Both\nalso_in: [u2]\ntips: [x]\n---\n")
        .build();
    Document page = Jsoup.parse(twice.page("q/handbook/index.html"));
    assertThat(page.select("h3:containsOwn(Both)")).hasSize(1);
    assertThat(page.select("#unit-u2 a[href=#" + "topic-both]").text()).isEqualTo("Both");
    assertThat(twice.page("q/u2/handbook.html")).contains("<h3>Both</h3>");
  }

  @Test
  void aCriterionOfAnotherUnitSaysWhoseItIs(@TempDir Path other) {
    TestSite twice = HandbookSite.in(other);
    twice
        .write(
            "content/q/x/index.md",
            "---\ntype: unit\nid: x\ntitle: X\nnumber: \"909\"\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n")
        .write(
            "content/q/u1/both.md",
            "---\ntitle: Both\nmarking_points: [{text: P., criteria: [\"x:1.1\"]}]\n---\n")
        .build();
    Document page = Jsoup.parse(twice.page("q/u1/handbook.html"));
    assertThat(page.select(".lohead th").eachText()).contains("909: 1.1");
  }

  @Test
  void aUnitOutsideOfQualificationsHasAHandbookAndForms(@TempDir Path other) {
    TestSite alone = TestSite.in(other);
    alone
        .write(
            "content/u/index.md",
            "---\ntype: unit\ntitle: U\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n")
        .build();
    assertThat(alone.problems()).doesNotContain("error[", "warning[");
    assertThat(Jsoup.parse(alone.page("u/handbook.html")).select(".toc a").eachAttr("href"))
        .containsExactly("#document-control", "#unit-u", "#criteria-index");
    assertThat(alone.page("u/forms/evidence-matrix.html")).contains("1.1");
  }

  @Test
  void aSiteMayBeOneQualification(@TempDir Path other) {
    TestSite whole = TestSite.in(other);
    whole
        .write("content/index.md", "---\ntype: qualification\ntitle: Q\n---\n[H](handbook/)\n")
        .write("content/handbook/a.md", "---\ntitle: A\nlanguage: cy\n---\nTestun.\n")
        .build();
    assertThat(whole.problems()).isEmpty();
    Document page = Jsoup.parse(whole.page("handbook/index.html"));
    assertThat(page.select("#chapter-a").attr("lang")).isEqualTo("cy");
    assertThat(whole.page("index.html")).contains("handbook/index.html");
  }

  private static Books books(Checked checked, SitePlan plan) {
    Labels labels = new Labels(checked.theme().orElseThrow()::word);
    return Material.of(plan, labels).books();
  }
}
