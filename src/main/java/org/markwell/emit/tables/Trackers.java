package org.markwell.emit.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwell.book.FormView;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.output.Artifact;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;

/** Cohort trackers for spreadsheets: a line for each learner, with no learner in it. */
public final class Trackers implements Emitter {
  private static final int LEARNERS = 30;
  private static final int NAME_LENGTH = 31;

  private final Theme theme;
  private final String maker;

  /**
   * @param version of the program: a new one makes every table anew
   */
  public Trackers(Theme theme, String version) {
    this.theme = theme;
    this.maker = "trackers " + version + " " + theme.hash();
  }

  @Override
  public String name() {
    return "trackers";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    List<Claim> claims = new ArrayList<>();
    for (FormPage page : plan.trackers()) {
      claims.add(plan.claim(page.csv(), "the cohort tracker", page));
      claims.add(plan.claim(page.xlsx(), "the cohort tracker", page));
    }
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    List<Artifact<?>> tables = new ArrayList<>();
    for (FormPage page : material.plan().trackers()) {
      tables.add(
          new Artifact<>(page.csv(), maker, () -> grids(material, page), it -> Csv.of(it.get(0))));
      tables.add(new Artifact<>(page.xlsx(), maker, () -> grids(material, page), Xlsx::of));
    }
    return tables;
  }

  /** One unit: its criteria. Several: the units side by side, then each unit's criteria. */
  private List<Grid> grids(Material material, FormPage page) {
    FormView.Sheet form = ((FormView) material.books().of(page)).form();
    Set<String> names = new HashSet<>();
    List<Grid> grids = new ArrayList<>();
    if (form.unit() == null) {
      List<String> units = form.units().stream().map(this::title).toList();
      grids.add(grid(name(theme.word("units"), names), units));
    }
    for (FormView.Unit unit : form.units()) {
      List<String> criteria = new ArrayList<>();
      for (FormView.Outcome outcome : unit.outcomes()) {
        outcome.criteria().forEach(it -> criteria.add((it.number() + " " + it.plain()).strip()));
      }
      grids.add(grid(name(title(unit), names), criteria));
    }
    return grids;
  }

  private String title(FormView.Unit unit) {
    @Nullable String number = unit.number();
    return number == null ? unit.title() : number + " " + unit.title();
  }

  private Grid grid(String name, List<String> columns) {
    List<String> headings = new ArrayList<>();
    headings.add(theme.word("piece"));
    headings.add(theme.word("field_learner"));
    headings.add(theme.word("field_started"));
    headings.addAll(columns);
    headings.add(theme.word("comments"));
    List<List<String>> rows = new ArrayList<>();
    for (int learner = 1; learner <= LEARNERS; learner++) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(learner));
      while (row.size() < headings.size()) {
        row.add("");
      }
      rows.add(row);
    }
    return new Grid(name, headings, rows);
  }

  /** A name that a tab can have: short, without the signs that formulas use, given only once. */
  private static String name(String title, Set<String> taken) {
    String plain =
        title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replace('\'', '\u2019').strip();
    for (int i = 1; ; i++) {
      String tail = i == 1 ? "" : " (" + i + ")";
      String head = plain.substring(0, Math.min(plain.length(), NAME_LENGTH - tail.length()));
      String name = head.strip() + tail;
      if (!name.isEmpty() && taken.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }
}
