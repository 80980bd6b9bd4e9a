package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.markdown.Markdown;
import org.markwell.model.Code;
import org.markwell.model.ForAssessors;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** A key that was probably meant for assessors is an error of its own kind, wherever it stands. */
class NearlyKeysTest {
  @TempDir Path temp;

  private List<Problem> problems(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(temp.resolve("site.yaml"), "title: A\n");
    Files.writeString(file, text);
    Files.createDirectories(temp.resolve("content"));
    Files.writeString(temp.resolve("content/index.md"), "# Home\n");
    return GuideReader.read(temp, new Markdown()).problems();
  }

  /** Every spelling at every level of every kind of file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "audeince: assessor",
        "audience_: assessor",
        "Audience: assessor",
        "AUDIENCE: everyone",
        "audiance: everyone",
        "audiences: x",
        "adience: x",
        "guidence: Accept two.",
        "guidanc: Accept two.",
        "Guidance: Accept two.",
        "gudance: Accept two.",
        "guidance_notes: Accept two.",
        "target-audience: x",
        "assessor_notes: x",
        "for_assesors: true",
        "visibility: assessor",
        "visibility: Assessor",
        "visibility: \"assessor\"",
        "visibility: 'ASSESSORS'",
        "visibility: asessor",
        "visibility: [assessor]",
        "visibility: [learner, \"Assessor\"]",
        "visibility: {who: assessor}",
        "visibility: {who: [{is: assessor}]}",
        "visibility: {audience: x}",
        "visibility: assessor only",
        "visibility: for assessors",
      })
  void theyAreErrorsAtEveryLevel(String line) throws IOException {
    String key = line.substring(0, line.indexOf(':'));
    for (String[] place :
        List.of(
            new String[] {"content/a.md", "---\ntitle: A\n%s\n---\n"},
            new String[] {"content/a/handbook/b.md", "---\ntitle: A\n%s\n---\n"},
            new String[] {"content/a/index.md", "---\ntype: qualification\ntitle: A\n%s\n---\n"},
            new String[] {"content/a/index.md", "---\ntype: unit\ntitle: A\n%s\n---\n"},
            new String[] {
              "content/a/index.md",
              "---\ntype: unit\ntitle: A\noutcomes:\n  - number: \"1\"\n    %s\n---\n"
            },
            new String[] {
              "content/a/index.md",
              "---\ntype: unit\ntitle: A\noutcomes:\n  - number: \"1\"\n    criteria:\n"
                  + "      - {number: \"1.1\", %s}\n---\n"
            },
            new String[] {"content/a.md", "---\ntitle: A\ntips:\n  - text: x\n    %s\n---\n"},
            new String[] {"content/a.md", "---\ntitle: A\ntips: [{text: x, %s}]\n---\n"},
            new String[] {
              "content/a.md", "---\ntitle: A\nconcepts: [{term: x, definition: y, %s}]\n---\n"
            },
            new String[] {
              "content/a.md",
              "---\ntitle: A\nmisconceptions: [{claim: x, correction: y, %s}]\n---\n"
            },
            new String[] {
              "content/a.md", "---\ntitle: A\nmarking_points:\n  - %s\n    text: x\n---\n"
            },
            new String[] {
              "content/a.md",
              "---\ntitle: A\nmarking_points: [{text: x, minimum: {count: 1, %s}}]\n---\n"
            },
            new String[] {
              "content/a.md", "---\ntitle: A\ntype: topic\nchanges: [{version: \"1\", %s}]\n---\n"
            },
            new String[] {"content/a.md", "---\ntitle: A\ntype: topic\nextra:\n  %s\n---\n"},
            new String[] {"content/a.md", "---\ntitle: A\ntype: topic\nextra: {a: {%s}}\n---\n"},
            new String[] {"content/registers/legislation.yaml", "- {id: a, title: A, %s}\n"},
            new String[] {"content/registers/models.yaml", "- {id: a, name: A, %s}\n"},
            new String[] {
              "content/registers/models.yaml", "- {id: a, name: A, steps: [{name: B, %s}]}\n"
            },
            new String[] {
              "content/registers/abbreviations.yaml", "- {id: a, short: A, long: B, %s}\n"
            },
            new String[] {"content/registers/verbs.yaml", "- {id: a, verb: A, %s}\n"},
            new String[] {"content/registers/evidence.yaml", "- {id: a, label: A, %s}\n"},
            new String[] {"content/registers/synonyms.yaml", "- {id: a, words: [b], %s}\n"})) {
      String text = place[1].formatted(line);
      List<Problem> found = problems(place[0], text);
      assertThat(found)
          .as(text)
          .filteredOn(it -> it.severity() == Severity.ERROR)
          .filteredOn(it -> it.code() == Code.AUDIENCE_UNCLEAR)
          .hasSize(1);
      assertThat(found).as(text).noneMatch(it -> it.code() == Code.UNKNOWN_KEY);
      Problem problem =
          found.stream().filter(it -> it.code() == Code.AUDIENCE_UNCLEAR).findFirst().orElseThrow();
      assertThat(text.lines().toList().get(problem.position().line() - 1)).contains(key);
      Files.delete(temp.resolve(place[0]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title: B\n%s", "centre: {name: C, %s}", "search: {%s}", "handbook: {%s}"})
  void inTheSitesFileToo(String form) throws IOException {
    for (String line : List.of("audience: assessor", "audiense: x", "role: assessor")) {
      problems("content/index.md", "# Home\n");
      Files.writeString(temp.resolve("site.yaml"), form.formatted(line));
      assertThat(GuideReader.read(temp, new Markdown()).problems())
          .extracting(Problem::code)
          .containsExactly(Code.AUDIENCE_UNCLEAR);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guidance: Accept two.",
        "guidence: Accept two.",
        "audeince: everyone",
        "Audeince: assessor",
        "Examiner: Assessor",
        "who: [assessor]",
      })
  void aTermIsNoneOfThem(String line) throws IOException {
    assertThat(problems("content/a.md", "---\ntitle: A\nconcepts:\n  - " + line + "\n---\n"))
        .extracting(Problem::code)
        .containsExactly(Code.AUDIENCE_UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: \"Planning\n  audience: assessor\n  more: x\"",
        "title: Planning\nsummary: |\n  One\n  audience: assessor",
        "title: Planning\nsummary: >\n  One\n  Audeince: Assessor",
        "title: Planning\nmarking_points:\n  - text: |\n      Names two.\n      guidance: Accept one.",
        "title: Planning\ntips:\n  - text: 'Names two.\n      guidance: Accept one.'",
      })
  void textThatSwallowsThemIsFound(String keys) throws IOException {
    assertThat(problems("content/a.md", "---\n" + keys + "\n---\n"))
        .extracting(Problem::code)
        .containsExactly(Code.AUDIENCE_UNCLEAR);
  }

  @Test
  void ordinaryKeysAndTermsAreNone() throws IOException {
    assertThat(
            problems(
                "content/a.md",
                """
                ---
                title: A
                author: Assessor
                concepts:
                  - Audience: The people a text is for.
                  - Guidance: Advice that is not law.
                  - Nuisance: Noise at work.
                  - Assessor: A person who judges evidence.
                tips:
                  - "Guidance: read it."
                  - text: |
                      A list of two.
                      Audience: everyone.
                extra: {colour: green, level: [1, 2], author: {name: A}}
                ---
                """))
        .isEmpty();
    for (String key : List.of("evidence", "guided", "science", "reference", "ambition", "audit")) {
      assertThat(ForAssessors.isNearKey(key)).as(key).isFalse();
    }
    for (String value :
        List.of("assess", "assessment", "assessors and learners", "[!ASSESSOR] x", "", "a")) {
      assertThat(ForAssessors.isNamedBy(value)).as(value).isFalse();
    }
  }

  /** Their code is never one that a setting of the site may soften. */
  @Test
  void theyStayErrorsWhateverIsSaidOfUnknownKeys() {
    assertThat(Code.AUDIENCE_UNCLEAR).isNotEqualTo(Code.UNKNOWN_KEY);
    assertThat(Code.AUDIENCE_UNCLEAR.severity()).isEqualTo(Severity.ERROR);
    assertThat(Code.FRONTMATTER_MISPLACED.severity()).isEqualTo(Severity.ERROR);
  }
}
