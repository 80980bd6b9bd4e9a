package org.markwell.output;

import java.util.List;
import org.markwell.model.Problem;

/**
 * A file could not be made, and another stands in for it, so that no link breaks. It is made again
 * at every build, so that its problems are told each time.
 */
public final class StandInException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient byte[] bytes;
  private final transient List<Problem> problems;

  /**
   * @param bytes of what stands in
   * @param problems why; they stop publishing only where such problems do
   */
  public StandInException(byte[] bytes, List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.get(0).message());
    this.bytes = bytes;
    this.problems = List.copyOf(problems);
  }

  byte[] bytes() {
    return bytes;
  }

  List<Problem> problems() {
    return problems;
  }
}
