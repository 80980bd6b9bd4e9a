package org.markwell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwell.content.ProjectFolder;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.output.Keep;
import org.markwell.output.OutputFolder;

/**
 * Where a build writes to.
 *
 * @param path as it was asked for
 * @param folder the one that really stands there
 * @param kept the project and what it is made of: the folder may not hold or replace these
 */
record Destination(Path path, OutputFolder folder, List<Path> kept) {

  static Destination of(BuildOptions options, Site site) {
    Path target = options.target(site);
    Keep keep = new Keep(site.keep());
    OutputFolder folder =
        OutputFolder.at(real(target), options.cache(), keep).of(options.audience().edition());
    return new Destination(
        target, options.isPortable() ? folder.zipped() : folder, kept(options.root(), site));
  }

  /** What stands in the way of writing there, once a write that was broken off is undone. */
  List<Problem> obstacles() {
    return Stream.of(folder.restore(), folder.refusal(kept)).flatMap(Optional::stream).toList();
  }

  private static List<Path> kept(Path root, Site site) {
    List<Path> kept = new ArrayList<>();
    kept.add(root);
    site.content().stream()
        .map(it -> root.resolve(it.value()).normalize())
        .filter(it -> !it.equals(root))
        .forEach(kept::add);
    kept.add(root.resolve("themes"));
    return kept.stream().map(it -> ProjectFolder.real(it).orElse(it)).toList();
  }

  /** Where a folder really stands; whether it is a link itself is for its owner to say. */
  private static Path real(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return parent == null
        ? whole
        : ProjectFolder.real(parent).orElse(parent).resolve(whole.getFileName());
  }
}
