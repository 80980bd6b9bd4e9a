package org.markwell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * <p>Files that somebody else put into the folder stop the write, unless they are named as ones to
 * keep. What stands in the folder is not believed: the build's memory lies outside of it.
 */
public final class OutputFolder {

  /** Told of each step of a swap, so that tests can stop there. */
  interface Steps {
    void reached(String step);
  }

  private final Path target;
  private final Optional<Path> cache;
  private final Keep keep;
  private final Workers workers;
  private final Steps steps;
  private final String edition;
  private final Archive archive;

  OutputFolder(Path target, Optional<Path> cache, Keep keep, Workers workers, Steps steps) {
    this(target, cache, keep, workers, steps, "", Archive.NONE);
  }

  private OutputFolder(
      Path target,
      Optional<Path> cache,
      Keep keep,
      Workers workers,
      Steps steps,
      String edition,
      Archive archive) {
    this.target = target.toAbsolutePath().normalize();
    this.cache = cache;
    this.keep = keep;
    this.workers = workers;
    this.steps = steps;
    this.edition = edition;
    this.archive = archive;
  }

  /**
   * @param cache the folder in which builds remember; without one, each build makes all files anew
   * @param keep what others own in the output folder
   */
  public static OutputFolder at(Path target, Optional<Path> cache, Keep keep) {
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    return new OutputFolder(target, cache, keep, workers, step -> {});
  }

  /** The same folder, whose list will say in a word what it is a site for. */
  public OutputFolder of(String edition) {
    return new OutputFolder(target, cache, keep, workers, steps, edition, archive);
  }

  /** The same folder, with a zip of all that is written to it beside it: {@code site.zip}. */
  public OutputFolder zipped() {
    return new OutputFolder(target, cache, keep, workers, steps, edition, Archive.of(target));
  }

  /** Where the zip of a folder stands, if there is one. */
  public static Path zip(Path folder) {
    return Archive.file(folder);
  }

  public Path path() {
    return target;
  }

