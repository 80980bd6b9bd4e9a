package org.markwell.emit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.markwell.model.Audience;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;

/** Keeps git from picking up what is for assessors only: a file that ignores its whole folder. */
public final class Unpublished implements Emitter {
  private static final String NAME = ".gitignore";

  @Override
  public String name() {
    return "unpublished";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    return plan.edition().audience() == Audience.ASSESSOR
        ? List.of(Claim.made(NAME, "what keeps this edition out of Git"))
        : List.of();
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    return plan.edition().audience() == Audience.ASSESSOR
        ? List.of(Artifact.bytes(NAME, "*\n".getBytes(StandardCharsets.US_ASCII)))
        : List.of();
  }
}
