package org.markwell.inspect;

import java.util.List;

/**
 * How a page is shown.
 *
 * @param scheme {@code light} or {@code dark}, as the reader's device prefers
 * @param width of the window, in CSS pixels
 */
public record Look(String scheme, int width) {
  /** A phone and a desktop computer, by day and by night. */
  public static final List<Look> ALL =
      List.of(
          new Look("light", 360),
          new Look("light", 1280),
          new Look("dark", 360),
          new Look("dark", 1280));

  @Override
  public String toString() {
    return scheme + ", " + width + " px";
  }
}
