package org.markwell.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.model.Audience;
import org.markwell.model.Document.Topic;
import org.markwell.model.Prose;
import org.markwell.model.Proses;

/** Where links lead, as planning settles it once for whoever prints them. */
class LinksTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void write() {
    site =
        TestSite.in(folder)
            .write("content/index.md", "# Home\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write(
                "content/q/u/index.md",
                """
                ---
                type: unit
                title: U
                id: u
                outcomes: [{number: "1", criteria: ["1.1"]}]
                ---
                """)
            .write(
                "content/q/u/other.md",
                """
                ---
                title: Other
                id: other
                concepts: [{id: term, term: Term, definition: Words.}]
                ---
                ## A heading
                ### Pen\u200cblwydd \u00e2
                """)
            .write("content/q/u/01-Se\u00f1al & caf\u00e9.md", "# Signal\n")
            .write("content/q/u/plan 100%.txt", "a plan")
            .write("content/q/notes/a.md", "# A\n")
            .write("content/q/u/hidden.md", "---\ntitle: Hidden\naudience: assessor\n---\n")
            .write("content/q/u/early.md", "---\ntype: topic\ntitle: E\nstatus: draft\n---\n");
  }

  private SitePlan plan(Audience audience) {
    return new Build(BuildOptions.of(folder, "test"), Stages.SILENT).check().plan(audience);
  }

  /** Where the links of a text lead that stands in a page's body. */
  private List<String> targets(String body) {
    site.write("content/q/u/from.md", "---\ntype: topic\ntitle: From\n---\n" + body + "\n");
    SitePlan plan = plan(Audience.EVERYONE);
    return shown(plan, topic(plan).body());
  }

  private static Topic topic(SitePlan plan) {
    return (Topic)
        plan.edition().documents().stream()
            .filter(it -> it.path().equals("q/u/from.md"))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> shown(SitePlan plan, Prose prose) {
    return plan.links().of(prose).stream().map(LinksTest::shown).toList();
  }

  private static String shown(Target target) {
    if (target instanceof Target.OfPage to) {
      return "page " + to.page().address() + " [" + to.query() + "] [" + to.anchor() + "]";
    } else if (target instanceof Target.OfFile to) {
      return "file " + to.path() + " " + to.address() + " [" + to.tail() + "]";
    } else if (target instanceof Target.Elsewhere to) {
      return "elsewhere " + to.url();
    }
    return "nowhere";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          other.md|page q/u/other.html [] []
          ./other.md|page q/u/other.html [] []
          other|page q/u/other.html [] []
          other.html|page q/u/other.html [] []
          other.md?a=1#c-term|page q/u/other.html [?a=1] [c-term]
          other.md#a-heading|page q/u/other.html [] [h-a-heading]
          other.md#A-Heading|page q/u/other.html [] [h-a-heading]
          other.md#concepts|page q/u/other.html [] [concepts]
          other.md#nothing|nowhere
          index.md#ac-1.1|page q/u/index.html [] [ac-1.1]
          ../u|page q/u/index.html [] []
          ../notes|page q/notes/index.html [] []
          ../notes/#any|page q/notes/index.html [] []
          #mine|page q/u/from.html [] [h-mine]
          #top|page q/u/from.html [] [top]
          #not-mine|nowhere
          topic:other|page q/u/other.html [] []
          topic:other/term|page q/u/other.html [] [c-term]
          topic:other/none|nowhere
          topic:other#a-heading|page q/u/other.html [] [h-a-heading]
          topic:other#none|nowhere
          topic:none|nowhere
          01-Se%C3%B1al%20%26%20caf%C3%A9.md|page q/u/se\u00f1al-caf\u00e9.html [] []
          01-Sen\u0303al%20&%20cafe\u0301.md|page q/u/se\u00f1al-caf\u00e9.html [] []
          plan%20100%25.txt|file q/u/plan 100%.txt q/u/plan 100%.txt []
          <plan 100%.txt>|file q/u/plan 100%.txt q/u/plan 100%.txt []
          plan%20100%25.txt?v=1#page=2|file q/u/plan 100%.txt q/u/plan 100%.txt [?v=1#page=2]
          https://example.org/a?b=1&c=2#d|elsewhere https://example.org/a?b=1&c=2#d
          https://example.org/caf\u00e9%20x%|elsewhere https://example.org/caf%C3%A9%20x%25
          //example.org/a|elsewhere https://example.org/a
          mailto:a@example.org|elsewhere mailto:a@example.org
          ../../../etc/passwd|nowhere
          missing.md|nowhere
          hidden.md|nowhere
          early.md|nowhere
          """)
  void aLinkLeadsToOneTarget(String link, String target) {
    assertThat(targets("## Mine\n\n[a](" + link + ")")).containsExactly(target);
  }

  @Test
  void whatLeadsNowhereIsToldAtItsPlace() {
    targets("[a](missing.md) and [b](other.md)\n\n![c](none.png)");
    assertThat(plan(Audience.EVERYONE).problems())
        .extracting(it -> it.position() + " " + it.code().id())
        .containsExactly(
            "content/q/u/from.md:5:1 broken-link", "content/q/u/from.md:7:1 missing-image");
  }

  @Test
  void anImageIsAFileAndNeverAPage() {
    site.write("content/q/u/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(targets("![a](p.svg) ![b](other.md) ![c](other)"))
        .containsExactly("file q/u/p.svg q/u/p.svg []", "nowhere", "nowhere");
  }

  @Test
  void aLinkOfTheSameWordsLeadsFromWhereItStands() {
    site.write(
            "content/registers/models.yaml",
            "- {id: m, name: M, kind: acronym, purpose: \"[a](other.md) [b](../q/u/other.md)\", steps: [S]}\n")
        .write("site.yaml", "title: S\ncontent: [content, private]\n")
        .write("private/q/u/from.md", "[a](other.md)\n")
        .write(
            "content/q/u/from.md",
            """
            ---
            title: From
            summary: "[a](other.md)"
            changes: [{version: "1", summary: "[a](other.md)"}]
            tips: ["[a](other.md)"]
            marking_points: [{text: "[a](other.md)", guidance: "[a](other.md)"}]
            ---
            [a](other.md)
            """);
    SitePlan plan = plan(Audience.ASSESSOR);
    Topic topic = topic(plan);
    List<Prose> texts = new ArrayList<>(Proses.of(topic));
    assertThat(topic.facts().notes()).hasSize(1);
    assertThat(texts).containsAll(topic.facts().notes()).hasSize(7);
    assertThat(texts)
        .allSatisfy(it -> assertThat(shown(plan, it)).containsExactly("page q/u/other.html [] []"));
    Prose purpose = plan.edition().registers().models().get("m").purpose().orElseThrow();
    assertThat(shown(plan, purpose)).containsExactly("nowhere", "page q/u/other.html [] []");
  }
}
