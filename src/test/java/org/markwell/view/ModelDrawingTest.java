package org.markwell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;

/** Models of all sizes are drawn inside their frame, and no step is lost. */
class ModelDrawingTest {
  @TempDir Path folder;
  private Document page;

  @BeforeEach
  void build() {
    TestSite site =
        TestSite.in(folder)
            .write("content/index.md", "# Home\n")
            .write(
                "content/registers/models.yaml",
                """
                - {id: one, name: One, kind: cycle, steps: [Only]}
                - {id: ring, name: Ring, kind: cycle, steps: [Plan, Do, Check, Act]}
                - {id: large, name: Large, kind: cycle, steps: [a, b, c, d, e, f, g, h, i, j, k, l]}
                - {id: huge, name: Huge, kind: cycle, steps: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q]}
                - {id: long, name: Long, kind: sequence, steps: ["A step with a name so long that it needs three lines to be read in a box", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", Last]}
                - {id: words, name: Words, kind: acronym, steps: ["Ŵyn & co", "<b>"]}
                - {id: told, name: Told, kind: sequence, steps: [{name: First, text: do it}, Second]}
                """)
            .build();
    assertThat(site.problems()).isEmpty();
    page = Jsoup.parse(site.page("models.html"));
  }

  @Test
  void everyStepIsNamedInTheDrawingOrInAListBesideIt() {
    assertThat(page.select("#model-one svg text").text()).isEqualTo("Only");
    assertThat(page.select("#model-ring ol")).isEmpty();
    assertThat(page.select("#model-ring svg text").eachText())
        .containsExactly("Plan", "Do", "Check", "Act");
    assertThat(page.select("#model-large svg circle")).hasSize(12);
    assertThat(page.select("#model-large ol li")).hasSize(12);
    assertThat(page.select("#model-huge svg")).isEmpty();
    assertThat(page.select("#model-huge ol li")).hasSize(17);
    assertThat(String.join(" ", page.select("#model-long svg tspan").eachText()))
        .isEqualTo(
            "A step with a name so long that it needs three lines to be read in a box 2 Last");
    assertThat(page.select("#model-long ol li").eachText().get(1)).startsWith("Llanfair");
    assertThat(page.select("#model-words svg text").eachText())
        .containsExactly("Ŵ", "Ŵyn & co", "<", "<b>");
    assertThat(page.select("#model-told ol li").eachText())
        .containsExactly("First: do it", "Second");
  }

  @Test
  void theDrawingSaysItsStepsAndStaysInItsFrame() {
    assertThat(page.select("#model-ring svg").attr("aria-label"))
        .isEqualTo("Ring: Plan → Do → Check → Act → Plan");
    for (Element svg : page.select("svg.drawing")) {
      double height = Double.parseDouble(svg.attr("height"));
      for (Element box : svg.select("rect")) {
        double bottom = Double.parseDouble(box.attr("y")) + Double.parseDouble(box.attr("height"));
        assertThat(bottom).as(svg.attr("aria-label")).isLessThanOrEqualTo(height);
        // As many lines as the text that stands in the box needs.
        Element text = box.nextElementSibling();
        if (text != null && !box.hasClass("strong")) {
          assertThat(Double.parseDouble(box.attr("height")))
              .isGreaterThanOrEqualTo(16.0 * text.select("tspan").size() + 16);
        }
      }
      for (Element circle : svg.select("circle")) {
        double radius = Double.parseDouble(circle.attr("r"));
        assertThat(Double.parseDouble(circle.attr("cx")) - radius).isNotNegative();
        assertThat(Double.parseDouble(circle.attr("cy")) + radius).isLessThanOrEqualTo(height);
      }
    }
  }
}
