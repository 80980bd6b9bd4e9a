/**
 * Strict YAML with exact positions: an own reader of what tutors write, snakeyaml-engine's events
 * for all else, and edits that keep the rest.
 */
@NullMarked
package org.markwell.yaml;

import org.jspecify.annotations.NullMarked;
