package org.markwell.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder that somebody is about to carry away, held against the list that the build left in it.
 * It finds what got in by mistake; whoever forges the list as well is not found out.
 *
 * @param edition what the list says that this is a site for; empty if it does not say
 * @param strangers paths that are not as the list says, or not in it, or links, in order; those
 *     that others own are looked into for links and for other sites only
 */
public record BuiltFolder(String edition, List<String> strangers) {

  /**
   * Looks at every byte of a folder.
   *
   * @return nothing if it has no list of ours, or is itself a link
   */
  public static Optional<BuiltFolder> at(Path folder, Keep keep) throws IOException {
    Optional<Manifest> list =
        Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            ? Manifest.of(folder)
            : Optional.empty();
    if (list.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Manifest.Entry> files = list.get().files();
    Set<String> strangers = new TreeSet<>(files.keySet());
    for (String path : Trees.files(folder)) {
      Path file = folder.resolve(path);
      Manifest.Entry entry = files.get(path);
      boolean fits;
      if (path.equals(Manifest.NAME)) {
        fits = true;
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        fits = false;
      } else if (entry == null) {
        fits = OldSite.isLitter(path) || (keep.covers(path) && !file.endsWith(Manifest.NAME));
      } else {
        fits = Files.size(file) == entry.size() && Checksum.ofFile(file).equals(entry.checksum());
      }
      if (fits) {
        strangers.remove(path);
      } else {
        strangers.add(path);
      }
    }
    return Optional.of(new BuiltFolder(list.get().edition(), List.copyOf(strangers)));
  }
}
