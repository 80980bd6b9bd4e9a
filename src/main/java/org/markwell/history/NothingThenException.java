package org.markwell.history;

/** The state can be had, but holds nothing of what is looked for: that came later. */
public final class NothingThenException extends HistoryException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, without a full stop at the end
   */
  public NothingThenException(String message, String hint) {
    super(message, hint);
  }
}
