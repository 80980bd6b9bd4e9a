/** The records that templates of web pages see, made on demand from a plan. */
@NullMarked
package org.markwell.view;

import org.jspecify.annotations.NullMarked;
