/** Drawings that strangers may give: only what can do no harm is let through. */
@NullMarked
package org.markwell.markdown.svg;

import org.jspecify.annotations.NullMarked;
