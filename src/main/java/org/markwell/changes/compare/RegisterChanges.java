package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/** What differs in the shared lists; their entries are known by their ids. */
final class RegisterChanges {
  private final Registers before;
  private final Registers after;
  private final List<Change> changes = new ArrayList<>();

  private RegisterChanges(Registers before, Registers after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(Registers before, Registers after) {
    return new RegisterChanges(before, after).all();
  }

  private List<Change> all() {
    compare(
        Kind.LAW,
        Registers::legislation,
        it -> it.title().value(),
        it ->
            new Particulars()
                .text("title", it.title().value())
                .text("short title", it.shortTitle())
                .prose("", it.covers())
                .usually("status", it.status().name().toLowerCase(Locale.ROOT), "current")
                .text("jurisdiction", it.jurisdiction())
                .date("in force", it.inForce())
                .text("replaced by", it.replacedBy())
                .text("address", it.url())
                .prose("note", it.note()));
    compare(
        Kind.MODEL,
        Registers::models,
        it -> it.name().value(),
        it ->
            new Particulars()
                .text("name", it.name().value())
                .prose("", it.purpose())
                .text(
                    "steps",
                    String.join("; ", it.steps().stream().map(RegisterChanges::step).toList()))
                .list("also", it.variants().stream().map(Text::value).toList()));
    compare(
        Kind.VERB,
        Registers::verbs,
        it ->
            it.verb().value()
                + it.level().map(level -> " (Level " + level.value() + ")").orElse(""),
        it ->
            new Particulars()
                .text("verb", it.verb().value())
                .prose("", it.meaning())
                .list("prompts", it.prompts().stream().map(Text::value).toList()));
    compare(
        Kind.EVIDENCE,
        Registers::evidence,
        it -> it.label().value(),
        it -> new Particulars().text("label", it.label().value()).text("", it.description()));
    compare(
        Kind.ABBREVIATION,
        Registers::abbreviations,
        it -> it.shortForm().value(),
        it ->
            new Particulars()
                .text("short", it.shortForm().value())
                .text("", it.longForm().value()));
    return changes;
  }

  private static String step(Registers.Model.Step step) {
    return step.name().value() + step.text().map(Prose::plain).map(it -> ": " + it).orElse("");
  }

  private <T> void compare(
      Kind kind,
      Function<Registers, Map<String, T>> register,
      Function<T, String> name,
      Function<T, Particulars> particulars) {
    Map<String, T> old = register.apply(before);
    Map<String, T> now = register.apply(after);
    now.forEach(
        (id, entry) -> {
          T was = old.get(id);
          List<Detail> details =
              Particulars.differences(
                  was == null ? new Particulars() : particulars.apply(was),
                  particulars.apply(entry));
          if (!details.isEmpty()) {
            add(was == null ? Fate.ADDED : Fate.CHANGED, kind, name.apply(entry), details);
          }
        });
    old.forEach(
        (id, entry) -> {
          if (!now.containsKey(id)) {
            add(
                Fate.REMOVED,
                kind,
                name.apply(entry),
                Particulars.differences(particulars.apply(entry), new Particulars()));
          }
        });
  }

  private void add(Fate fate, Kind kind, String name, List<Detail> details) {
    changes.add(new Change(fate, kind, name, "", List.of(), details, ""));
  }
}
