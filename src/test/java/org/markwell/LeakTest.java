package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;
import org.markwell.plan.Page;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.ReferencePage.TopicsPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.file.Carrier;

/** Nothing that only assessors may see is in any byte of the learner edition. */
class LeakTest {
  /** What holds no word of an author in either edition. */
  private static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "theme",
          "worker",
          "lunr",
          "jekyll",
          "robots",
          "search manifest",
          "page NotFoundPage",
          "page ColophonPage");

  @TempDir Path folder;

  @Test
  void noCanaryPlantedForAssessorsFliesIntoTheLearnerEdition() {
    TestSite site = TestSite.in(folder);
    Canaries canaries = LeakSite.plant(site);
    site.build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    site.build();
    assertThat(site.problems()).isEmpty();
    Map<String, String> learner = Readable.of(folder.resolve("site"));
    Build build = new Build(BuildOptions.of(folder, "test"), Stages.SILENT);
    Products products = build.products(build.check()).orElseThrow();
    learner.replaceAll((path, text) -> text + wordsDrawn(path, products));
    Map<String, String> assessor = Readable.of(folder.resolve("site-assessor"));
    assertThat(learner.get("q/handbook/index.html")).contains("Seen chapter", "Seen point");
    assertThat(learner.get("q/u/topic.html")).contains("Seen point", "Seen tip");
    assertThat(Canaries.seen(canaries, learner)).as("in the learner edition, and where").isEmpty();
    site.build(BuildOptions.of(folder, "test").by(Carrier.FOLDER));
    Map<String, String> portable = Readable.of(folder.resolve("site-portable"));
    assertThat(portable.keySet()).contains("q/u/topic.html", "search/manifest.js");
    assertThat(Canaries.seen(canaries, portable)).as("in what learners take along").isEmpty();
    Map<String, String> seen = Canaries.seen(canaries, assessor);
    assertThat(canaries.places().stream().filter(it -> !seen.containsKey(it)))
        .as("not in the assessor edition")
        .allMatch(it -> it.startsWith(LeakSite.NOWHERE));
    assertThat(seen.keySet()).noneMatch(it -> it.startsWith(LeakSite.NOWHERE));
    assertThat(canaries.in(assessor.get("q/handbook/q-handbook.pdf"))).hasSizeGreaterThan(70);
    everyOutputThatHoldsWordsIsReached(canaries, learner, assessor);
  }

  /** Nobody can read a picture here; but a card shows what it was made of, and nothing else. */
  private static String wordsDrawn(String path, Products products) {
    if (!path.startsWith("assets/card")) {
      return "";
    }
    Object words = products.at(path).orElseThrow().input().get();
    assertThat(words.toString()).as(path).startsWith("Card[");
    return words.toString();
  }

  @Test
  void aPageWhoseOnlyHeadingIsForAssessorsIsNotNamedAfterIt() {
    TestSite site = TestSite.in(folder);
    site.write("content/index.md", "# Home\n");
    site.write("content/nameless.md", "Seen.\n\n::: assessor\n# Hiddenword\n:::\n");
    site.build();
    assertThat(site.problems()).isEmpty();
    assertThat(Readable.of(folder.resolve("site")).values())
        .noneMatch(it -> it.contains("iddenword"));
  }

  @Test
  void listsThatAreCutUpHoldNothingForAssessors() {
    TestSite site = TestSite.in(folder);
    Canaries canaries = new Canaries();
    for (int i = 0; i < 400; i++) {
      site.write("content/" + i + ".md", "# Title " + i + "\n");
    }
    site.write(
        "content/hidden.md",
        "---\ntitle: %s\naudience: assessor\nconcepts: [%s: x]\n---\n%s\n"
            .formatted(canaries.at("title"), canaries.at("term"), canaries.at("body")));
    site.build(Audience.ASSESSOR).build();
    Map<String, String> assessor = Readable.of(folder.resolve("site-assessor"));
    assertThat(canaries.in(assessor.get("a-z/z.html"))).containsExactly("title");
    assertThat(Canaries.seen(canaries, assessor)).hasSize(3);
    assertThat(Canaries.seen(canaries, Readable.of(folder.resolve("site")))).isEmpty();
  }

  /** Else a leak there would not be noticed. */
  private void everyOutputThatHoldsWordsIsReached(
      Canaries canaries, Map<String, String> learner, Map<String, String> assessor) {
    SitePlan plan =
        new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check().plan(Audience.ASSESSOR);
    Map<String, Boolean> reached = new TreeMap<>();
    assessor.forEach(
        (path, text) ->
            reached.merge(kind(path, plan), !canaries.in(text).isEmpty(), Boolean::logicalOr));
    // What only learners get is reached by a word of theirs.
    learner.forEach(
        (path, text) -> {
          boolean read = !assessor.containsKey(path) && text.contains(LeakSite.FOR_EVERYONE);
          reached.merge(kind(path, plan), read, Boolean::logicalOr);
        });
    assertThat(reached.keySet())
        .as("new outputs, which need a name")
        .noneMatch(it -> it.startsWith("?"));
    assertThat(reached.keySet().stream().filter(it -> !reached.get(it)))
        .as("outputs that no canary reaches")
        .containsExactlyInAnyOrderElementsOf(OF_THE_PROGRAM);
    Set<String> pages = new TreeSet<>();
    kinds(Page.class).forEach(kind -> pages.add("page " + kind.getSimpleName()));
    // Made only of many titles: see below.
    pages.remove("page " + TopicsPage.class.getSimpleName());
    assertThat(reached.keySet()).as("kinds of pages").containsAll(pages);
    for (PlannedBook.Kind book : PlannedBook.Kind.values()) {
      assertThat(reached).containsKeys("book " + book + " PDF", "book " + book + " LARGE_PRINT");
    }
  }

  /** Every kind of page there is. */
  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(LeakTest::kinds)
        : Stream.of(type);
  }

  /** What kind of output a file is. */
  private static String kind(String path, SitePlan plan) {
    Optional<Page> page = plan.pages().stream().filter(it -> it.address().equals(path)).findFirst();
    if (page.isPresent()) {
      return "page " + page.get().getClass().getSimpleName();
    }
    for (PlannedBook book : plan.books()) {
      for (PlannedBook.File file : book.files()) {
        if (file.address().equals(path)) {
          return "book " + book.kind() + " " + file.format();
        }
      }
    }
    if (plan.assets().containsKey(path)) {
      return "carried " + path.replaceAll(".*\\.", ".");
    }
    return KINDS.entrySet().stream()
        .filter(it -> path.matches(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("? " + path);
  }

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry(".+/forms/[^/]+\\.csv", "tracker csv"),
          Map.entry(".+/forms/[^/]+\\.xlsx", "tracker xlsx"),
          Map.entry(".+\\.epub", "book epub"),
          Map.entry("search/manifest\\.json", "search manifest"),
          Map.entry("search/[0-9a-f]+/t\\d+\\.json", "search terms"),
          Map.entry("search/[0-9a-f]+/d\\d+\\.json", "search display"),
          Map.entry("search/[0-9a-f]+/facets\\.json", "search facets"),
          Map.entry("search/[0-9a-f]+/index\\.json", "search stock index"),
          Map.entry("search/lunr-.*\\.js", "lunr"),
          Map.entry("assets/(?!card).*", "theme"),
          Map.entry("assets/cards?[./].*", "card"),
          Map.entry("offline\\.js", "worker"),
          Map.entry("\\.nojekyll", "jekyll"),
          Map.entry("sitemap\\.xml", "sitemap"),
          Map.entry("robots\\.txt", "robots"),
          Map.entry("feed\\.xml", "feed"),
          Map.entry("llms\\.txt", "list of Markdown"),
          Map.entry(".+\\.md", "Markdown"),
          Map.entry("\\.markwell\\.json", "list of files"),
          Map.entry("\\.gitignore", "jekyll"));

  @Test
  void whatAssessorsAloneMaySeeIsInTheirHandbook() {
    TestSite site = TestSite.in(folder);
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
    site.write(
        "content/q/handbook/a.md", "---\ntitle: A\naudience: assessor\n---\nChapter for us.\n");
    site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
    site.write(
        "content/q/u/t.md",
        "---\ntitle: T\nid: t\nmarking_points:\n  - {id: p, text: Seen.}\n---\n"
            + "::: assessor\nPassage for us.\n:::\n");
    site.write(
        "private/q/u/t.md",
        "---\nmarking_points:\n  - {id: p, guidance: Guidance for us.}\n---\nNote for us.\n");
    site.build(Audience.ASSESSOR).build();
    assertThat(site.problems()).isEmpty();
    for (String page : List.of("q/handbook/index.html", "q/u/handbook.html")) {
      assertThat(site.page("../site-assessor/" + page))
          .contains("Passage for us.", "Guidance for us.", "Note for us.");
      assertThat(site.page(page)).contains("Seen.").doesNotContain("for us.");
    }
    assertThat(site.page("../site-assessor/q/handbook/index.html")).contains("Chapter for us.");
  }

  @Test
  void aChapterForEveryoneMayNotLinkToOneForAssessors() {
    TestSite site = TestSite.in(folder);
    site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
    site.write("content/q/handbook/a.md", "---\ntitle: A\naudience: assessor\n---\n");
    site.write("content/q/handbook/b.md", "---\ntitle: B\n---\nSee\n[how](a.md).\n");
    site.build();
    assertThat(site.problems()).startsWith("content/q/handbook/b.md:5:1 error[assessor-link]");
  }

  @Test
  void aLinkFromWhatEveryoneSeesToWhatAssessorsSeeIsAProblemAtItsLine() {
    TestSite site = TestSite.in(folder);
    site.write(
        "content/index.md",
        "# Home\n\nSee [it](secret.md) and\n![p](hidden/p.png) and [t](topic:hidden).\n");
    site.write("content/secret.md", "---\ntitle: S\naudience: assessor\n---\n");
    site.write("content/hidden/index.md", "---\ntitle: H\nid: hidden\naudience: assessor\n---\n");
    site.write("content/hidden/p.png", LeakSite.PIXEL);
    site.build();
    assertThat(site.problems().lines().map(it -> it.replaceFirst("\\].*", "]")))
        .containsExactly(
            "content/index.md:3:5 error[assessor-link]",
            "content/index.md:4:1 error[assessor-link]",
            "content/index.md:4:24 error[assessor-link]");
  }

  @Test
  void aReferenceToAnItemForAssessorsIsAProblem() {
    TestSite site = TestSite.in(folder);
    site.write(
        "content/t.md",
        "---\ntitle: T\nconcepts:\n  - {term: A, definition: B, audience: assessor}\n"
            + "marking_points:\n  - {text: P, concepts: [a]}\n---\n");
    site.build();
    assertThat(site.problems()).startsWith("content/t.md:6:26 error[assessor-link]");
  }
}
