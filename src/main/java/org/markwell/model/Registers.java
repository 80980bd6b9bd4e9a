package org.markwell.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The shared lists that topics cite by id; every map keeps the order of its file. */
public record Registers(
    Map<String, Law> legislation,
    Map<String, Model> models,
    Map<String, Abbreviation> abbreviations,
    Map<String, Verb> verbs,
    Map<String, Evidence> evidence,
    Map<String, Synonyms> synonyms) {

  /**
   * A law or regulation.
   *
   * @param checked the day of what is said here about it: laws change, and a reader should know how
   *     old a statement is
   */
  public record Law(
      Text id,
      Text title,
      Optional<Text> shortTitle,
      Optional<Prose> covers,
      Status status,
      Optional<Text> jurisdiction,
      Optional<LocalDate> inForce,
      Optional<Text> replacedBy,
      Optional<Text> url,
      Optional<LocalDate> checked,
      Optional<Prose> note) {

    /** Whether it binds; current and amended laws do. */
    public enum Status {
      CURRENT,
      AMENDED,
      REPEALED,
      SCHEDULED
    }
  }

  /** A named acronym, sequence or cycle, such as SMART or PDCA. */
  public record Model(
      Text id,
      Text name,
      Kind kind,
      Optional<Prose> purpose,
      List<Step> steps,
      List<Text> variants) {

    public enum Kind {
      ACRONYM,
      SEQUENCE,
      CYCLE
    }

    public record Step(Text name, Optional<Prose> text) {}
  }

  public record Abbreviation(Text id, Text shortForm, Text longForm) {}

  /** A command verb; the same verb may stand at several levels under ids of its own. */
  public record Verb(
      Text id, Text verb, Optional<Text> level, Optional<Prose> meaning, List<Text> prompts) {}

  public record Evidence(Text id, Text label, Optional<Text> description) {}

  /** Words that searchers use for one another. */
  public record Synonyms(Text id, List<Text> words) {}

  /** The laws that a list of ids names; what is not in the register is left out. */
  public List<Law> laws(List<Text> ids) {
    return found(ids, legislation);
  }

  /** The models that a list of ids names; what is not in the register is left out. */
  public List<Model> models(List<Text> ids) {
    return found(ids, models);
  }

  /** The kinds of evidence that a list of ids names; what is not in the register is left out. */
  public List<Evidence> evidence(List<Text> ids) {
    return found(ids, evidence);
  }

  /** The law that took the place of another. */
  public Optional<Law> successor(Law law) {
    return law.replacedBy().map(id -> legislation.get(id.value()));
  }

  private static <T> List<T> found(List<Text> ids, Map<String, T> register) {
    return ids.stream().map(id -> register.get(id.value())).filter(Objects::nonNull).toList();
  }

  /** No entries at all. */
  public static Registers empty() {
    return new Registers(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }
}
