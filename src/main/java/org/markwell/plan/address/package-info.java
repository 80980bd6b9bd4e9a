/** Names: of addresses, paths, anchors and places in an A–Z. */
@NullMarked
package org.markwell.plan.address;

import org.jspecify.annotations.NullMarked;
