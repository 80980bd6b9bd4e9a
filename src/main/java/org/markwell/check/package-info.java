/** One small class per rule over the guide: what reading alone can't see. */
@NullMarked
package org.markwell.check;

import org.jspecify.annotations.NullMarked;
