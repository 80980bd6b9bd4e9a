package org.markwell.emit;

import java.util.List;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;

/** One product of a build: which files it makes of a plan. */
public interface Emitter {
  /** A short name for timings and messages. */
  String name();

  List<Artifact<?>> artifacts(SitePlan plan);
}
