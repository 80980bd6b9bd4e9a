/** What makes a site found: its list of pages, and the feed of what changed. */
@NullMarked
package org.markwell.emit.web;

import org.jspecify.annotations.NullMarked;
