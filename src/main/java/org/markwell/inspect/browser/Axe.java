package org.markwell.inspect.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The checks of axe-core: those for WCAG 2.2 A and AA, and for what is good practice. */
public final class Axe {
  private static final String RUN =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
        'best-practice'], resultTypes: ['violations']}).then(all => ({
          version: all.testEngine.version,
          passed: all.passes.map(it => it.id),
          undecided: all.incomplete.map(it => it.id),
          violations: all.violations.map(it => ({rule: it.id, help: it.help, impact: it.impact,
            spots: it.nodes.map(n => ({selector: n.target.flat(9).join(' '), html: n.html,
              summary: n.failureSummary}))}))}))
      """;

  private final String script;

  private Axe(String script) {
    this.script = script;
  }

  /** The one that travels with this program. */
  public static Axe load() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe is not part of this program");
      }
      return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the checks say of one page as it is shown.
   *
   * @param version of axe-core
   * @param passed the rules that something was looked at for, and nothing found wrong
   * @param undecided the rules for which somebody has to look at something
   */
  public record Verdict(
      String version, Set<String> passed, Set<String> undecided, List<Violation> violations) {}

  /** A rule that is broken, and all places where it is. */
  public record Violation(String rule, String help, String impact, List<Spot> spots) {}

  /**
   * @param selector of the element, as in a style sheet
   * @param summary what would mend it, on several lines
   */
  public record Spot(String selector, String html, String summary) {}

  /** Judges what a tab shows. */
  public Verdict judge(Tab tab) {
    tab.eval(script + "; 0");
    JsonNode told = tab.eval(RUN);
    List<Violation> violations = new ArrayList<>();
    told.get("violations").forEach(it -> violations.add(violation(it)));
    return new Verdict(
        told.get("version").asString(),
        names(told.get("passed")),
        names(told.get("undecided")),
        violations);
  }

  private static Violation violation(JsonNode it) {
    List<Spot> spots = new ArrayList<>();
    it.get("spots")
        .forEach(
            spot ->
                spots.add(
                    new Spot(
                        spot.get("selector").asString(),
                        spot.get("html").asString(),
                        spot.path("summary").asString(""))));
    return new Violation(
        it.get("rule").asString(),
        it.get("help").asString(),
        it.path("impact").asString(""),
        spots);
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new TreeSet<>();
    list.forEach(it -> names.add(it.asString()));
    return names;
  }
}
