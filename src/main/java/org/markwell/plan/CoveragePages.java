package org.markwell.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.Document.Unit;
import org.markwell.plan.address.Paths;

/** The units whose criteria are shown together: on one page, or a page for each qualification. */
public final class CoveragePages {
  static final String ADDRESS = "coverage.html";

  /** With more criteria than this, each qualification has a page of its own. */
  private static final int ONE_PAGE = 1000;

  private final Map<PlannedPage, List<PlannedPage>> units = new LinkedHashMap<>();
  private final PlannedPage all =
      new PlannedPage(ADDRESS, PlannedPage.Kind.COVERAGE, "", Optional.empty(), "");

  /**
   * @param units those with criteria, in reading order
   */
  CoveragePages(References references, List<PlannedPage> units) {
    long criteria =
        units.stream()
            .mapToLong(it -> ((Unit) it.document().orElseThrow()).criteria().size())
            .sum();
    if (criteria <= ONE_PAGE) {
      this.units.put(all, units);
      return;
    }
    this.units.put(all, List.of());
    for (PlannedPage unit : units) {
      PlannedPage page = page(references.qualification(unit));
      this.units.computeIfAbsent(page, it -> new ArrayList<>()).add(unit);
    }
  }

  private static PlannedPage page(Optional<PlannedPage> qualification) {
    String name = qualification.map(it -> Paths.folder(it.address())).orElse("other");
    return new PlannedPage(
        "coverage/" + name.replace('/', '-') + ".html",
        PlannedPage.Kind.COVERAGE,
        qualification.map(PlannedPage::title).orElse(""),
        Optional.empty(),
        "");
  }

  /** The pages of the qualifications, if they have pages of their own. */
  public List<PlannedPage> parts() {
    return units.keySet().stream().filter(it -> !it.equals(all)).toList();
  }

  /** The units whose criteria stand on a page. */
  public List<PlannedPage> units(PlannedPage page) {
    return units.getOrDefault(page, List.of());
  }
}
