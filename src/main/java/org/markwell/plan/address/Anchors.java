package org.markwell.plan.address;

/** Ids of what is not an item and not a heading. */
public final class Anchors {
  private Anchors() {}

  /** A criterion on its unit's page: {@code ac-2.1}. */
  public static String criterion(String number) {
    return "ac-" + number.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
