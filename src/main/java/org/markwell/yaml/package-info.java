/** Strict YAML with the position of every value, and edits that change nothing else. */
@NullMarked
package org.markwell.yaml;

import org.jspecify.annotations.NullMarked;
