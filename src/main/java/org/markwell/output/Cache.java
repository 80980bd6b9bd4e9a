package org.markwell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * A file in the folder in which builds remember. It is used only if nobody but its owner can write
 * to it, and if that is who runs the program: what it says is believed.
 */
public final class Cache {
  /** More than any site needs; a larger file was put there by somebody else. */
  private static final long LARGEST = 256L << 20;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final String subject;
  private final UserPrincipal owner;
  private final FileTime opened;

  private Cache(Path file, String subject, UserPrincipal owner, FileTime opened) {
    this.file = file;
    this.subject = subject;
    this.owner = owner;
    this.opened = opened;
  }

  /**
   * What is remembered of the files of an output folder.
   *
   * @param target the output folder, whose parent is there
   * @throws FileSystemException saying why it can't be used
   */
  static Cache open(Path folder, Path target) throws IOException {
    Path site = real(target);
    if (folder.toAbsolutePath().normalize().startsWith(site)) {
      throw new FileSystemException(folder.toString(), null, "it lies in the output folder");
    }
    Cache cache = open(folder, site.toString(), ".json");
    if (cache.file.startsWith(site)) {
      throw new FileSystemException(folder.toString(), null, "it lies in the output folder");
    }
    return cache;
  }

  /**
   * What is remembered of a build as a whole.
   *
   * @param subject which build it is; each has a file of its own
   * @throws FileSystemException saying why it can't be used
   */
  public static Cache ofBuild(Path folder, String subject) throws IOException {
    return open(folder, subject, ".build.json");
  }

  /** Opens the folder, and makes it if it is not there. */
  private static Cache open(Path folder, String subject, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
    }
    Path real = folder.toRealPath();
    // A file of our own tells who we are, and the time; no name of a user does so everywhere.
    Path probe = Files.createTempFile(real, "probe", ".tmp");
    UserPrincipal us;
    FileTime now;
    try {
      us = Files.getOwner(probe);
      now = Files.getLastModifiedTime(probe);
    } finally {
      Files.delete(probe);
    }
    if (!belongsTo(us, real)) {
      throw new FileSystemException(folder.toString(), null, "others may write there");
    }
    String name = Checksum.of(subject.getBytes(StandardCharsets.UTF_8));
    return new Cache(real.resolve(name + ending), subject, us, now);
  }

  /** When it was opened, by the clock of its disk. */
  public FileTime opened() {
    return opened;
  }

  private static Path real(Path target) throws IOException {
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return target.toRealPath();
    }
    Path parent = target.getParent();
    return parent == null ? target : parent.toRealPath().resolve(target.getFileName());
  }

  private static FileAttribute<?>[] ownersAlone(Path folder, String permissions) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private static boolean belongsTo(UserPrincipal owner, Path path) throws IOException {
    if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
      return false;
    }
    return !path.getFileSystem().supportedFileAttributeViews().contains("posix")
        || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
            .noneMatch(OTHERS::contains);
  }

  /** What the last build left; nothing if there is none, or any doubt about it. */
  Optional<Memory> read() {
    return bytes().flatMap(it -> Memory.of(it, subject));
  }

  /** What the last build came to; nothing if there is none, or any doubt about it. */
  public Optional<Recollection> recollection() {
    return bytes().flatMap(it -> Recollection.of(it, subject));
  }

  private Optional<byte[]> bytes() {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > LARGEST
          || !belongsTo(owner, file)) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Memory memory) throws IOException {
    write(memory.bytes(subject));
  }

  public void write(Recollection recollection) throws IOException {
    write(recollection.bytes(subject));
  }

  /** Remembers; a program that is killed meanwhile leaves what was remembered before. */
  private void write(byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownersAlone(fresh, "rw-------"));
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
