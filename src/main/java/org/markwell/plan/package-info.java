/** An edition, its pages, addresses and links, and the records that templates see. */
@NullMarked
package org.markwell.plan;

import org.jspecify.annotations.NullMarked;
