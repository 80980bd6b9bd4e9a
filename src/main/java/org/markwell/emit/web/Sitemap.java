package org.markwell.emit.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.view.Publicity;

/**
 * The list of all pages that search engines go by, and the file that leads them to it. Both name
 * whole addresses: without the site's own there are none.
 */
public final class Sitemap implements Emitter {
  private static final String NAME = "sitemap.xml";
  private static final String ROBOTS = "robots.txt";

  private final String maker;

  /**
   * @param version of the program: a new one makes the files anew
   */
  public Sitemap(String version) {
    this.maker = "sitemap " + version;
  }

  @Override
  public String name() {
    return "sitemap";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    List<Claim> claims = new ArrayList<>();
    if (new Publicity(plan).baseUrl().isPresent()) {
      claims.add(Claim.made(NAME, "the sitemap"));
      int parts = parts(plan).size();
      for (int i = 1; parts > 1 && i <= parts; i++) {
        claims.add(Claim.made(name(i), "a part of the sitemap"));
      }
      if (hasRobots(plan)) {
        claims.add(Claim.made(ROBOTS, "what leads search engines to the sitemap"));
      }
    }
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    List<Artifact<?>> files = new ArrayList<>();
    if (new Publicity(plan).baseUrl().isPresent()) {
      String base = new Publicity(plan).baseUrl().get();
      List<SitemapPart> parts = parts(plan);
      if (parts.size() == 1) {
        files.add(new Artifact<>(NAME, maker, () -> parts.get(0), SitemapPart::bytes));
      } else {
        List<SitemapPart.Entry> index = new ArrayList<>();
        for (SitemapPart part : parts) {
          String name = name(index.size() + 1);
          index.add(new SitemapPart.Entry(base + name, part.changed()));
          files.add(new Artifact<>(name, maker, () -> part, SitemapPart::bytes));
        }
        files.add(new Artifact<>(NAME, maker, () -> index, SitemapPart::index));
      }
      if (hasRobots(plan)) {
        String robots = "User-agent: *\nDisallow:\n\nSitemap: " + base + NAME + "\n";
        files.add(Artifact.bytes(ROBOTS, robots.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return files;
  }

  private static String name(int part) {
    return "sitemap-" + part + ".xml";
  }

  /** Whoever keeps a file of that name has rules of their own. */
  private static boolean hasRobots(SitePlan plan) {
    return plan.edition().site().keep().stream().noneMatch(it -> it.value().equals(ROBOTS));
  }

  private static List<SitemapPart> parts(SitePlan plan) {
    List<SitemapPart.Entry> all =
        plan.pages().stream()
            .filter(Publicity::isFound)
            .map(
                page ->
                    SitemapPart.Entry.of(
                        plan.address(page).orElseThrow(), Publicity.modified(page)))
            .toList();
    return SitemapPart.cut(all, SitemapPart.Limits.OF_PROTOCOL);
  }
}
