package org.markwell.emit.twin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.output.Artifact;
import org.markwell.output.Fingerprint;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;
import org.markwell.view.Publicity;

/**
 * The Markdown twins of pages, and {@code llms.txt} that lists them. A twin is made of the page as
 * it is printed, so it can say nothing that the page does not.
 */
public final class Twins implements Emitter {
  private final Theme theme;
  private final String version;

  /**
   * @param version of the program: a new one makes every twin anew
   */
  public Twins(Theme theme, String version) {
    this.theme = theme;
    this.version = version;
  }

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    Publicity publicity = new Publicity(plan);
    List<Claim> claims = new ArrayList<>();
    if (publicity.hasMarkdown()) {
      claims.add(Claim.made(Contents.NAME, "the list of pages as Markdown"));
      for (Page page : plan.pages()) {
        publicity.twin(page).ifPresent(it -> claims.add(plan.claim(it, "the Markdown", page)));
      }
    }
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    Publicity publicity = new Publicity(plan);
    if (!publicity.hasMarkdown()) {
      return List.of();
    }
    Set<String> with = new HashSet<>();
    List<String> without = new ArrayList<>();
    for (Page page : plan.pages()) {
      if (publicity.twin(page).isPresent()) {
        with.add(page.address());
      } else {
        without.add(page.address());
      }
    }
    // Links lead to twins where there are any: pages that have none are few, and seldom change.
    String maker = "twin " + version + " " + theme.hash() + " " + Fingerprint.of(without);
    List<Artifact<?>> twins = new ArrayList<>();
    twins.add(
        new Artifact<>(
            Contents.NAME,
            "contents " + version,
            () -> Contents.of(plan, publicity, theme::word),
            Contents::bytes));
    for (Page page : plan.pages()) {
      Optional<String> twin = publicity.twin(page);
      if (twin.isPresent()) {
        UnaryOperator<String> links = new TwinLinks(page.address(), with);
        twins.add(
            new Artifact<>(
                twin.get(),
                maker,
                () -> (Record) material.views().of(page),
                view -> twin(theme.render(page.template(), view), links)));
      }
    }
    return twins;
  }

  private static byte[] twin(String html, UnaryOperator<String> links) {
    Document page = Jsoup.parse(html);
    Element main = page.selectFirst("main");
    return MarkdownText.of(main == null ? page.body() : main, links)
        .getBytes(StandardCharsets.UTF_8);
  }
}
