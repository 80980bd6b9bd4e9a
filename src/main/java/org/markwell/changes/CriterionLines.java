package org.markwell.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwell.changes.compare.Fate;
import org.markwell.changes.compare.GuideChanges.Cited;
import org.markwell.changes.compare.GuideChanges.CriterionGroup;
import org.markwell.changes.compare.GuideChanges.UnitGroup;
import org.markwell.changes.compare.Kind;
import org.markwell.changes.text.Markdown;

/** What differs in the criteria of a unit and in what is marked for them, as lines of Markdown. */
final class CriterionLines {
  private final UnitGroup unit;
  private final Wording wording;

  CriterionLines(UnitGroup unit, Wording wording) {
    this.unit = unit;
    this.wording = wording;
  }

  static String heading(CriterionGroup criterion) {
    return Markdown.escape(criterion.number() + " " + criterion.text());
  }

  /** A table with a row for each criterion that is to be talked about, and room to write. */
  List<String> agenda() {
    List<String> rows = new ArrayList<>();
    for (CriterionGroup criterion : unit.criteria()) {
      List<String> what = new ArrayList<>();
      criterion.own().ifPresent(it -> what.add("criterion " + wording.fate(it)));
      for (Kind kind : List.of(Kind.MARKING_POINT, Kind.TIP)) {
        for (Fate fate : Fate.values()) {
          long count =
              criterion.items().stream()
                  .map(Cited::item)
                  .filter(it -> it.kind() == kind && it.fate() == fate)
                  .count();
          if (count > 0) {
            what.add(kind.count(count) + " " + (fate == Fate.CHANGED ? "changed" : fate.word()));
          }
        }
      }
      rows.add("| " + heading(criterion) + " | " + String.join(", ", what) + " | | |");
    }
    if (!rows.isEmpty()) {
      rows.add(0, "| Criterion | What changed | Decision | Action: who, by when |");
      rows.add(1, "|---|---|---|---|");
    }
    return rows;
  }

  /** The criterion itself, then its marking points: each in full where it is cited first. */
  List<String> of(CriterionGroup criterion) {
    List<String> lines = new ArrayList<>();
    criterion.own().ifPresent(it -> lines.addAll(wording.part(it, "")));
    Map<String, List<String>> others = new LinkedHashMap<>();
    boolean several = unit.topics().size() > 1;
    for (Cited cited : criterion.items()) {
      if (cited.item().kind() != Kind.MARKING_POINT) {
        continue;
      }
      boolean toldElsewhere =
          cited.first().unit().equals(unit.path())
              && !cited.first().number().equals(criterion.number());
      boolean fromElsewhere = !cited.topic().unit().equals(unit.path());
      if (toldElsewhere) {
        others
            .computeIfAbsent(cited.first().number(), it -> new ArrayList<>())
            .add(wording.brief(cited.item()));
      } else {
        boolean ambiguous = several || fromElsewhere;
        String topic = ambiguous ? " (in " + wording.title(cited.topic()) + ")" : "";
        lines.addAll(wording.part(cited.item(), topic));
      }
    }
    others.forEach(
        (number, those) ->
            lines.add(
                "- See " + Markdown.escape(number) + " as well: " + String.join("; ", those)));
    long tips = criterion.items().stream().filter(it -> it.item().kind() == Kind.TIP).count();
    if (tips > 0) {
      lines.add("- " + Kind.TIP.count(tips) + ": see the topic");
    }
    return lines;
  }
}
