/** Templates and view records to text; the sole owner of FreeMarker. */
@NullMarked
package org.markwell.theme;

import org.jspecify.annotations.NullMarked;
