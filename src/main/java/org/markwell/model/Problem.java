package org.markwell.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something wrong in the input.
 *
 * @param message what is wrong, in a tutor's words, without a full stop at the end
 * @param hint what to do about it; may be empty
 * @param excerpt the line in question, unless there is none to show (a missing file)
 */
public record Problem(
    Severity severity,
    Code code,
    Position position,
    String message,
    String hint,
    Optional<Excerpt> excerpt)
    implements Comparable<Problem> {

  /**
   * Longer messages and hints are cut: they repeat what somebody wrote, which may be a megabyte.
   */
  private static final int LONGEST = 600;

  /** A program that does not suit the guide comes first: it explains what else is told. */
  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.code() != Code.MARKWELL_VERSION)
          .thenComparing(Problem::position)
          .thenComparing(problem -> problem.code().id())
          .thenComparing(Problem::message);

  public Problem {
    message = inShort(message);
    hint = inShort(hint);
  }

  private static String inShort(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** A problem of a whole file, or of a file that can't be shown. */
  public static Problem of(Code code, Position position, String message, String hint) {
    return new Problem(code.severity(), code, position, message, hint, Optional.empty());
  }

  /** The same problem with something said before its hint. */
  public Problem explained(String first) {
    return new Problem(severity, code, position, message, first + hint, excerpt);
  }

  /** The same problem, told with another severity. */
  public Problem as(Severity other) {
    return new Problem(other, code, position, message, hint, excerpt);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
