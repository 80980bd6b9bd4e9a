package org.markwell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.markwell.model.Excerpt;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** Problems as people and programs read them. */
final class Report {
  private final Terminal terminal;

  Report(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * All problems: for people on the error stream, for programs on the standard output.
   *
   * @param annotations asked only if the format is theirs
   */
  void print(List<Problem> problems, Format format, Supplier<Annotations> annotations) {
    switch (format) {
      case TEXT -> print(problems);
      case JSON -> printJson(problems);
      case GITHUB -> {
        Annotations lines = annotations.get();
        problems.forEach(problem -> terminal.out().println(lines.line(problem)));
      }
    }
  }

  /** All problems for people, each with the line it stands on. */
  void print(List<Problem> problems) {
    problems.forEach(problem -> terminal.err().println(text(problem)));
  }

  /** One JSON object a line; the fields are always the same. */
  private void printJson(List<Problem> problems) {
    for (Problem problem : problems) {
      Position at = problem.position();
      terminal
          .out()
          .println(
              "{\"severity\":"
                  + Json.string(problem.severity().word())
                  + ",\"code\":"
                  + Json.string(problem.code().id())
                  + ",\"file\":"
                  + Json.string(at.file())
                  + ",\"line\":"
                  + at.line()
                  + ",\"column\":"
                  + at.column()
                  + ",\"message\":"
                  + Json.string(problem.message())
                  + ",\"hint\":"
                  + Json.string(problem.hint())
                  + "}");
    }
  }

  /** {@code 2 errors, 1 warning}, or {@code no problems}. */
  static String count(List<Problem> problems) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = problems.stream().filter(it -> it.severity() == severity).count();
      if (number > 0) {
        String word = severity == Severity.INFO ? "note" : severity.word();
        counts.add(number + " " + word + (number == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "no problems" : String.join(", ", counts);
  }

  String text(Problem problem) {
    String colour =
        switch (problem.severity()) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        };
    String label = problem.severity().word() + "[" + problem.code().id() + "]";
    StringBuilder text = new StringBuilder();
    text.append(Terminal.plain(problem.position().toString())).append(": ");
    text.append(terminal.paint(label, colour)).append(": ");
    text.append(Terminal.plain(problem.message()));
    String hint = Terminal.plain(problem.hint());
    if (problem.excerpt().isPresent()) {
      Excerpt excerpt = problem.excerpt().get();
      String number = Integer.toString(problem.position().line());
      String margin = " ".repeat(number.length() + 2);
      text.append("\n  ").append(number).append(" | ").append(Terminal.plain(excerpt.text()));
      text.append('\n').append(margin).append(" | ");
      text.append(" ".repeat(width(excerpt.text(), 0, excerpt.caret())));
      int marks = Math.max(1, width(excerpt.text(), excerpt.caret(), excerpt.length()));
      text.append(terminal.paint("^".repeat(marks), colour));
      text.append(hint.isEmpty() ? "" : " " + hint);
    } else if (!hint.isEmpty()) {
      text.append("\n  ").append(hint);
    }
    return text.toString();
  }

  /** How many columns of a terminal some code points of a text take. */
  private static int width(String text, int from, int count) {
    return text.codePoints().skip(from).limit(count).map(Report::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
