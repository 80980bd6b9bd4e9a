package org.markwell.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;

/**
 * What stands in the output folder before a write. Only what the memory outside of it vouches for,
 * or what has the very bytes that a file shall have, goes into the new site.
 */
final class OldSite {
  /** Left behind by file browsers wherever somebody looked; nobody misses it. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  /** How many files of others a problem names. */
  private static final int NAMED = 10;

  private final Path folder;
  private final Memory memory;
  private final Keep keep;
  private final Set<String> found;
  private final Manifest mark;

  /** What is neither wanted any more nor owned by others. */
  private final Set<String> unwanted;

  /** The unwanted by their bytes: they may have moved. */
  private final Map<String, String> moved = new HashMap<>();

  private final AtomicBoolean metYoung = new AtomicBoolean();

  /**
   * @param wanted paths of the new site
   */
  OldSite(Path folder, Memory memory, List<String> wanted, Keep keep) throws IOException {
    this.folder = folder;
    this.memory = memory;
    this.keep = keep;
    this.found = new TreeSet<>(Trees.files(folder));
    this.mark = Manifest.of(folder).orElse(Manifest.EMPTY);
    this.unwanted = new TreeSet<>(found);
    wanted.forEach(unwanted::remove);
    unwanted.remove(Manifest.NAME);
    unwanted.removeIf(keep::covers);
    for (String path : unwanted) {
      Manifest.Entry marked = mark.files().get(path);
      Memory.Entry remembered = memory.files().get(path);
      if (remembered != null) {
        moved.put(remembered.checksum(), path);
      } else if (marked != null) {
        moved.put(marked.checksum(), path);
      }
    }
  }

  /** Whether a folder holds nothing but what others own. */
  static boolean holdsOnly(Path folder, Keep keep) throws IOException {
    List<String> files = Trees.files(folder);
    return !files.isEmpty() && files.stream().allMatch(it -> keep.covers(it) || isLitter(it));
  }

  /** Whether a file browser has left it. */
  static boolean isLitter(String path) {
    return LITTER.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The size in bytes of each file that others own, by path. */
  Map<String, Long> keptSizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (String path : found) {
      if (keep.covers(path) && Files.isRegularFile(file(path), LinkOption.NOFOLLOW_LINKS)) {
        sizes.put(path, Files.size(file(path)));
      }
    }
    return sizes;
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  Set<String> unwanted() {
    return unwanted;
  }

  /** What we remember of a file, if it is for certain the one that we wrote. */
  Optional<Memory.Entry> known(String path) throws IOException {
    Memory.Entry entry = memory.files().get(path);
    if (entry == null || !found.contains(path)) {
      return Optional.empty();
    }
    if (!Stamp.of(file(path)).equals(Optional.of(entry.stamp()))) {
      return Optional.empty();
    }
    if (entry.stamp().isAsYoungAs(memory.recorded())) {
      metYoung.set(true);
      return Optional.empty();
    }
    return Optional.of(entry);
  }

  /** Whether files could not be told, because they were as young as what is remembered. */
  boolean hasYoung() {
    return metYoung.get();
  }

  /** Where these bytes stand already: at their path, or where they were before they moved. */
  Optional<String> placeOf(String path, byte[] bytes, String checksum) throws IOException {
    for (String place : List.of(path, moved.getOrDefault(checksum, path))) {
      if (found.contains(place) && holds(place, bytes)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean holds(String path, byte[] bytes) throws IOException {
    Path file = file(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** Why a file must not be put at a path, if so: for all we know, somebody else's stands there. */
  Optional<Problem> objection(String path) {
    if (!found.contains(path)
        || memory.files().containsKey(path)
        || mark.files().containsKey(path)) {
      return Optional.empty();
    }
    String message =
        "\"" + path + "\" in the output folder was not made by Markwell, but would be overwritten";
    return Optional.of(refused(path, message, "move it away"));
  }

  /**
   * The files that we did not make and will not make, if there are any. One of a former build that
   * we don't remember is ours if it is still what the folder's own list says.
   */
  Optional<Problem> strangers() throws IOException {
    List<String> strangers = new ArrayList<>();
    for (String path : unwanted) {
      if (!isLitter(path) && !memory.files().containsKey(path) && !isAsTheMarkSays(path)) {
        strangers.add(path);
      }
    }
    if (strangers.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = strangers.subList(0, Math.min(NAMED, strangers.size()));
    int more = strangers.size() - first.size();
    boolean one = strangers.size() == 1;
    String message =
        (one
                ? "a file in the output folder is"
                : strangers.size() + " files in the output folder are")
            + " not of this site: \""
            + String.join("\", \"", first)
            + "\""
            + (more > 0 ? " and " + more + " more" : "");
    String hint =
        "move "
            + (one ? "it" : "them")
            + " away, or name what shall stay in site.yaml: keep: ["
            + String.join(", ", first)
            + "]";
    return Optional.of(refused(first.get(0), message, hint));
  }

  private boolean isAsTheMarkSays(String path) throws IOException {
    Manifest.Entry entry = mark.files().get(path);
    Path file = file(path);
    return entry != null
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == entry.size()
        && Checksum.ofFile(file).equals(entry.checksum());
  }

  private Problem refused(String path, String message, String hint) {
    return Problem.of(Code.OUTPUT_REFUSED, Position.startOf(file(path).toString()), message, hint);
  }

  /** Whether there is what a list says now, its own file included, and nothing but what is kept. */
  boolean isAllThatStands(Manifest manifest) {
    try {
      return Arrays.equals(Files.readAllBytes(file(Manifest.NAME)), manifest.bytes())
          && Trees.files(folder).stream()
              .filter(it -> !manifest.files().containsKey(it) && !it.equals(Manifest.NAME))
              .allMatch(keep::covers);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the folder's own list says this, byte for byte. */
  boolean isMarked(byte[] manifest) throws IOException {
    return found.contains(Manifest.NAME) && holds(Manifest.NAME, manifest);
  }
}
