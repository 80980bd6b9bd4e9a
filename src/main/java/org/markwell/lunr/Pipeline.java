package org.markwell.lunr;

/** What becomes of a word before it is indexed. */
public enum Pipeline {
  /** lunr's default: trimmed of all but {@code [A-Za-z0-9_]}, stop words left out, stemmed. */
  ENGLISH,

  /** As it is, in lower case: what lunr does when both its pipelines are emptied. */
  NONE
}
