package org.markwell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.output.Written;
import org.markwell.plan.SitePlan;

/**
 * What a build came to.
 *
 * @param target the folder of the site
 * @param pages how many pages the edition has
 * @param problems of every edition, sorted
 * @param written what was done to the folder; nothing if problems stood in the way
 * @param unprinted how many books have a file that says why it could not be made
 * @param dated whether the problems are those of a day, and may be others on the next
 */
public record Built(
    Path target,
    int pages,
    List<Problem> problems,
    Optional<Written> written,
    int unprinted,
    boolean dated) {

  static Built of(Path target, SitePlan plan, List<Problem> problems, Optional<Written> written) {
    Optional<Written> published = written.filter(Written::succeeded);
    int unprinted = published.map(it -> plan.booksOf(it.standIns()).size()).orElse(0);
    boolean dated = plan.edition().site().overdue() != Site.Overdue.BADGE;
    return new Built(target, plan.pages().size(), problems, published, unprinted, dated);
  }
}
