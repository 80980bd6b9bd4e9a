/** Who wants which place on the site, and what is said where two want the same. */
@NullMarked
package org.markwell.plan.claim;

import org.jspecify.annotations.NullMarked;
