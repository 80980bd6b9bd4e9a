package org.markwell.content.git;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The list of files that a git repository tracks, read from its index. Git itself is not asked: it
 * may not be there, and it obeys the settings of the repository, which may be a stranger's.
 *
 * @param worktree the real path of the folder that the paths are relative to
 * @param file the index
 */
public record GitIndex(Path worktree, Path file) {
  private static final int MODE = 24;
  private static final int STAT = 40;
  private static final int SUBMODULE = 0xE000;
  private static final int MORE_FLAGS = 0x4000;
  private static final int[] HASHES = {20, 32};
  private static final int LONGEST_PATH = 1 << 16;

  /** Told of one tracked file; says whether to go on. */
  interface Entries {
    boolean next(String path);
  }

  /** The index of the repository that holds a folder; nothing if there is none. */
  static Optional<GitIndex> around(Path folder) {
    try {
      for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
        Optional<Path> repository = repository(at.resolve(".git"));
        if (repository.isPresent()) {
          Path worktree = at;
          return repository
              .map(it -> it.resolve("index"))
              .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
              .map(it -> new GitIndex(worktree, it));
        }
      }
    } catch (IOException e) {
      // Where the folder can't be read, nothing can be said of it.
    }
    return Optional.empty();
  }

  /**
   * The files that tell whether a folder is in a repository, and what that tracks; none of them
   * need be there: a repository without an index gets one as soon as something is added.
   */
  public static List<Path> signs(Path folder) {
    List<Path> signs = new ArrayList<>();
    try {
      for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
        Path git = at.resolve(".git");
        signs.add(git.resolve("HEAD"));
        if (Files.isRegularFile(git)) {
          signs.add(git);
        }
        Optional<Path> repository = repository(git);
        if (repository.isPresent()) {
          signs.add(repository.get().resolve("index"));
          break;
        }
      }
    } catch (IOException e) {
      // As far as it can be read.
    }
    return signs;
  }

  /** Where git keeps what it knows: {@code .git} itself, or the folder that such a file names. */
  private static Optional<Path> repository(Path git) throws IOException {
    Path folder = git;
    if (Files.isRegularFile(git) && Files.size(git) < LONGEST_PATH) {
      String text = new String(Files.readAllBytes(git), StandardCharsets.UTF_8).strip();
      if (!text.startsWith("gitdir:")) {
        return Optional.empty();
      }
      try {
        folder = git.resolveSibling(text.substring("gitdir:".length()).strip());
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.of(folder).filter(it -> Files.exists(it.resolve("HEAD")));
  }

  /**
   * Goes through the tracked files, submodules left out, as their files are tracked elsewhere.
   *
   * @throws IOException if the index can't be read or is none
   */
  void each(Entries entries) throws IOException {
    IOException fault = new IOException("not an index");
    for (int hash : HASHES) {
      try (DataInputStream in = open(file)) {
        if (read(in, hash, entries)) {
          shared(in, hash, entries);
        }
        return;
      } catch (IOException e) {
        fault = e;
      }
    }
    throw fault;
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** An index may be split; then the larger part is a file whose name stands behind the entries. */
  private void shared(DataInputStream in, int hash, Entries entries) throws IOException {
    byte[] name = new byte[hash];
    try {
      while (in.readInt() != 0x6C696E6B) {
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
      in.readInt();
      in.readFully(name);
    } catch (EOFException none) {
      return;
    }
    Path part = file.resolveSibling("sharedindex." + HexFormat.of().formatHex(name));
    if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      try (DataInputStream more = open(part)) {
        read(more, hash, entries);
      }
    }
  }

  /** Whether all entries were wanted. */
  private static boolean read(DataInputStream in, int hash, Entries entries) throws IOException {
    if (in.readInt() != 0x44495243) {
      throw new IOException("not an index");
    }
    int version = in.readInt();
    if (version < 2 || version > 4) {
      throw new IOException("an index of version " + version);
    }
    int count = in.readInt();
    byte[] path = new byte[0];
    for (int i = 0; i != count; i++) {
      byte[] head = new byte[STAT + hash + 2];
      in.readFully(head);
      int mode = unsigned(head, MODE + 2);
      if (unsigned(head, MODE) != 0 || !isKind(mode & 0xF000)) {
        throw new IOException("not an entry of an index with hashes of " + hash + " bytes");
      }
      int size = head.length;
      if (version > 2 && (unsigned(head, STAT + hash) & MORE_FLAGS) != 0) {
        in.readUnsignedShort();
        size += 2;
      }
      if (version == 4) {
        path = follow(path, cut(in, path.length), in);
      } else {
        path = follow(path, 0, in);
        // Zeros fill each entry up to a multiple of eight bytes; one of them was read.
        in.skipNBytes(7 - (size + path.length) % 8);
      }
      if ((mode & 0xF000) != SUBMODULE && !entries.next(new String(path, StandardCharsets.UTF_8))) {
        return false;
      }
    }
    return true;
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  /** Whether it is a file, a link, a folder of a sparse index, or a submodule. */
  private static boolean isKind(int kind) {
    return kind == 0x8000 || kind == 0xA000 || kind == 0x4000 || kind == SUBMODULE;
  }

  /** How much of the last path is left when the next one says how much of its end goes. */
  private static int cut(DataInputStream in, int length) throws IOException {
    int next = in.readUnsignedByte();
    long gone = next & 0x7F;
    while ((next & 0x80) != 0) {
      next = in.readUnsignedByte();
      gone = (gone + 1) << 7 | next & 0x7F;
      if (gone > LONGEST_PATH) {
        throw new IOException("a path that is too long");
      }
    }
    if (gone > length) {
      throw new IOException("a path that is cut by more than it has");
    }
    return length - (int) gone;
  }

  /** The first bytes of a path with those behind them that follow, up to a zero. */
  private static byte[] follow(byte[] path, int kept, DataInputStream in) throws IOException {
    byte[] next = Arrays.copyOf(path, Math.max(64, kept * 2));
    int length = kept;
    for (int b = in.read(); b != 0; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      } else if (length == LONGEST_PATH) {
        throw new IOException("a path that is too long");
      } else if (length == next.length) {
        next = Arrays.copyOf(next, length * 2);
      }
      next[length++] = (byte) b;
    }
    return Arrays.copyOf(next, length);
  }
}
