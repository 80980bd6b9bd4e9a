/** Commands, exit codes and the console; the only user of clock and streams. */
@NullMarked
package org.markwell.cli;

import org.jspecify.annotations.NullMarked;
