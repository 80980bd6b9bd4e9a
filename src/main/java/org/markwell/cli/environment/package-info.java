/** What the user's environment says: the day, and where builds remember. */
@NullMarked
package org.markwell.cli.environment;

import org.jspecify.annotations.NullMarked;
