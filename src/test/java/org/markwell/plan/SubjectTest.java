package org.markwell.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.model.Audience;
import org.markwell.model.Text;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.FolderPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.PlainPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;

/** What planning knows of qualifications, units, topics and criteria, each answered once. */
class SubjectTest {
  @TempDir Path folder;

  private TestSite site() {
    return TestSite.in(folder)
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\nlevel: 2\n---\n")
        .write("content/q/handbook/why.md", "# Why\n")
        .write("content/q/loose.md", "---\ntitle: Loose\ntips: [x]\n---\n")
        .write("content/q/notes/a.md", "---\ntitle: A\naliases: [old.html]\n---\n")
        .write("content/q/u1/index.md", unit("u1", ""))
        .write(
            "content/q/u1/t.md",
            """
            ---
            title: T
            id: t
            criteria: ["1.1"]
            also_in: [u2]
            marking_points:
              - {id: a, text: First., criteria: ["1.1", "u1:1.1"]}
              - {id: b, text: Second., criteria: ["u2:1.1", "1.10"]}
            ---
            """)
        .write("content/q/u2/index.md", unit("u2", "level: 3\n"))
        .write("content/q/u2/s.md", "---\ntype: topic\ntitle: S\nid: s\ncriteria: [\"1.1\"]\n---\n")
        .write("content/q/u2/own.md", "---\ntitle: Own\nid: own\nlevel: 4\ntips: [x]\n---\n")
        .write("content/q/far.md", "---\ntitle: Far\nid: far\nunit: u2\ntips: [x]\n---\n");
  }

  private static String unit(String id, String more) {
    return "---\ntype: unit\ntitle: Unit %s\nid: %s\n%soutcomes: [{number: \"1\", criteria: [\"1.1\", \"1.10\"]}]\n---\n"
        .formatted(id, id, more);
  }

  private SitePlan plan() {
    return new Build(BuildOptions.of(folder, "test"), Stages.SILENT)
        .check()
        .plan(Audience.EVERYONE);
  }

