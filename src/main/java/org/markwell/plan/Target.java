package org.markwell.plan;

/**
 * Where a link leads, settled once in planning. What is left to whoever prints it is the way there
 * from where it stands. Only {@code tail}, {@code query} and {@code url} are ready for an address:
 * percent-encoded.
 */
public sealed interface Target {
  /** A link that leads nowhere; planning has told why. */
  Target NOWHERE = new Nowhere();

  /**
   * A page of the site.
   *
   * @param query empty, or with its question mark
   * @param anchor on that page, without {@code #}; empty for the whole page
   */
  record OfPage(TitledPage page, String query, String anchor) implements Target {}

  /**
   * A file of the content that is published as it is.
   *
   * @param path in the content
   * @param address on the site, not encoded
   * @param tail query and fragment with their signs, or empty
   */
  record OfFile(String path, String address, String tail) implements Target {}

  /** An address outside of the site. */
  record Elsewhere(String url) implements Target {}

  /** See {@link #NOWHERE}. */
  record Nowhere() implements Target {}
}
