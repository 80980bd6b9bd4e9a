/** HTML in Markdown: what of it is let through, what is told, and how it is cleaned. */
@NullMarked
package org.markwell.markdown.html;

import org.jspecify.annotations.NullMarked;
