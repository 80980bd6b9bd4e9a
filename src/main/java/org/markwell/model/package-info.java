/** What a guide says, and what may be wrong with it: records that every other package reads. */
@NullMarked
package org.markwell.model;

import org.jspecify.annotations.NullMarked;
