package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwell.model.Audience;
import org.markwell.model.Form;

/** Forms: blank, with the unit's criteria filled in, and the centre's to choose. */
class FormsTest {
  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void build() {
    site = HandbookSite.in(folder).build(Audience.ASSESSOR);
    assertThat(site.problems()).doesNotContain("error[", "warning[");
  }

  private static Document form(String unit, Form form) {
    return Jsoup.parse(
        site.page(Audience.ASSESSOR, "q/" + unit + "forms/" + form.slug() + ".html"));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormHasAllCriteriaOfItsUnitOnce(Form form) {
    Element sheet = form("u1/", form).select(".form").first();
    for (String number : List.of("1.1", "1.10", "2.1")) {
      assertThat(
              sheet.select("th").stream()
                  .filter(it -> it.text().equals(number) || it.text().startsWith(number + " ")))
          .as(number)
          .hasSize(1);
    }
    assertThat(sheet.text()).contains("Unit 301: Planning").doesNotContain("Wobble");
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"COHORT_TRACKER", "SAMPLING_PLAN", "AUTHENTICITY_DECLARATION"})
  void formsThatSpanUnitsAreThereForTheQualificationToo(Form form) {
    assertThat(form("", form).select(".form").text())
        .contains("Service", "Unit 301: Planning", "Unit 302: Selling", "1.10", "2.1");
  }

  @Test
  void promptsComeFromTheVerbOrElseFromThoseOfThePoints() {
    assertThat(form("u1/", Form.PROFESSIONAL_DISCUSSION).select(".prompts").eachText())
        .containsExactly(
            "What else? Why so?",
            "What else? Why so? Why?",
            "Tell me in your own words how you meet this.");
  }

  @Test
  void theFeedbackSheetSaysWhatIsStillToShow() {
    assertThat(form("u1/", Form.FEEDBACK_SHEET).select(".tickgrid .ticks").eachText())
        .containsExactly(
            "\u2610 Still to show: Names tools. (at least 2 tools)",
            "\u2610 Still to show: Names tools. (at least 2 tools) \u2610 Would make the evidence"
                + " stronger: Says why.",
            "\u2610 Still to show: As the specification words it");
  }

  @Test
  void theEvidenceMatrixKnowsWhichEvidenceIsAccepted() {
    Document form = form("u1/", Form.EVIDENCE_MATRIX);
    assertThat(form.select(".matrix .kinds").eachText())
        .containsExactly("Work product", "Work product");
    assertThat(form.select(".matrix tbody tr:nth-child(2) .tick")).hasSize(20);
    assertThat(form.text()).contains("Kinds of evidence: Work product, Discussion.");
  }

  @Test
  void theSamplingPlanVariesAlongEveryAxis() {
    assertThat(form("u1/", Form.SAMPLING_PLAN).select(".camera tbody th").eachText())
        .containsExactly(
            "Candidates", "Assessors", "Methods", "Evidence", "Records", "Assessment sites");
  }

  /** An optional unit of a graded qualification may have nothing but a pass to give. */
  @ParameterizedTest
  @CsvSource({
    "met, '', false",
    "met, merit, false",
    "pass-merit-distinction, '', true",
    "pass-merit-distinction, pass, false",
    "pass-merit-distinction, merit, true",
    "pass-merit-distinction, distinction, true"
  })
  void aUnitIsGradedByItsQualificationAndItsCriteria(
      String grading, String grade, boolean graded, @TempDir Path other) {
    TestSite site =
        TestSite.in(other)
            .write(
                "content/q/index.md",
                "---\ntype: qualification\ntitle: Q\ngrading: " + grading + "\n---\n")
            .write(
                "content/q/u/index.md",
                "---\ntype: unit\ntitle: U\noutcomes:\n  - number: \"1\"\n    criteria:\n"
                    + "      - {number: \"1.1\""
                    + (grade.isEmpty() ? "" : ", grade: " + grade)
                    + "}\n---\n")
            .build(Audience.ASSESSOR);
    Document grid = Jsoup.parse(site.page(Audience.ASSESSOR, "q/u/forms/marking-grid.html"));
    assertThat(grid.select(".decision").text().contains("Distinction")).isEqualTo(graded);
    Document page = Jsoup.parse(site.page(Audience.ASSESSOR, "q/index.html"));
    assertThat(page.select(".facts").text().contains("Grading Pass, merit or distinction"))
        .isEqualTo(graded);
  }

  @Test
  void aFormIsFoundFromItsUnitAndLeadsBack() {
    Document list = Jsoup.parse(site.page(Audience.ASSESSOR, "q/u1/forms/index.html"));
    assertThat(list.select(".form-list a").eachAttr("href"))
        .isEqualTo(List.of(Form.values()).stream().map(it -> it.slug() + ".html").toList());
    assertThat(form("u1/", Form.MARKING_GRID).select(".breadcrumbs a").eachAttr("href"))
        .containsExactly("../../../index.html", "../../index.html", "../index.html", "index.html");
    Document all = Jsoup.parse(site.page(Audience.ASSESSOR, "q/forms/index.html"));
    assertThat(all.select(".form-list a")).hasSize(23);
    assertThat(all.select("h2").eachText())
        .contains("Whole qualification", "Unit 301: Planning", "Unit 302: Selling");
  }

