/** One class per product: the artifacts a plan asks for. */
@NullMarked
package org.markwell.emit;

import org.jspecify.annotations.NullMarked;
