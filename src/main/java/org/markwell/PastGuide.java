package org.markwell;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.markwell.content.GuideReader;
import org.markwell.content.GuideReading;
import org.markwell.edition.Edition;
import org.markwell.history.Commit;
import org.markwell.history.HistoryException;
import org.markwell.history.NothingThenException;
import org.markwell.history.PastTree;
import org.markwell.history.Repository;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Problem;
import org.markwell.plan.SitePlan;
import org.markwell.plan.file.Carrier;

/**
 * A guide as it was at a commit, read by the rules of today. What is wrong with it stops nothing,
 * as nobody can mend it any more.
 *
 * @param commit of the repository that the project lies in
 * @param head the commit that is checked out now
 * @param leftOut content roots that have no history here: nothing can be said of them
 * @param unclear files of which it is not certain what in them is for assessors
 * @param lost files that could not be read at all, by their paths in the project
 */
public record PastGuide(
    Commit commit,
    Commit head,
    Guide guide,
    Set<String> leftOut,
    Set<String> unclear,
    List<String> lost) {

  /** What may be wrong with a file while it is certain for whom each of its words is. */
  private static final Set<Code> HARMLESS =
      EnumSet.of(
          Code.NAME_TOO_LONG,
          Code.NOT_A_PROJECT,
          Code.UNKNOWN_KEY,
          Code.MISSING_KEY,
          Code.UNQUOTED_NUMBER,
          Code.INVALID_DATE,
          Code.UNKNOWN_UNIT,
          Code.UNKNOWN_CRITERION,
          Code.UNKNOWN_REGISTER_ID,
          Code.UNKNOWN_ITEM,
          Code.DUPLICATE_ID,
          Code.BROKEN_LINK,
          Code.MISSING_IMAGE,
          Code.MISSING_ALT,
          Code.LINKED_FILE,
          Code.THEME,
          Code.OUTPUT_REFUSED);

  /**
   * Reads the guide at a commit.
   *
   * @param root the project's folder as it is now
   * @param name a tag, a branch, {@code HEAD~3} or a hash
   * @param environment of the process: where git is, and the user's settings of it
   * @throws NothingThenException if there was no guide yet
   * @throws HistoryException if that state can't be had
   */
  public static PastGuide at(Path root, String name, Map<String, String> environment)
      throws HistoryException {
    Repository repository = Repository.around(root, environment);
    Commit commit = repository.commit(name);
    Commit head = repository.commit("HEAD");
    PastTree tree = repository.files(commit);
    if (tree.isEmpty()) {
      throw new NothingThenException(
          "at \"" + name + "\" there was nothing in this folder",
          "name a later commit, or the folder of the project with --root");
    }
    Path folder = temporary();
    try {
      List<String> lost = new ArrayList<>(tree.copyTo(folder));
      Set<String> leftOut = new TreeSet<>();
      List<String> roots = GuideReader.roots(root);
      Set<String> all = new LinkedHashSet<>(roots);
      all.addAll(GuideReader.roots(folder));
      for (String each : all) {
        boolean stored = each.equals(".") || tree.holds(each);
        if (!stored && !new OtherRoot(root, folder, each).lay(repository, tree, commit, lost)) {
          // Without the first root there is no guide; what is new in it is new.
          if (!each.equals(roots.get(0))) {
            leftOut.add(each);
          }
        }
      }
      GuideReading reading = GuideReader.read(folder, leftOut, new Markdown());
      if (reading.guide().documents().isEmpty()) {
        throw new NothingThenException(
            "at \"" + name + "\" there was no Markdown file in this guide", "name a later commit");
      }
      return new PastGuide(
          commit, head, reading.guide(), leftOut, unclear(reading.problems()), List.copyOf(lost));
    } finally {
      delete(folder);
    }
  }

  private static Set<String> unclear(List<Problem> problems) {
    return problems.stream()
        .filter(it -> it.isError() && !HARMLESS.contains(it.code()))
        .map(it -> it.position().file())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What an audience could read then, on the pages where it stood. */
  public SitePlan plan(Audience audience) {
    return plan(guide, audience, Edition.Drafts.LEFT_OUT);
  }

  /** An edition of a guide with its pages, whatever is wrong with it. */
  static SitePlan plan(Guide guide, Audience audience, Edition.Drafts drafts) {
    Edition edition = Edition.of(guide, audience, drafts, new Markdown(), problem -> {});
    return SitePlan.of(edition, guide.site().baseUrl(), Carrier.HOST);
  }

  /** The same guide without some of its documents. */
  static Guide without(Guide guide, Set<String> files) {
    List<Document> kept =
        guide.documents().stream()
            .filter(it -> !files.contains(it.facts().source().file()))
            .toList();
    return new Guide(guide.site(), kept, guide.assets(), guide.registers());
  }

  private static Path temporary() throws HistoryException {
    try {
      return Files.createTempDirectory("markwell-").toRealPath();
    } catch (IOException e) {
      throw new HistoryException(
          "there is no room for the earlier state: " + e.getMessage(),
          "see that the folder for temporary files can be written to");
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path each, @org.jspecify.annotations.Nullable IOException e) throws IOException {
              Files.delete(each);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The system empties that folder in time.
    }
  }

  /**
   * A content root that the project's own repository has not stored, such as a private one: it may
   * be a repository of its own.
   */
  private record OtherRoot(Path project, Path target, String name) {

    /** Lays out how it was then, if that can be known; whether it is. */
    boolean lay(Repository outer, PastTree tree, Commit commit, List<String> lost)
        throws HistoryException {
      Path folder = project.resolve(name).normalize();
      if (!folder.startsWith(project) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        // It is in neither state.
        return tree.submodule(name).isEmpty();
      }
      Repository own = outer.at(folder);
      if (own.isSameAs(outer)) {
        return outer.tracks(name);
      }
      try {
        Optional<String> exact = tree.submodule(name);
        Optional<Commit> then =
            exact.isPresent()
                ? Optional.of(own.commit(exact.get()))
                : own.lastBefore(commit.moment());
        if (then.isPresent()) {
          Path there = Files.createDirectories(target.resolve(name));
          own.files(then.get()).copyTo(there).forEach(it -> lost.add(name + "/" + it));
        }
        return true;
      } catch (HistoryException | IOException e) {
        return false;
      }
    }
  }
}
