package org.markwell.model;

import java.util.List;
import java.util.Optional;

/** One thing a topic teaches, warns of or marks. */
public sealed interface Item {
  Identity identity();

  /** What all items have: a permanent id, unique in the topic, and who may see the item. */
  default String id() {
    return identity().id();
  }

  default Audience audience() {
    return identity().audience();
  }

  /** The anchor on the topic's page: a letter for the kind, a hyphen and the id. */
  String anchor();

  /**
   * @param derived whether the id was made from the item's words, not written in the file
   * @param audience the item's own, already narrowed by what it stands in
   * @param where the whole item as written
   */
  record Identity(String id, boolean derived, Audience audience, Text where) {}

  /** A term to know. */
  record Concept(Identity identity, Text term, Prose definition, Optional<Prose> example)
      implements Item {
    @Override
    public String anchor() {
      return "c-" + id();
    }
  }

  /** Advice for revising or for gathering evidence. */
  record Tip(Identity identity, Prose text, List<CriterionRef> criteria) implements Item {
    @Override
    public String anchor() {
      return "t-" + id();
    }
  }

  /** Something people get wrong, and what is right. */
  record Misconception(
      Identity identity,
      Kind kind,
      Prose claim,
      Prose correction,
      Optional<Prose> why,
      List<Text> concepts)
      implements Item {

    public enum Kind {
      BELIEF,
      OMISSION,
      WEAK_EVIDENCE
    }

    @Override
    public String anchor() {
      return "m-" + id();
    }
  }

  /**
   * Something an assessor looks for.
   *
   * @param verb the command verb as written, such as {@code describe}
   * @param evidence ids of the evidence register
   * @param concepts item ids of the same topic, or {@code topic-id/item-id}
   * @param guidance always for assessors only
   */
  record MarkingPoint(
      Identity identity,
      Prose text,
      List<CriterionRef> criteria,
      Optional<Text> verb,
      Optional<Minimum> minimum,
      Strength strength,
      List<Text> evidence,
      Optional<Grade> grade,
      List<Text> concepts,
      Optional<Prose> guidance)
      implements Item {

    public enum Strength {
      MUST,
      SHOULD
    }

    /** How many, and of what: at least two planning tools. */
    public record Minimum(int count, Optional<Text> of) {}

    /** The same with other guidance, or none. */
    public MarkingPoint withGuidance(Optional<Prose> otherGuidance) {
      return new MarkingPoint(
          identity,
          text,
          criteria,
          verb,
          minimum,
          strength,
          evidence,
          grade,
          concepts,
          otherGuidance);
    }

    @Override
    public String anchor() {
      return "p-" + id();
    }
  }
}
