/** Finds what differs between two states of an edition; how people are told is not its business. */
@NullMarked
package org.markwell.changes.compare;

import org.jspecify.annotations.NullMarked;
