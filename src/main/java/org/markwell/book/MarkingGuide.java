package org.markwell.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.plan.Citations;
import org.markwell.view.ItemViews;
import org.markwell.view.View;

/** A topic's marking points by the criteria that they serve. */
final class MarkingGuide {
  private final Topic topic;
  private final Optional<Unit> unit;
  private final Optional<String> home;

  /**
   * @param unit the one whose part of the book the topic stands in: its criteria come first, in its
   *     order
   */
  MarkingGuide(Topic topic, Optional<Unit> unit, Citations citations) {
    this.topic = topic;
    this.unit = unit;
    this.home = citations.unitId(topic);
  }

  /**
   * @param prefix of the points' ids in the book
   */
  List<HandbookView.Guide> of(ItemViews on, String prefix) {
    Map<String, CriterionRef> criteria = new LinkedHashMap<>();
    Map<String, List<Item.MarkingPoint>> points = new LinkedHashMap<>();
    unit.ifPresent(
        it ->
            it.criteria()
                .forEach(
                    each -> points.put(key(it.id(), each.number().value()), new ArrayList<>())));
    List<Item.MarkingPoint> free = new ArrayList<>();
    for (Item.MarkingPoint point : topic.markingPoints()) {
      for (CriterionRef reference : point.criteria()) {
        String key = key(reference.unit().or(() -> home).orElse(""), reference.number());
        criteria.putIfAbsent(key, reference);
        List<Item.MarkingPoint> served = points.computeIfAbsent(key, it -> new ArrayList<>());
        if (!served.contains(point)) {
          served.add(point);
        }
      }
      if (point.criteria().isEmpty()) {
        free.add(point);
      }
    }
    Set<String> named = new HashSet<>();
    List<HandbookView.Guide> guide = new ArrayList<>();
    points.forEach(
        (key, served) -> {
          if (!served.isEmpty()) {
            View.Cited criterion = on.cited(List.of(criteria.get(key))).get(0);
            guide.add(new HandbookView.Guide(criterion, points(served, on, prefix, named)));
          }
        });
    if (!free.isEmpty()) {
      guide.add(new HandbookView.Guide(null, points(free, on, prefix, named)));
    }
    return guide;
  }

  private static List<HandbookView.Point> points(
      List<Item.MarkingPoint> points, ItemViews on, String prefix, Set<String> named) {
    List<HandbookView.Point> lines = new ArrayList<>();
    for (Item.MarkingPoint each : points) {
      String id = named.add(each.id()) ? prefix + each.anchor() : null;
      lines.add(new HandbookView.Point(id, on.point(each)));
    }
    return lines;
  }

  private static String key(String unit, String number) {
    return unit + ":" + number;
  }
}
