/** Pages as Markdown, for programs and people that read no HTML. */
@NullMarked
package org.markwell.emit.twin;

import org.jspecify.annotations.NullMarked;
