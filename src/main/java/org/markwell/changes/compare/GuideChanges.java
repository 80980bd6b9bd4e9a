package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that differs between two states of an edition, as a reader goes through it.
 *
 * @param groups the qualifications, then what stands outside of any
 * @param registers what differs in the shared lists
 */
public record GuideChanges(List<Group> groups, List<Change> registers) {

  /**
   * A qualification, with what differs in it.
   *
   * @param title empty for what stands in none
   * @param own what differs in its own file
   * @param documents topics of no unit, chapters of the handbook, and other pages
   */
  public record Group(
      String title,
      Optional<DocumentChange> own,
      List<UnitGroup> units,
      List<DocumentChange> documents) {}

  /**
   * A unit, with what differs in it.
   *
   * @param path of its file now, or at last
   * @param criteria those that say something else, or are marked or explained otherwise
   */
  public record UnitGroup(
      String path,
      String title,
      Optional<DocumentChange> own,
      List<CriterionGroup> criteria,
      List<DocumentChange> topics) {

    public boolean isNew() {
      return own.filter(it -> it.fate() == Fate.ADDED).isPresent();
    }

    public boolean isGone() {
      return own.filter(it -> it.fate() == Fate.REMOVED).isPresent();
    }
  }

  /**
   * A criterion.
   *
   * @param text empty where it is left to the awarding organisation
   * @param own what differs in its words
   * @param items marking points and tips that cite it, with the topics that they stand in
   */
  public record CriterionGroup(
      String number, String text, Optional<Change> own, List<Cited> items) {}

  /**
   * An item that cites a criterion.
   *
   * @param first the first criterion that it cites, where it is told in full
   */
  public record Cited(Change item, DocumentChange topic, CriterionKey first) {}

  /** Every file that differs. */
  public List<DocumentChange> documents() {
    List<DocumentChange> all = new ArrayList<>();
    for (Group group : groups) {
      group.own().ifPresent(all::add);
      for (UnitGroup unit : group.units()) {
        unit.own().ifPresent(all::add);
        all.addAll(unit.topics());
      }
      all.addAll(group.documents());
    }
    return all;
  }

  public boolean isEmpty() {
    return documents().isEmpty() && registers.isEmpty();
  }

  /** How much of each kind came, went, moved and was reworded. */
  public Map<Kind, Map<Fate, Long>> tally() {
    Map<Kind, Map<Fate, Long>> tally = new EnumMap<>(Kind.class);
    for (DocumentChange document : documents()) {
      count(tally, document.kind(), document.fate());
      document.parts().forEach(it -> count(tally, it.kind(), it.fate()));
    }
    registers.forEach(it -> count(tally, it.kind(), it.fate()));
    return tally;
  }

  private static void count(Map<Kind, Map<Fate, Long>> tally, Kind kind, Fate fate) {
    tally.computeIfAbsent(kind, key -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
  }
}
