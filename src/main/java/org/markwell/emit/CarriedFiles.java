package org.markwell.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.markwell.model.Problem;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.file.Carrier;
import org.markwell.theme.Theme;

/** What is not made but carried along: images and downloads that pages reach, the theme's files. */
public final class CarriedFiles implements Emitter {
  // GitHub Pages would otherwise pass the site through Jekyll, which drops some names.
  private static final String JEKYLL = ".nojekyll";
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
  public List<Claim> claims(SitePlan plan) {
    List<Claim> claims = new ArrayList<>();
    plan.files().forEach(file -> claims.add(file.claim()));
    for (String path : theme.assetPaths()) {
      if (!isCarried(path, plan)) {
        continue;
      }
      String shown = theme.shown(path);
      claims.add(
          new Claim(
              address(path),
              Claim.Kind.MADE,
              "the theme's \"" + path + "\"",
              Claim.Told.at(shown)));
    }
    claims.add(Claim.made(JEKYLL, "a sign for GitHub Pages"));
    return claims;
  }

  @Override
  public void check(SitePlan plan, Consumer<Problem> problems) {
    plan.files().forEach(file -> Copies.problems(plan, file).forEach(problems));
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    List<Artifact<?>> files = new ArrayList<>();
    plan.files().forEach(file -> files.add(Copies.artifact(file)));
    theme
        .assets()
        .forEach(
            (path, bytes) -> {
              if (isCarried(path, plan)) {
                files.add(Artifact.bytes(address(path), bytes));
              }
            });
    files.add(Artifact.bytes(JEKYLL, new byte[0]));
    return files;
  }

  /** A worker keeps for later what was fetched, and from a folder nothing is. */
  private static boolean isCarried(String path, SitePlan plan) {
    return !path.equals(WORKER) || plan.carrier() == Carrier.HOST;
  }

  /** Where a file of the theme goes: a worker serves only the folder that it stands in. */
  private static String address(String path) {
    return path.equals(WORKER) ? "offline.js" : path;
  }
}
