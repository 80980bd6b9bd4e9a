package org.markwell.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.content.keys.FencesInKeys;
import org.markwell.content.keys.Keys;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Registers;
import org.markwell.model.Registers.Abbreviation;
import org.markwell.model.Registers.Evidence;
import org.markwell.model.Registers.Law;
import org.markwell.model.Registers.Model;
import org.markwell.model.Registers.Synonyms;
import org.markwell.model.Registers.Verb;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Fields;
import org.markwell.yaml.Value;
import org.markwell.yaml.Yaml;

/** Reads the shared lists in {@code registers/}. */
final class RegisterReader {
  private static final List<String> FILES =
      List.of("legislation", "models", "abbreviations", "verbs", "evidence", "synonyms");

  private final Path root;
  private final Path folder;
  private final String shown;
  private final Reading reading;

  /**
   * @param root the content root that holds the registers' folder
   * @param shown how messages name that folder
   */
  RegisterReader(Path root, String shown, Reading reading) {
    this.root = root;
    this.folder = root.resolve("registers");
    this.shown = shown;
    this.reading = reading;
  }

  Registers read() {
    if (!ProjectFolder.isThere(folder) || Files.isSymbolicLink(folder)) {
      // A link is told where the files of the root are found.
      return Registers.empty();
    }
    strangers();
    return new Registers(
        entries("legislation", Keys.LAW, this::law),
        entries("models", Keys.MODEL, this::model),
        entries("abbreviations", Keys.ABBREVIATION, this::abbreviation),
        entries("verbs", Keys.VERB, this::verb),
        entries("evidence", Keys.EVIDENCE, this::evidence),
        entries("synonyms", Keys.SYNONYMS, this::synonyms));
  }

  /** A register under a wrong name would be ignored without a word. */
  private void strangers() {
    String[] names = folder.toFile().list();
    if (names == null) {
      reading
          .problems()
          .accept(
              Problem.of(
                  Code.UNREADABLE_FILE,
                  Position.startOf(shown),
                  "the registers can't be read",
                  "check that this is a folder and that you may open it"));
      return;
    }
    for (String name : names) {
      boolean known = FILES.stream().anyMatch(file -> name.equals(file + ".yaml"));
      if (!known && !name.startsWith(".")) {
        List<String> files = FILES.stream().map(file -> file + ".yaml").toList();
        reading
            .problems()
            .accept(
                Problem.of(
                    Code.UNKNOWN_KEY,
                    Position.startOf(shown + "/" + name),
                    "\"" + name + "\" is no register",
                    Suggestion.hint(name, files, "the registers are " + String.join(", ", files))));
      }
    }
  }

  private interface Kind<T> {
    Optional<T> read(Text id, Fields fields);
  }

  private <T> Map<String, T> entries(String register, List<String> keys, Kind<T> kind) {
    Path file = folder.resolve(register + ".yaml");
    if (!ProjectFolder.isThere(file)) {
      return Map.of();
    }
    Map<String, T> entries = new LinkedHashMap<>();
    Map<String, Text> ids = new LinkedHashMap<>();
    Optional<Source> source =
        Decoding.read(
            root, file, shown + "/" + register + ".yaml", Limits.REGISTER, reading.problems());
    Optional<Value> value = source.flatMap(it -> Yaml.read(it, reading.problems()));
    value.ifPresent(it -> FencesInKeys.check(it, reading.problems()));
    for (Value item : items(value, register)) {
      Optional<Fields> fields = reading.fields(item, "an entry of " + register, keys);
      if (fields.isEmpty()) {
        continue;
      }
      Optional<Text> id = reading.id(fields.get());
      if (!fields.get().has("id")) {
        fields.get().missing("id");
      }
      Optional<T> entry = kind.read(id.orElseGet(() -> item.written()), fields.get());
      if (id.isEmpty() || entry.isEmpty()) {
        continue;
      }
      Text first = ids.putIfAbsent(id.get().value(), id.get());
      if (first != null) {
        reading
            .problems()
            .accept(
                id.get()
                    .problem(
                        Code.DUPLICATE_ID,
                        "\"" + id.get().value() + "\" is used twice in this register",
                        "the first is at " + first.position() + "; give this one another"));
      } else {
        entries.put(id.get().value(), entry.get());
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  private List<Value> items(Optional<Value> value, String register) {
    if (value.isPresent() && value.get() instanceof Value.Sequence sequence) {
      return sequence.items();
    }
    value.ifPresent(
        it ->
            reading
                .problems()
                .accept(
                    it.problem(
                        Code.WRONG_TYPE,
                        register + ".yaml must be a list",
                        "begin each entry with \"- id: \"")));
    return List.of();
  }

  private Optional<Law> law(Text id, Fields fields) {
    return fields
        .required("title")
        .map(
            title ->
                new Law(
                    id,
                    title,
                    fields.text("short"),
                    reading.inline(fields, "covers"),
                    fields.choice("status", Law.Status.class).orElse(Law.Status.CURRENT),
                    fields.text("jurisdiction"),
                    fields.date("in_force"),
                    fields.text("replaced_by"),
                    fields.text("url").filter(this::isOnTheWeb),
                    fields.date("checked"),
                    reading.inline(fields, "note")));
  }

  private boolean isOnTheWeb(Text url) {
    String example = "https://www.legislation.gov.uk/ukpga/2010/15";
    return WebAddress.of(url, example, reading.problems()).isPresent();
  }

  private Optional<Model> model(Text id, Fields fields) {
    List<Model.Step> steps = new ArrayList<>();
    for (Value value : fields.list("steps")) {
      if (value instanceof Value.Scalar) {
        fields
            .text(value, "a step")
            .ifPresent(name -> steps.add(new Model.Step(name, Optional.empty())));
      } else {
        reading
            .fields(value, "a step", Keys.STEP)
            .ifPresent(
                step ->
                    step.required("name")
                        .ifPresent(
                            name -> steps.add(new Model.Step(name, reading.inline(step, "text")))));
      }
    }
    Optional<Text> name = fields.required("name");
    return name.map(
        it ->
            new Model(
                id,
                it,
                fields.choice("kind", Model.Kind.class).orElse(Model.Kind.SEQUENCE),
                reading.inline(fields, "purpose"),
                steps,
                fields.texts("variants")));
  }

  private Optional<Abbreviation> abbreviation(Text id, Fields fields) {
    Optional<Text> shortForm = fields.required("short");
    Optional<Text> longForm = fields.required("long");
    return shortForm.flatMap(s -> longForm.map(l -> new Abbreviation(id, s, l)));
  }

  private Optional<Verb> verb(Text id, Fields fields) {
    return fields
        .required("verb")
        .map(
            verb ->
                new Verb(
                    id,
                    verb,
                    fields.number("level"),
                    reading.inline(fields, "meaning"),
                    fields.texts("prompts")));
  }

  private Optional<Evidence> evidence(Text id, Fields fields) {
    return fields
        .required("label")
        .map(label -> new Evidence(id, label, fields.text("description")));
  }

  private Optional<Synonyms> synonyms(Text id, Fields fields) {
    return Optional.of(new Synonyms(id, fields.texts("words")));
  }
}
