package org.markwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.markwell.content.GuideReader;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.output.BuiltFolder;
import org.markwell.output.Keep;

/**
 * The last look at a folder before it goes to where everybody can read it. Whatever is not for
 * certain the learner edition, whole and alone, made where nothing private lies, is a problem.
 */
public final class Publishable {
  private static final int NAMED = 10;

  private final Path root;
  private final List<Problem> problems = new ArrayList<>();

  private Publishable(Path root) {
    this.root = root;
  }

  /**
   * Why a folder must not be published; nothing if it may.
   *
   * @param root the project's folder
   * @param folder the built site, if not where {@code site.yaml} says
   */
  public static List<Problem> problems(Path root, Optional<Path> folder) {
    Publishable look = new Publishable(root);
    Site site = GuideReader.settings(root, look.problems::add);
    look.problems.removeIf(it -> !it.isError());
    site.content().stream().skip(1).forEach(look::privateRoot);
    look.folder(folder.orElseGet(() -> root.resolve(site.output())), new Keep(site.keep()));
    return List.copyOf(new TreeSet<>(look.problems));
  }

  private void privateRoot(Text name) {
    Path path = root.resolve(name.value());
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isEmpty(path)) {
      problems.add(
          name.problem(
              Code.UNPUBLISHABLE,
              "\""
                  + name.value()
                  + "\" is for assessors, but lies where the site is published from",
              "keep it in a repository of its own, that is private, and publish without it"));
    }
  }

  /** A submodule that was not fetched is an empty folder; whatever can't be looked into is none. */
  private static boolean isEmpty(Path path) {
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private void folder(Path folder, Keep keep) {
    String name =
        folder.startsWith(root)
            ? root.relativize(folder).toString().replace('\\', '/')
            : folder.toString();
    Optional<BuiltFolder> built;
    try {
      built = BuiltFolder.at(folder, keep);
    } catch (IOException e) {
      refuse(name, "can't be read", "check that you may open all that is in it");
      return;
    }
    if (built.isEmpty()) {
      refuse(name, "is no site that Markwell built", "build it first, with: markwell build");
      return;
    }
    String edition = built.get().edition();
    if (!edition.equals(Audience.EVERYONE.edition())) {
      refuse(
          name,
          edition.isEmpty()
              ? "does not say which edition it is"
              : "is the " + edition + " edition, which is not for everyone",
          "publish the learner edition: markwell build, without --edition");
    }
    List<String> strangers = built.get().strangers();
    if (!strangers.isEmpty()) {
      int more = strangers.size() - NAMED;
      refuse(
          name,
          "is not as it was built: \""
              + String.join("\", \"", strangers.stream().limit(NAMED).toList())
              + "\""
              + (more > 0 ? " and " + more + " more" : ""),
          "delete the folder, build again, and put nothing into it");
    }
  }

  private void refuse(String folder, String why, String hint) {
    problems.add(
        Problem.of(
            Code.UNPUBLISHABLE, Position.startOf(folder), "\"" + folder + "\" " + why, hint));
  }
}
