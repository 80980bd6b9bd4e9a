package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Checked;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/** A small project around one file that may hold anything. */
final class Fuzzed {
  private final TestSite site;
  private final String file;

  Fuzzed(String file) {
    try {
      Path root = Files.createTempDirectory("markwell-fuzz");
      root.toFile().deleteOnExit();
      this.file = file;
      this.site =
          TestSite.in(root)
              .write("site.yaml", "title: Guide\n")
              .write("content/index.md", "# Home\n")
              .write(
                  "content/u/index.md",
                  "---\ntype: unit\ntitle: Unit\nnumber: \"101\"\noutcomes:\n"
                      + "  - {number: \"1\", text: Know, criteria: [\"1.1\", \"1.10\"]}\n---\n")
              .write(
                  "content/u/other.md",
                  "---\ntype: topic\ntitle: Other\ncriteria: [\"1.1\"]\nlegislation: [law]\nmodels: [smart]\n---\nPDF.\n")
              .write("content/registers/legislation.yaml", "- {id: law, title: A law}\n")
              .write(
                  "content/registers/models.yaml",
                  "- {id: smart, name: SMART, kind: acronym, purpose: Aims, steps: [Specific]}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return site.root();
  }

  /** The project with these bytes in the file; every problem stands at a place that there is. */
  Checked check(byte[] bytes) {
    site.write(file, bytes);
    Checked checked = build().check();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (Problem problem : checked.problems()) {
      if (problem.position().file().equals(file)) {
        assertThat(problem.position().line()).as(problem.toString()).isBetween(1, lines.size() + 1);
        assertThat(problem.position().column()).as(problem.toString()).isPositive();
      }
      assertThat(problem.message()).as(problem.toString()).isNotBlank();
    }
    return checked;
  }

  static boolean isPublished(Checked checked) {
    return checked.problems().stream().noneMatch(Problem::isError);
  }

  static boolean tells(Checked checked, Code code) {
    return checked.problems().stream().anyMatch(it -> it.code() == code);
  }

  /** A page of the learner edition. */
  Optional<String> page(Checked checked, String address) {
    return build()
        .products(checked)
        .flatMap(it -> it.at(address))
        .flatMap(
            it -> {
              try {
                return it.render().bytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private Build build() {
    return new Build(BuildOptions.of(site.root(), "0"), Stages.SILENT);
  }
}
