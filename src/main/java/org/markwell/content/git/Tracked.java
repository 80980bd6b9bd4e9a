package org.markwell.content.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Text;

/**
 * Warns of what is for assessors but tracked by the git repository that holds the project: whoever
 * can read that repository can read it. Where there is no repository, or one that can't be read,
 * nothing is said.
 */
public final class Tracked {
  private Tracked() {}

  /**
   * @param outputs folders of assessor editions
   */
  public static List<Problem> of(Path project, Site site, Set<Path> outputs) {
    Optional<GitIndex> index = GitIndex.around(project);
    if (index.isEmpty()) {
      return List.of();
    }
    List<Text> roots = site.content().subList(1, site.content().size());
    Set<String> folders = new TreeSet<>();
    outputs.forEach(output -> within(index.get(), output).ifPresent(folders::add));
    roots.forEach(
        root -> within(index.get(), project.resolve(root.value())).ifPresent(folders::add));
    Map<String, String> tracked = tracked(index.get(), folders);
    List<Problem> problems = new ArrayList<>();
    for (Path output : new TreeSet<>(outputs)) {
      within(index.get(), output)
          .map(tracked::get)
          .ifPresent(file -> problems.add(output(shown(project, output), file)));
    }
    for (Text root : roots) {
      within(index.get(), project.resolve(root.value()))
          .map(tracked::get)
          .ifPresent(file -> problems.add(root(root, file)));
    }
    return problems;
  }

  private static Problem output(String folder, String file) {
    return Problem.of(
        Code.TRACKED,
        Position.startOf(folder),
        "the assessor edition is tracked by git: whoever can read the repository can read \""
            + file
            + "\"",
        "take it out with: git rm -r --cached \"" + folder + "\" (older commits still hold it)");
  }

  private static Problem root(Text root, String file) {
    return root.problem(
        Code.TRACKED,
        "\""
            + root.value()
            + "\" is tracked by git: whoever can read the repository can read \""
            + file
            + "\"",
        "keep it in a repository of its own, that is private, and name it in .gitignore here");
  }

  /** The first tracked file in each of some folders that has any. */
  private static Map<String, String> tracked(GitIndex index, Set<String> folders) {
    Map<String, String> tracked = new TreeMap<>();
    Set<String> open = new TreeSet<>(folders);
    if (open.isEmpty()) {
      return tracked;
    }
    try {
      index.each(
          path -> {
            String plain = plain(path);
            open.removeIf(
                folder -> {
                  boolean inside =
                      (folder.isEmpty() || plain.equals(folder) || plain.startsWith(folder + "/"))
                          && !tellsNothing(plain);
                  if (inside) {
                    tracked.put(folder, path);
                  }
                  return inside;
                });
            return !open.isEmpty();
          });
    } catch (IOException e) {
      // What was found counts; of the rest nothing can be said.
    }
    return tracked;
  }

  /**
   * The path of a folder in the repository, with its links followed; nothing if it is elsewhere.
   */
  private static Optional<String> within(GitIndex index, Path folder) {
    try {
      Path real = real(folder.toAbsolutePath().normalize());
      if (!real.startsWith(index.worktree())) {
        return Optional.empty();
      }
      return Optional.of(
          plain(index.worktree().relativize(real).toString().replace(File.separatorChar, '/')));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path real(Path folder) throws IOException {
    Path parent = folder.getParent();
    return parent == null || Files.exists(folder)
        ? folder.toRealPath()
        : real(parent).resolve(folder.getFileName());
  }

  /** Files that speak to programs alone, such as one that keeps an empty folder, tell nothing. */
  private static boolean tellsNothing(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith(".git") || name.equals(".markwell.json") || name.equals(".nojekyll");
  }

  /** Disks of a Mac store accents in another way than git does. */
  private static String plain(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String shown(Path project, Path folder) {
    return folder.startsWith(project)
        ? project.relativize(folder).toString().replace(File.separatorChar, '/')
        : folder.toString();
  }
}
