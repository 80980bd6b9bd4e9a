package org.markwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Checked;
import org.markwell.Since;
import org.markwell.cli.environment.CachePlace;
import org.markwell.cli.environment.Today;
import org.markwell.history.HistoryException;
import org.markwell.history.NothingThenException;
import org.markwell.inspect.built.BuiltSite;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code markwell check}. */
@Command(
    name = "check",
    description = "Finds every problem of the guide, in all editions, and writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Today today;
  private final Map<String, String> environment;

  @Mixin private Project project = new Project();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "text",
      description =
          "text (default), json: one object a line, or github: annotations for a workflow.")
  private Format format = Format.TEXT;

  @Option(names = "--strict", description = "Let warnings fail the check, as errors do.")
  private boolean strict;

  @Mixin private BuiltPart built = new BuiltPart();

  @Mixin private WebPart web = new WebPart();

  @Option(
      names = "--since",
      paramLabel = "REF",
      description =
          "Find addresses, too, that the site had at a tag or commit of git, and that are gone"
              + " without an alias.")
  private @Nullable String since;

  CheckCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.today = new Today(environment);
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path root = project.root();
    BuildOptions options = BuildOptions.of(root, Main.version()).on(today.date(project.command()));
    ProgressLine progress = new ProgressLine(terminal);
    Set<Problem> found = new TreeSet<>();
    String looked = "";
    if (built.isAsked()) {
      BuiltSite.Findings findings = built.inspect(project);
      found.addAll(findings.problems());
      looked = findings.pages() + " pages among " + findings.files() + " files: ";
    }
    if (!built.isAsked() || web.isAsked() || since != null) {
      try {
        // A state that can't be had is told before anything is read.
        Optional<Since> past = since == null ? Optional.empty() : past(root, since);
        Checked now = new Build(options, progress).check();
        found.addAll(now.problems());
        past.ifPresent(it -> found.addAll(it.goneAddresses(now)));
        if (web.isAsked()) {
          found.addAll(web.ask(root, now, CachePlace.of(environment)));
        }
      } catch (HistoryException e) {
        return ChangesCommand.refused(e, terminal);
      }
    }
    List<Problem> problems = List.copyOf(found);
    new Report(terminal).print(problems, format, () -> Annotations.of(root, environment));
    if (format != Format.JSON) {
      terminal.out().println(looked + Report.count(problems) + ", " + progress.elapsed());
    }
    Severity limit = strict ? Severity.WARNING : Severity.ERROR;
    boolean failed = problems.stream().anyMatch(it -> it.severity().compareTo(limit) <= 0);
    return failed ? Main.PROBLEMS : 0;
  }

  /**
   * The state to compare with; nothing if there was no guide then, as for the very change that
   * brings one: what was not published can't be gone.
   */
  private Optional<Since> past(Path root, String name) throws HistoryException {
    try {
      return Optional.of(Since.of(root, name, environment));
    } catch (NothingThenException e) {
      terminal
          .err()
          .println(
              "note: " + Terminal.plain(e.getMessage() + ", so no address of then can be gone"));
      return Optional.empty();
    }
  }
}
