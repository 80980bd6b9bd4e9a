/** Finds the files of a guide, knows the keys of each, and returns the guide and all problems. */
@NullMarked
package org.markwell.content;

import org.jspecify.annotations.NullMarked;
