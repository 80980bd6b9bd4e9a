package org.markwell.emit;

import java.util.ArrayList;
import java.util.List;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.theme.Theme;

/** What is not made but carried along: images and downloads that pages reach, the theme's files. */
public final class CarriedFiles implements Emitter {
  private static final String WORKER = "assets/js/offline.js";

  private final Theme theme;

  public CarriedFiles(Theme theme) {
    this.theme = theme;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public List<Artifact<?>> artifacts(SitePlan plan) {
    List<Artifact<?>> files = new ArrayList<>();
    plan.assets().forEach((address, asset) -> files.add(Artifact.copy(address, asset.file())));
    theme.assets().forEach((path, bytes) -> files.add(Artifact.bytes(address(path), bytes)));
    // GitHub Pages would otherwise pass the site through Jekyll, which drops some names.
    files.add(Artifact.bytes(".nojekyll", new byte[0]));
    return files;
  }

  /** Where a file of the theme goes: a worker serves only the folder that it stands in. */
  private static String address(String path) {
    return path.equals(WORKER) ? "offline.js" : path;
  }
}
