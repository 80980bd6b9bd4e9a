package org.markwell.plan.file;

/** What carries a site to its readers. */
public enum Carrier {
  /** A host on the web: browsers fetch what they need, when they need it. */
  HOST,
  /**
   * A folder that readers have themselves, such as on a stick: there a browser only opens files.
   */
  FOLDER
}
