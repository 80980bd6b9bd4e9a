/** Archives that are the same bytes whenever their parts are. */
@NullMarked
package org.markwell.output.zip;

import org.jspecify.annotations.NullMarked;
