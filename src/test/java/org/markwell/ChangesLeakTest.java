package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.changes.MeetingReport;
import org.markwell.changes.Origin;
import org.markwell.changes.WhatsNewPage;
import org.markwell.changes.compare.GuideChanges;
import org.markwell.changes.compare.Withheld;
import org.markwell.history.HistoryException;
import org.markwell.model.Audience;
import org.markwell.model.Problem;

/** What is for assessors, now or at both times, is in no list of changes for learners. */
class ChangesLeakTest {
  @TempDir Path folder;
  private GitSite site;

  @BeforeEach
  void aRepository() {
    assumeTrue(GitSite.isPossible(), "git is not installed");
    site = GitSite.in(folder);
  }

  private Since since(String name) throws HistoryException {
    return Since.of(folder, name, GitSite.environment());
  }

  private Checked now() {
    Checked checked = new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check();
    assertThat(checked.problems()).noneMatch(Problem::isError);
    return checked;
  }

  private Map<String, String> told(String since, Audience audience) throws HistoryException {
    return told(since(since), audience, false);
  }

  private Map<String, String> told(Since since, Audience audience, boolean careless) {
    Checked now = now();
    GuideChanges changes = since.changes(now, audience);
    Withheld withheld = careless ? Withheld.NOTHING : since.withheld(now, audience);
    Origin origin = since.origin(now, audience);
    return Map.of(
        "meeting", MeetingReport.of(changes, origin, audience, withheld),
        "page", WhatsNewPage.of(changes, origin, audience, withheld, "whats-new.md"));
  }

  @Test
  void whatComesIsToldToNobodyButAssessors() throws HistoryException {
    site.write("content/index.md", "# Home\n");
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: Old\n---\n");
    site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\nid: u\n---\n");
    site.write("content/q/u/topic.md", "---\ntitle: Topic\nid: t\n---\nOld.\n");
    String empty = site.commit();
    Canaries canaries = LeakSite.plant(site.files());
    site.commit();
    Map<String, String> learner = told(empty, Audience.EVERYONE);
    assertThat(learner.get("meeting")).contains("Seen point", "Seen tip");
    assertThat(learner.get("page")).contains("Seen point", "Seen tip");
    assertThat(Canaries.seen(canaries, learner)).isEmpty();
    assertThat(Canaries.seen(canaries, told(empty, Audience.ASSESSOR)))
        .containsKeys("guidance", "text of a marking point", "private tip", "term of a concept");
  }

  @Test
  void whatGoesIsToldToNobodyButAssessors() throws HistoryException {
    Canaries canaries = LeakSite.plant(site.files());
    String full = site.commit();
    site.write("content/q/u/topic.md", "---\ntitle: Topic\nid: t\n---\nNew.\n");
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: New\n---\n");
    site.write(
        "content/q/u/index.md",
        "---\ntype: unit\ntitle: U\nid: u\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n");
    for (String register : List.of("legislation", "models", "evidence", "verbs", "abbreviations")) {
      site.files().delete("content/registers/" + register + ".yaml");
    }
    site.git("rm", "-rqf", "private", "content/q/hidden-unit");
    TestSite.tree(folder.resolve("content/q/u"))
        .forEach(
            (name, text) -> {
              if (name.endsWith(".md") && !name.equals("index.md") && !name.equals("topic.md")) {
                site.files().delete("content/q/u/" + name);
              }
            });
    site.write("private/note.md", "# Ours\n");
    Map<String, String> learner = told(full, Audience.EVERYONE);
    assertThat(learner.get("meeting")).contains("Seen point", "~~Seen tip.~~");
    assertThat(Canaries.seen(canaries, learner)).isEmpty();
    assertThat(Canaries.seen(canaries, told(full, Audience.ASSESSOR)))
        .containsKeys("text of a marking point", "term of a concept");
  }

  /** All that only assessors may see now was open to everyone then. */
  @Test
  void whatWasOpenAndIsForAssessorsNowIsNotQuoted() throws HistoryException {
    Canaries canaries = LeakSite.plant(site.files());
    Map<String, String> hidden = new TreeMap<>();
    for (String root : List.of("content", "private")) {
      TestSite.tree(folder.resolve(root))
          .forEach((name, text) -> hidden.put(root + "/" + name, text));
    }
    hidden.keySet().removeIf(it -> !it.endsWith(".md"));
    hidden.forEach(
        (name, text) ->
            site.files().write(name, opened(text).getBytes(StandardCharsets.ISO_8859_1)));
    String open = site.commit();
    hidden.forEach(
        (name, text) -> site.files().write(name, text.getBytes(StandardCharsets.ISO_8859_1)));
    Since since = since(open);
    Map<String, String> careless = told(since, Audience.EVERYONE, true);
    assertThat(Canaries.seen(canaries, careless))
        .as("what there is to leak")
        .hasSizeGreaterThan(12);
    Map<String, String> learner = told(since, Audience.EVERYONE, false);
    assertThat(learner.get("meeting"))
        .contains("- Tip removed: (its former wording is not shown here)")
        .contains("(its title is not shown here)");
    assertThat(Canaries.seen(canaries, learner)).isEmpty();
  }

  private static String opened(String text) {
    return text.replace("audience: assessor", "audience: everyone")
        .replaceAll("(?m)::: assessor\\b.*$", "::: note")
        .replaceAll("(?m)^( *)guidance: ", "$1verb: ")
        .replaceAll(
            "(?s)verb: describe(.*?)verb: \\|.*?  - \\{text",
            "verb: describe$1minimum: {count: 2, of: x}\n  - {text");
  }

  @Test
  void whereAPrivateRootIsNotHereNoOldWordIsQuoted() throws HistoryException {
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    site.write(
        "content/t.md",
        "---\ntitle: T\ntips: [An old tip, 'A tip with seven old words inside']\n---\n");
    String old = site.commit();
    site.write("content/t.md", "---\ntitle: T\ntips: [A tip with seven new words inside]\n---\n");
    Map<String, String> told = told(old, Audience.EVERYONE);
    assertThat(told.get("meeting"))
        .contains("- Tip removed: (its former wording is not shown here)")
        .contains("**A tip with seven new words inside** (its former wording is not shown here)")
        .doesNotContain("old words", "An old tip");
    assertThat(told(old, Audience.ASSESSOR).get("meeting"))
        .contains("~~An old tip~~", "~~old~~ **new**");
  }

  @Test
  void wordsThatMovedIntoAPassageOrGuidanceAreNotQuoted() throws HistoryException {
    site.write(
        "content/t.md",
        "---\ntitle: T\ntips: [Look at the date first. Then ask why it was late.]\nmarking_points: [{id: p, text: P.}]\n---\n# H\n\nOpen.\n\n## How to mark it here\n\nX.\n");
    String old = site.commit();
    site.write(
        "content/t.md",
        "---\ntitle: T\ntips: [Look at the date first.]\nmarking_points: [{id: p, text: P., guidance: Then ask why it was late.}]\n---\n# H\n\nOpen.\n\n::: assessor\n## How to mark it here\n\nX.\n:::\n");
    Map<String, String> told = told(old, Audience.EVERYONE);
    assertThat(told.get("meeting"))
        .contains("**Look at the date first.** (its former wording is not shown here)")
        .contains("- Text removed: one section")
        .doesNotContain("ask why", "How to mark");
    assertThat(told.get("page")).doesNotContain("ask why", "How to mark");
  }
}
