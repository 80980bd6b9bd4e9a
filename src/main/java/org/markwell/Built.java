package org.markwell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;
import org.markwell.output.Written;

/**
 * What a build came to.
 *
 * @param target the folder of the site
 * @param pages how many pages the edition has
 * @param problems of every edition, sorted
 * @param written what was done to the folder; nothing if problems stood in the way
 * @param unprinted how many books have a file that says why it could not be made
 */
public record Built(
    Path target, int pages, List<Problem> problems, Optional<Written> written, int unprinted) {}
