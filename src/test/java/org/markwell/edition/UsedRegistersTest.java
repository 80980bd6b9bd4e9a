package org.markwell.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.model.Audience;

/** An edition shows of the registers what it uses. */
class UsedRegistersTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void registers() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\n")
            .write(
                "content/registers/legislation.yaml",
                "- {id: seen, title: Seen Act, replaced_by: next}\n"
                    + "- {id: next, title: Next Act}\n"
                    + "- {id: hidden, title: Hidden Act}\n"
                    + "- {id: uncited, title: Uncited Act}\n")
            .write(
                "content/registers/models.yaml",
                "- {id: seen, name: Seen model, steps: [A]}\n"
                    + "- {id: hidden, name: Hidden model, steps: [B]}\n"
                    + "- {id: uncited, name: Uncited model, steps: [C]}\n")
            .write(
                "content/registers/evidence.yaml",
                "- {id: seen, label: Seen evidence}\n"
                    + "- {id: hidden, label: Hidden evidence}\n"
                    + "- {id: unused, label: Unused evidence}\n")
            .write(
                "content/registers/abbreviations.yaml",
                "- {id: a, short: SAB, long: Seen abbreviation}\n"
                    + "- {id: b, short: HAB, long: Hidden abbreviation}\n"
                    + "- {id: c, short: UAB, long: Unused abbreviation}\n"
                    + "- {id: d, short: BOTH, long: Used by both}\n"
                    + "- {id: e, short: H2 AB, long: Hidden in a passage}\n")
            .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
            .write(
                "content/q/u/index.md",
                "---\ntype: unit\ntitle: U\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n")
            .write(
                "content/q/u/seen.md",
                "---\ntitle: Seen\nlegislation: [seen]\nmodels: [seen]\nmarking_points:\n"
                    + "  - {text: Keeps to two SABs., criteria: [\"1.1\"], evidence: [seen],"
                    + " guidance: Look for the HAB and BOTH.}\n---\nAll know BOTH.\n\n"
                    + "::: assessor\nOne H2\nAB only.\n:::\n")
            .write(
                "content/q/u/hidden.md",
                "---\ntitle: Hidden\naudience: assessor\nlegislation: [hidden]\n"
                    + "models: [hidden]\nmarking_points:\n"
                    + "  - {text: Point., criteria: [\"1.1\"], evidence: [hidden]}\n---\n");
  }

  @Test
  void whatOnlyAssessorsUseIsNotInTheLearnerEdition() {
    assertThat(site.build().files("site").toString())
        .contains("Seen Act", "Next Act", "Seen model", "Seen evidence", "Unused evidence")
        .contains("Uncited Act", "Uncited model")
        .contains("Seen abbreviation", "Unused abbreviation", "Used by both")
        .doesNotContainIgnoringCase("Hidden Act", "Hidden model", "Hidden evidence")
        .doesNotContainIgnoringCase("Hidden abbreviation", "Hidden in a passage");
  }

  @Test
  void assessorsSeeBoth() {
    assertThat(site.build(Audience.ASSESSOR).files("site-assessor").toString())
        .contains("Seen Act", "Hidden Act", "Hidden model", "Hidden evidence")
        .contains("Hidden abbreviation", "Hidden in a passage", "Used by both");
  }
}
