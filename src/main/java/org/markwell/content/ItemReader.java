package org.markwell.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.content.ItemIds.Words;
import org.markwell.content.keys.Keys;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.CriterionRef;
import org.markwell.model.Grade;
import org.markwell.model.Item;
import org.markwell.model.Item.Concept;
import org.markwell.model.Item.MarkingPoint;
import org.markwell.model.Item.Misconception;
import org.markwell.model.Item.Tip;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.MeantForAssessors;
import org.markwell.yaml.Value;

/** Reads the four lists of a topic. */
final class ItemReader {
  private final Reading reading;
  private final Fields topic;
  private final Audience audience;
  private final Audience pointAudience;
  private final ItemIds ids = new ItemIds();
  private final List<ItemDraft<?>> drafts = new ArrayList<>();

  /**
   * @param audience of the topic
   * @param pointAudience of marking points that don't say
   */
  ItemReader(Reading reading, Fields topic, Audience audience, Audience pointAudience) {
    this.reading = reading;
    this.topic = topic;
    this.audience = audience;
    this.pointAudience = audience.and(pointAudience);
  }

  /** The items of a topic, by kind, in the order of the file. */
  record Items(
      List<Concept> concepts,
      List<Tip> tips,
      List<Misconception> misconceptions,
      List<MarkingPoint> markingPoints) {}

  Items read() {
    List<ItemDraft<Concept>> concepts = drafts("concepts", this::concept);
    List<ItemDraft<Tip>> tips = drafts("tips", this::tip);
    List<ItemDraft<Misconception>> misconceptions = drafts("misconceptions", this::misconception);
    List<ItemDraft<MarkingPoint>> points = drafts("marking_points", this::point);
    drafts.forEach(draft -> ids.announce(draft.id, draft.words));
    return new Items(finish(concepts), finish(tips), finish(misconceptions), finish(points));
  }

  private <T> List<T> finish(List<ItemDraft<T>> list) {
    return list.stream().map(draft -> draft.finish(ids)).toList();
  }

  private interface Kind<T> {
    Optional<ItemDraft<T>> read(Value value, String owner);
  }

  private <T> List<ItemDraft<T>> drafts(String key, Kind<T> kind) {
    List<ItemDraft<T>> list = new ArrayList<>();
    String name = key.substring(0, key.length() - 1).replace('_', ' ');
    int number = 0;
    for (Value value : topic.list(key)) {
      number++;
      kind.read(value, name + " " + number).ifPresent(list::add);
    }
    drafts.addAll(list);
    return list;
  }

  /** An item that lacks only its id. */
  private record ItemDraft<T>(
      Optional<Text> id, Words words, Audience audience, Text where, Maker<T> maker) {
    T finish(ItemIds ids) {
      return maker.make(new Item.Identity(ids.of(id, words), id.isEmpty(), audience, where));
    }
  }

  private interface Maker<T> {
    T make(Item.Identity identity);
  }

  private Optional<ItemDraft<Concept>> concept(Value value, String owner) {
    if (value instanceof Value.Mapping mapping && isShorthand(mapping)) {
      Optional<Problem> key = MeantForAssessors.asTerm(mapping.entries().get(0));
      if (key.isPresent()) {
        reading.problems().accept(key.get());
        return Optional.empty();
      }
      Text term = mapping.entries().get(0).key();
      if (mapping.entries().get(0).value() instanceof Value.Scalar scalar && scalar.isAbsent()) {
        reading
            .problems()
            .accept(
                term.problem(
                    Code.MISSING_KEY,
                    owner + " has no definition",
                    "write it after the colon: " + term.value() + ": what it means"));
        return Optional.empty();
      }
      return topic
          .text(mapping.entries().get(0).value(), "the definition of \"" + term.value() + "\"")
          .map(
              definition ->
                  new ItemDraft<>(
                      Optional.empty(),
                      new Words(term.value(), definition.value()),
                      audience,
                      value.written(),
                      identity ->
                          new Concept(
                              identity, term, reading.inline(definition), Optional.empty())));
    }
    Optional<Fields> fields = reading.fields(value, owner, Keys.CONCEPT);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Text> term = fields.get().required("term");
    Optional<Text> definition = fields.get().required("definition");
    Optional<Text> id = reading.id(fields.get());
    Audience who = reading.audience(fields.get(), audience);
    var example = reading.inline(fields.get(), "example");
    if (term.isEmpty() || definition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemDraft<>(
            id,
            new Words(term.get().value(), definition.get().value()),
            who,
            value.written(),
            identity ->
                new Concept(identity, term.get(), reading.inline(definition.get()), example)));
  }

  /** {@code Term: definition}: one entry whose key is not one of a concept's own. */
  private static boolean isShorthand(Value.Mapping mapping) {
    return mapping.entries().size() == 1
        && !Keys.CONCEPT.contains(mapping.entries().get(0).key().value());
  }

