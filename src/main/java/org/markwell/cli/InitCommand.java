package org.markwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.output.WriteFault;
import org.markwell.starter.GitHubName;
import org.markwell.starter.NewFiles;
import org.markwell.starter.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code markwell init}. */
@Command(
    name = "init",
    description = {
      "Begins a guide: settings, a first topic, and with --github what publishes it.",
      "In a folder with a guide, --github adds the workflows alone. No file is ever overwritten."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder; it is made if it is not there (default: the current one).")
  private Path folder = Path.of(".");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the guide is called (default: Revision guide).")
  private String title = "Revision guide";

  @Option(
      names = "--github",
      description = "Add the workflows that check the guide and put it on GitHub Pages.")
  private boolean github;

  @Option(
      names = "--private",
      description =
          "With --github: write only what a private repository needs, to make the assessor edition"
              + " of a public guide.")
  private boolean forAssessors;

  @Option(
      names = "--guide",
      paramLabel = "OWNER/NAME",
      description = "With --private: the public guide on GitHub.")
  private @Nullable String guide;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path place = folder.toAbsolutePath().normalize();
    Optional<GitHubName> publicGuide = understood();
    Starter starter = new Starter(place, title.strip(), action());
    if (Files.exists(place) && !Files.isDirectory(place)) {
      return refuse("\"" + folder + "\" is a file, and not a folder.");
    }
    if (github && starter.fault().isPresent()) {
      return refuse(
          "The folder \""
              + starter.fault().get()
              + "\" has a name that a workflow can't hold: use letters, digits, hyphens and spaces.");
    }
    if (starter.hasGuide() && !github) {
      return refuse(
          "A guide stands there already: site.yaml, content/ or both."
              + " With --github the workflows are added to it.");
    }
    NewFiles files;
    if (forAssessors) {
      files = starter.forAssessors(publicGuide);
    } else if (starter.hasGuide()) {
      terminal.out().println("A guide stands there already; only the workflows are added.");
      files = starter.workflows();
    } else {
      files = starter.guide(github);
    }
    Path top = github ? starter.top() : place;
    List<Path> inTheWay = files.inTheWay(top);
    if (!inTheWay.isEmpty()) {
      inTheWay.forEach(it -> terminal.err().println("  " + shown(it)));
      return refuse(
          (inTheWay.size() == 1 ? "This is" : "These are")
              + " there already, and nothing is overwritten: move "
              + (inTheWay.size() == 1 ? "it" : "them")
              + " away, or name another folder.");
    }
    try {
      files.write();
    } catch (IOException e) {
      new Report(terminal).print(List.of(WriteFault.of("the new files", top, e)));
      return refuse("What was written is taken away again.");
    }
    files.texts().keySet().forEach(it -> terminal.out().println("  " + shown(it)));
    new NextSteps(terminal, starter, place).print(github, forAssessors, publicGuide);
    if (github && Main.commit().isEmpty()) {
      terminal
          .out()
          .println(
              "\nThis build of Markwell does not know its commit, so the workflows name its version."
                  + " They say where a commit belongs.");
    }
    return 0;
  }

  /** Refuses options that don't go together, before anything is looked at. */
  private Optional<GitHubName> understood() {
    if (forAssessors && !github) {
      throw wrong("--private goes with --github: it writes a workflow");
    }
    if (guide != null && !forAssessors) {
      throw wrong("--guide goes with --private: it names the public guide");
    }
    if (title.isBlank()
        || title.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw wrong("--title must be one line of text");
    }
    Optional<GitHubName> name = Optional.ofNullable(guide).flatMap(GitHubName::of);
    if (guide != null && name.isEmpty()) {
      throw wrong("--guide: \"" + guide + "\" is not the name of a repository, as in centre/guide");
    }
    return name;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  private int refuse(String why) {
    terminal.err().println(Terminal.plain(why));
    terminal.err().println("Nothing was written.");
    return Main.PROBLEMS;
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return Terminal.plain((file.startsWith(here) ? here.relativize(file) : file).toString());
  }

  /** What workflows use: this very program, or where its commit is not known, its version. */
  private static String action() {
    String version = "v" + Main.version();
    return "markwell/markwell@"
        + Main.commit()
            .map(it -> it + " # " + version)
            .orElse(version + " # put the commit of this version here: a tag can be moved");
  }
}
