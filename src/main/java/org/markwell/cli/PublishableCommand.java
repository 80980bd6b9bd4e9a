package org.markwell.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.Publishable;
import org.markwell.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code markwell publishable}. */
@Command(
    name = "publishable",
    description = {
      "Says whether a built folder may go to where everybody can read it.",
      "It must be the learner edition as it was built, and no private content root may lie here."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PublishableCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Project project = new Project();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The built site (default: what site.yaml says, or site/).")
  private @Nullable Path folder;

  PublishableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Path> built =
        Optional.ofNullable(folder).map(Path::toAbsolutePath).map(Path::normalize);
    List<Problem> problems = Publishable.problems(project.root(), built);
    new Report(terminal).print(problems);
    if (problems.isEmpty()) {
      terminal.out().println("This is the learner edition as it was built: it may be published.");
      return 0;
    }
    terminal.err().println("\nDo not publish this: " + Report.count(problems) + ".");
    return Main.PROBLEMS;
  }
}
