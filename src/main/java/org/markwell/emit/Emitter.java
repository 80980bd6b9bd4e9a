package org.markwell.emit;

import java.util.List;
import java.util.function.Consumer;
import org.markwell.model.Problem;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;

/** One product of a build: which files it makes of a plan. */
public interface Emitter {
  /** A short name for timings and messages. */
  String name();

  /** Every path that it will write to; cheap, as nothing is rendered. */
  List<Claim> claims(SitePlan plan);

  /** Tells what would keep its files from being made, or will be left out of them. */
  default void check(SitePlan plan, Consumer<Problem> problems) {}

  /** Its files, each made when it is due. */
  List<Artifact<?>> artifacts(Material material);
}
