package org.markwell.model;

/** HTML that is safe to put into a page as it is; every other string is escaped by the theme. */
public record Html(String value) {
  public static final Html EMPTY = new Html("");

  public boolean isEmpty() {
    return value.isEmpty();
  }
}
