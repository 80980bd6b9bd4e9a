package org.markwell.inspect.web;

/** What came of asking for a page. */
sealed interface Outcome {
  /** It is there. */
  record Good() implements Outcome {}

  /** It is there, but for good under another address. */
  record Moved(String to) implements Outcome {}

  /** It is not, or nobody can tell. */
  record Bad(String why, String hint) implements Outcome {}

  /** It stands where this program does not go. */
  record Shut() implements Outcome {}

  /** Its host did not answer at all. */
  record Silent(String why) implements Outcome {}
}
