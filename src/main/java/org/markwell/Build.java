package org.markwell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.markwell.check.Checks;
import org.markwell.content.GuideReader;
import org.markwell.content.GuideReading;
import org.markwell.content.git.Tracked;
import org.markwell.edition.Edition;
import org.markwell.emit.CarriedFiles;
import org.markwell.emit.Clashes;
import org.markwell.emit.CustomDomain;
import org.markwell.emit.Emitter;
import org.markwell.emit.HostLimits;
import org.markwell.emit.Material;
import org.markwell.emit.Pages;
import org.markwell.emit.Portable;
import org.markwell.emit.Unpublished;
import org.markwell.emit.card.Cards;
import org.markwell.emit.epub.EpubBooks;
import org.markwell.emit.pdf.PdfBooks;
import org.markwell.emit.search.Search;
import org.markwell.emit.tables.Trackers;
import org.markwell.emit.twin.Twins;
import org.markwell.emit.web.Feed;
import org.markwell.emit.web.Sitemap;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.output.Keep;
import org.markwell.output.OutputFolder;
import org.markwell.output.Written;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Labels;
import org.markwell.theme.Theme;

/** Reads a guide, checks it, projects and plans its editions, and writes one of them. */
public final class Build {
  private final BuildOptions options;
  private final Stages stages;

  public Build(BuildOptions options, Stages stages) {
    this.options = options;
    this.stages = stages;
  }

  /** The only list of output formats. */
  private List<Emitter> emitters(Theme theme) {
    return List.of(
        new Pages(theme, options.version()),
        new Trackers(theme, options.version()),
        new PdfBooks(theme, options.version()),
        new EpubBooks(theme, options.version()),
        new CarriedFiles(theme),
        new Unpublished(),
        new Search(options.version()),
        new Sitemap(options.version()),
        new Feed(theme, options.version()),
        new Cards(theme, options.version()),
        new CustomDomain(),
        new Twins(theme, options.version()),
        new Portable(theme, options.version()));
  }

  /** Everything but writing: the guide, every edition's plan, and every problem of any of them. */
  public Checked check() {
    Markdown markdown = new Markdown();
    stages.begin("read");
    GuideReading reading = GuideReader.read(options.root(), markdown, options.version());
    Guide guide = reading.guide();
    Site site = guide.site();
    Set<Problem> problems = new ConcurrentSkipListSet<>(reading.problems());
    stages.begin("check");
    problems.addAll(Checks.of(guide, options.today()));
    problems.addAll(Tracked.of(options.root(), site, options.assessorTargets(site)));
    stages.begin("plan");
    Map<Audience, SitePlan> plans = new EnumMap<>(Audience.class);
    // The editions know nothing of each other.
    Stream.of(Audience.values())
        .parallel()
        .map(
            audience -> {
              Edition edition =
                  Edition.of(guide, audience, options.drafts(), markdown, problems::add);
              return SitePlan.of(edition, options.baseUrl().or(site::baseUrl), options.carrier());
            })
        .toList()
        .forEach(plan -> plans.put(plan.edition().audience(), plan));
    plans.values().forEach(plan -> problems.addAll(plan.problems()));
    Optional<Theme> theme = ChosenTheme.of(options, site, problems::add);
    // A theme that can't be used keeps no other problem from being told.
    List<Emitter> emitters = emitters(theme.orElseGet(() -> ChosenTheme.builtIn(options, site)));
    Keep keep = new Keep(site.keep());
    plans.values().forEach(plan -> Clashes.check(plan, emitters, keep, problems::add));
    stages.end();
    return new Checked(guide, plans, theme, List.copyOf(problems));
  }

  /**
   * The files of the chosen edition, each made when it is asked for.
   *
   * @return nothing if there is no theme to make them with
   */
  public Optional<Products> products(Checked checked) {
    SitePlan plan = checked.plan(options.audience());
    return checked
        .theme()
        .map(it -> Products.of(emitters(it), Material.of(plan, new Labels(it::word)), stages));
  }

  /**
   * Writes the chosen edition, unless a problem stands in the way; then the site stays as it was.
   */
  public Built write(Checked checked) {
    Destination destination = Destination.of(options, checked.guide().site());
    TreeSet<Problem> problems = new TreeSet<>(checked.problems());
    problems.addAll(destination.obstacles());
    Optional<Written> written = Optional.empty();
    if (problems.stream().noneMatch(this::stops)) {
      Site.Hosting hosting = checked.guide().site().hosting();
      written = products(checked).map(it -> write(it, destination.folder(), hosting));
    }
    written.ifPresent(it -> problems.addAll(it.problems()));
    return Built.of(
        destination.path(), checked.plan(options.audience()), List.copyOf(problems), written);
  }

  private Written write(Products products, OutputFolder folder, Site.Hosting hosting) {
    stages.begin("write");
    Written written =
        folder.write(
            products.artifacts(),
            products.progress(),
            this::stops,
            sizes -> limits(hosting, sizes));
    stages.end();
    return written;
  }

  /** What the host of a site would not take of it; an edition for assessors goes to no host. */
  private List<Problem> limits(Site.Hosting hosting, Map<String, Long> sizes) {
    return options.audience() == Audience.EVERYONE
        ? HostLimits.of(hosting)
            .map(it -> it.judge(hosting.host().orElseThrow(), sizes))
            .orElse(List.of())
        : List.of();
  }

  /** All at once, or nothing if all is as the last build left it. */
  public Built run() {
    LastBuild last = new LastBuild(options);
    return last.again().orElseGet(() -> last.after(() -> write(check())));
  }

  private boolean stops(Problem problem) {
    return problem.severity().compareTo(options.stopAt()) <= 0;
  }
}
