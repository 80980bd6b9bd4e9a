/** Tables for spreadsheets: who of a cohort has met which criteria. */
@NullMarked
package org.markwell.emit.tables;

import org.jspecify.annotations.NullMarked;
