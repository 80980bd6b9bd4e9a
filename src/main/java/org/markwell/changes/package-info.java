/** Tells people what differs between two states of an edition. */
@NullMarked
package org.markwell.changes;

import org.jspecify.annotations.NullMarked;
