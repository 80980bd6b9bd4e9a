/** Books as PDF: the print edition's HTML, set in pages, tagged for screen readers, and checked. */
@NullMarked
package org.markwell.emit.pdf;

import org.jspecify.annotations.NullMarked;
