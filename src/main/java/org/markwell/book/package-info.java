/** What handbooks and forms hold, on screen and on paper alike. */
@NullMarked
package org.markwell.book;

import org.jspecify.annotations.NullMarked;
