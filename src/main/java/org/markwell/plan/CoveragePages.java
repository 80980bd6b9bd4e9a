package org.markwell.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.plan.ReferencePage.CoveragePage;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.address.Paths;

/** The units whose criteria are shown together: on one page, or a page for each qualification. */
public final class CoveragePages {
  private static final String ADDRESS = "coverage.html";

  /** With more criteria than this, each qualification has a page of its own. */
  private static final int ONE_PAGE = 1000;

  private final CoveragePage first;
  private final List<CoveragePage> parts = new ArrayList<>();

  /**
   * @param units those with criteria, in reading order
   */
  CoveragePages(List<UnitSubject> units) {
    if (units.stream().mapToInt(it -> it.criteria().size()).sum() <= ONE_PAGE) {
      first = new CoveragePage(ADDRESS, Optional.empty(), units);
      return;
    }
    first = new CoveragePage(ADDRESS, Optional.empty(), List.of());
    Map<Optional<QualificationSubject>, List<UnitSubject>> by = new LinkedHashMap<>();
    units.forEach(it -> by.computeIfAbsent(it.qualification(), key -> new ArrayList<>()).add(it));
    by.forEach((qualification, its) -> parts.add(part(qualification, its)));
  }

  private static CoveragePage part(
      Optional<QualificationSubject> qualification, List<UnitSubject> units) {
    String name =
        qualification
            .map(it -> Paths.folder(it.page().address()))
            .filter(it -> !it.isEmpty())
            .orElse("other");
    return new CoveragePage(
        "coverage/" + name.replace('/', '-') + ".html", qualification.map(Subject::title), units);
  }

  /** The page that menus name. */
  public CoveragePage first() {
    return first;
  }

  /** The pages of the qualifications, if they have pages of their own. */
  public List<CoveragePage> parts() {
    return parts;
  }
}
