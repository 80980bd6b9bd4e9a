package org.markwell.model;

import java.util.List;

/** Carries problems out of a function that has no other way to return them, such as a renderer. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemException(Problem problem) {
    super(problem.position() + ": " + problem.message());
    this.problems = List.of(problem);
  }

  /**
   * @param problems one at least
   */
  public ProblemException(List<Problem> problems) {
    super(problems.get(0).position() + ": " + problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
