/** Whether git tracks what only assessors may see. */
@NullMarked
package org.markwell.content.git;

import org.jspecify.annotations.NullMarked;
