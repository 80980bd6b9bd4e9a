package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.edition.Edition;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.model.Units;

/** Which topic belongs to which unit, and which topics cite which criterion. */
public final class Citations {
  private final Map<String, PlannedPage> units = new HashMap<>();
  private final Map<String, PlannedPage> topics = new HashMap<>();
  private final Map<String, Set<PlannedPage>> byCriterion = new HashMap<>();
  private final Map<String, List<PlannedPage>> also = new HashMap<>();
  private final Map<String, Set<PlannedPage>> members = new HashMap<>();

  private final Units index;

  private Citations(Units index) {
    this.index = index;
  }

  public static Citations of(Edition edition, Tree tree) {
    Citations citations = new Citations(Units.of(edition.documents()));
    for (PlannedPage page : tree.sequence()) {
      Optional<Document> document = page.document();
      if (document.isPresent() && document.get() instanceof Unit unit) {
        citations.units.putIfAbsent(unit.id(), page);
      } else if (document.isPresent() && document.get() instanceof Topic topic) {
        citations.topics.putIfAbsent(topic.id(), page);
      }
    }
    tree.sequence().forEach(citations::cite);
    return citations;
  }

  private void cite(PlannedPage page) {
    if (!(page.document().orElse(null) instanceof Topic topic)) {
      return;
    }
    Optional<String> unit = unitId(topic);
    unit.ifPresent(id -> members.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(page));
    topic
        .alsoIn()
        .forEach(it -> members.computeIfAbsent(it.value(), key -> new LinkedHashSet<>()).add(page));
    for (CriterionRef reference : topic.criteria()) {
      cite(page, unit, reference);
    }
    topic.markingPoints().forEach(point -> point.criteria().forEach(it -> cite(page, unit, it)));
    topic
        .alsoIn()
        .forEach(it -> also.computeIfAbsent(it.value(), key -> new ArrayList<>()).add(page));
    // A topic whose written unit is not the folder it lies in is listed with its unit as well.
    unit.filter(
            id ->
                topic.unit().isPresent()
                    && !id.equals(index.ofFolder(topic.path()).map(Unit::id).orElse("")))
        .ifPresent(id -> also.computeIfAbsent(id, key -> new ArrayList<>()).add(page));
  }

  private void cite(PlannedPage page, Optional<String> unit, CriterionRef reference) {
    reference
        .unit()
        .or(() -> unit)
        .ifPresent(
            id ->
                byCriterion
                    .computeIfAbsent(id + ":" + reference.number(), key -> new LinkedHashSet<>())
                    .add(page));
  }

  /** The id of the unit a topic belongs to. */
  public Optional<String> unitId(Topic topic) {
    return index.of(topic).map(Unit::id);
  }

  public Optional<PlannedPage> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  public Optional<PlannedPage> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  /** The topics that cite a criterion, in reading order. */
  public List<PlannedPage> topics(Unit unit, String criterion) {
    return List.copyOf(byCriterion.getOrDefault(unit.id() + ":" + criterion, Set.of()));
  }

  /** A marking point and the page of its topic. */
  public record Served(PlannedPage page, Item.MarkingPoint point) {}

  /** The marking points that serve a criterion, in reading order. */
  public List<Served> points(Unit unit, String criterion) {
    List<Served> points = new ArrayList<>();
    for (PlannedPage page : topics(unit, criterion)) {
      Topic topic = (Topic) page.document().orElseThrow();
      Optional<String> home = unitId(topic);
      for (Item.MarkingPoint point : topic.markingPoints()) {
        boolean serves =
            point.criteria().stream()
                .anyMatch(
                    it ->
                        it.number().equals(criterion)
                            && it.unit().or(() -> home).equals(Optional.of(unit.id())));
        if (serves) {
          points.add(new Served(page, point));
        }
      }
    }
    return points;
  }

  /** The topics of a unit, wherever they lie, in reading order. */
  public List<PlannedPage> topicsOf(Unit unit) {
    return List.copyOf(members.getOrDefault(unit.id(), Set.of()));
  }

  /** The topics that belong to a unit but lie elsewhere. */
  public List<PlannedPage> alsoIn(Unit unit) {
    return also.getOrDefault(unit.id(), List.of());
  }
}