  private Optional<ItemDraft<Tip>> tip(Value value, String owner) {
    if (value instanceof Value.Scalar) {
      return topic
          .text(value, owner)
          .map(text -> tip(Optional.empty(), text, audience, value, List.of()));
    }
    if (value instanceof Value.Mapping mapping && isAccident(mapping, Keys.TIP)) {
      topic.accidental(mapping, owner);
      return Optional.empty();
    }
    return reading
        .fields(value, owner, Keys.TIP)
        .flatMap(
            fields -> {
              Optional<Text> text = fields.required("text");
              Optional<Text> id = reading.id(fields);
              Audience who = reading.audience(fields, audience);
              var criteria = reading.criteria(fields);
              return text.map(it -> tip(id, it, who, value, criteria));
            });
  }

  private ItemDraft<Tip> tip(
      Optional<Text> id, Text text, Audience who, Value value, List<CriterionRef> criteria) {
    return new ItemDraft<>(
        id,
        new Words(text.value(), ""),
        who,
        value.written(),
        identity -> new Tip(identity, reading.inline(text), criteria));
  }

  /** One entry, in block style, whose key is not even near a key: a sentence with a colon. */
  private static boolean isAccident(Value.Mapping mapping, List<String> known) {
    String key = mapping.entries().isEmpty() ? "" : mapping.entries().get(0).key().value();
    return mapping.entries().size() == 1
        && mapping.style() != Value.Style.FLOW
        && !known.contains(key)
        && Suggestion.nearest(key, known).isEmpty();
  }

  private Optional<ItemDraft<Misconception>> misconception(Value value, String owner) {
    if (value instanceof Value.Mapping mapping && isAccident(mapping, Keys.MISCONCEPTION)) {
      topic.accidental(mapping, owner);
      return Optional.empty();
    }
    return reading
        .fields(value, owner, Keys.MISCONCEPTION)
        .flatMap(
            fields -> {
              Optional<Text> claim = fields.required("claim");
              Optional<Text> correction = fields.required("correction");
              Optional<Text> id = reading.id(fields);
              var kind = fields.choice("kind", Misconception.Kind.class);
              Audience who = reading.audience(fields, audience);
              var why = reading.inline(fields, "why");
              List<Text> concepts = fields.texts("concepts");
              if (claim.isEmpty() || correction.isEmpty()) {
                return Optional.empty();
              }
              return Optional.of(
                  new ItemDraft<>(
                      id,
                      new Words(claim.get().value(), correction.get().value()),
                      who,
                      value.written(),
                      identity ->
                          new Misconception(
                              identity,
                              kind.orElse(Misconception.Kind.BELIEF),
                              reading.inline(claim.get()),
                              reading.inline(correction.get()),
                              why,
                              concepts)));
            });
  }

  private Optional<ItemDraft<MarkingPoint>> point(Value value, String owner) {
    if (value instanceof Value.Mapping mapping && isAccident(mapping, Keys.MARKING_POINT)) {
      topic.accidental(mapping, owner);
      return Optional.empty();
    }
    return reading
        .fields(value, owner, Keys.MARKING_POINT)
        .flatMap(
            fields -> {
              Optional<Text> text = fields.required("text");
              Optional<Text> id = reading.id(fields);
              Audience who = fields.has("audience") ? audience : pointAudience;
              Audience own = reading.audience(fields, who);
              Optional<Maker<MarkingPoint>> maker = text.map(it -> maker(fields, it));
              return maker.map(
                  it ->
                      new ItemDraft<>(
                          id, new Words(text.orElseThrow().value(), ""), own, value.written(), it));
            });
  }

  private Maker<MarkingPoint> maker(Fields fields, Text text) {
    var prose = reading.inline(text);
    var criteria = reading.criteria(fields);
    Optional<Text> verb = fields.text("verb");
    Optional<MarkingPoint.Minimum> minimum =
        fields
            .fields("minimum", "a minimum", Keys.MINIMUM)
            .flatMap(
                it -> {
                  it.required("count");
                  Optional<Text> of = it.text("of");
                  return it.integer("count").map(count -> new MarkingPoint.Minimum(count, of));
                });
    var strength =
        fields.choice("strength", MarkingPoint.Strength.class).orElse(MarkingPoint.Strength.MUST);
    List<Text> evidence = fields.texts("evidence");
    Optional<Grade> grade = fields.choice("grade", Grade.class);
    List<Text> concepts = fields.texts("concepts");
    var guidance = reading.blocks(fields, "guidance");
    return identity ->
        new MarkingPoint(
            identity, prose, criteria, verb, minimum, strength, evidence, grade, concepts,
            guidance);
  }
}
