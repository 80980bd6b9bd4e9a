package org.markwell.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.changes.compare.Change;
import org.markwell.changes.compare.Detail;
import org.markwell.changes.compare.DocumentChange;
import org.markwell.changes.compare.Fate;
import org.markwell.changes.compare.GuideChanges;
import org.markwell.changes.compare.GuideChanges.Group;
import org.markwell.changes.compare.GuideChanges.UnitGroup;
import org.markwell.changes.compare.Kind;
import org.markwell.changes.compare.Withheld;
import org.markwell.changes.text.Markdown;
import org.markwell.changes.text.OwnFile;
import org.markwell.changes.text.Words;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.plan.TitledPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;

/**
 * What learners should read again, as a page for the guide itself: topic by topic, with ways to
 * what is new. It shows no word that went.
 */
public final class WhatsNewPage {
  private static final int BRIEF = 24;

  private final String path;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private WhatsNewPage(String path, Withheld withheld) {
    this.path = path;
    this.wording = new Wording(withheld);
  }

  /**
   * The whole page.
   *
   * @param path where it will stand in the content, such as {@code whats-new.md}
   */
  public static String of(
      GuideChanges changes, Origin origin, Audience audience, Withheld withheld, String path) {
    WhatsNewPage page = new WhatsNewPage(path, withheld);
    page.write(changes, origin, audience);
    return OwnFile.sealed(page.out.toString().replaceAll("\n{3,}", "\n\n"));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void block(String text) {
    line(text);
    line("");
  }

  private void write(GuideChanges changes, Origin origin, Audience audience) {
    String since = Origin.day(origin.fromDate());
    line("---");
    line("title: What is new");
    line("summary: What has changed in this guide since " + since + ", and what to read again.");
    if (audience.sees(Audience.ASSESSOR)) {
      line("audience: assessor");
    }
    block("---");
    String until = Origin.day(origin.toDate());
    block(
        "This page lists what has changed "
            + (since.equals(until) ? "since " + since : "from " + since + " to " + until)
            + ". If you revised a topic before, read again what stands here.");
    int start = out.length();
    for (Group group : changes.groups()) {
      group(group);
    }
    if (out.length() == start) {
      block("Nothing that you need to read again has changed.");
    }
  }

  private void group(Group group) {
    boolean isNew = group.own().filter(it -> it.fate() == Fate.ADDED).isPresent();
    List<String> blocks = new ArrayList<>();
    if (isNew) {
      blocks.add("**New:** " + link(group.own().get(), ""));
    }
    for (UnitGroup unit : group.units()) {
      unit(unit, isNew, blocks);
    }
    List<String> pages = new ArrayList<>();
    for (DocumentChange each : group.documents()) {
      if (each.kind() == Kind.TOPIC) {
        topic(each, blocks);
      } else if (each.kind() == Kind.PAGE && !isNew) {
        page(each).ifPresent(pages::add);
      }
    }
    if (!pages.isEmpty()) {
      if (!group.title().isEmpty()) {
        blocks.add("### Other pages");
      }
      blocks.add(String.join("\n", pages));
    }
    if (!blocks.isEmpty()) {
      boolean gone = group.own().filter(it -> it.fate() == Fate.REMOVED).isPresent();
      block(
          "## "
              + (group.title().isEmpty() || gone
                  ? wording.title(
                      group.own(), group.title().isEmpty() ? "Other pages" : group.title())
                  : Markdown.escape(group.title())));
      blocks.forEach(this::block);
    }
  }

  private void unit(UnitGroup unit, boolean inNew, List<String> blocks) {
    if (unit.isNew()) {
      blocks.add("**New unit:** " + link(unit.own().get(), ""));
    } else if (unit.isGone()) {
      blocks.add("The unit " + wording.title(unit.own(), unit.title()) + " is no longer here.");
      return;
    } else if (unit.own().isPresent()) {
      criteria(unit, unit.own().get()).ifPresent(blocks::add);
    }
    List<String> fresh = new ArrayList<>();
    for (DocumentChange topic : unit.topics()) {
      if (topic.fate() == Fate.ADDED && (inNew || unit.isNew())) {
        fresh.add("- " + link(topic, ""));
      } else {
        topic(topic, blocks);
      }
    }
    if (!fresh.isEmpty()) {
      blocks.add(String.join("\n", fresh));
    }
  }

  /** The words of criteria are what learners have to meet. */
  private Optional<String> criteria(UnitGroup unit, DocumentChange own) {
    List<String> numbers = new ArrayList<>();
    for (Change part : own.parts()) {
      if (part.kind() == Kind.CRITERION && !part.isGone()) {
        numbers.add(
            link(own, part.name(), "ac-" + part.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-")));
      }
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "**"
                + Markdown.escape(unit.title())
                + ":** the criteria that changed are "
                + String.join(", ", numbers)
                + ".");
  }

  private void topic(DocumentChange topic, List<String> blocks) {
    if (topic.fate() == Fate.REMOVED) {
      blocks.add("### " + wording.title(topic));
      blocks.add("This topic is no longer in the guide.");
      return;
    } else if (!topic.saysSomethingElse() && topic.from().isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    if (topic.fate() == Fate.ADDED) {
      lines.add(summary(topic).map(it -> "This topic is new. " + it).orElse("This topic is new."));
    } else {
      List<String> points = points(topic);
      if (points.isEmpty() && topic.from().isEmpty()) {
        return;
      }
      if (!topic.from().isEmpty()) {
        lines.add("This topic has moved.\n");
      }
      lines.addAll(points);
    }
    blocks.add("### " + link(topic, ""));
    blocks.add(String.join("\n", lines).strip());
  }

  private static Optional<String> summary(DocumentChange topic) {
    return topic
        .after()
        .flatMap(TitledPage::document)
        .flatMap(it -> it.facts().summary())
        .map(it -> Markdown.escape(it.plain()));
  }

  private List<String> points(DocumentChange topic) {
    List<String> lines = new ArrayList<>();
    for (Label label : Label.values()) {
      List<String> ways = new ArrayList<>();
      for (Change part : topic.parts()) {
        if (label.fits(part)) {
          ways.add(way(topic, part));
        }
      }
      if (label.isShort && !ways.isEmpty()) {
        lines.add("- " + label.words + ": " + String.join(", ", ways));
      } else if (!ways.isEmpty()) {
        lines.add("- " + label.words + ":");
        ways.forEach(it -> lines.add("  - " + it));
      }
    }
    for (Detail detail : topic.details()) {
      if (detail.label().equals("laws") && !detail.after().isEmpty()) {
        lines.add("- Laws added: " + Markdown.escape(detail.after()));
      } else if (detail.label().equals("models") && !detail.after().isEmpty()) {
        lines.add("- Models added: " + Markdown.escape(detail.after()));
      } else if (detail.label().equals("criteria")) {
        lines.add("- The criteria that this topic helps you to meet have changed.");
      }
    }
    long gone =
        topic.parts().stream().filter(it -> it.isGone() && it.kind() != Kind.SECTION).count();
    if (gone > 0) {
      lines.add("- " + (gone == 1 ? "One thing was" : gone + " things were") + " taken out.");
    }
    return lines;
  }

  /** What learners would call what differs, in the order in which they revise. */
  private enum Label {
    NEW_CONCEPTS(Kind.CONCEPT, true, "New key concepts"),
    CONCEPTS(Kind.CONCEPT, true, "Key concepts to look at again"),
    NEW_TEXT(Kind.SECTION, true, "New text"),
    TEXT(Kind.SECTION, true, "Text to read again"),
    NEW_MISTAKES(Kind.MISCONCEPTION, false, "New common mistakes"),
    MISTAKES(Kind.MISCONCEPTION, false, "Common mistakes that say something else"),
    NEW_TIPS(Kind.TIP, false, "New tips"),
    TIPS(Kind.TIP, false, "Tips that say something else"),
    NEW_POINTS(Kind.MARKING_POINT, false, "New in what assessors look for"),
    POINTS(Kind.MARKING_POINT, false, "Changed in what assessors look for");

    final Kind kind;
    final boolean isShort;
    final String words;

    Label(Kind kind, boolean isShort, String words) {
      this.kind = kind;
      this.isShort = isShort;
      this.words = words;
    }

    boolean fits(Change part) {
      boolean isNew = part.fate() == Fate.ADDED || part.fate() == Fate.MOVED;
      return part.kind() == kind && !part.isGone() && isNew == name().startsWith("NEW_");
    }
  }

  private String way(DocumentChange topic, Change part) {
    String name = part.name().isEmpty() ? "The opening" : brief(part.name());
    return link(topic, name, part.anchor());
  }

  private static String brief(String text) {
    List<String> words = Words.of(text);
    return words.size() <= BRIEF ? text : String.join(" ", words.subList(0, BRIEF)) + " …";
  }

  private Optional<String> page(DocumentChange page) {
    if (page.fate() == Fate.REMOVED || !page.saysSomethingElse()) {
      return Optional.empty();
    }
    return Optional.of("- " + link(page, "") + (page.fate() == Fate.ADDED ? " is new" : ""));
  }

  private String link(DocumentChange change, String anchor) {
    return link(change, change.title(), anchor);
  }

  /** A way to a file as it stands in the content, which works wherever Markdown is read. */
  private String link(DocumentChange change, String words, String anchor) {
    String file = change.after().flatMap(TitledPage::document).map(Document::path).orElse("");
    String way = Address.encode(Paths.relative(path, file));
    String hash = anchor.isEmpty() ? "" : "#" + Address.encode(anchor);
    return "[" + Markdown.escape(words) + "](<" + way + hash + ">)";
  }
}
