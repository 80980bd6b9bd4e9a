package org.markwell.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Built;
import org.markwell.cli.environment.CachePlace;
import org.markwell.cli.environment.Today;
import org.markwell.content.WebAddress;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.output.OutputFolder;
import org.markwell.plan.file.Carrier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code markwell build}. */
@Command(
    name = "build",
    description = "Builds the website.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BuildCommand implements Callable<Integer> {
  /** The editions as the command line names them. */
  enum EditionName {
    LEARNER,
    ASSESSOR
  }

  /** How long one template of a theme may take. It only ends what has no end. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Terminal terminal;

  /** The folder in which builds remember. */
  private final Optional<Path> cache;

  private final Today today;
  private final Map<String, String> environment;

  @Mixin private Project project = new Project();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write the site (default: what site.yaml says, or site/).")
  private @Nullable Path out;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      defaultValue = "learner",
      description = "learner (default) or assessor, which goes into a folder of its own.")
  private EditionName edition = EditionName.LEARNER;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will stand, instead of what site.yaml says.")
  private @Nullable String baseUrl;

  @Option(
      names = "--portable",
      description =
          "Make a site to take along: a folder that works without a host, on a stick for one, and a"
              + " zip of it (default: site-portable/ and site-portable.zip).")
  private boolean portable;

  @Option(names = "--drafts", description = "Build topics that are still drafts, too.")
  private boolean drafts;

  @Option(names = "--strict", description = "Let warnings stop publishing, as errors do.")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "text",
      description =
          "How problems are told: text (default), json: one object a line, or github: annotations"
              + " for a workflow.")
  private Format format = Format.TEXT;

  @Option(names = "--timings", description = "Say how long each stage and each kind of file took.")
  private boolean timings;

  BuildCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.cache = CachePlace.of(environment);
    this.today = new Today(environment);
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path root = project.root();
    BuildOptions options =
        new BuildOptions(
                root,
                edition == EditionName.ASSESSOR ? Audience.ASSESSOR : Audience.EVERYONE,
                drafts ? Edition.Drafts.INCLUDED : Edition.Drafts.LEFT_OUT,
                Optional.ofNullable(out).map(Path::toAbsolutePath).map(Path::normalize),
                Optional.ofNullable(baseUrl).map(this::site),
                strict ? Severity.WARNING : Severity.ERROR,
                cache,
                Main.version())
            .within(PATIENCE)
            .on(today.date(project.command()))
            .by(portable ? Carrier.FOLDER : Carrier.HOST);
    ProgressLine progress = new ProgressLine(terminal);
    Built built;
    try (Ending ending = new Ending(progress, terminal)) {
      built = new Build(options, ending).run();
    }
    // Notes are for those who ask: "check" tells them, but it does not write.
    List<Problem> problems =
        built.problems().stream()
            .filter(it -> it.severity() != Severity.INFO || it.code() == Code.CACHE_UNUSED)
            .toList();
    new Report(terminal).print(problems, format, () -> Annotations.of(root, environment));
    if (built.written().isPresent()) {
      PrintStream words = format == Format.JSON ? terminal.err() : terminal.out();
      words.println(summary(built, problems, root, progress.elapsed()) + zip(built, root));
    } else {
      terminal
          .err()
          .println(
              "\nNothing was published: "
                  + Report.count(problems)
                  + ". The site is as it was before.");
    }
    if (timings) {
      progress.timings().forEach(terminal.err()::println);
    }
    return built.written().isPresent() ? 0 : Main.PROBLEMS;
  }

  private String site(String url) {
    WebAddress.baseFault(url)
        .ifPresent(
            fault -> {
              throw new ParameterException(
                  project.command(), "--base-url: \"" + url + "\" is not a web address: " + fault);
            });
    return WebAddress.asSite(url);
  }

  private static String summary(Built built, List<Problem> problems, Path root, String elapsed) {
    return built.pages()
        + (built.pages() == 1 ? " page, " : " pages, ")
        + Report.count(problems)
        + ", "
        + elapsed
        + "; "
        + changes(built)
        + " in "
        + shown(built.target(), root)
        + "/"
        + unprinted(built.unprinted());
  }

  private String zip(Built built, Path root) {
    return portable ? "; zipped as " + shown(OutputFolder.zip(built.target()), root) : "";
  }

  private static Path shown(Path path, Path root) {
    return path.startsWith(root) ? root.relativize(path) : path;
  }

  private static String unprinted(int books) {
    return books == 0
        ? ""
        : "; " + books + (books == 1 ? " book" : " books") + " could not be printed, and say why";
  }

  private static String changes(Built built) {
    return built
        .written()
        .map(
            written ->
                written.rendered() + written.removed() == 0
                    ? "nothing changed"
                    : written.rendered() + " of " + written.total() + " files written")
        .orElse("");
  }
}
