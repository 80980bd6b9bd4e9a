package org.markwell.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.content.keys.Keys;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Item.MarkingPoint;
import org.markwell.model.Prose;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.OldKeys;
import org.markwell.yaml.Value;

/**
 * What a later content root says about a document of an earlier one. It may add items, guidance and
 * text, all for assessors only; what everyone sees stays as the earlier root wrote it.
 */
final class Overlay {
  private static final List<String> LISTS =
      List.of("concepts", "tips", "misconceptions", "marking_points");
  private static final List<String> ON_ITEMS = List.of("id", "guidance", "audience");

  private final Reading reading;

  Overlay(Reading reading) {
    this.reading = reading;
  }

  /** The document with what the later file adds. */
  Document on(Document base, Frontmatter file) {
    Document.Facts facts = withNote(base.facts(), file.body());
    Optional<Value.Mapping> keys = file.keys();
    keys.ifPresent(map -> refuseChanges(base, map));
    Document noted = base.with(facts);
    return noted instanceof Topic topic && keys.isPresent() ? items(topic, keys.get()) : noted;
  }

  private Document.Facts withNote(Document.Facts f, Text body) {
    List<Prose> notes = new ArrayList<>(f.notes());
    if (!body.value().isBlank()) {
      notes.add(reading.markdown().blocks(body, reading.problems()));
    }
    return f.with(f.body(), notes);
  }

  private void refuseChanges(Document base, Value.Mapping map) {
    for (Value.Entry entry : map.entries()) {
      String key = entry.key().value();
      boolean list = base instanceof Topic && LISTS.contains(key);
      if (!list && !key.equals("id")) {
        conflict(entry.key(), "\"" + key + "\" of this page", base);
      }
    }
  }

  private void conflict(Text where, String what, Document base) {
    reading
        .problems()
        .accept(
            where.problem(
                Code.OVERLAY_CONFLICT,
                what + " is already said in " + base.facts().source().file(),
                "change it there; a later content root may only add what assessors see"));
  }

  private Topic items(Topic topic, Value.Mapping map) {
    Map<String, Item> known = new HashMap<>();
    topic.items().forEach(item -> known.put(item.id(), item));
    Map<String, Prose> guidance = new HashMap<>();
    List<Value.Entry> fresh = new ArrayList<>();
    for (Value.Entry entry : map.entries()) {
      if (entry.value() instanceof Value.Sequence list && LISTS.contains(entry.key().value())) {
        List<Value> more = new ArrayList<>();
        for (Value item : list.items()) {
          Optional<Item> target =
              item instanceof Value.Mapping it ? id(it).map(known::get) : Optional.empty();
          if (target.isPresent()) {
            guidance(topic, target.get(), (Value.Mapping) item, guidance);
          } else {
            more.add(item);
          }
        }
        fresh.add(
            new Value.Entry(
                entry.key(),
                new Value.Sequence(more, list.style(), list.source(), list.start(), list.end())));
      }
    }
    Value.Mapping rest =
        new Value.Mapping(fresh, map.style(), map.source(), map.start(), map.end());
    Fields fields = Fields.of(rest, "a topic", Keys.TOPIC, reading.old(), reading.problems());
    ItemReader.Items items =
        new ItemReader(reading, fields, Audience.ASSESSOR, Audience.ASSESSOR).read();
    List<MarkingPoint> points = new ArrayList<>();
    for (MarkingPoint point : topic.markingPoints()) {
      Optional<Prose> more = Optional.ofNullable(guidance.get(point.id()));
      points.add(more.isPresent() ? point.withGuidance(more) : point);
    }
    points.addAll(items.markingPoints());
    return topic.with(
        topic.facts(),
        both(topic.concepts(), items.concepts()),
        both(topic.tips(), items.tips()),
        both(topic.misconceptions(), items.misconceptions()),
        points);
  }

  private static Optional<String> id(Value.Mapping item) {
    return item.get("id")
        .filter(Value.Scalar.class::isInstance)
        .map(it -> ((Value.Scalar) it).text().value());
  }

  private void guidance(Topic topic, Item target, Value.Mapping item, Map<String, Prose> guidance) {
    for (Value.Entry entry : item.entries()) {
      String key = entry.key().value();
      boolean allowed =
          ON_ITEMS.contains(key) && (target instanceof MarkingPoint || !key.equals("guidance"));
      if (!allowed) {
        conflict(entry.key(), "\"" + key + "\" of item \"" + target.id() + "\"", topic);
      }
    }
    Fields fields =
        Fields.of(item, "item " + target.id(), Keys.MARKING_POINT, OldKeys.NONE, problem -> {});
    reading
        .blocks(fields, "guidance")
        .ifPresent(
            text -> {
              if (target instanceof MarkingPoint point && point.guidance().isPresent()) {
                conflict(text.source(), "guidance of item \"" + target.id() + "\"", topic);
              } else {
                guidance.put(target.id(), text);
              }
            });
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
