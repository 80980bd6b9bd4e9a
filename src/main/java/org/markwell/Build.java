package org.markwell;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.markwell.check.Checks;
import org.markwell.content.GuideReader;
import org.markwell.content.GuideReading;
import org.markwell.content.ProjectFolder;
import org.markwell.content.Tracked;
import org.markwell.edition.Edition;
import org.markwell.emit.CarriedFiles;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.emit.Pages;
import org.markwell.emit.Unpublished;
import org.markwell.emit.epub.EpubBooks;
import org.markwell.emit.pdf.PdfBooks;
import org.markwell.emit.search.Search;
import org.markwell.emit.tables.Trackers;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Guide;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Site;
import org.markwell.output.Artifact;
import org.markwell.output.Keep;
import org.markwell.output.OutputFolder;
import org.markwell.output.Written;
import org.markwell.plan.Claim;
import org.markwell.plan.Claims;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Labels;
import org.markwell.theme.Theme;
import org.markwell.theme.ThemeFiles;

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
        new Search(options.version()));
  }

  /** Everything but writing: the guide, every edition's plan, and every problem of any of them. */
  public Checked check() {
    Markdown markdown = new Markdown();
    stages.begin("read");
    GuideReading reading = GuideReader.read(options.root(), markdown);
    Guide guide = reading.guide();
    TreeSet<Problem> problems = new TreeSet<>(reading.problems());
    stages.begin("check");
    problems.addAll(Checks.of(guide));
    problems.addAll(
        Tracked.of(options.root(), guide.site(), options.assessorTargets(guide.site())));
    stages.begin("plan");
    Map<Audience, SitePlan> plans = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      Edition edition = Edition.of(guide, audience, options.drafts(), markdown, problems::add);
      SitePlan plan = SitePlan.of(edition, options.baseUrl().or(() -> guide.site().baseUrl()));
      problems.addAll(plan.problems());
      plans.put(audience, plan);
    }
    Optional<Theme> theme = theme(guide.site(), problems::add);
    // A theme that can't be used keeps no other problem from being told.
    List<Emitter> emitters =
        emitters(theme.orElseGet(() -> theme(ThemeFiles.builtInOnly(), guide.site())));
    Keep keep = new Keep(guide.site().keep());
    for (SitePlan plan : plans.values()) {
      List<Claim> claims = claims(plan, emitters);
      Claims.judge(claims, problems::add);
      problems.addAll(keep.clashes(made(claims)));
      emitters.forEach(emitter -> emitter.check(plan, problems::add));
    }
    stages.end();
    return new Checked(guide, plans, theme, List.copyOf(problems));
  }

  /** The theme, if it can be used. */
  private Optional<Theme> theme(Site site, Consumer<Problem> problems) {
    String name = site.theme().value();
    Path themes = options.root().resolve("themes");
    Path folder = themes.resolve(name);
    ProjectFolder project = ProjectFolder.of(options.root());
    if (!project.holds(themes) || !project.holds(folder)) {
      // That links lead out of the project has been told already.
      return Optional.empty();
    }
    try {
      return Optional.of(theme(ThemeFiles.of(folder, "themes/" + name), site));
    } catch (UncheckedIOException e) {
      problems.accept(
          Problem.of(
              Code.UNREADABLE_FILE,
              Position.startOf("themes/" + name),
              "a file of the theme can't be read",
              "check that you may open all of them"));
    } catch (ProblemException e) {
      e.problems().forEach(problems);
    }
    return Optional.empty();
  }

  private Theme theme(ThemeFiles files, Site site) {
    return Theme.of(files, site.language(), options.patience());
  }

  /** Every path that anything will be written to. */
  private static List<Claim> claims(SitePlan plan, List<Emitter> emitters) {
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.made(".markwell.json", "the list of what it made"));
    emitters.forEach(emitter -> claims.addAll(emitter.claims(plan)));
    return claims;
  }

  private static List<String> made(List<Claim> claims) {
    return claims.stream()
        .filter(it -> it.kind() != Claim.Kind.RESERVED)
        .<String>map(Claim::path)
        .toList();
  }

  /**
   * Writes the chosen edition, unless a problem stands in the way; then the site stays as it was.
   */
  public Built run() {
    Checked checked = check();
    Path target = options.target(checked.guide().site());
    Keep keep = new Keep(checked.guide().site().keep());
    OutputFolder folder = OutputFolder.at(real(target), options.cache(), keep);
    TreeSet<Problem> problems = new TreeSet<>(checked.problems());
    folder.restore().ifPresent(problems::add);
    folder.refusal(kept(checked.guide())).ifPresent(problems::add);
    SitePlan plan = checked.plan(options.audience());
    Optional<Written> written = Optional.empty();
    if (checked.theme().isPresent() && problems.stream().noneMatch(this::stops)) {
      Material material = Material.of(plan, new Labels(checked.theme().get()::word));
      List<Artifact<?>> artifacts = new ArrayList<>();
      for (Emitter emitter : emitters(checked.theme().get())) {
        stages.begin(emitter.name());
        artifacts.addAll(emitter.artifacts(material));
      }
      stages.begin("write");
      Written result = folder.write(artifacts, stages::done, this::stops);
      stages.end();
      problems.addAll(result.problems());
      written = Optional.of(result).filter(Written::succeeded);
    }
    int unprinted = written.map(it -> plan.booksOf(it.standIns()).size()).orElse(0);
    return new Built(target, plan.pages().size(), List.copyOf(problems), written, unprinted);
  }

  private boolean stops(Problem problem) {
    return problem.severity().compareTo(options.stopAt()) <= 0;
  }

  /** The project and what it is made of: no output folder may hold or replace them. */
  private List<Path> kept(Guide guide) {
    List<Path> kept = new ArrayList<>();
    kept.add(options.root());
    guide.site().content().stream()
        .map(root -> options.root().resolve(root.value()).normalize())
        .filter(root -> !root.equals(options.root()))
        .forEach(kept::add);
    kept.add(options.root().resolve("themes"));
    return kept.stream().map(it -> ProjectFolder.real(it).orElse(it)).toList();
  }

  /** Where a folder really stands; whether it is a link itself is for its owner to say. */
  private static Path real(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return parent == null
        ? whole
        : ProjectFolder.real(parent).orElse(parent).resolve(whole.getFileName());
  }
}
