package org.markwell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.markwell.model.Audience;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.plan.SitePlan;
import org.markwell.theme.Theme;

/**
 * What reading, checking and planning came to.
 *
 * @param plans of every edition
 * @param theme missing if it can't be used
 * @param problems of every edition, sorted, each once
 */
public record Checked(
    Guide guide, Map<Audience, SitePlan> plans, Optional<Theme> theme, List<Problem> problems) {

  /** The plan of one edition. */
  public SitePlan plan(Audience audience) {
    return Objects.requireNonNull(plans.get(audience));
  }
}
