/**
 * Makes a folder equal a list of artifacts: in parallel, whole or not at all, the same every time.
 */
@NullMarked
package org.markwell.output;

import org.jspecify.annotations.NullMarked;
