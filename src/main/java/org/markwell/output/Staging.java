package org.markwell.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;

/** One write on its way: what is new stands in the stage, what is not waits in the old folder. */
final class Staging {
  private final Path target;
  private final Path stage;
  private final List<Artifact<?>> artifacts;
  private final int threads;
  private final Manifest before;
  private final Manifest.@Nullable Entry[] entries;

  /** Where in the old folder each file stands already; null for one with new bytes. */
  private final @Nullable String[] sources;

  /**
   * Files of the old folder that are no longer wanted there, by their bytes: they may have moved.
   */
  private final Map<String, String> moved = new HashMap<>();

  private final Set<Path> made = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Problem> problems = new ConcurrentLinkedQueue<>();

  Staging(Path target, Path stage, List<Artifact<?>> artifacts, int threads) {
    this.target = target;
    this.stage = stage;
    this.artifacts = artifacts;
    this.threads = threads;
    this.before = Manifest.of(target).orElse(Manifest.EMPTY);
    this.entries = new Manifest.Entry[artifacts.size()];
    this.sources = new String[artifacts.size()];
    Set<String> gone = new TreeSet<>(before.files().keySet());
    artifacts.forEach(artifact -> gone.remove(artifact.path()));
    gone.forEach(path -> moved.put(entry(path).sha256(), path));
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
    inParallel(
        index -> {
          Artifact<?> artifact = artifacts.get(index);
          try {
            render(index, artifact);
          } catch (ProblemException e) {
            problems.addAll(e.problems());
          }
          progress.done(finished.incrementAndGet(), artifacts.size());
        });
    strangers().stream().filter(this::isWanted).forEach(this::refuse);
    return List.copyOf(new TreeSet<>(problems));
  }

  private void render(int index, Artifact<?> artifact) throws IOException {
    Artifact.Due due = artifact.due();
    String path = artifact.path();
    Manifest.Entry old = before.files().get(path);
    if (old != null && old.fingerprint().equals(due.fingerprint()) && isIntact(path)) {
      entries[index] = old;
      sources[index] = path;
      return;
    }
    byte[] bytes = due.rendering().render();
    Manifest.Entry entry =
        new Manifest.Entry(Fingerprint.ofBytes(bytes), bytes.length, due.fingerprint());
    entries[index] = entry;
    String same =
        old != null && old.sha256().equals(entry.sha256()) ? path : moved.get(entry.sha256());
    if (same != null && isIntact(same)) {
      sources[index] = same;
      return;
    }
    Files.write(inStage(path), bytes);
  }

  private Manifest.Entry entry(String path) {
    return Objects.requireNonNull(before.files().get(path));
  }

  /** Whether the old file is still what the manifest says: somebody may have edited it. */
  private boolean isIntact(String path) throws IOException {
    Manifest.Entry old = entry(path);
    Path file = target.resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == old.size()
        && Fingerprint.ofBytes(Files.readAllBytes(file)).equals(old.sha256());
  }

  /** Files of the old folder that no build of ours made. */
  private List<String> strangers() throws IOException {
    List<String> strangers = new ArrayList<>(Trees.files(target));
    strangers.remove(Manifest.NAME);
    strangers.removeIf(before.files()::containsKey);
    return strangers;
  }

  private boolean isWanted(String stranger) {
    return artifacts.stream().anyMatch(artifact -> artifact.path().equals(stranger));
  }

  private void refuse(String stranger) {
    problems.add(
        Problem.of(
            Code.OUTPUT_REFUSED,
            Position.startOf(target.resolve(stranger).toString()),
            "\""
                + stranger
                + "\" in the output folder was not made by Markwell, but would be"
                + " overwritten",
            "move it away"));
  }

  /** Whether the folder has to change at all. */
  boolean isChanged() throws IOException {
    for (int i = 0; i < sources.length; i++) {
      if (!artifacts.get(i).path().equals(sources[i])) {
        return true;
      }
    }
    return !Manifest.of(target).map(it -> it.equals(manifest())).orElse(false);
  }

  /** Adds to the stage what is carried over, strangers included, and the manifest. */
  void complete() throws IOException {
    Files.createDirectories(stage);
    inParallel(
        index -> {
          String source = sources[index];
          if (source != null) {
            Trees.link(target.resolve(source), inStage(artifacts.get(index).path()));
          }
        });
    for (String stranger : strangers()) {
      Trees.link(target.resolve(stranger), inStage(stranger));
    }
    Files.write(stage.resolve(Manifest.NAME), manifest().bytes());
  }

  Written written(List<Problem> problems) {
    int kept = (int) Arrays.stream(sources).filter(Objects::nonNull).count();
    Set<String> gone = new TreeSet<>(before.files().keySet());
    artifacts.forEach(artifact -> gone.remove(artifact.path()));
    int total = artifacts.size();
    return new Written(total, total - kept, kept, gone.size(), problems);
  }

  private Manifest manifest() {
    Map<String, Manifest.Entry> files = new TreeMap<>();
    for (int i = 0; i < entries.length; i++) {
      Manifest.Entry entry = entries[i];
      if (entry != null) {
        files.put(artifacts.get(i).path(), entry);
      }
    }
    return new Manifest(files);
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

  private interface Work {
    void on(int index) throws IOException;
  }

  /**
   * Does the work of every artifact, on all threads; the first fault is thrown when all stopped.
   */
  private void inParallel(Work work) throws IOException {
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement();
              i < artifacts.size() && faults.isEmpty();
              i = next.getAndIncrement()) {
            try {
              work.on(i);
            } catch (IOException | RuntimeException | Error e) {
              faults.add(e);
            }
          }
        };
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(worker, "write-" + i);
      thread.start();
      helpers.add(thread);
    }
    worker.run();
    for (Thread thread : helpers) {
      join(thread);
    }
    Throwable fault = faults.peek();
    if (fault instanceof IOException e) {
      throw e;
    } else if (fault instanceof UncheckedIOException e) {
      throw e.getCause();
    } else if (fault instanceof RuntimeException e) {
      throw e;
    } else if (fault instanceof Error e) {
      throw e;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
