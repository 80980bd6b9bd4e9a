package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;

/** A review that is past its day: who is told, and that no byte of the site knows. */
class OverdueTest {
  private static final LocalDate DUE = LocalDate.of(2027, 8, 31);

  @TempDir Path folder;

  private TestSite site(String policy) {
    String due = "review_due: 2027-08-31\n";
    return TestSite.in(folder)
        .write("site.yaml", "title: T\n" + policy + "\n")
        .write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n" + due + "---\n")
        .write("content/q/a.md", "---\ntitle: A\ntips: [x]\n" + due + "---\n")
        .write("content/q/d.md", "---\ntitle: D\ntips: [x]\nstatus: draft\n" + due + "---\n")
        .write("content/q/r.md", "---\ntitle: R\ntips: [x]\nstatus: retired\n" + due + "---\n")
        .write("content/q/handbook/c.md", "---\naudience: assessor\n" + due + "---\nText\n");
  }

  private BuildOptions options() {
    return new BuildOptions(
        folder,
        Audience.EVERYONE,
        Edition.Drafts.INCLUDED,
        Optional.empty(),
        Optional.empty(),
        Severity.ERROR,
        Optional.of(folder.resolve("../cache-" + folder.getFileName())),
        "test");
  }

  @Test
  void itIsToldWhereTheDayIsWritten() {
    TestSite site = site("overdue: warn").build(options().on(DUE.plusDays(1)));
    assertThat(site.problems())
        .isEqualTo(
            """
            content/q/a.md:4:13 warning[overdue] the review of this page was due on 2027-08-31 | \
            review it, then write the day into "reviewed" and the next one into "review_due"
            content/q/handbook/c.md:3:13 warning[overdue] the review of this page was due on \
            2027-08-31 | review it, then write the day into "reviewed" and the next one into \
            "review_due"
            content/q/index.md:4:13 warning[overdue] the review of this page was due on 2027-08-31 \
            | review it, then write the day into "reviewed" and the next one into "review_due"
            """);
    assertThat(site.built().written()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 3", "400, 3"})
  void theDayItselfIsNotLate(int days, int late) {
    TestSite site = site("overdue: fail").build(options().on(DUE.plusDays(days)));
    assertThat(site.built().problems()).hasSize(late).allMatch(it -> it.isError());
    assertThat(site.built().written().isPresent()).isEqualTo(late == 0);
  }

  @Test
  void warningsStopAStrictBuild() {
    BuildOptions strict =
        new BuildOptions(
            folder,
            Audience.EVERYONE,
            Edition.Drafts.LEFT_OUT,
            Optional.empty(),
            Optional.empty(),
            Severity.WARNING,
            Optional.empty(),
            "test");
    TestSite site = site("overdue: warn");
    assertThat(site.build(strict.on(DUE.plusDays(1))).built().written()).isEmpty();
    assertThat(site.build(strict.on(DUE)).built().written()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "overdue: badge"})
  void nothingIsToldWhereTheBadgeIsEnough(String policy) {
    TestSite site = site(policy).build(options().on(DUE.plusYears(1)));
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("q/a.html"))
        .contains("data-review-due=\"2027-08-31\" hidden", "<time datetime=\"2027-08-31\">");
  }

  @Test
  void aProgramThatKnowsNoDayTellsNothing() {
    assertThat(site("overdue: fail").build(options()).problems()).isEmpty();
  }

  @Test
  void noByteOfTheSiteKnowsTheDay() {
    TestSite site = site("overdue: warn");
    Map<String, String> before = site.build(options().on(DUE.minusYears(3))).files("site");
    site.build(options().on(DUE.plusYears(3)));
    assertThat(site.built().written().orElseThrow().rendered()).isZero();
    assertThat(site.files("site")).isEqualTo(before);
    site.write("site.yaml", "title: T\noverdue: badge\n").build(options().on(DUE.plusYears(3)));
    assertThat(site.files("site")).isEqualTo(before);
  }

  /** A build after which nothing changed reads nothing, unless another day may have other news. */
  @ParameterizedTest
  @CsvSource({"badge, 0", "warn, 1"})
  void anotherDayIsLookedAtOnlyWhereItMatters(String policy, int readings) {
    site("overdue: " + policy);
    assertThat(readings(DUE)).isEqualTo(1);
    assertThat(readings(DUE)).isZero();
    assertThat(readings(DUE.plusDays(1))).isEqualTo(readings);
    assertThat(readings(DUE.plusDays(1))).isZero();
    assertThat(readings(DUE)).isEqualTo(readings);
  }

  @Test
  void whatWasBuiltWithoutADayIsLookedAtAgainOnOne() {
    site("overdue: warn");
    assertThat(readings(options())).isEqualTo(1);
    assertThat(readings(options())).isZero();
    assertThat(readings(DUE)).isEqualTo(1);
  }

  private int readings(LocalDate day) {
    return readings(options().on(day));
  }

  private static int readings(BuildOptions options) {
    List<String> stages = new ArrayList<>();
    new Build(
            options,
            new Stages() {
              @Override
              public void begin(String stage) {
                stages.add(stage);
              }

              @Override
              public void making(String product) {}

              @Override
              public void made(String product) {}

              @Override
              public void done(int finished, int total) {}

              @Override
              public void end() {}
            })
        .run();
    return (int) stages.stream().filter("read"::equals).count();
  }
}
