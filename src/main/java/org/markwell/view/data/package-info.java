/** What a page is about, in the words of schema.org. */
@NullMarked
package org.markwell.view.data;

import org.jspecify.annotations.NullMarked;
