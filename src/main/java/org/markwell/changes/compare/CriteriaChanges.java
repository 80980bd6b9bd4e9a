package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.markwell.changes.text.Pairing;
import org.markwell.changes.text.Pairing.Pair;
import org.markwell.model.Document;
import org.markwell.model.Document.Unit;
import org.markwell.model.Prose;

/** Which outcomes and criteria of a unit came, went, were renumbered and reworded. */
final class CriteriaChanges {
  private static final double ALIKE = 0.5;

  private final List<Pair<Document.Criterion>> pairs;
  private final List<Pair<Document.Outcome>> outcomes;

  CriteriaChanges(Optional<Unit> before, Optional<Unit> after) {
    pairs =
        Pairing.of(
                before.map(Unit::criteria).orElse(List.of()),
                after.map(Unit::criteria).orElse(List.of()),
                List.of(
                    it -> number(it) + "\n" + words(it),
                    CriteriaChanges::words,
                    CriteriaChanges::number),
                CriteriaChanges::words,
                ALIKE)
            .pairs();
    outcomes =
        Pairing.of(
                before.map(Unit::outcomes).orElse(List.of()),
                after.map(Unit::outcomes).orElse(List.of()),
                List.of(it -> it.number().value()),
                CriteriaChanges::words,
                ALIKE)
            .pairs();
  }

  private static String number(Document.Criterion criterion) {
    return criterion.number().value();
  }

  private static String words(Document.Criterion criterion) {
    return criterion.text().map(Prose::plain).orElse("");
  }

  private static String words(Document.Outcome outcome) {
    return outcome.text().map(Prose::plain).orElse("");
  }

  /** From the old numbers to the new ones, where criteria are still there. */
  Map<String, String> renumbered() {
    Map<String, String> numbers = new HashMap<>();
    for (Pair<Document.Criterion> pair : pairs) {
      if (pair.before().isPresent() && pair.after().isPresent()) {
        numbers.put(number(pair.before().get()), number(pair.after().get()));
      }
    }
    return numbers;
  }

  /**
   * What differs, outcomes first.
   *
   * @param unit the path of the unit's file now
   */
  List<Change> changes(String unit) {
    List<Change> changes = new ArrayList<>();
    for (Pair<Document.Outcome> pair : outcomes) {
      List<Detail> details =
          Particulars.differences(
              pair.before().map(CriteriaChanges::particulars).orElseGet(Particulars::new),
              pair.after().map(CriteriaChanges::particulars).orElseGet(Particulars::new));
      Document.Outcome shown = pair.after().or(pair::before).orElseThrow();
      Fate fate = fate(pair);
      if (fate != Fate.CHANGED || !details.isEmpty()) {
        String number = shown.number().value();
        changes.add(new Change(fate, Kind.OUTCOME, number, "", List.of(), details, ""));
      }
    }
    for (Pair<Document.Criterion> pair : pairs) {
      List<Detail> details =
          Particulars.differences(
              pair.before().map(CriteriaChanges::particulars).orElseGet(Particulars::new),
              pair.after().map(CriteriaChanges::particulars).orElseGet(Particulars::new));
      String number = number(pair.after().or(pair::before).orElseThrow());
      String from =
          pair.before().map(CriteriaChanges::number).filter(it -> !it.equals(number)).orElse("");
      boolean moved = pair.after().isPresent() && !from.isEmpty();
      Fate fate = moved ? Fate.MOVED : fate(pair);
      if (fate != Fate.CHANGED || !details.isEmpty()) {
        List<CriterionKey> itself = List.of(new CriterionKey(unit, number));
        changes.add(
            new Change(fate, Kind.CRITERION, number, "", itself, details, moved ? from : ""));
      }
    }
    return changes;
  }

  private static <T> Fate fate(Pair<T> pair) {
    if (pair.before().isEmpty()) {
      return Fate.ADDED;
    }
    return pair.after().isEmpty() ? Fate.REMOVED : Fate.CHANGED;
  }

  private static Particulars particulars(Document.Outcome outcome) {
    return new Particulars().prose("", outcome.text());
  }

  private static Particulars particulars(Document.Criterion criterion) {
    return new Particulars()
        .prose("", criterion.text())
        .text("verb", criterion.verb())
        .prose("range", criterion.range())
        .text("grade", criterion.grade().map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(""));
  }
}
