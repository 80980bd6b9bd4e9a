package org.markwell.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.markdown.Markdown;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/** A guide that another version of Markwell was written for. */
class VersionsTest {
  @TempDir Path folder;

  private List<Problem> problems(String asked, String version) {
    TestSite.in(folder)
        .write("site.yaml", "title: T\nmarkwell: " + asked + "\nhologram: true\n")
        .write("content/a.md", "---\ntitle: A\nownr: Somebody\n---\nText\n");
    return GuideReader.read(folder, new Markdown(), version).problems();
  }

  @Test
  void anOldProgramIsNamedFirstAndExplainsUnknownKeys() {
    List<Problem> problems = problems("\"1.2\"", "1.1.0");
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(Code.MARKWELL_VERSION, Code.UNKNOWN_KEY, Code.UNKNOWN_KEY);
    assertThat(problems.get(0).position().toString()).isEqualTo("site.yaml:2:11");
    assertThat(problems.get(0).isError()).isTrue();
    assertThat(problems.get(1).hint())
        .isEqualTo(
            "a later Markwell may know it: see \"markwell\" in site.yaml."
                + " Else did you mean \"owner\"?");
    assertThat(problems.get(2).hint()).startsWith("a later Markwell may know it");
  }

  @Test
  void aLaterProgramIsNamedButKnowsItsKeys() {
    List<Problem> problems = problems("1.2", "2.0.0");
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(Code.MARKWELL_VERSION, Code.UNKNOWN_KEY, Code.UNKNOWN_KEY);
    assertThat(problems.get(1).hint()).isEqualTo("did you mean \"owner\"?");
  }

  @Test
  void oneThatSuitsOrKnowsNoVersionSaysNothing() {
    for (String version : List.of("1.2.0", "1.3.0-SNAPSHOT", "development")) {
      assertThat(problems("1.2", version))
          .as(version)
          .extracting(Problem::code)
          .containsExactly(Code.UNKNOWN_KEY, Code.UNKNOWN_KEY);
    }
  }

  @Test
  void whatCantBeReadIsToldByAnyProgram() {
    for (String version : List.of("1.2.0", "development")) {
      assertThat(problems("newest", version))
          .extracting(Problem::code)
          .containsExactly(Code.UNKNOWN_KEY, Code.INVALID_VALUE, Code.UNKNOWN_KEY);
    }
    assertThat(problems("1.10", "1.10.0")).extracting(Problem::code).contains(Code.UNQUOTED_NUMBER);
  }
}
