package org.markwell.plan;

import java.util.Set;
import org.markwell.model.Problem;
import org.markwell.plan.PlannedBook.Format;

/**
 * A picture that keeps a book from being made.
 *
 * @param formats in which it can't be
 */
public record Unprintable(Problem problem, Set<Format> formats) {}
