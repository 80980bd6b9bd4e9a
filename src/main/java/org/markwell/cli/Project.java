package org.markwell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which project a command works on. */
final class Project {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The project's folder (default: the current one).")
  Path root = Path.of(".");

  /** The command line that is read, to say what is wrong with it. */
  CommandLine command() {
    return Objects.requireNonNull(command).commandLine();
  }

  /**
   * The folder, absolute.
   *
   * @throws ParameterException if it is not there
   */
  Path root() {
    Path folder = root.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder) && command != null) {
      throw new ParameterException(command.commandLine(), "there is no folder \"" + root + "\"");
    }
    return folder;
  }
}
