/** A real browser without a window, driven through its DevTools protocol, and a site to show it. */
@NullMarked
package org.markwell.inspect.browser;

import org.jspecify.annotations.NullMarked;
