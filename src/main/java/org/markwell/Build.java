package org.markwell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.markwell.check.Checks;
import org.markwell.content.GuideReader;
import org.markwell.content.GuideReading;
import org.markwell.emit.CarriedFiles;
import org.markwell.emit.Emitter;
import org.markwell.emit.Pages;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.output.OutputFolder;
import org.markwell.plan.Edition;
import org.markwell.plan.SitePlan;
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
    return List.of(new Pages(theme, options.version()), new CarriedFiles(theme));
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
    stages.begin("plan");
    Map<Audience, SitePlan> plans = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      Edition edition = Edition.of(guide, audience, options.drafts(), markdown, problems::add);
      SitePlan plan = SitePlan.of(edition, options.baseUrl().or(() -> guide.site().baseUrl()));
      problems.addAll(plan.problems());
      plans.put(audience, plan);
    }
    Theme theme = null;
    try {
      String name = guide.site().theme().value();
      Path folder = options.root().resolve("themes").resolve(name);
      theme = Theme.of(ThemeFiles.of(folder, "themes/" + name), guide.site().language());
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
    stages.end();
    return new Checked(guide, plans, Optional.ofNullable(theme), List.copyOf(problems));
  }

  /** Writes the chosen edition, unless a problem stands in the way. */
  public Built run() throws IOException {
    OutputFolder.at(options.out(Optional.empty()));
    return null;
  }
}
