package org.markwell.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.address.Anchors;

/** An assessment criterion of a unit, with what cites it. Planning fills it in. */
public final class Criterion {
  private final UnitSubject unit;
  private final Document.Criterion written;
  private final List<TopicPage> topics = new ArrayList<>();
  private final List<Served> points = new ArrayList<>();

  /** A marking point and the page of its topic. */
  public record Served(TopicPage page, Item.MarkingPoint point) {}

  Criterion(UnitSubject unit, Document.Criterion written) {
    this.unit = unit;
    this.written = written;
  }

  public UnitSubject unit() {
    return unit;
  }

  /** The criterion as the unit's file has it. */
  public Document.Criterion written() {
    return written;
  }

  public String number() {
    return written.number().value();
  }

  public Optional<Prose> text() {
    return written.text();
  }

  /** Where it stands on its unit's page. */
  public String anchor() {
    return Anchors.criterion(number());
  }

  /** The topics that cite it, themselves or by a marking point, in reading order. */
  public List<TopicPage> topics() {
    return topics;
  }

  /** The marking points that serve it, in reading order. */
  public List<Served> points() {
    return points;
  }

  /** A topic that names it twice stands there once: topics come one after the other. */
  void citedBy(TopicPage topic) {
    if (topics.isEmpty() || topics.get(topics.size() - 1) != topic) {
      topics.add(topic);
    }
  }

  /** A point that names it twice serves it once. */
  void servedBy(TopicPage topic, Item.MarkingPoint point) {
    citedBy(topic);
    if (points.isEmpty() || points.get(points.size() - 1).point() != point) {
      points.add(new Served(topic, point));
    }
  }
}
