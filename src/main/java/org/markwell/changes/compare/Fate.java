package org.markwell.changes.compare;

/** What became of something. */
public enum Fate {
  ADDED,
  CHANGED,
  MOVED,
  REMOVED;

  /** The word for one part of a topic: wording is all that can change of it. */
  public String word() {
    return switch (this) {
      case ADDED -> "added";
      case CHANGED -> "reworded";
      case MOVED -> "moved";
      case REMOVED -> "removed";
    };
  }
}
