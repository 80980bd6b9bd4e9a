/** Looks at what was built as a reader's browser would. */
@NullMarked
package org.markwell.inspect;

import org.jspecify.annotations.NullMarked;
