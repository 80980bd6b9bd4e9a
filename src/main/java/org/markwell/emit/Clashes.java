package org.markwell.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.markwell.model.Problem;
import org.markwell.output.Keep;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.claim.Claims;

/** Judges every place that anything will be written to, before anything is made. */
public final class Clashes {
  private Clashes() {}

  /** Tells of each place that two want, or that is kept for others, and of what can't be made. */
  public static void check(
      SitePlan plan, List<Emitter> emitters, Keep keep, Consumer<Problem> problems) {
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.made(".markwell.json", "the list of what it made"));
    emitters.forEach(emitter -> claims.addAll(emitter.claims(plan)));
    Claims.judge(claims, problems);
    keep.clashes(
            claims.stream()
                .filter(it -> it.kind() != Claim.Kind.RESERVED)
                .<String>map(Claim::path)
                .toList())
        .forEach(problems);
    emitters.forEach(emitter -> emitter.check(plan, problems));
  }
}
