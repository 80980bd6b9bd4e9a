/** The one composition: read, check, project, plan, emit, write. */
@NullMarked
package org.markwell;

import org.jspecify.annotations.NullMarked;
