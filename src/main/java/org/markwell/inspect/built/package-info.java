/** Whether what was built holds together: every address, anchor and id of a folder of pages. */
@NullMarked
package org.markwell.inspect.built;

import org.jspecify.annotations.NullMarked;
