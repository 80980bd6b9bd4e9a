package org.markwell.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.markwell.inspect.browser.Axe;
import org.markwell.inspect.browser.Axe.Violation;
import org.markwell.inspect.browser.Browser;
import org.markwell.inspect.browser.Tab;

/** What automated checks of accessibility find on a sample of pages, each in several looks. */
public final class Audit {
  private static final int HEIGHT = 800;

  /** Told how far it is. */
  @FunctionalInterface
  public interface Progress {
    void done(int finished, int total);
  }

  /** A rule that is broken in one place of one page, and in which looks. */
  public record Finding(
      String page, String rule, String help, String impact, Axe.Spot spot, List<Look> looks) {}

  private record Place(String page, String rule, String selector) {}

  private final Sample sample;
  private final String browser;
  private String axe = "";
  private final Map<String, Map<Look, Integer>> counts = new TreeMap<>();
  private final Map<Place, Finding> findings = new LinkedHashMap<>();
  private final Set<String> applied = new TreeSet<>();
  private final Set<String> broken = new TreeSet<>();
  private final Set<String> undecided = new TreeSet<>();

  private Audit(Sample sample, String browser) {
    this.sample = sample;
    this.browser = browser;
  }

  /**
   * Looks at each page of a sample in all looks.
   *
   * @param address of a page that the browser can open, by its path
   * @throws org.markwell.inspect.browser.BrowserException if the browser fails
   */
  public static Audit of(
      Sample sample, Browser browser, UnaryOperator<String> address, Progress progress) {
    Audit audit = new Audit(sample, browser.name());
    Axe axe = Axe.load();
    int done = 0;
    try (Tab tab = browser.tab()) {
      for (Look look : Look.ALL) {
        tab.colours(look.scheme()).size(look.width(), HEIGHT);
        for (List<String> pages : sample.pages().values()) {
          for (String page : pages) {
            audit.add(page, look, axe.judge(tab.open(address.apply(page))));
            progress.done(++done, sample.size() * Look.ALL.size());
          }
        }
      }
    }
    return audit;
  }

  private void add(String page, Look look, Axe.Verdict verdict) {
    axe = verdict.version();
    applied.addAll(verdict.passed());
    applied.addAll(verdict.undecided());
    undecided.addAll(verdict.undecided());
    int count = 0;
    for (Violation each : verdict.violations()) {
      applied.add(each.rule());
      broken.add(each.rule());
      for (Axe.Spot spot : each.spots()) {
        count++;
        findings
            .computeIfAbsent(
                new Place(page, each.rule(), spot.selector()),
                key ->
                    new Finding(
                        page, each.rule(), each.help(), each.impact(), spot, new ArrayList<>()))
            .looks()
            .add(look);
      }
    }
    counts.computeIfAbsent(page, key -> new LinkedHashMap<>()).put(look, count);
  }

  public Sample sample() {
    return sample;
  }

  /** The browser's name and version, such as {@code Chrome/150.0.1}. */
  public String browser() {
    return browser;
  }

  /** The version of axe-core. */
  public String axe() {
    return axe;
  }

  /** How many places of a page break a rule in one look. */
  public int count(String page, Look look) {
    return counts.getOrDefault(page, Map.of()).getOrDefault(look, 0);
  }

  /** Every place that breaks a rule, in the order they were found. */
  public List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  /** How many rules there was something to look at for, on any page. */
  public int applied() {
    return applied.size();
  }

  /** The rules that are broken on any page. */
  public Set<String> broken() {
    return Set.copyOf(broken);
  }

  /** How many rules are not broken, but need a person to look at something. */
  public int undecided() {
    return (int) undecided.stream().filter(it -> !broken.contains(it)).count();
  }
}
