package org.markwell.model;

/** A grade of a graded specification. */
public enum Grade {
  PASS,
  MERIT,
  DISTINCTION
}
