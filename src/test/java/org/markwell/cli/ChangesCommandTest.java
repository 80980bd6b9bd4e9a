package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.GitSite;
import org.markwell.TestSite;

/** {@code changes} and {@code check --since} as somebody types them, on real repositories. */
class ChangesCommandTest {
  private static final String UNIT =
      """
      ---
      type: unit
      title: Planning
      id: u
      number: "101"
      outcomes:
        - number: "1"
          text: Plan work
          criteria:
            - {number: "1.1", text: Describe how to plan}
            - {number: "1.2", text: Use a planning tool}
      ---
      """;

  private static final String TOPIC =
      """
      ---
      title: Lists
      id: lists
      criteria: ["1.1", "1.2"]
      reviewed: 2026-01-01
      concepts:
        - {id: list, term: List, definition: Tasks below each other.}
      tips:
        - Keep a work diary for one week, and note what got in the way.
        - Nobody needs this tip any more.
      marking_points:
        - {id: tells, text: Describes how they plan., criteria: ["1.1"], verb: describe, guidance: Ask when.}
        - {id: uses, text: Uses a tool on two days., criteria: ["1.2", "1.1"], minimum: {count: 2, of: days}}
      ---
      # First

      Some text.

      ## Second

      More text.
      """;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private GitSite site;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aGuide() {
    assumeTrue(GitSite.isPossible(), "git is not installed");
    site = GitSite.in(folder);
    site.write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Award\n---\n")
        .write("content/q/u/index.md", UNIT)
        .write("content/q/u/lists.md", TOPIC);
    site.commit();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--root", folder.toString()));
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Main.run(terminal, GitSite.environment(), all.toArray(String[]::new));
  }

