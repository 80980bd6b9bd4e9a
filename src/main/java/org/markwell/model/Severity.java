package org.markwell.model;

/** How much a problem matters: an error stops publishing, the others don't. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The word shown to people and in machine-readable output: lower case. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }
}
