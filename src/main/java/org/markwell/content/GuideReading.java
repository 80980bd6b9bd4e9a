package org.markwell.content;

import java.util.List;
import org.markwell.model.Guide;
import org.markwell.model.Problem;

/**
 * A guide as far as it could be read, and all that is wrong with it.
 *
 * @param problems sorted by position
 */
public record GuideReading(Guide guide, List<Problem> problems) {}
