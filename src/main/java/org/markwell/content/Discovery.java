package org.markwell.content;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/**
 * Finds the files of a content root. Hidden ones are left alone, as are the folders that are no
 * content where the project itself is the root; a link is followed to a file of the project only.
 */
final class Discovery extends SimpleFileVisitor<Path> {
  /** Names of folders of a project that are no content where the project itself is the root. */
  static final Set<String> NO_CONTENT = Set.of("themes", "target", "node_modules", "registers");

  /** What stands for bytes that are no letters in the encoding of this process. */
  private static final char UNREADABLE = '\uFFFD';

  private final Path project;
  private final Path root;
  private final Set<String> skipped;
  private final Consumer<Problem> problems;
  private final Map<String, Path> found = new TreeMap<>();

  private Discovery(Path project, Path root, Set<String> skipped, Consumer<Problem> problems) {
    this.project = project;
    this.root = root;
    this.skipped = skipped;
    this.problems = problems;
  }

  /**
   * Every file below a root, by its path relative to it (NFC, with {@code /}), in order.
   *
   * @param outputs the folders in the project that hold built sites, relative to it
   */
  static Map<String, Path> files(
      Path project, Path root, Set<String> outputs, Consumer<Problem> problems) {
    Discovery discovery = new Discovery(project, root, outputs, problems);
    try {
      Files.walkFileTree(root, discovery);
    } catch (IOException e) {
      discovery.unreadable(root, "this folder can't be read", "check that you may open it");
    }
    return discovery.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString();
    boolean top = root.equals(folder.getParent());
    String inside = root.relativize(folder).toString().replace(File.separatorChar, '/');
    boolean none =
        name.startsWith(".")
            || (top && name.equals("registers"))
            || (top && root.equals(project) && NO_CONTENT.contains(name))
            || (root.equals(project) && skipped.contains(inside));
    return none || isOdd(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  /** Whether a file or folder has a name that no address can be made of; it is reported. */
  private boolean isOdd(Path path) {
    String name = path.getFileName().toString();
    if (name.indexOf(UNREADABLE) >= 0) {
      unreadable(
          path,
          "this name has letters that can't be read here",
          "rename it; or, if it is right elsewhere, start Markwell with LC_ALL=C.UTF-8");
      return true;
    } else if (name.indexOf('\\') >= 0) {
      unreadable(
          path,
          "there is a backslash in this name, which leads into a folder elsewhere",
          "unpack the archive again that it comes from, or give it another name");
      return true;
    }
    return false;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (name.startsWith(".")
        || (root.equals(project) && name.equals("site.yaml") && root.equals(file.getParent()))) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink() && !ProjectFolder.isFileIn(root, file)) {
      unreadable(
          file,
          "this is a link to a folder, or to something outside \"" + shown(root) + "\"",
          "put a copy of the file here instead");
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isOther()) {
      unreadable(file, "this is a pipe, a socket or a device, not a file", "take it out");
      return FileVisitResult.CONTINUE;
    }
    if (isOdd(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (Names.isTooLong(name)) {
      problems.accept(
          Problem.of(
              Code.NAME_TOO_LONG,
              Position.startOf(shown(file)),
              "the name of this file is too long for those of the files that are made of it",
              "give it a name of at most " + Names.LONGEST + " letters"));
      return FileVisitResult.CONTINUE;
    }
    String relative = root.relativize(file).toString().replace(File.separatorChar, '/');
    String path = Normalizer.normalize(relative, Normalizer.Form.NFC);
    Path other = found.putIfAbsent(path, file);
    if (other != null) {
      problems.accept(
          Problem.of(
              Code.DUPLICATE_ADDRESS,
              Position.startOf(shown(file)),
              "two files are named \"" + path + "\", with accents stored in two ways",
              "rename one of them"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    unreadable(file, "this can't be read", "check that you may open it");
    return FileVisitResult.CONTINUE;
  }

  private void unreadable(Path file, String message, String hint) {
    problems.accept(Problem.of(Code.UNREADABLE_FILE, Position.startOf(shown(file)), message, hint));
  }

  private String shown(Path file) {
    String path = project.relativize(file).toString().replace(File.separatorChar, '/');
    return path.isEmpty() ? "." : path;
  }
}
