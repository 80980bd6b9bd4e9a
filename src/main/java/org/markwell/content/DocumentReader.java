package org.markwell.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.markwell.content.keys.Keys;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Document.Criterion;
import org.markwell.model.Document.Outcome;
import org.markwell.model.Document.Qualification.Grading;
import org.markwell.model.Document.Topic.Status;
import org.markwell.model.Grade;
import org.markwell.model.Prose;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.Value;

/** One Markdown file to a document. */
final class DocumentReader {
  private static final List<String> LISTS =
      List.of("concepts", "tips", "misconceptions", "marking_points");

  private static final Pattern ID = Pattern.compile("[\\p{Ll}\\p{N}]+(?:[._-][\\p{Ll}\\p{N}]+)*+");

  private final Reading reading;
  private final Audience markingPoints;

  /**
   * @param markingPoints who sees marking points that don't say
   */
  DocumentReader(Reading reading, Audience markingPoints) {
    this.reading = reading;
    this.markingPoints = markingPoints;
  }

  /** What a file says it is. */
  private enum Type {
    QUALIFICATION,
    UNIT,
    TOPIC,
    PAGE
  }

  /**
   * Reads a file that has been cut in two.
   *
   * @param path relative to the content root
   * @param above who may see the folder it stands in
   */
  Document read(String path, Frontmatter file, Audience above) {
    Value.Mapping map =
        file.keys()
            .orElseGet(() -> new Value.Mapping(List.of(), Value.Style.BLOCK, file.source(), 0, 0));
    Type type = type(path, map);
    boolean chapter = type == Type.PAGE && Names.isChapter(path);
    Fields fields =
        Fields.of(
            map,
            chapter ? "a chapter" : owner(type),
            keys(type),
            key -> hint(key, type),
            reading.old(),
            reading.problems());
    Prose body = reading.markdown().blocks(file.body(), reading.problems());
    Document.Facts facts = facts(path, file, fields, body, above, type);
    return switch (type) {
      case QUALIFICATION -> qualification(facts, fields);
      case UNIT -> unit(facts, fields);
      case TOPIC -> topic(facts, fields);
      case PAGE -> chapter ? new Document.Chapter(facts) : new Document.Page(facts);
    };
  }

  private Type type(String path, Value.Mapping map) {
    Optional<Text> written =
        map.get("type")
            .filter(Value.Scalar.class::isInstance)
            .map(value -> ((Value.Scalar) value).text());
    if (written.isPresent()) {
      switch (written.get().value()) {
        case "qualification":
          return folderOnly(path, written.get(), Type.QUALIFICATION);
        case "unit":
          return folderOnly(path, written.get(), Type.UNIT);
        case "topic":
          return Type.TOPIC;
        case "page":
          return Type.PAGE;
        default:
          reading
              .problems()
              .accept(
                  written
                      .get()
                      .problem(
                          Code.INVALID_VALUE,
                          "\"" + written.get().value() + "\" is no type of page",
                          "use qualification, unit, topic or page"));
      }
    }
    return LISTS.stream().anyMatch(key -> map.get(key).isPresent()) ? Type.TOPIC : Type.PAGE;
  }

  private Type folderOnly(String path, Text where, Type type) {
    if (!Names.isIndex(path)) {
      reading
          .problems()
          .accept(
              where.problem(
                  Code.INVALID_VALUE,
                  "only the index.md of a folder can be a " + where.value(),
                  "make a folder for it and name this file index.md there"));
      return Type.PAGE;
    }
    return type;
  }

  private static String hint(String key, Type type) {
    List<String> known = keys(type);
    if (Suggestion.nearest(key, known).isEmpty()) {
      if (Keys.TOPIC.contains(key)) {
        return "it is a key of topics: add \"type: topic\" if this is one, or else remove it";
      }
      if (type == Type.PAGE && Suggestion.nearest(key, LISTS).isPresent()) {
        return Suggestion.hint(key, LISTS, "");
      }
    }
    return Suggestion.hint(
        key, known, "remove it, or use one of these: " + String.join(", ", known));
  }

  private static String owner(Type type) {
    return switch (type) {
      case QUALIFICATION -> "a qualification";
      case UNIT -> "a unit";
      case TOPIC -> "a topic";
      case PAGE -> "a page";
    };
  }

  private static List<String> keys(Type type) {
    return switch (type) {
      case QUALIFICATION -> Keys.QUALIFICATION;
      case UNIT -> Keys.UNIT;
      case TOPIC -> Keys.TOPIC;
      case PAGE -> Keys.PAGE;
    };
  }

