package org.markwell.inspect.built;

/** Whether something on another page is called by a name. */
interface Anchors {
  /**
   * @param page a file of the site
   * @param name an id as it is, not encoded
   */
  boolean has(String page, String name);
}
