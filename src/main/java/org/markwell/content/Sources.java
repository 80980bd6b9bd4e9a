package org.markwell.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.markwell.content.git.GitIndex;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.yaml.OldKeys;

/**
 * All that reading a project looks at: while nothing of it changes, reading finds the same guide
 * and the same problems.
 *
 * @param trees files and folders, which need not be there
 * @param skipped folders in them that are no part of the project
 */
public record Sources(List<Path> trees, Set<Path> skipped) {

  /** The sources of a project, as its {@code site.yaml} says now. */
  public static Sources of(Path folder) {
    Path project = folder.toAbsolutePath().normalize();
    Site site = new SiteReader(project, OldKeys.NONE, problem -> {}).read();
    List<Path> trees = new ArrayList<>();
    trees.add(project.resolve("site.yaml"));
    trees.add(project.resolve("content"));
    trees.add(project.resolve("themes"));
    Set<Path> skipped = new TreeSet<>();
    for (Text root : site.content()) {
      Path tree = project.resolve(root.value()).normalize();
      if (!trees.contains(tree)) {
        trees.add(tree);
      }
      if (tree.equals(project)) {
        Discovery.NO_CONTENT.stream()
            .filter(it -> !it.equals("registers"))
            .forEach(it -> skipped.add(project.resolve(it)));
        skipped.add(project.resolve(site.output()));
        skipped.add(project.resolve(site.output() + "-assessor"));
      }
    }
    trees.addAll(GitIndex.signs(project));
    return new Sources(List.copyOf(trees), skipped);
  }

  /** Whether something below one of the trees is never looked at. */
  public boolean skips(Path path) {
    return path.getFileName().toString().startsWith(".") || skipped.contains(path);
  }
}
