package org.markwell.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Checked;
import org.markwell.Since;
import org.markwell.changes.MeetingReport;
import org.markwell.changes.Origin;
import org.markwell.changes.WhatsNewPage;
import org.markwell.changes.compare.GuideChanges;
import org.markwell.changes.compare.Withheld;
import org.markwell.changes.text.OwnFile;
import org.markwell.history.HistoryException;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.output.WriteFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code markwell changes}. */
@Command(
    name = "changes",
    description = {
      "Lists what was added, reworded, moved and removed since a state that git knows,",
      "by qualification, unit, criterion and topic. Nothing for assessors shows, unless",
      "their edition is asked for."
    },
    footer = {
      "%nFor a standardisation meeting:",
      "  markwell changes --since v1.2 --edition assessor --out changes.md",
      "For learners, as a page of the guide:",
      "  markwell changes --since v1.2 --format page --out content/whats-new.md"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ChangesCommand implements Callable<Integer> {
  /** For whom it is told. */
  enum Format {
    MARKDOWN,
    PAGE
  }

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Mixin private Project project = new Project();

  @Option(
      names = "--since",
      paramLabel = "REF",
      required = true,
      description = "The older state as git knows it: a tag, a branch or a commit.")
  private String since = "";

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      defaultValue = "learner",
      description = "learner (default), or assessor: with guidance, and not for publication.")
  private BuildCommand.EditionName edition = BuildCommand.EditionName.LEARNER;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "markdown",
      description =
          "markdown (default): all changes, with old and new words, for a meeting;"
              + " page: a page of the guide that says what to read again.")
  private Format format = Format.MARKDOWN;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write it (default: to the console). A file that is there is only replaced if"
              + " this command wrote it and nobody has edited it since.")
  private @Nullable Path out;

  ChangesCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path root = project.root();
    Audience audience =
        edition == BuildCommand.EditionName.ASSESSOR ? Audience.ASSESSOR : Audience.EVERYONE;
    Optional<Path> file = Optional.ofNullable(out).map(it -> it.toAbsolutePath().normalize());
    Optional<Problem> refusal = file.flatMap(it -> refusal(root, it));
    if (refusal.isPresent()) {
      new Report(terminal).print(List.of(refusal.get()));
      return Main.PROBLEMS;
    }
    try {
      Since past = Since.of(root, since, environment);
      if (past.isUnclear(audience)) {
        throw new HistoryException(
            "the site.yaml of \""
                + since
                + "\" can't be read for certain today, so it is open what"
                + " was for assessors only",
            "name a later state, or compare the assessor edition");
      }
      Checked now =
          new Build(BuildOptions.of(root, Main.version()), new ProgressLine(terminal)).check();
      List<Problem> obstacles = Since.obstacles(now);
      if (!obstacles.isEmpty()) {
        new Report(terminal).print(obstacles);
        terminal
            .err()
            .println(
                "\nNothing was compared: the guide as it is now has "
                    + Report.count(obstacles)
                    + ".");
        return Main.PROBLEMS;
      }
      return told(root, past, now, audience, file);
    } catch (HistoryException e) {
      return refused(e, terminal);
    }
  }

  private int told(Path root, Since past, Checked now, Audience audience, Optional<Path> file) {
    GuideChanges changes = past.changes(now, audience);
    Withheld withheld = past.withheld(now, audience);
    Origin origin = past.origin(now, audience);
    String text =
        format == Format.PAGE
            ? WhatsNewPage.of(changes, origin, audience, withheld, place(root, now, file))
            : MeetingReport.of(changes, origin, audience, withheld);
    notes(past, origin);
    if (file.isEmpty()) {
      terminal.out().print(text);
      terminal.out().flush();
      return 0;
    }
    try {
      Rewriting.replace(file.get(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      new Report(terminal).print(List.of(WriteFault.of("\"" + out + "\"", file.get(), e)));
      return Main.PROBLEMS;
    }
    terminal.out().println("Written: " + Terminal.plain(String.valueOf(out)));
    return 0;
  }

  /** What was not compared; the files' names are for whoever works on the guide. */
  private void notes(Since past, Origin origin) {
    List<String> notes = new ArrayList<>();
    origin
        .leftOut()
        .forEach(
            it ->
                notes.add("\"" + it + "\" was not compared: git has no earlier state of it here"));
    origin
        .unclear()
        .forEach(
            it ->
                notes.add(
                    "\""
                        + it
                        + "\" was not compared: as it was then, it is not certain what in it"
                        + " was for assessors"));
    past.past()
        .lost()
        .forEach(
            it ->
                notes.add(
                    "\""
                        + it
                        + "\" of then was not read: no file can have this name here, or its link leads nowhere"));
    notes.forEach(it -> terminal.err().println("note: " + Terminal.plain(it)));
  }

  /** Where a page will stand in the content, which decides how its links lead. */
  private static String place(Path root, Checked now, Optional<Path> file) {
    Path content = root.resolve(now.guide().site().content().get(0).value()).normalize();
    return file.filter(it -> it.startsWith(content))
        .map(it -> content.relativize(it).toString().replace('\\', '/'))
        .orElse("whats-new.md");
  }

  /** Why a file can't be written, if so: somebody else's words stand there. */
  private static Optional<Problem> refusal(Path root, Path file) {
    String shown =
        (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Path folder = file.getParent();
      return folder != null && Files.isDirectory(folder)
          ? Optional.empty()
          : refusal(shown, "there is no folder to write this file to", "make it first");
    }
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (OwnFile.isUntouched(text)) {
          return Optional.empty();
        } else if (OwnFile.isMarked(text)) {
          return refusal(
              shown,
              "somebody has edited this file since it was written",
              "keep those words in another file, then delete this one; or name another with --out");
        }
      }
    } catch (IOException e) {
      // Then nobody can say what is in it.
    }
    return refusal(
        shown, "this file was not written by \"markwell changes\"", "name another one with --out");
  }

  private static Optional<Problem> refusal(String shown, String message, String hint) {
    return Optional.of(Problem.of(Code.OUTPUT_REFUSED, Position.startOf(shown), message, hint));
  }

  /** An earlier state that can't be had is a slip on the command line, not in the guide. */
  static int refused(HistoryException e, Terminal terminal) {
    terminal.err().println("markwell: " + Terminal.plain(String.valueOf(e.getMessage())));
    if (!e.hint().isEmpty()) {
      terminal.err().println("  " + Terminal.plain(e.hint()));
    }
    return ExitCode.USAGE;
  }
}
