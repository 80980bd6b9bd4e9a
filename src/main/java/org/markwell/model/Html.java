package org.markwell.model;

/** HTML that is safe to put into a page as it is; every other string is escaped by the theme. */
public record Html(String value) {
  public static final Html EMPTY = new Html("");

  /** Plain text as it stands in HTML, in attributes too. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }
}
