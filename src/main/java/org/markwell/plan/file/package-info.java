/** Files beside the topics that pages show or lead to. */
@NullMarked
package org.markwell.plan.file;

import org.jspecify.annotations.NullMarked;