  /**
   * Brings back a folder that a killed program left in its sibling, and clears away what it left
   * half done. Does nothing while another program writes to the folder.
   *
   * @return why it could not be brought back, if so
   */
  public Optional<Problem> restore() {
    if (!Files.exists(old(), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(stage(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (Lock lock = Lock.take(sibling("lock"))) {
      if (lock.taken()) {
        restoreLocked();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(failed(e));
    }
  }

  private void restoreLocked() throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(old(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(old(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Trees.delete(stage());
    Trees.delete(old());
    archive.clear();
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
    return archive.refusal();
  }

  private boolean isEmpty() {
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty() || OldSite.holdsOnly(target, keep);
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
    return write(artifacts, progress, Problem::isError, sizes -> List.of());
  }

  /**
   * The same, with a rule of its own for which problems leave the folder as it was.
   *
   * @param judge what is to say of the size in bytes of each file that will stand there, by path
   * @throws IllegalArgumentException if two artifacts want the same path, letter case aside
   */
  public Written write(
      List<Artifact<?>> artifacts,
      Progress progress,
      Predicate<Problem> stops,
      Function<Map<String, Long>, List<Problem>> judge) {
    Staging.checkPaths(artifacts);
    List<String> paths = artifacts.stream().<String>map(Artifact::path).toList();
    List<Problem> clashes = keep.clashes(paths);
    if (!clashes.isEmpty()) {
      return Written.failed(artifacts.size(), clashes);
    }
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
        return writeOrUndo(artifacts, paths, lock, progress, stops, judge);
      }
    } catch (IOException e) {
      return Written.failed(artifacts.size(), List.of(failed(e)));
    } catch (InvalidPathException e) {
      return Written.failed(artifacts.size(), List.of(WriteFault.ofName("the site", target, e)));
    }
  }

  private Written writeOrUndo(
      List<Artifact<?>> artifacts,
      List<String> paths,
      Lock lock,
      Progress progress,
      Predicate<Problem> stops,
      Function<Map<String, Long>, List<Problem>> judge)
      throws IOException {
    Remembering remembering = Remembering.in(cache, target);
    OldSite old = new OldSite(target, remembering.last(), paths, keep);
    Staging staging = new Staging(old, stage(), artifacts, keep, workers, edition);
    List<Problem> problems;
    boolean changed;
    boolean packed;
    try {
      problems = new ArrayList<>(staging.render(progress));
      if (staging.isWhole()) {
        problems.addAll(judge.apply(staging.sizes()));
        problems.sort(null);
      }
      steps.reached("rendered");
      if (!staging.isWhole() || problems.stream().anyMatch(stops)) {
        Trees.delete(stage());
        return Written.failed(artifacts.size(), problems);
      }
      changed = staging.isChanged();
      if (changed) {
        staging.complete();
      }
      packed = archive.pack(staging.manifest(), changed ? stage() : target, remembering.last());
      if (changed) {
        swap();
      }
      if (packed) {
        archive.moveIn();
      }
    } catch (IOException | RuntimeException | Error e) {
      undo(e);
      throw e;
    }
    clear();
    // All that is older than this time can't have been changed since without our seeing it.
    FileTime recorded = changed || packed ? lock.next() : lock.since();
    Optional<Standing> standing = Optional.empty();
    try {
      Memory memory = staging.memory(recorded).with(archive.memory(staging.manifest()));
      if (old.hasYoung()) {
        remembering.noteAnew(memory);
      } else {
        remembering.note(memory);
      }
      standing = Standing.of(target, recorded).filter(it -> staging.isAllThatStands(memory));
    } catch (UncheckedIOException | IOException e) {
      // Somebody takes files away; the next build looks again.
    }
    return staging.written(remembering.with(problems), standing);
  }

  private void swap() throws IOException {
    steps.reached("staged");
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old(), StandardCopyOption.ATOMIC_MOVE);
    }
    steps.reached("moved away");
    Files.move(stage(), target, StandardCopyOption.ATOMIC_MOVE);
    steps.reached("moved in");
  }

  /** The old folder is put back and the disk freed; what fails here, the next command does. */
  private void undo(Throwable fault) {
    try {
      restoreLocked();
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
  }

  /** The new site stands; if something of the old one can't be deleted, the next command does. */
  private void clear() {
    try {
      Trees.delete(stage());
      Trees.delete(old());
    } catch (IOException e) {
      // Nothing that matters to the site.
    }
  }

  private Problem refused(String why, String hint) {
    String message = "the output folder \"" + target + "\" " + why;
    return Problem.of(Code.OUTPUT_REFUSED, Position.startOf(target.toString()), message, hint);
  }

  private Problem failed(IOException e) {
    return WriteFault.of("the site", target, e);
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
    /** Many times what a tick takes on the disks that have short ones. */
    private static final int PATIENCE_MILLIS = 50;

    static Lock take(Path file) throws IOException {
      if (isSomethingElse(file)) {
        // A link would have us write elsewhere, and a pipe would have us wait.
        Files.deleteIfExists(file);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock held = null;
      try {
        held = channel.tryLock();
        if (held != null && isStillThere(file, channel)) {
          return new Lock(file, channel, held);
        }
      } catch (OverlappingFileLockException sameProgram) {
        // Another thread of this program holds it: the answer is the same.
      } catch (IOException e) {
        if (held != null) {
          Files.deleteIfExists(file);
        }
        channel.close();
        throw e;
      }
      channel.close();
      return new Lock(file, null, null);
    }

    /**
     * Whether the locked file is the one that others will find: its last holder may have deleted it
     * between our opening and our locking it.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
      // Told by its size: to open it once more and close it would let go of the lock on it (POSIX).
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(new byte[1 + new SecureRandom().nextInt(1 << 16)]), 0);
      try {
        return Files.size(file) == channel.size();
      } catch (NoSuchFileException e) {
        return false;
      }
    }

    /** Asked in one look: a file that comes in between is the lock of another build. */
    private static boolean isSomethingElse(Path file) throws IOException {
      try {
        return !Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .isRegularFile();
      } catch (NoSuchFileException e) {
        return false;
      }
    }

    /** When it was taken or touched last, by the clock of the disk. */
    FileTime since() throws IOException {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The time by the clock of the disk, after its next tick: so all that was written before this
     * call is older. A disk that ticks but seldom is not waited for.
     */
    FileTime next() throws IOException {
      FileTime first = touch();
      FileTime now = first;
      for (int i = 0; i < PATIENCE_MILLIS && now.equals(first); i++) {
        LockSupport.parkNanos(1_000_000);
        now = touch();
      }
      return now;
    }

    private FileTime touch() throws IOException {
      if (channel != null) {
        channel.write(ByteBuffer.wrap(new byte[] {'.'}), 0);
      }
      return since();
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
