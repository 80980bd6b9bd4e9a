/** The keys of each kind of file, and keys that stand where nobody reads them. */
@NullMarked
package org.markwell.content.keys;

import org.jspecify.annotations.NullMarked;
