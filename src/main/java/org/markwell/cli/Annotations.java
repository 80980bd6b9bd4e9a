package org.markwell.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/**
 * Problems as commands that a workflow of GitHub shows on the lines of a change, in the form of
 * "Workflow commands for GitHub Actions" in GitHub's documentation: {@code ::error
 * file=…,line=…,col=…,title=…::message}.
 *
 * @param workspace the folder that GitHub counts paths from, absolute
 * @param root the project's folder, absolute
 */
record Annotations(Path workspace, Path root) {

  /** Paths count from {@code GITHUB_WORKSPACE}, or else from the current folder. */
  static Annotations of(Path root, Map<String, String> environment) {
    return new Annotations(
        real(Path.of(environment.getOrDefault("GITHUB_WORKSPACE", ""))), real(root));
  }

  /**
   * One command. The message begins with the place, because GitHub shows only ten annotations of a
   * step beside their lines, and the log shows nothing but messages.
   */
  String line(Problem problem) {
    Position at = problem.position();
    String file = file(at.file());
    String kind =
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    String place = file + ":" + at.line() + ":" + at.column() + ": ";
    String hint = problem.hint().isEmpty() ? "" : "\n" + problem.hint();
    return "::"
        + kind
        + " file="
        + property(file)
        + ",line="
        + at.line()
        + ",col="
        + at.column()
        + ",title="
        + property(problem.code().id())
        + "::"
        + value(place + problem.message() + hint);
  }

  /** A file of the project, seen from the workspace; one outside of it stays as it is. */
  private String file(String name) {
    Path file;
    try {
      file = root.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return name;
    }
    return file.startsWith(workspace)
        ? workspace.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/")
        : name;
  }

  /** The folder itself, whatever links lead to it. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String value(String text) {
    String escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    return Terminal.plain(escaped);
  }

  private static String property(String text) {
    return value(text).replace(":", "%3A").replace(",", "%2C");
  }
}
