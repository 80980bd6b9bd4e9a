package org.markwell.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code markwell}. */
@Command(
    name = "markwell",
    description = "Turns a folder of Markdown topics into a revision website.",
    subcommands = {
      InitCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      ChangesCommand.class,
      PublishableCommand.class,
      AuditCommand.class,
      IdsCommand.class,
      LunrCommand.class
    },
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, nothing wrong",
      "1:the input has problems, nothing was published",
      "2:the command was not understood",
      "3:a fault of Markwell itself, or too little memory"
    })
public final class Main {
  static final int PROBLEMS = 1;
  static final int FAULT = 3;

  private Main() {}

  public static void main(String[] arguments) {
    // Since Java 22 a console is there even if nobody watches; this asks for the older rule.
    System.setProperty("jdk.console", "java.base");
    // Drawings go into PDFs, never onto a screen; without this some systems would show an icon.
    System.setProperty("java.awt.headless", "true");
    System.exit(run(Terminal.ofProcess(System.getenv()), System.getenv(), arguments));
  }

  /** Runs one command; returns its exit code. */
  static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new Main(), new Commands(terminal, environment));
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.isInteractive() && environment.getOrDefault("NO_COLOR", "").isEmpty()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((fault, command, parsed) -> new Faults(terminal).tell(fault));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      // What the command had begun, it has cleared away.
      return new Faults(terminal).tell(e);
    }
  }

  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /**
   * The commit that this program was built from, 40 hexadecimal digits; nothing where whoever built
   * it did not say.
   */
  static Optional<String> commit() {
    URL self = Main.class.getResource("Main.class");
    try {
      if (self != null && self.openConnection() instanceof JarURLConnection jar) {
        return Optional.ofNullable(jar.getMainAttributes())
            .map(it -> it.getValue("Markwell-Commit"))
            .filter(it -> it.matches("[0-9a-f]{40}"));
      }
    } catch (IOException e) {
      // A program that can't read its own manifest is at least of a version.
    }
    return Optional.empty();
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String commit = commit().map(it -> " (" + it.substring(0, 12) + ")").orElse("");
      return new String[] {"markwell " + version() + commit};
    }
  }

  /** Makes the commands with the terminal they speak to, and what the environment tells. */
  private record Commands(Terminal terminal, Map<String, String> environment)
      implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == BuildCommand.class) {
        return type.cast(new BuildCommand(terminal, environment));
      } else if (type == CheckCommand.class) {
        return type.cast(new CheckCommand(terminal, environment));
      } else if (type == InitCommand.class) {
        return type.cast(new InitCommand(terminal));
      } else if (type == PublishableCommand.class) {
        return type.cast(new PublishableCommand(terminal));
      } else if (type == AuditCommand.class) {
        return type.cast(new AuditCommand(terminal, environment));
      } else if (type == ChangesCommand.class) {
        return type.cast(new ChangesCommand(terminal, environment));
      } else if (type == IdsCommand.class) {
        return type.cast(new IdsCommand(terminal));
      } else if (type == LunrCommand.class) {
        return type.cast(new LunrCommand(terminal));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
