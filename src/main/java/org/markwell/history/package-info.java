/** Earlier states of a project, as git has stored them. */
@NullMarked
package org.markwell.history;

import org.jspecify.annotations.NullMarked;
