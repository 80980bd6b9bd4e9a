package org.markwell.changes.compare;

import java.util.List;

/**
 * One part of a document, or entry of a register, that differs.
 *
 * @param name what it is called, if it has a name: a term, a heading, a number
 * @param anchor where it stands on the page; empty if nowhere
 * @param criteria that it serves, by where they are now
 * @param details what is said otherwise; all that is said, of something added or removed
 * @param from the name of what it stood in, or its own former number, if it moved; else empty
 */
public record Change(
    Fate fate,
    Kind kind,
    String name,
    String anchor,
    List<CriterionKey> criteria,
    List<Detail> details,
    String from) {

  /** Whether the name is one that it no longer has. */
  public boolean isGone() {
    return fate == Fate.REMOVED;
  }
}