  private Document.Facts facts(
      String path, Frontmatter file, Fields fields, Prose body, Audience above, Type type) {
    Source source = file.source();
    Text start = source.slice(0, Math.min(source.line(1).length(), source.text().length()));
    Optional<Text> written =
        type == Type.PAGE || file.damaged() ? fields.text("title") : fields.required("title");
    return new Document.Facts(
        path,
        source,
        documentId(fields).map(Text::value).orElseGet(() -> Names.id(path)),
        written,
        Text.of(Names.title(path), source, 0, start.end()),
        reading.inline(fields, "summary"),
        fields.integer("order"),
        fields.texts("aliases"),
        reading.audience(fields, above),
        fields.text("language").flatMap(it -> Language.of(it, reading.problems())),
        reading.control(fields),
        body,
        List.of(),
        start);
  }

  /** The ids of documents may have dots between their parts. */
  private Optional<Text> documentId(Fields fields) {
    Optional<Text> id = fields.text("id");
    id.filter(text -> !ID.matcher(text.value()).matches())
        .ifPresent(
            text ->
                reading
                    .problems()
                    .accept(
                        text.problem(
                            Code.INVALID_VALUE,
                            "\"" + text.value() + "\" can't be an id",
                            "use lower-case letters, digits, hyphens and dots")));
    return id;
  }

  private Document qualification(Document.Facts facts, Fields fields) {
    return new Document.Qualification(
        facts,
        fields.text("awarding_organisation"),
        fields.text("number"),
        fields.number("level"),
        fields.integer("guided_learning_hours"),
        fields.integer("total_qualification_time"),
        fields.integer("credits"),
        fields.choice("grading", Grading.class).orElse(Grading.MET),
        reading.blocks(fields, "rules_of_combination"),
        reading.oneOrMore(fields, "replaces"),
        fields.date("last_registration"),
        lastCertification(fields));
  }

  /** Nobody can be registered once no certificate can be claimed. */
  private Optional<LocalDate> lastCertification(Fields fields) {
    Optional<LocalDate> registration = fields.date("last_registration");
    Optional<LocalDate> certification = fields.date("last_certification");
    if (certification.isPresent()
        && registration.filter(certification.get()::isBefore).isPresent()) {
      reading
          .problems()
          .accept(
              fields
                  .text("last_certification")
                  .orElseThrow()
                  .problem(
                      Code.INVALID_VALUE,
                      "certificates could be claimed until "
                          + certification.get()
                          + ", but learners registered until "
                          + registration.get(),
                      "look both days up; the last registration comes first"));
    }
    return certification;
  }

  private Document unit(Document.Facts facts, Fields fields) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Value value : fields.list("outcomes")) {
      reading
          .fields(value, "an outcome", Keys.OUTCOME)
          .ifPresent(
              outcome -> {
                if (!outcome.has("number")) {
                  outcome.missing("number");
                }
                Optional<Prose> text = reading.inline(outcome, "text");
                List<Criterion> criteria = criteria(outcome);
                outcome
                    .number("number")
                    .ifPresent(number -> outcomes.add(new Outcome(number, text, criteria)));
              });
    }
    return new Document.Unit(
        facts,
        fields.number("number"),
        fields.text("reference"),
        fields.number("level"),
        fields.integer("credits"),
        fields.integer("guided_learning_hours"),
        fields.text("group"),
        outcomes);
  }

  private List<Criterion> criteria(Fields outcome) {
    List<Criterion> criteria = new ArrayList<>();
    for (Value value : outcome.list("criteria")) {
      if (value instanceof Value.Mapping mapping) {
        Fields fields =
            Fields.of(mapping, "a criterion", Keys.CRITERION, reading.old(), reading.problems());
        if (!fields.has("number")) {
          fields.missing("number");
        }
        Optional<Prose> text = reading.inline(fields, "text");
        Optional<Text> verb = fields.text("verb");
        Optional<Prose> range = reading.blocks(fields, "range");
        Optional<Grade> grade = fields.choice("grade", Grade.class);
        fields
            .number("number")
            .ifPresent(number -> criteria.add(new Criterion(number, text, verb, range, grade)));
      } else {
        outcome
            .number(value, "a criterion")
            .ifPresent(
                number ->
                    criteria.add(
                        new Criterion(
                            number,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
      }
    }
    return criteria;
  }

  private Document topic(Document.Facts facts, Fields fields) {
    ItemReader.Items items =
        new ItemReader(reading, fields, facts.audience(), markingPoints).read();
    Map<String, Object> extra = fields.free("extra");
    return new Document.Topic(
        facts,
        fields.text("unit"),
        fields.texts("also_in"),
        fields.number("level"),
        reading.criteria(fields),
        fields.choice("status", Status.class).orElse(Status.APPROVED),
        fields.text("author"),
        fields.texts("legislation"),
        fields.texts("models"),
        items.concepts(),
        items.tips(),
        items.misconceptions(),
        items.markingPoints(),
        extra);
  }
}
