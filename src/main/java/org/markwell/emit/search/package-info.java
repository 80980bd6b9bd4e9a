/**
 * The data of the site's search: texts of pages, made plain, in compact shards that a browser
 * expands to the lunr index they stand for. {@code docs/search.md} holds the format.
 */
@NullMarked
package org.markwell.emit.search;

import org.jspecify.annotations.NullMarked;
