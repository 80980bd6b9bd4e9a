package org.markwell;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.content.ProjectFolder;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Site;
import org.markwell.theme.Theme;
import org.markwell.theme.ThemeFiles;

/** The theme that a site names. */
final class ChosenTheme {
  private ChosenTheme() {}

  /** The theme, if it can be used. */
  static Optional<Theme> of(BuildOptions options, Site site, Consumer<Problem> problems) {
    String name = site.theme().value();
    Path themes = options.root().resolve("themes");
    Path folder = themes.resolve(name);
    ProjectFolder project = ProjectFolder.of(options.root());
    if (!project.holds(themes) || !project.holds(folder)) {
      // That links lead out of the project has been told already.
      return Optional.empty();
    }
    try {
      Theme theme = of(ThemeFiles.of(folder, "themes/" + name), options, site);
      theme.warnings().forEach(problems);
      return Optional.of(theme);
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

  /** The default theme alone, which can always be used. */
  static Theme builtIn(BuildOptions options, Site site) {
    return of(ThemeFiles.builtInOnly(), options, site);
  }

  private static Theme of(ThemeFiles files, BuildOptions options, Site site) {
    return Theme.of(files, site.language(), options.patience());
  }
}
