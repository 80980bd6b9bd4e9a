package org.markwell.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/** What the last build left for this one, and what this one leaves; a build can do without. */
final class Remembering {
  private final Path folder;
  private final @Nullable Cache cache;
  private final Memory last;
  private @Nullable String fault;

  private Remembering(Path folder, @Nullable Cache cache, @Nullable String fault) {
    this.folder = folder;
    this.cache = cache;
    this.last = cache == null ? Memory.NONE : cache.read().orElse(Memory.NONE);
    this.fault = fault;
  }

  static Remembering in(Optional<Path> folder, Path target) {
    if (folder.isEmpty()) {
      return new Remembering(target, null, null);
    }
    try {
      return new Remembering(folder.get(), Cache.open(folder.get(), target), null);
    } catch (IOException e) {
      return new Remembering(folder.get(), null, reason(e));
    }
  }

  Memory last() {
    return last;
  }

  /** Leaves what is so of the files at their place to the next build, if it was not so before. */
  void note(Memory memory) {
    if (!memory.files().equals(last.files()) || !memory.archive().equals(last.archive())) {
      noteAnew(memory);
    }
  }

  /** The same, where a memory says more than the last one although its files are the same. */
  void noteAnew(Memory memory) {
    if (cache == null) {
      return;
    }
    try {
      cache.write(memory);
    } catch (IOException e) {
      fault = reason(e);
    }
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException at ? at.getReason() : e.getMessage();
    return reason == null ? "it can't be written" : reason;
  }

  /** Adds a note if there is a folder to remember in that could not be used. */
  List<Problem> with(List<Problem> problems) {
    if (fault == null) {
      return problems;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(
        Problem.of(
            Code.CACHE_UNUSED,
            Position.startOf(folder.toString()),
            "this folder is not used to remember what was built: " + fault,
            "the site is right, but the next build makes all of it again; MARKWELL_CACHE may name"
                + " a folder that only you can write to"));
    return List.copyOf(all);
  }
}
