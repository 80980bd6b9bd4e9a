/** The guide as one audience may see it, and what of it that leaves. */
@NullMarked
package org.markwell.edition;

import org.jspecify.annotations.NullMarked;
