package org.markwell.emit.pdf;

import org.markwell.emit.Draft;
import org.markwell.plan.PlannedBook.Format;

/**
 * All that a PDF is made of, beside the theme; its hash decides whether it has to be made again.
 */
record PrintInput(Draft draft, Format format) {}
