package org.markwell;

/** Whether tests that go on for longer are asked for: {@code mvn verify -Pdeep}. */
public final class Deep {
  private Deep() {}

  public static boolean isAskedFor() {
    return Boolean.getBoolean("markwell.deep");
  }

  /** A number that is larger where time does not matter. */
  public static int or(int usual, int deep) {
    return isAskedFor() ? deep : usual;
  }
}
