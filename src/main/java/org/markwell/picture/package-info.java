/** What a picture file is, whatever its name says: found from its bytes, without drawing it. */
@NullMarked
package org.markwell.picture;

import org.jspecify.annotations.NullMarked;
