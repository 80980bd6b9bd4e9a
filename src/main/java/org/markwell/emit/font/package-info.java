/** Fonts read from their files, for whatever draws letters by itself. */
@NullMarked
package org.markwell.emit.font;

import org.jspecify.annotations.NullMarked;
