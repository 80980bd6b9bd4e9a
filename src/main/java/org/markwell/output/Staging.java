package org.markwell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;

/** One write on its way: what is new stands in the stage, what is not waits in the old folder. */
final class Staging {
  /** The fingerprint of no input: what has it is made again at the next build. */
  private static final String AGAIN = "again";

  private final OldSite old;
  private final Path stage;
  private final List<Artifact<?>> artifacts;
  private final Keep keep;
  private final Workers workers;
  private final String edition;

  /** What each file is, and how it looks where it stands at present. */
  private final Memory.@Nullable Entry[] entries;

  /** Where in the old folder each file stands already; null for one with new bytes. */
  private final @Nullable String[] sources;

  private final Set<Path> made = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Problem> problems = new ConcurrentLinkedQueue<>();
  private final Set<String> standIns = new ConcurrentSkipListSet<>();

  Staging(
      OldSite old,
      Path stage,
      List<Artifact<?>> artifacts,
      Keep keep,
      Workers workers,
      String edition) {
    this.old = old;
    this.stage = stage;
    this.artifacts = artifacts;
    this.keep = keep;
    this.workers = workers;
    this.edition = edition;
    this.entries = new Memory.Entry[artifacts.size()];
    this.sources = new String[artifacts.size()];
  }