  private String changes(String... more) {
    List<String> all = new ArrayList<>(List.of("changes", "--since", "HEAD"));
    all.addAll(List.of(more));
    assertThat(run(all.toArray(String[]::new))).as(err()).isZero();
    return out();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void edit(String path, String... oldAndNew) {
    try {
      String text = Files.readString(folder.resolve(path));
      for (int i = 0; i < oldAndNew.length; i += 2) {
        assertThat(text).contains(oldAndNew[i]);
        text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
      }
      site.write(path, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void editTopic(String... oldAndNew) {
    edit("content/q/u/lists.md", oldAndNew);
  }

  @Test
  void theMeetingReadsWhatChangedCriterionByCriterion() {
    edit("content/q/u/index.md", "Describe how to plan", "Explain how to plan");
    editTopic(
        "Tasks below each other.", "Tasks with the first one on top.",
        "for one week", "for two weeks",
        "  - Nobody needs this tip any more.\n", "",
        "text: Describes how they plan., ", "text: Explains how they plan., ",
        "verb: describe", "verb: explain",
        "Ask when.", "Ask when and why.",
        "  - {id: uses",
            "  - {text: Says what comes first., criteria: [\"1.1\"], verb: state}\n  - {id: uses",
        "More text.", "Much more text.",
        "2026-01-01", "2026-02-01");
    String report = changes("--edition", "assessor");
    assertThat(report)
        .startsWith("---\n# Written by \"markwell changes\"")
        .contains("\naudience: assessor\n", "**not for publication**")
        .contains(
            """
            ## Award

            ### Unit 101: Planning

            | Criterion | What changed | Decision | Action: who, by when |
            |---|---|---|---|
            | 1.1 Explain how to plan | criterion reworded, 1 marking point added, 1 marking point changed | | |

            #### Criterion 1.1 Explain how to plan

            - Criterion 1.1 reworded: ~~Describe~~ **Explain** how to plan
            - Marking point reworded: ~~Describes~~ **Explains** how they plan.
              - verb: ~~describe~~ **explain**
              - guidance for assessors: ~~Ask when.~~ **Ask when and why.**
            - Marking point added: Says what comes first.
              - verb: state

            #### Topic: Lists

            - Document control: reviewed 1 ~~January~~ **February** 2026
            - Concept reworded: List: ~~Tasks below each other.~~ **Tasks with the first one on top.**
            - Tip reworded: Keep a work diary for ~~one week,~~ **two weeks,** and note what got in the way.
            - Tip removed: ~~Nobody needs this tip any more.~~
            - Marking points: see 1.1
            - Text changed: “Second”
            """)
        .contains(
            "| Criteria | 0 | 1 | 0 | 0 |",
            "| Marking points | 1 | 1 | 0 | 0 |",
            "| Tips | 0 | 1 | 0 | 1 |");
    String open = changes();
    assertThat(open)
        .doesNotContain("audience:", "Ask when", "guidance for")
        .contains("Learner edition", "**Explains** how they plan.");
    assertThat(changes()).isEqualTo(open);
  }

  @Test
  void whatOnlyLooksDifferentIsNoChange() {
    String quoted =
        TOPIC
            .replace("title: Lists", "title: \"Lists\"")
            .replace(
                "{id: list, term: List, definition: Tasks below each other.}",
                "List: Tasks  below\n     each other.")
            .replace("  - Nobody needs", "  - >-\n    Nobody\n    needs")
            .replace("criteria: [\"1.1\", \"1.2\"]", "criteria:\n  - \"1.2\"\n  - \"1.1\"")
            .replace("Some text.", "Some\n*text*.");
    site.write("content/q/u/lists.md", quoted.replace("\n", "\r\n"));
    assertThat(changes("--edition", "assessor"))
        .contains("Nothing has changed.")
        .doesNotContain("##");
    assertThat(changes("--format", "page"))
        .contains("Nothing that you need to read again has changed.");
  }

  @Test
  void whatIsWrittenBetweenOtherThingsMovesNothing() {
    editTopic("- {id: tells", "- {text: A wholly new first point.}\n  - {id: tells");
    assertThat(changes())
        .contains("- Marking point added: A wholly new first point.\n")
        .contains("| Marking points | 1 | 0 | 0 | 0 |");
  }

  @Test
  void criteriaThatGetOtherNumbersAreTheSameWherePointsCiteThem() {
    edit(
        "content/q/u/index.md",
        "- {number: \"1.1\"",
        "- {number: \"1.1\", text: Say why planning helps}\n      - {number: \"1.2\"",
        "{number: \"1.2\", text: Use",
        "{number: \"1.3\", text: Use");
    editTopic(
        "criteria: [\"1.1\", \"1.2\"]", "criteria: [\"1.2\", \"1.3\"]",
        "criteria: [\"1.1\"]", "criteria: [\"1.2\"]",
        "criteria: [\"1.2\", \"1.1\"]", "criteria: [\"1.3\", \"1.2\"]");
    assertThat(changes())
        .contains(
            "- Criterion 1.1 added: Say why planning helps\n",
            "- Criterion 1.2 moved here from 1.1\n",
            "- Criterion 1.3 moved here from 1.2\n")
        .contains("| Criteria | 1 | 0 | 2 | 0 |")
        .doesNotContain("Topic", "Marking");
  }

  @Test
  void aTopicThatMovedIsTheSame() {
    site.files().delete("content/q/u/lists.md");
    site.write(
        "content/q/v/to-do.md",
        TOPIC.replace("id: lists\n", "").replace("title: Lists", "title: To-do lists"));
    site.write("content/q/v/index.md", UNIT.replace("id: u", "id: v").replace("Planning", "Doing"));
    assertThat(changes())
        .contains("### Unit 101: Doing\n\nUnit added: ")
        .contains("topics: To-do lists");
    site.commit();
    edit("content/q/v/to-do.md", "title: To-do lists", "title: To-do lists\nunit: u");
    assertThat(changes()).contains("- Moved here from Doing\n", "| Topics | 0 | 0 | 1 | 0 |");
  }

  @Test
  void anItemThatMovedToAnotherTopicIsSaidToComeFromThere() {
    editTopic("  - Nobody needs this tip any more.\n", "");
    site.write("content/q/u/other.md", "---\ntitle: Other\n---\nText.\n");
    site.commit();
    edit(
        "content/q/u/other.md",
        "title: Other",
        "title: Other\ntips: [\"Keep a work diary for one week, and note what got in the way.\"]");
    editTopic("tips:\n  - Keep a work diary for one week, and note what got in the way.\n", "");
    assertThat(changes())
        .contains("- Tip moved here from Lists: Keep a work diary")
        .contains("| Tips | 0 | 0 | 1 | 0 |");
  }

  @Test
  void learnersGetAPageThatBuildsAndIsRenewed() throws Exception {
    site.write(
        "content/q/u/new (1).md",
        "---\ntitle: \"New | one\"\nsummary: It is *new*.\ntips: [Try it.]\n---\n");
    editTopic(
        "Keep a work diary for one week, and note what got in the way.",
        "'Keep a `<script>x</script>` | [diary](lists.md) `::: assessor` for work $1$ &amp; *all*, {x}"
            + " ~~y~~ `!!! assessor` www.example.org for one week, and note what got in the way.'",
        "Tasks below each other.",
        "Tasks in a row.",
        "  - {id: list,",
        "  - {term: Assessor, definition: Who decides.}\n  - {term: '{assessor}', definition: x}\n  - {id: list,",
        "## Second",
        "## Assessor only: the second",
        "Some text.",
        "Some new text.");
    Path page = folder.resolve("content/whats-new.md");
    changes("--format", "page", "--out", page.toString());
    assertThat(out()).isEqualTo("Written: " + page + "\n");
    assertThat(page)
        .content()
        .contains("title: What is new\nsummary: What has changed in this guide since 1 March 2026")
        .contains("### [Lists](<q/u/lists.md>)")
        .contains("- Key concepts to look at again: [List](<q/u/lists.md#c-list>)")
        .contains("- Text to read again: [First](<q/u/lists.md#h-first>)")
        .contains("### [New \\| one](<q/u/new%20(1).md>)\n\nThis topic is new. It is new.");
    changes("--out", folder.resolve("content/report.md").toString());
    assertThat(run("check")).as(err()).isZero();
    TestSite built = site.files().build();
    assertThat(built.problems()).isEmpty();
    assertThat(built.page("whats-new.html"))
        .contains("href=\"q/u/lists.html#c-list\"")
        .contains(
            "Keep a &lt;script&gt;x&lt;/script&gt; | diary <code>::: assessor</code> for work $1$ &amp; all, {x}")
        .doesNotContain("<del>");
    assertThat(built.page("report.html")).contains("<del>", "&lt;script&gt;x&lt;/script&gt;");
    String first = Files.readString(page);
    // Line ends are git's business.
    Files.writeString(page, first.replace("\n", "\r\n"));
    changes("--format", "page", "--out", page.toString());
    assertThat(page).content().isEqualTo(first);
    // It is no news itself, and what it leads to may go.
    site.commit();
    editTopic(
        "  - {id: list, term: List, definition: Tasks in a row.}",
        "  - {id: row, term: Row, definition: Tasks.}");
    assertThat(run("check")).isEqualTo(1);
    assertThat(changes("--format", "page"))
        .contains("[Row](<q/u/lists.md#c-row>)")
        .doesNotContain("whats-new", "c-list");
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws Exception {
    Path page = folder.resolve("content/whats-new.md");
    String[] command = {"changes", "--since", "HEAD", "--format", "page", "--out", page.toString()};
    Files.writeString(page, "# Mine\n");
    assertThat(run(command)).isEqualTo(1);
    assertThat(err())
        .startsWith(
            "content/whats-new.md:1:1: error[output-refused]: this file was not written by \"markwell changes\"");
    assertThat(page).hasContent("# Mine");
    Files.delete(page);
    assertThat(run(command)).isZero();
    String edited = Files.readString(page) + "My words.\n";
    Files.writeString(page, edited);
    assertThat(run(command)).isEqualTo(1);
    assertThat(err()).contains("somebody has edited this file");
    assertThat(page).content().isEqualTo(edited);
    Files.delete(page);
    Files.createSymbolicLink(page, folder.resolve("elsewhere"));
    assertThat(run(command)).isEqualTo(1);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
    assertThat(run("changes", "--since", "HEAD", "--out", folder.resolve("no/file.md").toString()))
        .isEqualTo(1);
    assertThat(err()).contains("there is no folder to write this file to");
  }

  @Test
  void aGuideWithErrorsIsNotCompared() {
    editTopic("criteria: [\"1.1\"]", "criteria: [\"9.9\"]");
    assertThat(run("changes", "--since", "HEAD")).isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("error[unknown-criterion]", "Nothing was compared");
  }

  @Test
  void errorsOfTheOlderStateStopNothing() {
    editTopic(
        "criteria: [\"1.1\"]", "criteria: [\"9.9\"]", "title: Lists", "title: Lists\nodd_key: 3");
    site.write("content/broken.md", "---\ntitle: [\n");
    site.commit();
    editTopic(
        "criteria: [\"9.9\"]",
        "criteria: [\"1.1\"]",
        "title: Lists\nodd_key: 3",
        "title: New lists");
    site.write("content/broken.md", "# Mended\n");
    assertThat(changes())
        .contains("#### Topic: New lists\n\n- title: ~~Lists~~ **New lists**\n")
        .contains("Not compared, as the earlier state can't be read for certain: 1 file.")
        .doesNotContain("Mended", "broken.md");
    assertThat(err()).contains("note: \"content/broken.md\" was not compared");
  }

  @Test
  void whatWasPerhapsForAssessorsIsNotQuoted() {
    site.write("content/fence.md", "# Fence\n\n:: assessor\nSecretword.\n:::\n");
    site.write("content/f/index.md", "---\ntitle: F\naudiance: assessor\n---\n");
    site.write("content/f/t.md", "---\ntitle: T\ntips: [Secretword tip.]\n---\n");
    site.commit();
    site.write("content/fence.md", "# Fence\n\nOpen.\n").write("content/f/index.md", "# F\n");
    site.write("content/f/t.md", "---\ntitle: T\n---\n");
    assertThat(changes()).doesNotContain("ecretword").contains("2 files");
    site.write("site.yaml", "title: T\nmarking_points: assesor\n").commit();
    site.write("site.yaml", "title: T\n");
    assertThat(run("changes", "--since", "HEAD")).isEqualTo(2);
    assertThat(err()).contains("the site.yaml of \"HEAD\" can't be read for certain");
  }

  @Test
  void aRefThatIsNoneIsASlipOnTheCommandLine() {
    for (String command : List.of("changes", "check")) {
      assertThat(run(command, "--since=--output=/x")).isEqualTo(2);
      assertThat(err())
          .startsWith("markwell: git knows no commit \"--output=/x\" here\n  name a tag");
      assertThat(out()).isEmpty();
    }
    assertThat(run("changes")).isEqualTo(2);
    assertThat(err()).contains("--since=REF");
    site.git("rm", "-rq", "--cached", ".");
    String empty = site.commitStaged();
    assertThat(run("changes", "--since", empty)).isEqualTo(2);
    assertThat(err()).contains("there was nothing in this folder");
  }

  /** As for the change that brings the guide, whose base has a licence or nothing at all. */
  @Test
  void whereThereWasNoGuideYetNoAddressIsGone() {
    site.git("rm", "-rq", "--cached", ".");
    String nothing = site.commitStaged();
    site.write("LICENCE.txt", "x");
    site.git("add", "LICENCE.txt");
    String other = site.commitStaged();
    for (String base : List.of(nothing, other)) {
      assertThat(run("check", "--since", base)).as(err()).isZero();
      assertThat(err()).startsWith("note: at \"" + base + "\" there was no");
      assertThat(err()).contains("so no address of then can be gone");
      assertThat(run("changes", "--since", base)).isEqualTo(2);
    }
  }

  @Test
  void helpShowsBothUses() {
    assertThat(
            Main.run(
                Terminal.of(new PrintStream(out), new PrintStream(err)),
                Map.of(),
                "changes",
                "--help"))
        .isZero();
    assertThat(out())
        .contains("--since=REF", "--edition assessor --out changes.md", "--format page");
  }

  @Test
  void anAddressThatIsGoneIsToldWhereItsTopicIsNow() {
    site.files().delete("content/q/u/lists.md");
    site.write("content/q/u/to-do.md", TOPIC.replace("title: Lists", "title: To-do lists"));
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    String id = site.git("rev-parse", "HEAD").substring(0, 7);
    assertThat(err())
        .contains(
            "content/q/u/to-do.md:1:1: error[address-gone]: \"q/u/lists.html\" was published at HEAD ("
                + id
                + ") and is gone: \"content/q/u/lists.md\" is now \"content/q/u/to-do.md\"",
            "so that old links lead here, write aliases: [q/u/lists.html]");
    edit(
        "content/q/u/to-do.md",
        "title: To-do lists",
        "title: To-do lists\naliases: [q/u/lists.html]");
    assertThat(run("check", "--since", "HEAD")).as(err()).isZero();
    // The address of a redirect is one that people have, too.
    site.commit();
    edit("content/q/u/to-do.md", "\naliases: [q/u/lists.html]", "");
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(err()).contains("content/q/u/to-do.md:1:1: error[address-gone]: \"q/u/lists.html\"");
    site.write("site.yaml", "title: T\nlinks: warn\n");
    assertThat(run("check", "--since", "HEAD", "--format", "json")).isZero();
    assertThat(out()).contains("{\"severity\":\"warning\",\"code\":\"address-gone\"");
  }

  @Test
  void addressesOfWhatIsRetiredRemovedOrForAssessorsNowAreGone() {
    site.write("content/a.md", "# A page\n\nWith words of its own.\n")
        .write("content/b.md", "---\ntitle: B\n---\n[form](files/form.pdf) ![p](p.png)\n")
        .write("content/files/form.pdf", "%PDF-1.4")
        .write("content/p.png", "x")
        .write("site.yaml", "title: T\nlinks: warn\nhandbook: {pdf: true}\n");
    site.commit();
    site.files().delete("content/a.md").delete("content/files/form.pdf").delete("content/p.png");
    site.write("content/b.md", "---\ntitle: B\naudience: assessor\n---\n");
    editTopic("title: Lists", "title: Lists\nstatus: retired");
    site.write("site.yaml", "title: T\nhandbook: {pdf: false, units: false}\n");
    assertThat(run("check", "--since", "HEAD")).isEqualTo(1);
    assertThat(err())
        .contains("content/index.md:1:1: error[address-gone]: \"a.html\"")
        .contains("it came from \"content/a.md\"")
        .contains("content/b.md:1:1: error[address-gone]: \"b.html\"")
        .contains("\"content/b.md\" is for assessors only now")
        .contains("error[address-gone]: \"files/form.pdf\"")
        .contains("content/q/u/lists.md:1:1: error[address-gone]: \"q/u/lists.html\"")
        .contains("\"content/q/u/lists.md\" is retired")
        .contains("content/q/u/index.md:1:1: error[address-gone]: \"q/u/handbook.html\"")
        .contains("content/q/index.md:1:1: error[address-gone]: \"q/handbook/q-handbook.pdf\"")
        .doesNotContain("p.png", "glossary.html");
    edit(
        "content/q/index.md",
        "title: Award",
        "title: Award\naliases: [q/handbook/q-handbook.pdf, files/form.pdf]");
    run("check", "--since", "HEAD");
    assertThat(err()).doesNotContain("\"q/handbook/q-handbook.pdf\" was", "\"files/form.pdf\" was");
  }

  @Test
  void aPrivateRootIsReadFromItsOwnRepositoryAsItWasThen() {
    site.write(".gitignore", "private/\n");
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    GitSite own = GitSite.in(folder.resolve("private"));
    own.write(
        "q/u/lists.md", "---\nmarking_points:\n  - {id: uses, guidance: Accept a photo.}\n---\n");
    own.commit();
    site.commit();
    own.write(
        "q/u/lists.md", "---\nmarking_points:\n  - {id: uses, guidance: Accept no photo.}\n---\n");
    assertThat(changes("--edition", "assessor"))
        .contains("  - guidance for assessors: Accept ~~a~~ **no** photo.\n")
        .contains("| Marking points | 0 | 1 | 0 | 0 |")
        .doesNotContain("Not compared");
    assertThat(changes()).contains("Nothing has changed.").doesNotContain("photo");
  }

  @Test
  void aPrivateRootWithoutAHistoryIsInNeitherState() {
    site.write(".gitignore", "private/\n");
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    site.write(
        "private/q/u/lists.md",
        "---\nmarking_points:\n  - {id: uses, guidance: Accept a photo.}\n---\n");
    site.write("private/own.md", "---\ntitle: Own\naudience: everyone\n---\n");
    site.commit();
    assertThat(changes("--edition", "assessor"))
        .contains("Not compared, as git has no earlier state of it here: private.")
        .contains("Nothing has changed.");
    assertThat(err()).contains("note: \"private\" was not compared");
    assertThat(run("check", "--since", "HEAD")).as(err()).isZero();
  }

  @Test
  void aRootThatIsNewInThisRepositoryIsNew() {
    site.write("site.yaml", "title: T\ncontent: [content, more]\n");
    site.write("more/own.md", "---\ntitle: Own\naudience: everyone\n---\n");
    site.git("add", "more");
    assertThat(changes("--edition", "assessor"))
        .contains("- Page added: Own")
        .doesNotContain("Not compared");
  }

  @Test
  void whatIsNotAddedToGitYetIsNewButTheGuideIsThere() throws Exception {
    Files.move(folder.resolve("content"), folder.resolve("guide"));
    site.write("site.yaml", "title: Home\ncontent: guide\n");
    assertThat(changes()).contains("Nothing has changed.");
    assertThat(run("check", "--since", "HEAD")).as(err()).isZero();
    site.write("guide/new.md", "# Brand new\n");
    assertThat(changes()).contains("- Page added: Brand new");
  }

  @Test
  void aSubmoduleIsReadAtTheCommitThatWasRecorded() {
    GitSite own = GitSite.in(elsewhere);
    own.write("n.md", "---\ntitle: First words\n---\nOne.\n").commit();
    site.write("site.yaml", "title: T\ncontent: [content, private]\n");
    site.git("submodule", "add", "-q", elsewhere.toString(), "private");
    site.commit();
    site.write("private/n.md", "---\ntitle: Second words\n---\nOne.\n");
    assertThat(changes("--edition", "assessor")).contains("title: ~~First~~ **Second** words");
    assertThat(changes()).contains("Nothing has changed.");
  }
}
