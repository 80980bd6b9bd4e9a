package org.markwell.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Topic.Status;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.model.Site;

/**
 * No review is past its day, where the guide wants to be told. Drafts and retired topics wait for
 * nobody.
 */
final class ReviewsOnTime implements Rule {
  private static final Set<Status> UNPUBLISHED = Set.of(Status.DRAFT, Status.RETIRED);

  private final LocalDate today;

  ReviewsOnTime(LocalDate today) {
    this.today = today;
  }

  @Override
  public void check(Guide guide, Consumer<Problem> problems) {
    Site.Overdue policy = guide.site().overdue();
    if (policy == Site.Overdue.BADGE) {
      return;
    }
    Severity severity = policy == Site.Overdue.FAIL ? Severity.ERROR : Severity.WARNING;
    for (Document document : guide.documents()) {
      if (!(document instanceof Topic topic && UNPUBLISHED.contains(topic.status()))) {
        document
            .control()
            .reviewDue()
            .filter(due -> due.date().isBefore(today))
            .ifPresent(due -> problems.accept(overdue(due).as(severity)));
      }
    }
  }

  private static Problem overdue(Document.Day due) {
    return due.where()
        .problem(
            Code.OVERDUE,
            "the review of this page was due on " + due.date(),
            "review it, then write the day into \"reviewed\" and the next one into \"review_due\"");
  }
}
