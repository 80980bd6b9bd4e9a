package org.markwell.history;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a folder at some commit. */
public final class PastTree {
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";
  private static final int LINKS = 40;

  /** What a guide's words stand in. Of all other files it counts that they are there. */
  private static final Pattern TEXT = Pattern.compile("(?is).*\\.(?:md|markdown|ya?ml)");

  private final Git git;
  private final Map<String, Entry> entries;

  /**
   * A file, a link or a submodule.
   *
   * @param mode as git writes it, such as {@code 100644}
   */
  record Entry(String mode, String hash) {}

  PastTree(Git git, Map<String, Entry> entries) {
    this.git = git;
    this.entries = entries;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether a folder, by its path, held a file. */
  public boolean holds(String folder) {
    return entries.entrySet().stream()
        .anyMatch(
            it -> it.getKey().startsWith(folder + "/") && !it.getValue().mode().equals(SUBMODULE));
  }

  /** The commit of the submodule at a path, if one was there. */
  public Optional<String> submodule(String path) {
    return Optional.ofNullable(entries.get(path))
        .filter(it -> it.mode().equals(SUBMODULE))
        .map(Entry::hash);
  }

  /**
   * Writes the files into an empty folder: those with words as they were, all others without what
   * they held. Hidden ones are left out, as a guide has none. A link to a file becomes that file.
   *
   * @return the paths that no folder of this machine can hold, and links that lead nowhere
   * @throws HistoryException if git can't give what it has, or the folder can't be written to
   */
  public List<String> copyTo(Path folder) throws HistoryException {
    List<String> left = new ArrayList<>();
    try (StoredFiles stored = new StoredFiles(git)) {
      for (Map.Entry<String, Entry> each : entries.entrySet()) {
        String path = each.getKey();
        if (isHidden(path) || each.getValue().mode().equals(SUBMODULE)) {
          continue;
        }
        Optional<String> hash = meant(path, stored);
        Optional<Path> target = hash.isPresent() ? inside(folder, path) : Optional.empty();
        if (target.isEmpty() || !copy(stored, hash.get(), target.get(), path)) {
          left.add(path);
        }
      }
    }
    return left;
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static Optional<Path> inside(Path folder, String path) {
    try {
      Path target = folder.resolve(path);
      boolean within =
          target.normalize().equals(target) && target.startsWith(folder) && !target.equals(folder);
      return within
              && folder.relativize(target).toString().replace(File.separatorChar, '/').equals(path)
          ? Optional.of(target)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether the disk took the name. */
  private static boolean copy(StoredFiles stored, String hash, Path target, String path)
      throws HistoryException {
    Path parent = Objects.requireNonNull(target.getParent());
    try {
      Files.createDirectories(parent);
      try (OutputStream out =
          Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        if (TEXT.matcher(path).matches()) {
          stored.copy(hash, out);
        }
      }
      return true;
    } catch (FileAlreadyExistsException | NotDirectoryException e) {
      // Two names that this disk can't tell apart.
      return false;
    } catch (FileSystemException e) {
      if (Files.isDirectory(parent) && !Files.exists(target)) {
        // A name that is too long or odd for it.
        return false;
      }
      throw unwritable(e);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static HistoryException unwritable(IOException e) {
    return new HistoryException(
        "the earlier state can't be laid out in the folder for temporary files: " + e.getMessage(),
        "see that there is room on that disk");
  }

  /** The hash of the file at a path, links within this folder followed. */
  private Optional<String> meant(String path, StoredFiles stored) throws HistoryException {
    String at = path;
    for (int i = 0; i < LINKS; i++) {
      Entry entry = entries.get(at);
      if (entry == null || entry.mode().equals(SUBMODULE)) {
        return Optional.empty();
      } else if (!entry.mode().equals(LINK)) {
        return Optional.of(entry.hash());
      }
      Optional<String> next = resolve(at, stored.text(entry.hash()));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  /** Where a link leads, if it stays inside. */
  private static Optional<String> resolve(String link, String target) {
    Deque<String> parts = new ArrayDeque<>(List.of(link.split("/")));
    parts.removeLast();
    if (target.startsWith("/")) {
      return Optional.empty();
    }
    for (String part : target.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
