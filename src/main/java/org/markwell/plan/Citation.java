package org.markwell.plan;

import java.util.Optional;
import org.markwell.plan.Subject.UnitSubject;

/**
 * A criterion as a topic or an item of it names it.
 *
 * @param number as written
 * @param unit the one named, or else the topic's own; nothing if this edition has no such unit
 * @param criterion nothing if the unit has none of this number
 */
public record Citation(String number, Optional<UnitSubject> unit, Optional<Criterion> criterion) {
  /** A criterion as its own unit names it. */
  public static Citation of(Criterion criterion) {
    return new Citation(criterion.number(), Optional.of(criterion.unit()), Optional.of(criterion));
  }
}
