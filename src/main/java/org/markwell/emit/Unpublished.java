package org.markwell.emit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.markwell.model.Audience;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;

/** Keeps git from picking up what is for assessors only: a file that ignores its whole folder. */
public final class Unpublished implements Emitter {
  @Override
  public String name() {
    return "unpublished";
  }

  @Override
  public List<Artifact<?>> artifacts(SitePlan plan) {
    return plan.edition().audience() == Audience.ASSESSOR
        ? List.of(Artifact.bytes(".gitignore", "*\n".getBytes(StandardCharsets.US_ASCII)))
        : List.of();
  }
}
