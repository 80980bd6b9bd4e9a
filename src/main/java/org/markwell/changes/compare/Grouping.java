package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.markwell.changes.compare.GuideChanges.Cited;
import org.markwell.changes.compare.GuideChanges.CriterionGroup;
import org.markwell.changes.compare.GuideChanges.Group;
import org.markwell.changes.compare.GuideChanges.UnitGroup;
import org.markwell.model.Document;
import org.markwell.model.Prose;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.NaturalOrder;

/** Puts what differs below its unit and qualification, those that are gone last. */
final class Grouping {
  private static final String NONE = "";

  /** What is gathered for a qualification, or for all that stands in none. */
  private static final class Gathered {
    final String title;
    Optional<DocumentChange> own = Optional.empty();
    final Map<String, UnitGathered> units = new LinkedHashMap<>();
    final List<DocumentChange> documents = new ArrayList<>();

    Gathered(String title) {
      this.title = title;
    }
  }

  private static final class UnitGathered {
    final TitledPage page;
    Optional<DocumentChange> own = Optional.empty();
    final List<DocumentChange> topics = new ArrayList<>();

    UnitGathered(TitledPage page) {
      this.page = page;
    }
  }

  private final Side older;
  private final Map<String, Gathered> qualifications = new LinkedHashMap<>();
  private final Map<String, UnitGathered> units = new HashMap<>();
  private final Map<CriterionKey, List<Cited>> cited = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();

  Grouping(Side older, Side newer, List<DocumentChange> documents) {
    this.older = older;
    for (DocumentChange each : documents) {
      if (each.kind() == Kind.QUALIFICATION && each.before().isPresent()) {
        each.after().ifPresent(it -> renamed.put(path(each.before().get()), path(it)));
      }
    }
    places(newer.plan());
    places(older.plan());
    qualifications.put(NONE, new Gathered(""));
    documents.forEach(this::put);
    documents.forEach(this::cite);
  }

  private static String path(TitledPage page) {
    return page.document().map(Document::path).orElse("");
  }

  /** A place for each qualification and unit of a state that has none yet. */
  private void places(SitePlan plan) {
    for (TitledPage page : plan.tree().sequence()) {
      if (page instanceof QualificationPage) {
        qualifications.putIfAbsent(now(path(page)), new Gathered(page.title()));
      }
    }
    for (TitledPage page : plan.tree().sequence()) {
      if (page instanceof UnitPage) {
        String key = plan == older.plan() ? older.unit(path(page)) : path(page);
        if (!units.containsKey(key)) {
          UnitGathered unit = new UnitGathered(page);
          units.put(key, unit);
          qualifications
              .computeIfAbsent(qualification(page), it -> new Gathered(""))
              .units
              .put(key, unit);
        }
      }
    }
  }

  private String now(String path) {
    return renamed.getOrDefault(path, path);
  }

  private String qualification(TitledPage page) {
    return page.qualification().map(it -> now(it.document().path())).orElse(NONE);
  }

  private void put(DocumentChange change) {
    TitledPage page = change.after().or(change::before).orElseThrow();
    Gathered group = qualifications.computeIfAbsent(qualification(page), it -> new Gathered(""));
    UnitGathered unit = units.get(change.unit());
    if (change.kind() == Kind.QUALIFICATION) {
      group.own = Optional.of(change);
    } else if (change.kind() == Kind.UNIT && unit != null) {
      unit.own = Optional.of(change);
    } else if (change.kind() == Kind.TOPIC && unit != null) {
      unit.topics.add(change);
    } else {
      group.documents.add(change);
    }
  }

  private void cite(DocumentChange change) {
    for (Change part : change.parts()) {
      if (part.kind() == Kind.MARKING_POINT || part.kind() == Kind.TIP) {
        for (CriterionKey key : part.criteria()) {
          CriterionKey first = part.criteria().get(0);
          cited.computeIfAbsent(key, it -> new ArrayList<>()).add(new Cited(part, change, first));
        }
      }
    }
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Gathered each : qualifications.values()) {
      List<UnitGroup> own = new ArrayList<>();
      each.units.forEach(
          (path, unit) -> {
            UnitGroup group = group(path, unit);
            if (unit.own.isPresent() || !group.criteria().isEmpty() || !unit.topics.isEmpty()) {
              own.add(group);
            }
          });
      if (each.own.isPresent() || !own.isEmpty() || !each.documents.isEmpty()) {
        groups.add(new Group(each.title, each.own, own, each.documents));
      }
    }
    groups.sort((one, other) -> Boolean.compare(one.title().isEmpty(), other.title().isEmpty()));
    return groups;
  }

  private UnitGroup group(String path, UnitGathered unit) {
    Map<String, Change> own = new TreeMap<>(NaturalOrder.INSTANCE);
    unit.own.ifPresent(
        it ->
            it.parts().stream()
                .filter(part -> part.kind() == Kind.CRITERION)
                .forEach(part -> own.put(part.name() + (part.isGone() ? "\n" : ""), part)));
    Document.Unit document = (Document.Unit) unit.page.document().orElseThrow();
    List<CriterionGroup> groups = new ArrayList<>();
    for (Document.Criterion criterion : document.criteria()) {
      String number = criterion.number().value();
      Optional<Change> change = Optional.ofNullable(own.remove(number));
      List<Cited> items = cited.getOrDefault(new CriterionKey(path, number), List.of());
      if (change.isPresent() || !items.isEmpty()) {
        String text = criterion.text().map(Prose::plain).orElse("");
        groups.add(new CriterionGroup(number, text, change, items));
      }
    }
    for (Change gone : own.values()) {
      boolean reused = document.criteria().stream().anyMatch(it -> it.number().is(gone.name()));
      List<Cited> items =
          reused ? List.of() : cited.getOrDefault(new CriterionKey(path, gone.name()), List.of());
      groups.add(new CriterionGroup(gone.name(), "", Optional.of(gone), items));
    }
    String title =
        document.number().map(it -> "Unit " + it.value() + ": ").orElse("") + unit.page.title();
    return new UnitGroup(path, title, unit.own, groups, unit.topics);
  }
}
