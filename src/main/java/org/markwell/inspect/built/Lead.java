package org.markwell.inspect.built;

/** Where an address leads. */
sealed interface Lead {
  /** Out of the site, where nobody looks here. */
  record Elsewhere() implements Lead {}

  /** Nowhere that a reader can get to. */
  record Nowhere(String why, String hint) implements Lead {}

  /**
   * Into the site.
   *
   * @param path decoded, without {@code /} at its beginning; one that ends in {@code /} or is empty
   *     names a folder
   * @param anchor as written, without {@code #}; may be empty
   */
  record Inside(String path, String anchor) implements Lead {}
}
