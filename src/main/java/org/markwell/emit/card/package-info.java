/** Pictures for shared links, drawn from the theme's colours and fonts. */
@NullMarked
package org.markwell.emit.card;

import org.jspecify.annotations.NullMarked;
