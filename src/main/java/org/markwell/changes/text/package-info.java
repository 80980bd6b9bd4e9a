/** Words compared with words, and put into Markdown; knows nothing of guides. */
@NullMarked
package org.markwell.changes.text;

import org.jspecify.annotations.NullMarked;
