package org.markwell.output;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;

/**
 * What came of making one file.
 *
 * @param bytes of the file, or of what stands in for it; nothing if it can't be made
 * @param problems why it is not as it should be; none if it is
 */
public record Rendition(Optional<byte[]> bytes, List<Problem> problems) {}
