/** Versions of Markwell, and which of them a guide asks for. */
@NullMarked
package org.markwell.content.version;

import org.jspecify.annotations.NullMarked;
