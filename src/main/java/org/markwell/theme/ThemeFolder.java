package org.markwell.theme;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;

/** The folder of one theme on disk. What is in it comes from there and from nowhere else. */
final class ThemeFolder {
  /** The most bytes of one file, and of all. */
  static final int LARGEST = 16 << 20;

  private static final long MOST = 128L << 20;

  private final Path folder;
  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long total;

  /**
   * @param name how messages name the folder
   */
  ThemeFolder(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * All files but hidden ones, by their path in the folder.
   *
   * @throws ProblemException if a file is a link or no file at all, too large, or can't be read
   */
  Map<String, byte[]> read() {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted().forEach(this::read);
    } catch (IOException | UncheckedIOException e) {
      problem("", "the folder can't be read", "look at who may read it");
    }
    if (total > MOST) {
      problem("", "a theme may have 128 MB in all", "take out what no page shows");
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return files;
  }

  private void read(Path file) {
    String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
    if (path.isEmpty()
        || path.startsWith(".")
        || path.contains("/.")
        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (path.indexOf('\\') >= 0) {
      problem(path, "there is a backslash in this name", "give it another");
    } else if (Files.isSymbolicLink(file)) {
      problem(path, "a link can't be part of a theme", "put the file itself into the theme");
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      problem(path, "this is not an ordinary file", "take it out of the theme");
    } else if (total <= MOST) {
      // Nothing more is held of a theme that is too large already.
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
          problem(path, "a file of a theme may have 16 MB", "make it smaller");
          return;
        }
        total += bytes.length;
        files.put(path, bytes);
      } catch (IOException e) {
        problem(path, "it can't be read", "look at who may read it");
      }
    }
  }

  private void problem(String path, String message, String hint) {
    String place = path.isEmpty() ? name : name + "/" + path;
    problems.add(Problem.of(Code.THEME, Position.startOf(place), message, hint));
  }
}
