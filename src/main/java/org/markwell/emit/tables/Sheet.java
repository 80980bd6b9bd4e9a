package org.markwell.emit.tables;

import java.util.List;

/**
 * A table with one row of headings, to be filled in.
 *
 * @param name as a tab shows it
 * @param headings of the columns
 * @param rows of cells, each as long as the headings
 */
record Sheet(String name, List<String> headings, List<List<String>> rows) {}
