package org.markwell.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.content.keys.Keys;
import org.markwell.markdown.Markdown;
import org.markwell.model.Audience;
import org.markwell.model.Code;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document.Change;
import org.markwell.model.Document.Control;
import org.markwell.model.Document.Day;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.OldKeys;
import org.markwell.yaml.Value;

/** What the readers of all kinds of files share: Markdown in values, audiences, ids, changes. */
record Reading(Markdown markdown, OldKeys old, Consumer<Problem> problems) {

  /** The fields of a map in a list, or nothing if it is not a map. */
  Optional<Fields> fields(Value value, String owner, List<String> known) {
    if (value instanceof Value.Mapping mapping) {
      return Optional.of(Fields.of(mapping, owner, known, old, problems));
    }
    problems.accept(
        value.problem(
            Code.WRONG_TYPE,
            owner + " must be a map",
            "write its keys, such as " + known.get(0) + ": and " + known.get(1) + ":"));
    return Optional.empty();
  }

  Prose inline(Text text) {
    return markdown.inline(text, problems);
  }

  Optional<Prose> inline(Fields fields, String key) {
    return fields.text(key).map(this::inline);
  }

  Optional<Prose> blocks(Fields fields, String key) {
    return fields.text(key).map(text -> markdown.blocks(text, problems));
  }

  /** An audience of its own or that of what it stands in, which it may only narrow. */
  Audience audience(Fields fields, Audience above) {
    Optional<Audience> own = fields.choice("audience", Audience.class);
    if (own.isPresent() && own.get() == Audience.EVERYONE && above == Audience.ASSESSOR) {
      Text where = fields.text("audience").orElseThrow();
      problems.accept(
          where.problem(
              Code.AUDIENCE_WIDENED,
              "this is for everyone, but stands in something for assessors only",
              "take the line out, or move the text to where everyone may look"));
    }
    return above.and(own.orElse(Audience.EVERYONE));
  }

  /** A written id in the shape that ids have. */
  Optional<Text> id(Fields fields) {
    Optional<Text> id = fields.text("id");
    id.filter(text -> !ItemSlug.isId(text.value()))
        .ifPresent(
            text ->
                problems.accept(
                    text.problem(
                        Code.INVALID_VALUE,
                        "\"" + text.value() + "\" can't be an id",
                        "use lower-case letters, digits and hyphens, such as "
                            + (ItemSlug.of(text.value()).isEmpty()
                                ? "key-term"
                                : ItemSlug.of(text.value())))));
    return id;
  }

  List<CriterionRef> criteria(Fields fields) {
    List<CriterionRef> criteria = new ArrayList<>();
    for (Text number : fields.numbers("criteria")) {
      criteria.add(CriterionRef.of(number));
    }
    return List.copyOf(criteria);
  }

  /** One text, or a list of them. */
  List<Text> oneOrMore(Fields fields, String key) {
    return fields.value(key).orElse(null) instanceof Value.Scalar
        ? fields.text(key).stream().toList()
        : fields.texts(key);
  }

  /** What keeps a document under control; any file may say it. */
  Control control(Fields fields) {
    return new Control(
        fields.number("version"),
        changes(fields),
        fields.text("owner"),
        fields.text("approver"),
        fields.date("reviewed"),
        fields
            .date("review_due")
            .map(date -> new Day(date, fields.text("review_due").orElseThrow())));
  }

  private List<Change> changes(Fields fields) {
    return fields.list("changes").stream()
        .flatMap(value -> fields(value, "a change", Keys.CHANGE).stream())
        .flatMap(
            change -> {
              if (!change.has("version")) {
                change.missing("version");
              }
              return change
                  .number("version")
                  .map(
                      version ->
                          new Change(
                              version,
                              change.date("date"),
                              inline(change, "summary"),
                              change.numbers("criteria")))
                  .stream();
            })
        .toList();
  }
}
