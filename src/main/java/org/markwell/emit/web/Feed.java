package org.markwell.emit.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.model.Document.Change;
import org.markwell.model.Prose;
import org.markwell.model.Site;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;
import org.markwell.view.Publicity;

/**
 * The Atom feed (RFC 4287) of what changed: the newest entries that topics and qualifications list
 * under {@code changes} with a date. No clock has a say in it.
 */
public final class Feed implements Emitter {
  private static final int MOST = 30;

  private final Theme theme;
  private final String maker;

  /**
   * @param version of the program: a new one makes the feed anew
   */
  public Feed(Theme theme, String version) {
    this.theme = theme;
    this.maker = "feed " + version;
  }

  /**
   * One change.
   *
   * @param id a tag (RFC 4151) that never changes: it names the document by its own id
   * @param language where it is not the site's
   * @param day year-month-day
   */
  record Entry(
      String id, String url, String title, Optional<String> language, String day, String summary) {}

  /** The whole feed, the newest entry first. */
  record Entries(String base, String title, String author, String language, List<Entry> newest) {}

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    return new Publicity(plan).hasFeed()
        ? List.of(Claim.made(Publicity.FEED, "the feed of changes"))
        : List.of();
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    return new Publicity(plan).hasFeed()
        ? List.of(new Artifact<>(Publicity.FEED, maker, () -> entries(plan), Feed::bytes))
        : List.of();
  }

  /**
   * A change of a page.
   *
   * @param number among those of its page with the same version and day, the oldest first
   */
  private record News(TitledPage page, Change change, LocalDate day, int number) {}

  private Entries entries(SitePlan plan) {
    Site site = plan.edition().site();
    String base = plan.baseUrl().orElseThrow();
    List<News> news = new ArrayList<>();
    for (TitledPage page : plan.tree().sequence()) {
      news.addAll(of(page));
    }
    // Those of one day stay in the order of reading.
    news.sort(Comparator.comparing(News::day).reversed());
    List<Entry> newest =
        news.stream().limit(MOST).map(it -> entry(plan, it, id(base, site, it))).toList();
    return new Entries(
        base,
        site.title().value(),
        site.centre().name().orElse(site.title().value()),
        site.language(),
        newest);
  }

  /**
   * The news of a page, the newest first as they are written. Counted from the other end: a further
   * change must not take the identity of one that readers have seen.
   */
  private static List<News> of(TitledPage page) {
    List<News> news = new ArrayList<>();
    Map<List<String>, Integer> numbers = new HashMap<>();
    List<Change> changes = Publicity.news(page);
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      LocalDate day = change.date().orElseThrow();
      int number =
          numbers.merge(List.of(change.version().value(), day.toString()), 1, Integer::sum);
      news.add(0, new News(page, change, day, number));
    }
    return news;
  }

  private Entry entry(SitePlan plan, News it, String id) {
    Optional<String> language =
        it.page()
            .document()
            .flatMap(each -> each.facts().language())
            .filter(each -> !each.equals(plan.edition().site().language()));
    String version = theme.word("version") + " " + it.change().version().value();
    return new Entry(
        id,
        plan.address(it.page()).orElseThrow(),
        it.page().title(),
        language,
        it.day().toString(),
        it.change().summary().map(Prose::plain).map(text -> version + ": " + text).orElse(version));
  }

  private static String id(String base, Site site, News it) {
    String host = Objects.requireNonNullElse(URI.create(base).getHost(), "localhost");
    return "tag:"
        + host.toLowerCase(Locale.ROOT)
        + ","
        + it.day()
        + ":"
        + Address.encode(
            site.siteId()
                + "/"
                + it.page().document().orElseThrow().id()
                + "/"
                + it.change().version().value()
                + (it.number() == 1 ? "" : "/" + it.number()));
  }

  private static byte[] bytes(Entries feed) {
    Xml xml =
        new Xml()
            .raw(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                    + Xml.escape(feed.language())
                    + "\">")
            .element("id", feed.base())
            .element("title", feed.title())
            .element("updated", time(feed.newest().get(0).day()))
            .raw("<author>")
            .element("name", feed.author())
            .raw("</author>")
            .raw("<link rel=\"self\" href=\"" + Xml.escape(feed.base() + Publicity.FEED) + "\"/>")
            .raw("<link rel=\"alternate\" href=\"" + Xml.escape(feed.base()) + "\"/>");
    for (Entry entry : feed.newest()) {
      xml.raw(
              entry
                  .language()
                  .map(it -> "<entry xml:lang=\"" + Xml.escape(it) + "\">")
                  .orElse("<entry>"))
          .element("id", entry.id())
          .element("title", entry.title())
          .element("updated", time(entry.day()))
          .raw("<link href=\"" + Xml.escape(entry.url()) + "\"/>")
          .element("summary", entry.summary())
          .raw("</entry>");
    }
    return xml.raw("</feed>").bytes();
  }

  /** Frontmatter knows days alone. */
  private static String time(String day) {
    return day + "T00:00:00Z";
  }
}
