package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.emit.pdf.PdfLook;
import org.markwell.model.Audience;

/** Nothing that only assessors may see is in any byte of the learner edition. */
class LeakTest {
  /** The smallest image that can be printed. */
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

  @TempDir Path folder;
  private final List<String> canaries = new ArrayList<>();

  /** A word found nowhere else. */
  private String canary() {
    String word =
        "canary" + (char) ('a' + canaries.size() / 26) + (char) ('a' + canaries.size() % 26) + "zq";
    canaries.add(word);
    return word;
  }

  @Test
  void noCanaryPlantedForAssessorsFliesIntoTheLearnerEdition() {
    TestSite site = TestSite.in(folder);
    // Shards share beginnings of words; the stock index, which they expand to, has them whole.
    site.write(
        "site.yaml",
        "title: T\ncontent: [content, private]\nsearch: {stock: true}\nhandbook: {pdf: true, large_print: true, epub: true}\n");
    site.write(
        "content/q/index.md",
        "---\ntype: qualification\ntitle: Q\n---\n::: assessor "
            + canary()
            + "\n"
            + canary()
            + "\n:::\n");
    site.write(
        "content/q/u/index.md",
        "---\ntype: unit\ntitle: U\nid: u\noutcomes:\n  - number: \"1\"\n    criteria:\n      - number: \"1.1\"\n        range: |\n          For all.\n\n          ::: assessor\n          "
            + canary()
            + "\n          :::\n---\n");
    site.write(
        "content/q/u/topic.md",
        """
        ---
        title: Topic
        id: t
        concepts:
          - {id: seen, term: Seen, definition: Everyone.}
          - {id: %s, term: %s, definition: %s, example: %s, audience: assessor}
        tips:
          - Seen tip.
          - {text: %s, audience: assessor}
        misconceptions:
          - {claim: %s, correction: %s, why: %s, audience: assessor}
        marking_points:
          - text: Seen point.
            id: point
            criteria: ["1.1"]
            guidance: %s
          - {text: %s, audience: assessor, verb: %s}
        ---
        # Heading

        ::: assessor
        %s[^n] [%s](%s.md) ![%s](%s.png)

        # %s

        [^n]: %s
        :::

        > ::: assessor
        > %s
        > :::

        - item

          ::: assessor
          %s
          :::
        """
            .formatted(
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                canary(),
                secretFile(site),
                canary(),
                secretImage(site),
                canary(),
                canary(),
                canary(),
                canary()));
    site.write(
        "content/q/u/" + canary() + ".md",
        "---\ntitle: " + canary() + "\naudience: assessor\n---\n" + canary());
    site.write(
        "content/" + canary() + "/index.md",
        "---\ntitle: " + canary() + "\naudience: assessor\n---\n");
    String hidden = canaries.get(canaries.size() - 2);
    site.write(
        "content/" + hidden + "/below.md",
        "---\ntitle: " + canary() + "\ntips: [" + canary() + "]\n---\n");
    site.write(
        "private/q/u/topic.md",
        "---\ntips:\n  - "
            + canary()
            + "\nmarking_points:\n  - {id: seen-tip-x, text: "
            + canary()
            + "}\n---\n"
            + canary()
            + "\n");
    site.write(
        "content/q/handbook/01-open.md",
        "---\ntitle: Open\n---\nSeen chapter.\n\n::: assessor\n" + canary() + "\n:::\n");
    site.write(
        "content/q/handbook/02-closed.md",
        "---\ntitle: " + canary() + "\naudience: assessor\n---\n" + canary() + "\n");
    site.write("private/q/handbook/01-open.md", canary() + "\n");
    site.write("private/q/index.md", canary() + "\n");
    site.write(
        "private/q/u/own.md", "---\ntitle: " + canary() + "\ntips: [" + canary() + "]\n---\n");
    site.write("private/q/u/index.md", canary() + "\n");
    site.build(Audience.ASSESSOR);
    assertThat(site.problems()).isEmpty();
    site.build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.page("q/handbook/index.html")).contains("Seen chapter", "Seen point");
    assertThat(site.files("site"))
        .containsKeys(
            "q/u/forms/cohort-tracker.xlsx",
            "q/handbook/q-handbook.pdf",
            "q/handbook/q-handbook-large.pdf",
            "q/handbook/q-handbook.epub",
            "q/u/u-handbook.pdf");
    assertThat(site.page("q/u/topic.html")).contains("Seen point", "Seen tip");
    String learner = readable(site.files("site"));
    String assessor = readable(site.files("site-assessor"));
    for (String canary : canaries) {
      assertThat(learner).doesNotContain(canary);
      assertThat(assessor).contains(canary);
    }
    Map<String, String> print = site.files("site-assessor");
    print.keySet().retainAll(Set.of("q/handbook/q-handbook.pdf"));
    String book = readable(print);
    assertThat(canaries.stream().filter(book::contains)).as("seen in print").hasSizeGreaterThan(20);
  }

  /** All files as text: workbooks and EPUBs unpacked, PDFs with their bookmarks and properties. */
  private static String readable(Map<String, String> files) {
    StringBuilder all = new StringBuilder(files.toString());
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".xlsx") || path.endsWith(".epub")) {
            all.append(Zips.unpacked(bytes));
          } else if (path.endsWith(".pdf")) {
            try (PdfLook pdf = new PdfLook(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
              all.append(pdf.everything());
            }
          }
        });
    return all.toString();
  }

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

  private String secretFile(TestSite site) {
    String name = canary();
    site.write("content/q/u/" + name + ".md", "---\ntitle: Hidden\naudience: assessor\n---\n");
    return name;
  }

  private String secretImage(TestSite site) {
    String name = canary();
    site.write("content/q/u/" + name + ".png", Base64.getDecoder().decode(PIXEL));
    return name;
  }

  @Test
  void aLinkFromWhatEveryoneSeesToWhatAssessorsSeeIsAProblemAtItsLine() {
    TestSite site = TestSite.in(folder);
    site.write(
        "content/index.md",
        "# Home\n\nSee [it](secret.md) and\n![p](hidden/p.png) and [t](topic:hidden).\n");
    site.write("content/secret.md", "---\ntitle: S\naudience: assessor\n---\n");
    site.write("content/hidden/index.md", "---\ntitle: H\nid: hidden\naudience: assessor\n---\n");
    site.write("content/hidden/p.png", "x");
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
