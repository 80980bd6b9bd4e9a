package org.markwell.history;

/** Why an earlier state can't be had, in a tutor's words, and what to do about it. */
public sealed class HistoryException extends Exception permits NothingThenException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  /**
   * @param message what is wrong, without a full stop at the end
   */
  public HistoryException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do; may be empty. */
  public String hint() {
    return hint;
  }
}
