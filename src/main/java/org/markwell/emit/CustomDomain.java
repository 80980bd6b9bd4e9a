package org.markwell.emit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Audience;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.file.Carrier;

/** The file in which GitHub Pages looks for a site's own domain, where it serves a branch. */
public final class CustomDomain implements Emitter {
  private static final String NAME = "CNAME";

  @Override
  public String name() {
    return "domain";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    return domain(plan).stream()
        .map(it -> new Claim(NAME, Claim.Kind.MADE, "the site's domain", it::problem))
        .toList();
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    return domain(material.plan()).stream()
        .<Artifact<?>>map(
            it -> Artifact.bytes(NAME, (it.value() + "\n").getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }

  /** The domain, if this edition goes there. */
  private static Optional<Text> domain(SitePlan plan) {
    Site.Hosting hosting = plan.edition().site().hosting();
    return plan.edition().audience() == Audience.EVERYONE
            && plan.carrier() == Carrier.HOST
            && hosting.readsDomain()
        ? hosting.domain()
        : Optional.empty();
  }
}
