package org.markwell.model;

/** Who may see something. */
public enum Audience {
  EVERYONE("learner"),
  ASSESSOR("assessor");

  private final String edition;

  Audience(String edition) {
    this.edition = edition;
  }

  /** The edition that is for them, in a word. */
  public String edition() {
    return edition;
  }

  /** The narrower of two audiences. */
  public Audience and(Audience other) {
    return this == ASSESSOR || other == ASSESSOR ? ASSESSOR : EVERYONE;
  }

  /** Whether somebody of this audience may see what is meant for {@code other}. */
  public boolean sees(Audience other) {
    return this == ASSESSOR || other == EVERYONE;
  }
}
