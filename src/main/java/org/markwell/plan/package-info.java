/** The pages of an edition, their addresses and links, and every place that anything claims. */
@NullMarked
package org.markwell.plan;

import org.jspecify.annotations.NullMarked;
