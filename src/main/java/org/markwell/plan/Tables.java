package org.markwell.plan;

import org.markwell.plan.address.Paths;

/** Where the tables for spreadsheets stand: beside the page of their form. */
public final class Tables {
  private Tables() {}

  /** The comma-separated table of a form's page. */
  public static String csv(PlannedPage page) {
    return Paths.stem(page.address()) + ".csv";
  }

  /** The workbook of a form's page. */
  public static String xlsx(PlannedPage page) {
    return Paths.stem(page.address()) + ".xlsx";
  }
}