  @Test
  void learnersHaveTheFormsThatLearnersUse(@TempDir Path other) {
    TestSite learner = HandbookSite.in(other).build();
    assertThat(learner.files("site").keySet())
        .filteredOn(it -> it.contains("/forms/"))
        .containsExactlyInAnyOrder(
            "q/forms/index.html",
            "q/forms/authenticity-declaration.html",
            "q/u1/forms/index.html",
            "q/u1/forms/evidence-matrix.html",
            "q/u1/forms/authenticity-declaration.html",
            "q/u2/forms/index.html",
            "q/u2/forms/evidence-matrix.html",
            "q/u2/forms/authenticity-declaration.html");
    assertThat(Jsoup.parse(learner.page("q/forms/index.html")).select(".form-list a")).hasSize(5);
    learner.write("site.yaml", "title: T\nhandbook: {forms: [marking_grid]}\n").build();
    assertThat(learner.files("site").keySet()).noneMatch(it -> it.contains("/forms/"));
    assertThat(learner.page("q/u1/index.html")).doesNotContain("forms/");
  }

  @Test
  void formsCanBeSwitchedOffOneByOneOrAllAtOnce(@TempDir Path other) {
    TestSite some = HandbookSite.in(other);
    some.write(
        "site.yaml", "title: T\nhandbook: {forms: {cohort_tracker: false, marking_grid: true}}\n");
    some.build(Audience.ASSESSOR);
    assertThat(some.files("site-assessor").keySet())
        .filteredOn(it -> it.contains("cohort-tracker"))
        .isEmpty();
    assertThat(some.files("site-assessor")).containsKey("q/u1/forms/marking-grid.html");
    assertThat(some.page(Audience.ASSESSOR, "q/u1/forms/index.html"))
        .doesNotContain("cohort-tracker");

    some.write("site.yaml", "title: T\nhandbook: {forms: [observation_record]}\n")
        .build(Audience.ASSESSOR);
    assertThat(some.files("site-assessor").keySet())
        .filteredOn(it -> it.contains("/u1/forms/"))
        .containsExactly("q/u1/forms/index.html", "q/u1/forms/observation-record.html");

    some.write("site.yaml", "title: T\nhandbook: {forms: false}\n").build(Audience.ASSESSOR);
    assertThat(some.files("site-assessor").keySet()).noneMatch(it -> it.contains("/forms/"));
    assertThat(some.page(Audience.ASSESSOR, "q/u1/index.html")).doesNotContain("forms/");
  }

  @Test
  void aFormGivesWayToTheThemesOwn(@TempDir Path other) {
    TestSite own = HandbookSite.in(other);
    own.write("site.yaml", "title: T\ntheme: ours\n");
    own.write(
        "themes/ours/templates/forms/witness-testimony.ftlh",
        "<@forms.sheet form><p>Ours: ${form.unit.title}, <#list form.units[0].outcomes as o><#list"
            + " o.criteria as c>${c.number} </#list></#list></p></@forms.sheet>");
    own.build(Audience.ASSESSOR);
    assertThat(own.problems()).doesNotContain("error[", "warning[");
    assertThat(
            Jsoup.parse(own.page(Audience.ASSESSOR, "q/u1/forms/witness-testimony.html"))
                .select(".form")
                .text())
        .contains("Witness testimony", "Ours: Planning, 1.1 1.10 2.1");
    assertThat(own.page(Audience.ASSESSOR, "q/u1/forms/marking-grid.html")).contains("1.10");
  }

  @Test
  void aTrackerIsATableThatNoSpreadsheetRuns() throws Exception {
    byte[] bytes =
        Files.readAllBytes(folder.resolve("site-assessor/q/u1/forms/cohort-tracker.csv"));
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFFNo.,Learner,Started on,1.1 Describe planning,\"1.10 =Explain why, fully\",2.1,Comments");
    assertThat(lines).hasSize(31);
    assertThat(lines.get(30)).isEqualTo("30,,,,,,");
    Map<String, String> parts =
        Zips.unpacked(site.files("site-assessor").get("q/forms/cohort-tracker.xlsx"));
    assertThat(parts.get("xl/workbook.xml"))
        .contains("name=\"Units\"", "name=\"301 Planning\"", "name=\"302 Selling\"");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("1.10 =Explain why, fully", "302 Selling");
    assertThat(parts.get("docProps/core.xml")).contains("1980-02-01T00:00:00Z");
    assertThat(String.join("", parts.values())).doesNotContain("<f>");
  }
}
