package org.markwell.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Guide;
import org.markwell.model.Problem;

/** All the rules, in one list. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new UniqueIds(),
          new KnownUnits(),
          new KnownCriteria(),
          new CoveredCriteria(),
          new KnownRegisterIds(),
          new KnownConcepts(),
          new DescribedImages(),
          new KnownReplacements(),
          new FilledIn());

  private Checks() {}

  /**
   * Everything the rules find wrong in a guide.
   *
   * @param today what is late is judged by; without it nothing is
   */
  public static List<Problem> of(Guide guide, Optional<LocalDate> today) {
    List<Problem> problems = new ArrayList<>();
    RULES.forEach(rule -> rule.check(guide, problems::add));
    today.ifPresent(day -> new ReviewsOnTime(day).check(guide, problems::add));
    return problems;
  }
}
