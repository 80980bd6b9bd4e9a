package org.markwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.markwell.content.GuideReader;
import org.markwell.content.GuideReading;
import org.markwell.content.PinIds;
import org.markwell.markdown.Markdown;
import org.markwell.model.Problem;
import org.markwell.output.WriteFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code markwell ids}. */
@Command(
    name = "ids",
    description = "Writes the ids of items that have none into their files, changing nothing else.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Project project = new Project();

  IdsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path root = project.root();
    GuideReading reading = GuideReader.read(root, new Markdown(), Main.version());
    List<Problem> errors = reading.problems().stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      new Report(terminal).print(errors);
      terminal.err().println("\nNo file was changed: " + Report.count(errors) + ".");
      return Main.PROBLEMS;
    }
    Map<Path, byte[]> files = new TreeMap<>(PinIds.of(root, reading.guide()));
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      try {
        Rewriting.replace(each.getKey(), each.getValue());
      } catch (IOException e) {
        String name = root.relativize(each.getKey()).toString();
        Problem problem = WriteFault.of("\"" + name + "\"", each.getKey(), e);
        new Report(terminal).print(List.of(problem));
        terminal.err().println("\nThis file and those after it are as they were.");
        return Main.PROBLEMS;
      }
      terminal.out().println(Terminal.plain(root.relativize(each.getKey()).toString()));
    }
    int count = files.size();
    terminal
        .out()
        .println(
            count == 0
                ? "Every item has its id already."
                : count + (count == 1 ? " file changed." : " files changed."));
    return 0;
  }
}
