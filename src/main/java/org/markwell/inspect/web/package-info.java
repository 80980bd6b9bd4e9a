/** Whether the pages of others that a guide links to are still there. */
@NullMarked
package org.markwell.inspect.web;

import org.jspecify.annotations.NullMarked;
