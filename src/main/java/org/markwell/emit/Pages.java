package org.markwell.emit;

import java.util.List;
import org.markwell.output.Artifact;
import org.markwell.plan.BookPage;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;

/** The web pages: every planned page through its template. */
public final class Pages implements Emitter {
  private final Theme theme;
  private final String maker;

  /**
   * @param version of the program: a new one makes every page anew
   */
  public Pages(Theme theme, String version) {
    this.theme = theme;
    this.maker = "pages " + version + " " + theme.hash();
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    return plan.claims();
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    return material.plan().pages().stream()
        .<Artifact<?>>map(page -> artifact(material, page))
        .toList();
  }

  private Artifact<?> artifact(Material material, Page page) {
    String template = page.template();
    return new Artifact<>(
        page.address(), maker, () -> view(material, page), view -> theme.bytes(template, view));
  }

  private static Record view(Material material, Page page) {
    return page instanceof BookPage book
        ? (Record) material.books().of(book)
        : (Record) material.views().of(page);
  }
}
