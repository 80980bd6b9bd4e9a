package org.markwell.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * The folder in which builds remember, one file for each output folder. It is used only if nobody
 * but its owner can write to it, and if that is who runs the program: what it says is believed.
 */
final class Cache {
  /** More than any site needs; a larger file was put there by somebody else. */
  private static final long LARGEST = 256L << 20;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final String target;
  private final UserPrincipal owner;

  private Cache(Path file, String target, UserPrincipal owner) {
    this.file = file;
    this.target = target;
    this.owner = owner;
  }

  /**
   * Opens the folder, and makes it if it is not there.
   *
   * @param target the output folder that is remembered, whose parent is there
   * @throws FileSystemException saying why it can't be used
   */
  static Cache open(Path folder, Path target) throws IOException {
    Path site = real(target);
    if (folder.toAbsolutePath().normalize().startsWith(site)) {
      throw new FileSystemException(folder.toString(), null, "it lies in the output folder");
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
    }
    Path real = folder.toRealPath();
    if (real.startsWith(site)) {
      throw new FileSystemException(folder.toString(), null, "it lies in the output folder");
    }
    // A file of our own tells who we are; no name of a user does so everywhere.
    Path probe = Files.createTempFile(real, "probe", ".tmp");
    UserPrincipal us;
    try {
      us = Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
    if (!belongsTo(us, real)) {
      throw new FileSystemException(folder.toString(), null, "others may write there");
    }
    String name = Checksum.of(site.toString().getBytes(StandardCharsets.UTF_8));
    return new Cache(real.resolve(name + ".json"), site.toString(), us);
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
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > LARGEST
          || !belongsTo(owner, file)) {
        return Optional.empty();
      }
      return Memory.of(Files.readAllBytes(file), target);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers; a program that is killed meanwhile leaves what was remembered before. */
  void write(Memory memory) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownersAlone(fresh, "rw-------"));
    try {
      Files.write(fresh, memory.bytes(target));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
