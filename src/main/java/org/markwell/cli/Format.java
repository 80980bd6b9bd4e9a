package org.markwell.cli;

/** How problems are told. */
enum Format {
  /** For people: each with the line it stands on. */
  TEXT,
  /** For programs: one object a line, and nothing else on the standard output. */
  JSON,
  /** For GitHub Actions: {@link Annotations}. */
  GITHUB
}
