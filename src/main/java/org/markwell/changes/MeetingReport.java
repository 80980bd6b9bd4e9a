package org.markwell.changes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.markwell.changes.compare.Change;
import org.markwell.changes.compare.Detail;
import org.markwell.changes.compare.DocumentChange;
import org.markwell.changes.compare.Fate;
import org.markwell.changes.compare.GuideChanges;
import org.markwell.changes.compare.GuideChanges.CriterionGroup;
import org.markwell.changes.compare.GuideChanges.Group;
import org.markwell.changes.compare.GuideChanges.UnitGroup;
import org.markwell.changes.compare.Kind;
import org.markwell.changes.compare.Withheld;
import org.markwell.changes.text.Markdown;
import org.markwell.changes.text.OwnFile;
import org.markwell.model.Audience;

/** What differs as Markdown for a standardisation meeting: criterion by criterion, with room. */
public final class MeetingReport {
  private static final List<Fate> FATES =
      List.of(Fate.ADDED, Fate.CHANGED, Fate.MOVED, Fate.REMOVED);

  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private MeetingReport(Withheld withheld) {
    this.wording = new Wording(withheld);
  }

  /** The whole report; the assessors' says among its keys that it is for nobody else. */
  public static String of(
      GuideChanges changes, Origin origin, Audience audience, Withheld withheld) {
    MeetingReport report = new MeetingReport(withheld);
    report.write(changes, origin, audience);
    return OwnFile.sealed(report.out.toString().replaceAll("\n{3,}", "\n\n"));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void block(String text) {
    line(text);
    line("");
  }

  private void write(GuideChanges changes, Origin origin, Audience audience) {
    line("---");
    line("title: What changed");
    boolean assessors = audience.sees(Audience.ASSESSOR);
    if (assessors) {
      line("audience: assessor");
    }
    block("---");
    block("# What changed in " + Markdown.escape(origin.guide()));
    block(
        "From `%s` (%s) to the files as they are now, after `%s` (%s)."
            .formatted(
                origin.from(),
                Origin.day(origin.fromDate()),
                origin.to(),
                Origin.day(origin.toDate())));
    block(
        assessors
            ? "Assessor edition: **not for publication**. Words that went are ~~struck out~~, words"
                + " that came are **bold**."
            : "Learner edition: nothing here is for assessors only. Words that went are ~~struck"
                + " out~~, words that came are **bold**.");
    notes(origin, assessors);
    if (changes.isEmpty()) {
      block("Nothing has changed.");
      return;
    }
    tally(changes);
    changes.groups().forEach(this::group);
    registers(changes.registers());
  }

  private void notes(Origin origin, boolean assessors) {
    if (!origin.leftOut().isEmpty()) {
      block(
          "Not compared, as git has no earlier state of it here: " + code(origin.leftOut()) + ".");
    }
    if (!origin.unclear().isEmpty()) {
      int count = origin.unclear().size();
      block(
          "Not compared, as the earlier state can't be read for certain: "
              + (assessors ? code(origin.unclear()) : count + (count == 1 ? " file" : " files"))
              + ".");
    }
  }

  private static String code(List<String> names) {
    return String.join(", ", names.stream().map(Markdown::escape).toList());
  }

  private void tally(GuideChanges changes) {
    line("| | added | changed | moved | removed |");
    line("|---|--:|--:|--:|--:|");
    changes
        .tally()
        .forEach(
            (kind, fates) -> {
              StringBuilder row = new StringBuilder("| ");
              String many = kind.many();
              row.append(many.substring(0, 1).toUpperCase(Locale.ROOT)).append(many.substring(1));
              for (Fate fate : FATES) {
                row.append(" | ").append(fates.getOrDefault(fate, 0L));
              }
              line(row.append(" |").toString());
            });
    line("");
  }

  private void group(Group group) {
    boolean named = !group.title().isEmpty();
    block("## " + (named ? wording.title(group.own(), group.title()) : "Other topics and pages"));
    group.own().ifPresent(this::document);
    if (group.own().filter(it -> it.fate() == Fate.ADDED).isPresent()) {
      newGroup(group);
      return;
    }
    group.units().forEach(this::unit);
    List<DocumentChange> chapters = of(group.documents(), Kind.CHAPTER);
    if (!chapters.isEmpty()) {
      block("### Handbook");
      chapters.forEach(it -> chapter(it, "Chapter"));
    }
    topics(of(group.documents(), Kind.TOPIC));
    List<DocumentChange> pages = of(group.documents(), Kind.PAGE);
    if (!pages.isEmpty()) {
      block(named ? "### Other pages" : "### Pages");
      pages.forEach(it -> chapter(it, "Page"));
    }
  }

  private static List<DocumentChange> of(List<DocumentChange> documents, Kind kind) {
    return documents.stream().filter(it -> it.kind() == kind).toList();
  }

  /** Of a whole new qualification one reads itself; here is what it holds. */
  private void newGroup(Group group) {
    for (UnitGroup unit : group.units()) {
      unit.own().ifPresent(it -> line("- " + wholeUnit(unit, it)));
    }
    for (DocumentChange each : group.documents()) {
      line("- " + each.kind().one() + ": " + wording.title(each));
    }
    line("");
  }

  private String wholeUnit(UnitGroup unit, DocumentChange own) {
    List<String> inside = new ArrayList<>();
    if (!counts(own).isEmpty()) {
      inside.add(counts(own));
    }
    if (!unit.topics().isEmpty()) {
      inside.add(
          "topics: " + String.join("; ", unit.topics().stream().map(wording::title).toList()));
    }
    return wording.title(unit.own(), unit.title())
        + (inside.isEmpty() ? "" : ": " + String.join("; ", inside));
  }

  private void unit(UnitGroup unit) {
    block("### " + wording.title(unit.own(), unit.title()));
    if (unit.isNew() || unit.isGone()) {
      block(
          "Unit "
              + (unit.isNew() ? "added" : "removed")
              + ": "
              + wholeUnit(unit, unit.own().get())
              + ".");
      return;
    }
    unit.own().ifPresent(this::document);
    List<String> outcomes = new ArrayList<>();
    unit.own()
        .ifPresent(
            own ->
                own.parts().stream()
                    .filter(it -> it.kind() == Kind.OUTCOME)
                    .forEach(it -> outcomes.addAll(wording.part(it, ""))));
    list(outcomes);
    CriterionLines criteria = new CriterionLines(unit, wording);
    list(criteria.agenda());
    for (CriterionGroup each : unit.criteria()) {
      block("#### Criterion " + CriterionLines.heading(each));
      list(criteria.of(each));
    }
    topics(unit.topics());
  }

  private void topics(List<DocumentChange> topics) {
    List<String> whole = new ArrayList<>();
    for (DocumentChange topic : topics) {
      if (isWhole(topic)) {
        String counts = counts(topic);
        whole.add(
            "- Topic "
                + topic.fate().word()
                + ": "
                + wording.title(topic)
                + (counts.isEmpty() ? "" : ", with " + counts));
      }
    }
    if (!whole.isEmpty()) {
      block("#### Topics added and removed");
      list(whole);
    }
    topics.stream().filter(it -> !isWhole(it)).forEach(this::topic);
  }

  /** Whether all of it is new or gone. */
  private static boolean isWhole(DocumentChange change) {
    return change.fate() == Fate.ADDED || change.fate() == Fate.REMOVED;
  }

  private void topic(DocumentChange topic) {
    block("#### Topic: " + wording.title(topic));
    List<String> lines = new ArrayList<>(facts(topic));
    Set<String> numbers = new LinkedHashSet<>();
    for (Change part : topic.parts()) {
      boolean byCriterion =
          part.kind() == Kind.MARKING_POINT
              && !part.criteria().isEmpty()
              && !part.criteria().get(0).unit().isEmpty();
      if (byCriterion) {
        numbers.add(Markdown.escape(part.criteria().get(0).number()));
      } else if (part.kind() != Kind.SECTION) {
        lines.addAll(wording.part(part, ""));
      }
    }
    if (!numbers.isEmpty()) {
      lines.add("- Marking points: see " + String.join(", ", numbers));
    }
    sections(topic).ifPresent(lines::add);
    list(lines);
  }

  private static String counts(DocumentChange change) {
    List<String> counts = new ArrayList<>();
    change.count().forEach((kind, count) -> counts.add(kind.count(count)));
    return String.join(", ", counts);
  }

  private void chapter(DocumentChange change, String what) {
    List<String> lines = new ArrayList<>();
    if (isWhole(change)) {
      lines.add("- " + what + " " + change.fate().word() + ": " + wording.title(change));
    } else {
      List<String> inside = new ArrayList<>(facts(change));
      for (Change part : change.parts()) {
        if (part.kind() != Kind.SECTION) {
          inside.addAll(wording.part(part, ""));
        }
      }
      sections(change).ifPresent(inside::add);
      lines.add("- " + what + " changed: " + wording.title(change));
      inside.forEach(it -> lines.add("  " + it));
    }
    list(lines);
  }

  /** What the keys of a file say otherwise, and what its authors say of it. */
  private void document(DocumentChange change) {
    if (isWhole(change)) {
      block(change.kind().one() + " " + change.fate().word() + ".");
      return;
    }
    List<String> lines = new ArrayList<>(facts(change));
    sections(change).ifPresent(lines::add);
    list(lines);
  }

  private List<String> facts(DocumentChange change) {
    List<String> lines = new ArrayList<>();
    if (!change.from().isEmpty()) {
      lines.add("- Moved here from " + wording.old(change.from()).orElse("elsewhere"));
    }
    for (Detail each : change.history()) {
      lines.add(
          "- Authors' note on version "
              + Markdown.escape(each.label())
              + ": "
              + Markdown.escape(each.after()));
    }
    change.details().forEach(it -> lines.add("- " + wording.labelled(it)));
    if (!change.control().isEmpty()) {
      lines.add(
          "- Document control: "
              + String.join("; ", change.control().stream().map(wording::inline).toList()));
    }
    return lines;
  }

  /** Which sections were changed; what they say now stands in the guide. */
  private Optional<String> sections(DocumentChange change) {
    List<String> words = new ArrayList<>();
    for (Fate fate : FATES) {
      List<String> names = new ArrayList<>();
      for (Change part : change.parts()) {
        if (part.kind() == Kind.SECTION && part.fate() == fate) {
          names.add(wording.section(part));
        }
      }
      if (!names.isEmpty()) {
        String word = fate == Fate.CHANGED ? "changed" : fate.word();
        words.add(word + ": " + String.join(", ", names));
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of("- Text " + String.join("; ", words));
  }

  private void registers(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    block("## Laws, models and other lists");
    List<String> lines = new ArrayList<>();
    changes.forEach(it -> lines.addAll(wording.part(it, "")));
    list(lines);
  }

  private void list(List<String> lines) {
    if (!lines.isEmpty()) {
      block(String.join("\n", lines));
    }
  }
}
