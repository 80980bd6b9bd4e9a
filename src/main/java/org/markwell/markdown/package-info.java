/** Prose to safe HTML, text, links and headings; the sole owner of commonmark-java. */
@NullMarked
package org.markwell.markdown;

import org.jspecify.annotations.NullMarked;
