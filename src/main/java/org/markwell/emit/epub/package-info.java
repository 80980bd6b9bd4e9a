/** Books as EPUB 3, for phones without a connection. */
@NullMarked
package org.markwell.emit.epub;

import org.jspecify.annotations.NullMarked;
