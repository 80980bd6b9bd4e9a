/** What a new guide begins with: its first files, and the workflows that publish it. */
@NullMarked
package org.markwell.starter;

import org.jspecify.annotations.NullMarked;