  private static <P extends Page> P page(SitePlan plan, Class<P> type, String address) {
    return plan.pages().stream()
        .filter(it -> it.address().equals(address))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> titles(List<? extends TitledPage> pages) {
    return pages.stream().map(TitledPage::title).toList();
  }

  @Test
  void aSubjectHoldsAllThatBelongsToIt() {
    site();
    SitePlan plan = plan();
    QualificationSubject q = page(plan, QualificationPage.class, "q/index.html").subject();
    assertThat(q.units()).extracting(UnitSubject::id).containsExactly("u1", "u2");
    assertThat(titles(q.loose())).containsExactly("Loose");
    assertThat(titles(q.chapters())).containsExactly("Why");
    assertThat(titles(q.topics())).containsExactly("T", "Far", "Own", "S", "Loose");
    assertThat(q.handbook().orElseThrow().address()).isEqualTo("q/handbook/index.html");
    UnitSubject u2 = q.units().get(1);
    assertThat(titles(u2.members())).containsExactly("Far", "T", "Own", "S");
    assertThat(titles(u2.fromElsewhere())).containsExactly("Far", "T");
    assertThat(u2.qualification()).contains(q);
    assertThat(u2.units()).containsExactly(u2);
    assertThat(u2.books()).extracting(PlannedBook::subject).containsOnly(u2);
  }

  @Test
  void everyPageIsOfTheKindThatItsFileSays() {
    site();
    SitePlan plan = plan();
    page(plan, HomePage.class, "index.html");
    page(plan, UnitPage.class, "q/u1/index.html");
    page(plan, TopicPage.class, "q/u1/t.html");
    page(plan, FolderPage.class, "q/notes/index.html");
    page(plan, PlainPage.class, "q/notes/a.html");
    RedirectPage old = page(plan, RedirectPage.class, "old.html");
    assertThat(old.target()).isEqualTo(page(plan, PlainPage.class, "q/notes/a.html"));
    HandbookPage handbook = page(plan, HandbookPage.class, "q/u1/handbook.html");
    FormsPage list = page(plan, FormsPage.class, "q/u1/forms/index.html");
    FormPage form = page(plan, FormPage.class, "q/u1/forms/evidence-matrix.html");
    assertThat(List.of(handbook.subject(), list.subject(), form.subject()))
        .containsOnly(page(plan, UnitPage.class, "q/u1/index.html").subject());
    assertThat(page(plan, ReferencePage.SearchPage.class, "search.html").ownTitle()).isEmpty();
    assertThat(list.ownTitle()).contains("Unit u1");
  }

  @Test
  void aCriterionKnowsItsTopicsAndPoints() {
    site();
    SitePlan plan = plan();
    List<UnitSubject> units = page(plan, QualificationPage.class, "q/index.html").subject().units();
    Criterion first = units.get(0).criterion("1.1").orElseThrow();
    assertThat(titles(first.topics())).containsExactly("T");
    assertThat(first.points()).extracting(it -> it.point().id()).containsExactly("a");
    Criterion second = units.get(1).criterion("1.1").orElseThrow();
    assertThat(titles(second.topics())).containsExactly("T", "S");
    assertThat(second.points()).extracting(it -> it.point().id()).containsExactly("b");
    assertThat(units.get(0).criterion("1.10").orElseThrow().points()).hasSize(1);
    assertThat(units.get(1).criterion("1.10").orElseThrow().topics()).isEmpty();
  }

  @Test
  void aCriterionThatIsNotThereIsCitedByItsNumberAlone() {
    site()
        .write(
            "content/q/u1/bad.md",
            "---\ntype: topic\ntitle: Bad\ncriteria: [\"9.9\", \"none:1.1\", \"u2:1.1\"]\n---\n")
        .write("content/q/lost.md", "---\ntype: topic\ntitle: Lost\ncriteria: [\"1.1\"]\n---\n");
    SitePlan plan = plan();
    TopicPage bad = page(plan, TopicPage.class, "q/u1/bad.html");
    List<Citation> cited =
        bad.topic().criteria().stream().map(it -> plan.citations().criterion(bad, it)).toList();
    assertThat(cited).extracting(Citation::number).containsExactly("9.9", "1.1", "1.1");
    assertThat(cited)
        .extracting(it -> it.unit().map(UnitSubject::id))
        .containsExactly(Optional.of("u1"), Optional.empty(), Optional.of("u2"));
    assertThat(cited)
        .extracting(it -> it.criterion().isPresent())
        .containsExactly(false, false, true);
    TopicPage lost = page(plan, TopicPage.class, "q/lost.html");
    assertThat(plan.citations().criterion(lost, lost.topic().criteria().get(0)).unit()).isEmpty();
  }

  @Test
  void aLevelIsTheTopicsOrItsUnitsOrItsQualifications() {
    TestSite site = site();
    SitePlan plan = plan();
    assertThat(List.of("q/u1/t.html", "q/u2/s.html", "q/u2/own.html", "q/far.html", "q/loose.html"))
        .extracting(it -> page(plan, TopicPage.class, it).level().map(Text::value).orElse(""))
        .containsExactly("2", "3", "4", "3", "2");
    site.build();
    assertThat(Jsoup.parse(site.page("q/u1/t.html")).select("main").text()).contains("Level 2");
    assertThat(Jsoup.parse(site.page("q/u1/index.html")).select(".facts").text())
        .contains("Level 2");
    assertThat(Jsoup.parse(site.page("q/u1/handbook.html")).select(".cover").text())
        .contains("Level 2");
  }

  @Test
  void aGuideMayBeOneQualification() {
    TestSite.in(folder)
        .write("content/index.md", "---\ntype: qualification\ntitle: Q\nlevel: 2\n---\n")
        .write("content/u1/index.md", unit("u1", ""))
        .write("content/u1/t.md", "---\ntype: topic\ntitle: T\ncriteria: [\"1.1\"]\n---\n");
    SitePlan plan = plan();
    QualificationSubject q = page(plan, QualificationPage.class, "index.html").subject();
    assertThat(titles(q.topics())).containsExactly("T");
    assertThat(page(plan, TopicPage.class, "u1/t.html").level().map(Text::value)).contains("2");
    assertThat(q.sheets())
        .extracting(Page::address)
        .containsExactly("forms/authenticity-declaration.html");
  }

  @Test
  void whatSaysThatItIsAUnitWhereAHandbookStandsIsTheHandbooksText() {
    site().write("content/q/handbook/index.md", unit("odd", ""));
    SitePlan plan = plan();
    HandbookPage page = page(plan, HandbookPage.class, "q/handbook/index.html");
    assertThat(page.title()).isEqualTo("Unit odd");
    assertThat(page.subject().units()).extracting(UnitSubject::id).containsExactly("u1", "u2");
  }
}
