/** Prose as it stands on a page, in a book or on a card: the one printer. */
@NullMarked
package org.markwell.prose;

import org.jspecify.annotations.NullMarked;
