package org.markwell.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A project's folder, and where the paths that its files name really lead. A link may lead from one
 * place of the project to another, never out of it or into a hidden folder such as {@code .git}.
 */
public final class ProjectFolder {
  private static final int LINKS = 40;

  private final Path path;

  private ProjectFolder(Path path) {
    this.path = path;
  }

  public static ProjectFolder of(Path path) {
    return new ProjectFolder(path.toAbsolutePath().normalize());
  }

  Path path() {
    return path;
  }

  /** A path that something in the project names; empty if no path can be so named. */
  Optional<Path> resolve(String name) {
    try {
      return Optional.of(path.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether a path really lies in the project, or would if it were there. */
  public boolean holds(Path inside) {
    Optional<Path> project = real(path);
    Optional<Path> real = real(inside);
    if (project.isEmpty() || real.isEmpty() || !real.get().startsWith(project.get())) {
      return false;
    }
    Path asNamed = project.get().resolve(path.relativize(inside.toAbsolutePath().normalize()));
    return real.get().equals(asNamed.normalize())
        || !isHidden(project.get().relativize(real.get()));
  }

  /**
   * Whether a path in a folder that has been looked at is a file, itself or by a link that leads to
   * one in that folder.
   */
  static boolean isFileIn(Path folder, Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || (Files.isRegularFile(file) && of(folder).holds(file));
  }

  /** Whether something has this name, be it a link that leads nowhere. */
  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether one of two folders holds the other, letter case aside, as some systems see them. */
  static boolean overlap(Path one, Path other) {
    Path first = lower(real(one).orElse(one));
    Path second = lower(real(other).orElse(other));
    return first.startsWith(second) || second.startsWith(first);
  }

  /** Whether two paths lead to one place, letter case aside. */
  static boolean same(Path one, Path other) {
    return lower(real(one).orElse(one)).equals(lower(real(other).orElse(other)));
  }

  private static Path lower(Path path) {
    return Path.of(path.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") && part.toString().length() > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a path really leads, all links on the way followed; what is not there yet is put behind.
   * Empty if the links go in circles or can't be read.
   */
  public static Optional<Path> real(Path path) {
    return real(path.toAbsolutePath().normalize(), LINKS);
  }

  private static Optional<Path> real(Path path, int links) {
    try {
      if (Files.exists(path)) {
        return Optional.of(path.toRealPath());
      }
      if (Files.isSymbolicLink(path)) {
        Path target = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
        return links == 0 ? Optional.empty() : real(target, links - 1);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    Path parent = path.getParent();
    Path name = path.getFileName();
    return parent == null || name == null
        ? Optional.of(path)
        : real(parent, links).map(it -> it.resolve(name));
  }
}
