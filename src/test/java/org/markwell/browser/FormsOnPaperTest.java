package org.markwell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwell.HandbookSite;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;
import org.markwell.model.Audience;
import org.markwell.model.Form;

/** Printed from a browser, a form has room for a hand with a pen. */
class FormsOnPaperTest {
  /** CSS pixels in a millimetre. */
  private static final double MM = 96 / 25.4;

  /** What is left of A4 between the margins. */
  private static final int PAPER = (int) (175 * MM);

  private static final List<Form> COMMENTED =
      List.of(
          Form.MARKING_GRID,
          Form.OBSERVATION_RECORD,
          Form.WITNESS_TESTIMONY,
          Form.PROFESSIONAL_DISCUSSION,
          Form.FEEDBACK_SHEET,
          Form.STANDARDISATION_RECORD);

  @TempDir static Path folder;
  private static Browser browser;
  private static SiteServer server;

  @BeforeAll
  static void open() {
    HandbookSite.in(folder).build(Audience.ASSESSOR);
    server = SiteServer.of(folder.resolve("site-assessor"), "/");
    browser = Chromium.start();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormHasRoomToWriteIn(Form form) {
    try (Tab tab = browser.tab()) {
      tab.size(PAPER, 1000).media("print", "", "");
      tab.open(server.address("q/u1/forms/" + form.slug() + ".html"));
      assertThat(
              tab.eval(
                      "Math.min(...[...document.querySelectorAll('td.write, td.line')]"
                          + ".map(e => e.getBoundingClientRect().height))")
                  .asDouble())
          .as("height of the lowest row")
          .isGreaterThanOrEqualTo(8 * MM);
      assertThat(tab.eval("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(PAPER);
      if (COMMENTED.contains(form)) {
        assertThat(
                tab.eval(
                        "Math.max(...[...document.querySelectorAll('.grid:not(.fields):not(.actions) td.write')]"
                            + ".map(e => e.getBoundingClientRect().width))")
                    .asDouble())
            .as("width of the cell for comments")
            .isGreaterThanOrEqualTo(45 * MM);
      }
      assertThat(
              tab.eval(
                      "[...document.querySelectorAll('.tick')].every(e => {"
                          + "const c = document.createElement('canvas').getContext('2d');"
                          + "const s = getComputedStyle(e);"
                          + "c.font = s.fontSize + ' ' + s.fontFamily;"
                          + "const m = c.measureText(e.textContent);"
                          + "return m.actualBoundingBoxRight + m.actualBoundingBoxLeft >= "
                          + 4 * MM
                          + "})")
                  .asBoolean())
          .as("boxes to tick")
          .isTrue();
      assertThat(
              tab.eval(
                      "[...document.querySelectorAll('.site-header .bar, .menu, .breadcrumbs, .to-print')]"
                          + ".every(e => !e.checkVisibility())")
                  .asBoolean())
          .as("menus are left out")
          .isTrue();
      assertThat(tab.text("document.querySelector('.imprint').innerText"))
          .contains("Version 2.0", "https://centre.example/q/u1/forms/");
    }
  }
}
