package org.markwell.inspect.built;

/**
 * An address or id that a file names.
 *
 * @param value as it stands there, entities resolved
 * @param kind what it is for
 * @param start offset in the file's text; 0 where places were not asked for
 * @param end offset just past it
 */
record Mention(String value, Kind kind, int start, int end) {
  enum Kind {
    /** Leads somewhere; an empty address leads to the page itself. */
    LINK,
    /** Is fetched with the page: a style, a script, a picture. */
    PART,
    /** Words in which whole addresses of this site may stand. */
    TEXT,
    /** Names ids of the same page, with spaces between. */
    IDS,
    /** Names a map of links by {@code #} and its name. */
    MAP,
    /** A path from the top of a book. */
    ROOTED
  }
}
