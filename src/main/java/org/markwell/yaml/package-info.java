/**
 * Strict YAML with exact positions over snakeyaml-engine's events, and edits that keep the rest.
 */
@NullMarked
package org.markwell.yaml;

import org.jspecify.annotations.NullMarked;
