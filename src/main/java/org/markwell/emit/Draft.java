package org.markwell.emit;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.plan.PlannedBook;
import org.markwell.theme.Theme;

/**
 * A book before it is made: its manuscript, or why there is none.
 *
 * @param problems empty if there is a manuscript
 */
public record Draft(Optional<Manuscript> manuscript, List<Problem> problems) {
  public static Draft of(
      Material material, PlannedBook book, PlannedBook.Format format, Theme theme) {
    try {
      return new Draft(Optional.of(Manuscript.of(material, book, format, theme)), List.of());
    } catch (ProblemException e) {
      return new Draft(Optional.empty(), e.problems());
    }
  }

  /** The size of its HTML, in characters. */
  public int size() {
    return manuscript.map(it -> it.html().length()).orElse(0);
  }

  /**
   * The manuscript.
   *
   * @throws ProblemException if there is none
   */
  public Manuscript orThrow() {
    return manuscript.orElseThrow(() -> new ProblemException(problems));
  }
}
