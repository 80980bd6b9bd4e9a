package org.markwell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.markwell.changes.Origin;
import org.markwell.changes.compare.Comparison;
import org.markwell.changes.compare.GoneAddresses;
import org.markwell.changes.compare.GuideChanges;
import org.markwell.changes.compare.Withheld;
import org.markwell.changes.text.OwnFile;
import org.markwell.content.GuideReader;
import org.markwell.edition.Edition;
import org.markwell.edition.Edition.Drafts;
import org.markwell.history.HistoryException;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Guide;
import org.markwell.model.Problem;

/**
 * What has become of a guide since a commit.
 *
 * @param name of the commit, as somebody asked for it
 */
public record Since(Path root, String name, PastGuide past) {

  /**
   * @param root the project's folder, absolute
   * @param environment of the process: where git is, and the user's settings of it
   * @throws HistoryException if the earlier state can't be had
   */
  public static Since of(Path root, String name, Map<String, String> environment)
      throws HistoryException {
    return new Since(root, name, PastGuide.at(root, name, environment));
  }

  /** Addresses of the learner edition that no longer answer. */
  public List<Problem> goneAddresses(Checked now) {
    String id = past.commit().shortId();
    String when = past.commit().id().startsWith(name) ? id : name + " (" + id + ")";
    return GoneAddresses.between(past.plan(Audience.EVERYONE), now.plan(Audience.EVERYONE), when);
  }

  /** The errors that keep the guide as it is now from being compared. */
  public static List<Problem> obstacles(Checked now) {
    Set<String> own = new TreeSet<>();
    for (Document document : now.guide().documents()) {
      // A page of ours that leads to what is gone by now is about to be written anew.
      if (OwnFile.isMarked(document.facts().source().text())) {
        own.add(document.facts().source().file());
      }
    }
    return now.problems().stream()
        .filter(it -> it.isError() && !own.contains(it.position().file()))
        .toList();
  }

  /**
   * What differs in an edition.
   *
   * @param now a guide without errors, so that it is certain for whom each of its words is
   */
  public GuideChanges changes(Checked now, Audience audience) {
    Set<String> unclear = unclear(audience);
    Set<String> skipped = new TreeSet<>(unclear);
    for (Document document : past.guide().documents()) {
      String file = document.facts().source().file();
      if (unclear.stream().anyMatch(it -> isFolderOf(it, file))) {
        skipped.add(file);
      }
    }
    Guide newer =
        past.leftOut().isEmpty()
            ? now.guide()
            : GuideReader.read(root, past.leftOut(), new Markdown()).guide();
    return Comparison.of(
        PastGuide.plan(PastGuide.without(past.guide(), skipped), audience, Drafts.LEFT_OUT),
        PastGuide.plan(PastGuide.without(newer, skipped), audience, Drafts.LEFT_OUT));
  }

  /** What a folder's page says of its audience holds for all that stands in the folder. */
  private static boolean isFolderOf(String index, String file) {
    String name = index.substring(index.lastIndexOf('/') + 1);
    return name.matches("(?i)(?:index|readme)\\.(?:md|markdown)")
        && file.startsWith(index.substring(0, index.length() - name.length()));
  }

  /** To assessors nothing is unclear: they may see it all. */
  private Set<String> unclear(Audience audience) {
    return audience == Audience.EVERYONE ? past.unclear() : Set.of();
  }

  /**
   * Whether the settings of that time leave it open what was for assessors, so that nothing can be
   * said for learners.
   */
  public boolean isUnclear(Audience audience) {
    return unclear(audience).contains("site.yaml");
  }

  /** Which words of that time an edition must not show again. */
  public Withheld withheld(Checked now, Audience audience) {
    if (audience == Audience.ASSESSOR) {
      return Withheld.NOTHING;
    }
    Guide guide = now.guide();
    boolean whole =
        guide.site().content().stream().allMatch(it -> Files.isDirectory(root.resolve(it.value())));
    if (!whole) {
      return Withheld.EVERYTHING;
    }
    return Withheld.between(edition(guide, Audience.ASSESSOR), edition(guide, Audience.EVERYONE));
  }

  private static Edition edition(Guide guide, Audience audience) {
    return Edition.of(guide, audience, Drafts.WITH_RETIRED, new Markdown(), problem -> {});
  }

  /** What is compared with what. */
  public Origin origin(Checked now, Audience audience) {
    return new Origin(
        now.guide().site().title().value(),
        past.commit().shortId(),
        past.commit().date(),
        past.head().shortId(),
        past.head().date(),
        List.copyOf(past.leftOut()),
        List.copyOf(unclear(audience)));
  }
}
