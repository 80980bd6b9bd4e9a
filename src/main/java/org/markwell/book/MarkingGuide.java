package org.markwell.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwell.model.CriterionRef;
import org.markwell.model.Item;
import org.markwell.plan.Citation;
import org.markwell.plan.Citations;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.view.ItemViews;
import org.markwell.view.View;

/** A topic's marking points by the criteria that they serve. */
final class MarkingGuide {
  private final ItemViews on;
  private final String prefix;
  private final Set<String> named = new HashSet<>();

  /**
   * @param prefix of the points' ids in the book
   */
  private MarkingGuide(ItemViews on, String prefix) {
    this.on = on;
    this.prefix = prefix;
  }

  /**
   * The guide of one topic.
   *
   * @param unit the one whose part of the book the topic stands in, if there is one: its criteria
   *     come first, in its order
   * @param prefix of the points' ids in the book
   */
  static List<HandbookView.Guide> of(
      TopicPage topic,
      Optional<UnitSubject> unit,
      Citations citations,
      ItemViews on,
      String prefix) {
    Map<Citation, List<Item.MarkingPoint>> points = new LinkedHashMap<>();
    unit.ifPresent(
        it -> it.criteria().forEach(each -> points.put(Citation.of(each), new ArrayList<>())));
    List<Item.MarkingPoint> free = new ArrayList<>();
    for (Item.MarkingPoint point : topic.topic().markingPoints()) {
      for (CriterionRef reference : point.criteria()) {
        List<Item.MarkingPoint> served =
            points.computeIfAbsent(citations.criterion(topic, reference), key -> new ArrayList<>());
        if (served.isEmpty() || served.get(served.size() - 1) != point) {
          served.add(point);
        }
      }
      if (point.criteria().isEmpty()) {
        free.add(point);
      }
    }
    MarkingGuide guide = new MarkingGuide(on, prefix);
    List<HandbookView.Guide> parts = new ArrayList<>();
    points.forEach(
        (citation, served) -> {
          if (!served.isEmpty()) {
            View.Cited criterion = on.cited(citation);
            parts.add(new HandbookView.Guide(criterion, guide.lines(served)));
          }
        });
    if (!free.isEmpty()) {
      parts.add(new HandbookView.Guide(null, guide.lines(free)));
    }
    return parts;
  }

  /** Only the first line of a point has its id. */
  private List<HandbookView.Point> lines(List<Item.MarkingPoint> points) {
    List<HandbookView.Point> lines = new ArrayList<>();
    for (Item.MarkingPoint each : points) {
      String id = named.add(each.id()) ? prefix + each.anchor() : null;
      lines.add(new HandbookView.Point(id, on.point(each)));
    }
    return lines;
  }
}
