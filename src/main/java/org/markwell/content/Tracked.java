package org.markwell.content;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Text;

/**
 * Warns of what is for assessors but tracked by the git repository that holds the project: whoever
 * can read that repository can read it, now and in all commits to come.
 */
public final class Tracked {
  private Tracked() {}

  /**
   * @param outputs folders of assessor editions
   */
  public static List<Problem> of(Path project, Site site, Set<Path> outputs) {
    Optional<GitIndex> index = GitIndex.around(project);
    if (index.isEmpty()) {
      return List.of();
    }
    List<Suspect> suspects = new ArrayList<>();
    for (Path output : new LinkedHashSet<>(outputs)) {
      String shown = shown(project, output);
      within(index.get(), output)
          .ifPresent(it -> suspects.add(new Suspect(it, shown, "the assessor edition", null)));
    }
    for (Text root : site.content().subList(1, site.content().size())) {
      within(index.get(), project.resolve(root.value()))
          .ifPresent(it -> suspects.add(new Suspect(it, root.value(), "private content", root)));
    }
    return suspects.isEmpty() ? List.of() : problems(index.get(), suspects);
  }
}