  /** Refuses two artifacts at one path, or one where another needs a folder. */
  static void checkPaths(List<Artifact<?>> artifacts) {
    Map<String, String> taken = new HashMap<>();
    for (Artifact<?> artifact : artifacts) {
      String other = taken.put(artifact.path().toLowerCase(Locale.ROOT), artifact.path());
      if (other != null) {
        throw new IllegalArgumentException(
            "two artifacts want one place: \"" + other + "\" and \"" + artifact.path() + "\"");
      }
    }
    for (Artifact<?> artifact : artifacts) {
      String path = artifact.path().toLowerCase(Locale.ROOT);
      for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
        String other = taken.get(path.substring(0, i));
        if (other != null) {
          throw new IllegalArgumentException(
              "\"" + other + "\" is a file, but \"" + artifact.path() + "\" needs a folder there");
        }
      }
    }
  }

  /** Renders into the stage whatever the old folder does not have already; returns all problems. */
  List<Problem> render(Progress progress) throws IOException {
    AtomicInteger finished = new AtomicInteger();
    workers.each(
        artifacts.size(),
        index -> {
          Artifact<?> artifact = artifacts.get(index);
          progress.making(artifact.path());
          try {
            render(index, artifact);
          } catch (ProblemException e) {
            problems.addAll(e.problems());
          } finally {
            progress.made(artifact.path());
          }
          progress.done(finished.incrementAndGet(), artifacts.size());
        });
    old.strangers().ifPresent(problems::add);
    return List.copyOf(new TreeSet<>(problems));
  }

  private void render(int index, Artifact<?> artifact) throws IOException {
    String path = artifact.path();
    String fingerprint;
    byte[] bytes;
    try {
      Artifact.Due due = artifact.due();
      fingerprint = due.fingerprint();
      Optional<Memory.Entry> known = old.known(path);
      if (known.isPresent() && known.get().fingerprint().equals(fingerprint)) {
        entries[index] = known.get();
        sources[index] = path;
        return;
      }
      bytes = due.rendering().render();
    } catch (StandInException standIn) {
      bytes = standIn.bytes();
      fingerprint = AGAIN;
      problems.addAll(standIn.problems());
      standIns.add(path);
    } catch (UncheckedIOException e) {
      problems.add(unmade(path, Objects.requireNonNull(e.getCause())));
      return;
    } catch (IOException e) {
      problems.add(unmade(path, e));
      return;
    }
    String checksum = Checksum.of(bytes);
    Optional<String> place = old.placeOf(path, bytes, checksum);
    Optional<Problem> objection = place.isPresent() ? Optional.empty() : old.objection(path);
    if (objection.isPresent()) {
      problems.add(objection.get());
      return;
    }
    Path file;
    if (place.isPresent()) {
      sources[index] = place.get();
      file = old.file(place.get());
    } else {
      file = inStage(path);
      Files.write(file, bytes);
    }
    entries[index] = new Memory.Entry(fingerprint, checksum, stamp(file));
  }

  private static Stamp stamp(Path file) throws IOException {
    return Stamp.of(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
  }

  private Problem unmade(String path, IOException fault) {
    return Problem.of(
        Code.OUTPUT_FAILED,
        Position.startOf(old.file(path).toString()),
        "\"" + path + "\" could not be made: " + WriteFault.reason(fault),
        "look whether the file that it is made from is still there, and may be read");
  }

  /** Whether every file was made; what was not has told why. */
  boolean isWhole() {
    return Arrays.stream(entries).allMatch(Objects::nonNull);
  }

  /** The size in bytes of each file that will stand there, with those that others own. */
  Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    manifest().files().forEach((path, entry) -> sizes.put(path, entry.size()));
    sizes.putAll(old.keptSizes());
    return sizes;
  }

  /** Whether the folder has to change at all. */
  boolean isChanged() throws IOException {
    for (int i = 0; i < sources.length; i++) {
      if (!artifacts.get(i).path().equals(sources[i])) {
        return true;
      }
    }
    return !old.unwanted().isEmpty() || !old.isMarked(manifest().bytes());
  }

  /** Adds to the stage what is carried over, what others own included, and the mark. */
  void complete() throws IOException {
    Files.createDirectories(stage);
    workers.each(
        artifacts.size(),
        index -> {
          String source = sources[index];
          Memory.Entry entry = entries[index];
          if (source != null && entry != null) {
            entries[index] = carry(old.file(source), inStage(artifacts.get(index).path()), entry);
          }
        });
    for (String path : keep.paths()) {
      Path file = old.file(path);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Trees.mirror(file, inStage(path));
      }
    }
    Files.write(stage.resolve(Manifest.NAME), manifest().bytes());
  }

  /** With the stamp of the linked file, or of its copy where the disk has no links. */
  private static Memory.Entry carry(Path source, Path file, Memory.Entry entry) throws IOException {
    Trees.link(source, file);
    Stamp now = stamp(file);
    if (!now.wasWrittenWith(entry.stamp()) && !stamp(source).equals(entry.stamp())) {
      throw new FileSystemException(file.toString(), null, "somebody else is changing the site");
    }
    return new Memory.Entry(entry.fingerprint(), entry.checksum(), now);
  }

  /**
   * What to remember of the files at their place.
   *
   * @param recorded a time of the folder's clock after our last change to it
   */
  Memory memory(FileTime recorded) throws IOException {
    Map<String, Memory.Entry> files = new TreeMap<>();
    for (int i = 0; i < entries.length; i++) {
      Memory.Entry entry = entries[i];
      String path = artifacts.get(i).path();
      Optional<Stamp> now = Stamp.of(old.file(path));
      if (entry != null && now.isPresent() && now.get().wasWrittenWith(entry.stamp())) {
        files.put(path, new Memory.Entry(entry.fingerprint(), entry.checksum(), now.get()));
      }
    }
    return new Memory(recorded, files);
  }

  /** Whether the folder holds these files, what others own, and nothing else. */
  boolean isAllThatStands(Memory memory) {
    Manifest manifest = manifest();
    return memory.files().keySet().equals(manifest.files().keySet())
        && old.isAllThatStands(manifest);
  }

  Written written(List<Problem> problems, Optional<Standing> standing) {
    int kept = (int) Arrays.stream(sources).filter(Objects::nonNull).count();
    int total = artifacts.size();
    return new Written(
        total,
        total - kept,
        kept,
        old.unwanted().size(),
        problems,
        List.copyOf(standIns),
        true,
        standing);
  }

  /** The list of all files that are made. */
  Manifest manifest() {
    Map<String, Manifest.Entry> files = new TreeMap<>();
    for (int i = 0; i < entries.length; i++) {
      Memory.Entry entry = entries[i];
      if (entry != null) {
        files.put(
            artifacts.get(i).path(), new Manifest.Entry(entry.checksum(), entry.stamp().size()));
      }
    }
    return new Manifest(edition, files);
  }

  private Path inStage(String path) throws IOException {
    Path file = stage.resolve(path);
    Path folder = file.getParent();
    if (folder != null && !made.contains(folder)) {
      // Only once it is there does the folder count as made: another thread may be waiting for it.
      Files.createDirectories(folder);
      made.add(folder);
    }
    return file;
  }
}
