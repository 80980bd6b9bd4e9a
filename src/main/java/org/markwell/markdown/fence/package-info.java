/** Lines of colons, and words that may name an audience. */
@NullMarked
package org.markwell.markdown.fence;

import org.jspecify.annotations.NullMarked;
