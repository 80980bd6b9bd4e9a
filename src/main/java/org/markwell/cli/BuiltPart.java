package org.markwell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.BuildOptions;
import org.markwell.cli.BuildCommand.EditionName;
import org.markwell.content.GuideReader;
import org.markwell.edition.Edition;
import org.markwell.inspect.built.BuiltSite;
import org.markwell.model.Audience;
import org.markwell.model.Severity;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of {@code markwell check} that looks at what was built. */
final class BuiltPart {
  private static final String OWN = "";

  @Option(
      names = "--built",
      arity = "0..1",
      fallbackValue = OWN,
      paramLabel = "DIR",
      description =
          "Check what was built instead: every link, anchor and file in the site's folder, or in"
              + " DIR, which may be any folder of web pages.")
  private @Nullable String built;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      defaultValue = "learner",
      description = "With --built: learner (default) or assessor.")
  private EditionName edition = EditionName.LEARNER;

  boolean isAsked() {
    return built != null;
  }

  BuiltSite.Findings inspect(Project project) {
    Path root = project.root();
    Path folder = folder(project, Optional.ofNullable(built).orElse(OWN), edition);
    try {
      BuiltSite.Findings findings = BuiltSite.inspect(folder, label(root, folder));
      if (findings.pages() == 0) {
        throw new ParameterException(
            project.command(), "there are no pages in \"" + folder + "\": is it the right folder?");
      }
      return findings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder to look at: as asked, or the site's own.
   *
   * @throws ParameterException if it is not there
   */
  static Path folder(Project project, String asked, EditionName edition) {
    Path root = project.root();
    Path folder =
        asked.isEmpty()
            ? options(root, edition).target(GuideReader.settings(root, problem -> {}))
            : Path.of(asked).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          project.command(),
          "there is no folder \""
              + folder
              + "\""
              + (asked.isEmpty() ? ": \"markwell build\" makes it" : ""));
    }
    return folder;
  }

  private static BuildOptions options(Path root, EditionName edition) {
    return new BuildOptions(
        root,
        edition == EditionName.ASSESSOR ? Audience.ASSESSOR : Audience.EVERYONE,
        Edition.Drafts.LEFT_OUT,
        Optional.empty(),
        Optional.empty(),
        Severity.ERROR,
        Optional.empty(),
        Main.version());
  }

  private static String label(Path root, Path folder) {
    Path shown = folder.startsWith(root) ? root.relativize(folder) : folder;
    String label = shown.toString().replace('\\', '/');
    return label.isEmpty() || label.endsWith("/") ? label : label + "/";
  }
}
