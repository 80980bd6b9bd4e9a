package org.markwell.emit;

import org.markwell.book.Books;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Labels;
import org.markwell.prose.Typesetting;
import org.markwell.view.Frames;
import org.markwell.view.Views;

/**
 * What the files of one edition are made of: its plan, and what draws pages and books from it. It
 * is shared by all emitters, so that what several of them ask for is made once.
 */
public record Material(SitePlan plan, Views views, Books books) {
  /**
   * @param labels what texts say that nobody wrote
   */
  public static Material of(SitePlan plan, Labels labels) {
    Typesetting typesetting = new Typesetting(plan, labels);
    Frames frames = new Frames(plan, labels);
    return new Material(
        plan, new Views(plan, frames, typesetting), new Books(plan, frames, typesetting));
  }
}
