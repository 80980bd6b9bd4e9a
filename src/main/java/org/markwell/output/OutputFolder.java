package org.markwell.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/**
 * A folder that holds exactly what was last written to it. A write is staged beside the folder and
 * swapped in by two renames; whenever the program dies, the folder is whole at its place, or,
 * between the two renames, in its sibling {@code .markwell-old-…}, from where {@link #restore}
 * brings it back.
 *
 * <p>Files that somebody else put into the folder, such as {@code CNAME}, stay.
 */
public final class OutputFolder {

  /** Told of each step of a swap, so that tests can stop there. */
  interface Steps {
    void reached(String step);
  }

  private final Path target;
  private final int threads;
  private final Steps steps;

  OutputFolder(Path target, int threads, Steps steps) {
    this.target = target.toAbsolutePath().normalize();
    this.threads = threads;
    this.steps = steps;
  }

  public static OutputFolder at(Path target) {
    return new OutputFolder(target, Runtime.getRuntime().availableProcessors(), step -> {});
  }

  public Path path() {
    return target;
  }

  /**
   * Brings back a folder that a killed program left in its sibling, and clears away what it left
   * half done. Does nothing while another program writes to the folder.
   */
  public void restore() throws IOException {
    if (!Files.exists(old(), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(stage(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Lock lock = Lock.take(sibling("lock"))) {
      if (lock.taken()) {
        restoreLocked();
      }
    }
  }

  private void restoreLocked() throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(old())) {
      Files.move(old(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Trees.delete(stage());
    Trees.delete(old());
  }

  /**
   * Why this folder must not be written to, if so: it holds what Markwell did not make, or is not a
   * folder, or other things stand in it.
   *
   * @param kept folders that must survive, such as the project and its content
   */
  public Optional<Problem> refusal(List<Path> kept) {
    for (Path each : kept) {
      Path folder = each.toAbsolutePath().normalize();
      if (folder.startsWith(target)) {
        return Optional.of(
            refused(
                "holds " + folder.getFileName() + "/", "choose a folder of its own with --out"));
      }
    }
    for (Path each : kept.subList(Math.min(1, kept.size()), kept.size())) {
      if (target.startsWith(each.toAbsolutePath().normalize())) {
        return Optional.of(
            refused("lies in " + each.getFileName() + "/", "choose a folder outside of it"));
      }
    }
    if (target.getParent() == null) {
      return Optional.of(refused("is the whole disk", "choose a folder of its own with --out"));
    }
    if (Files.isSymbolicLink(target)) {
      return Optional.of(refused("is a link to elsewhere", "name the folder itself"));
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      return Optional.of(refused("is a file, not a folder", "choose another name with --out"));
    }
    if (Files.isDirectory(target) && !isEmpty() && Manifest.of(target).isEmpty()) {
      return Optional.of(
          refused(
              "was not made by Markwell and is not empty",
              "empty it yourself if nothing in it is needed, or choose another with --out"));
    }
    return Optional.empty();
  }

  private boolean isEmpty() {
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Makes the folder equal the artifacts, or leaves it as it was and says why.
   *
   * @throws IllegalArgumentException if two artifacts want the same path, letter case aside
   */
  public Written write(List<Artifact<?>> artifacts, Progress progress) {
    Staging.checkPaths(artifacts);
    try {
      Files.createDirectories(parent());
      try (Lock lock = Lock.take(sibling("lock"))) {
        if (!lock.taken()) {
          return Written.failed(
              artifacts.size(),
              List.of(refused("is being written by another build", "wait until that is done")));
        }
        restoreLocked();
        steps.reached("locked");
        return writeLocked(artifacts, progress);
      }
    } catch (IOException e) {
      return Written.failed(artifacts.size(), List.of(failed(e)));
    }
  }

  private Written writeLocked(List<Artifact<?>> artifacts, Progress progress) throws IOException {
    Staging staging = new Staging(target, stage(), artifacts, threads);
    List<Problem> problems = staging.render(progress);
    steps.reached("rendered");
    if (problems.stream().anyMatch(Problem::isError)) {
      Trees.delete(stage());
      return Written.failed(artifacts.size(), problems);
    }
    if (!staging.isChanged()) {
      Trees.delete(stage());
      return staging.written(problems);
    }
    staging.complete();
    steps.reached("staged");
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old(), StandardCopyOption.ATOMIC_MOVE);
    }
    steps.reached("moved away");
    Files.move(stage(), target, StandardCopyOption.ATOMIC_MOVE);
    steps.reached("moved in");
    Trees.delete(old());
    return staging.written(problems);
  }

  private Problem refused(String why, String hint) {
    String message = "the output folder \"" + target + "\" " + why;
    return Problem.of(Code.OUTPUT_REFUSED, Position.startOf(target.toString()), message, hint);
  }

  private Problem failed(IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    String reason =
        e instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return Problem.of(
        Code.OUTPUT_FAILED,
        Position.startOf(target.toString()),
        "the site could not be written" + (file.isEmpty() ? "" : " (" + file + ")") + ": " + reason,
        "look at the disk's free space and at who may write there");
  }

  private Path stage() {
    return sibling("stage");
  }

  private Path old() {
    return sibling("old");
  }

  private Path sibling(String role) {
    return parent().resolve(".markwell-" + role + "-" + target.getFileName());
  }

  private Path parent() {
    Path parent = target.getParent();
    return parent == null ? target : parent;
  }

  /** Keeps two builds from writing to one folder at a time; let go of when the program dies. */
  private record Lock(Path file, @Nullable FileChannel channel, @Nullable FileLock held)
      implements AutoCloseable {
    static Lock take(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock held = channel.tryLock();
        if (held != null && isStillThere(file, channel)) {
          return new Lock(file, channel, held);
        }
      } catch (OverlappingFileLockException sameProgram) {
        // Another thread of this program holds it: the answer is the same.
      }
      channel.close();
      return new Lock(file, null, null);
    }

    /**
     * Whether the locked file is the one that others will find: its last holder may have deleted it
     * between our opening and our locking it.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
      String token = UUID.randomUUID().toString();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
      return Files.exists(file) && Files.readString(file).equals(token);
    }

    boolean taken() {
      return held != null;
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        Files.deleteIfExists(file);
        channel.close();
      }
    }
  }
}
