package org.markwell.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Markdown file of the guide. */
public sealed interface Document {
  Facts facts();

  /** The same with other facts. */
  Document with(Facts otherFacts);

  default String path() {
    return facts().path();
  }

  default String id() {
    return facts().id();
  }

  default Text title() {
    return facts().title();
  }

  default Audience audience() {
    return facts().audience();
  }

  default Prose body() {
    return facts().body();
  }

  default Control control() {
    return facts().control();
  }

  default Optional<Text> version() {
    return control().version();
  }

  default List<Change> changes() {
    return control().changes();
  }

  /**
   * What every Markdown file may say.
   *
   * @param path relative to its content root, NFC, with {@code /}; the same in every root
   * @param id written, or the path without prefixes and extension, its parts joined by {@code .}
   * @param givenTitle the key {@code title}
   * @param fileTitle the file's name as words: the last resort
   * @param audience narrowed by the folders above
   * @param control what keeps it under control as a document
   * @param notes what later content roots add for assessors, whole bodies
   * @param where the frontmatter's first line, or the file's
   */
  record Facts(
      String path,
      Source source,
      String id,
      Optional<Text> givenTitle,
      Text fileTitle,
      Optional<Prose> summary,
      Optional<Integer> order,
      List<Text> aliases,
      Audience audience,
      Optional<String> language,
      Control control,
      Prose body,
      List<Prose> notes,
      Text where) {

    /** What the file says, or else its first heading that says something, or else its name. */
    public Text title() {
      return givenTitle
          .or(
              () ->
                  titleHeading().map(it -> Text.of(it.text(), source, where.start(), where.end())))
          .orElse(fileTitle);
    }

    /** The heading that gives the title, which the body shows anyway. */
    public Optional<Prose.Heading> titleHeading() {
      return givenTitle.isPresent()
          ? Optional.empty()
          : body.headings().stream().filter(it -> !it.text().isBlank()).findFirst();
    }

    /** The same with another text; a title taken from the body follows it. */
    public Facts with(Prose otherBody, List<Prose> otherNotes) {
      return new Facts(
          path,
          source,
          id,
          givenTitle,
          fileTitle,
          summary,
          order,
          aliases,
          audience,
          language,
          control,
          otherBody,
          otherNotes,
          where);
    }
  }

  /**
   * Who answers for a document, which state of it this is, and when it was and will be looked at.
   *
   * @param changes its history, the newest first, as written
   * @param reviewDue the day of the next review
   */
  record Control(
      Optional<Text> version,
      List<Change> changes,
      Optional<Text> owner,
      Optional<Text> approver,
      Optional<LocalDate> reviewed,
      Optional<Day> reviewDue) {

    /** Whether nothing of it is said. */
    public boolean isEmpty() {
      return version.isEmpty()
          && changes.isEmpty()
          && owner.isEmpty()
          && approver.isEmpty()
          && reviewed.isEmpty()
          && reviewDue.isEmpty();
    }
  }

  /** A day, and where it is written. */
  record Day(LocalDate date, Text where) {}

  /** A plain page: the home page, a README, notes. */
  record Page(Facts facts) implements Document {
    @Override
    public Page with(Facts otherFacts) {
      return new Page(otherFacts);
    }
  }

  /** A chapter of a handbook that only people can write. */
  record Chapter(Facts facts) implements Document {
    @Override
    public Chapter with(Facts otherFacts) {
      return new Chapter(otherFacts);
    }
  }

  /**
   * A qualification: the {@code index.md} of its folder.
   *
   * @param replaces ids of the qualifications that it takes the place of
   * @param lastRegistration the last day on which learners can be registered
   * @param lastCertification the last day on which certificates can be claimed
   */
  record Qualification(
      Facts facts,
      Optional<Text> awardingOrganisation,
      Optional<Text> number,
      Optional<Text> level,
      Optional<Integer> guidedLearningHours,
      Optional<Integer> totalQualificationTime,
      Optional<Integer> credits,
      Grading grading,
      Optional<Prose> rulesOfCombination,
      List<Text> replaces,
      Optional<LocalDate> lastRegistration,
      Optional<LocalDate> lastCertification)
      implements Document {

    public enum Grading {
      MET,
      PASS_MERIT_DISTINCTION
    }

    @Override
    public Qualification with(Facts otherFacts) {
      return with(otherFacts, rulesOfCombination);
    }

    /** The same with other facts and rules. */
    public Qualification with(Facts otherFacts, Optional<Prose> otherRules) {
      return new Qualification(
          otherFacts,
          awardingOrganisation,
          number,
          level,
          guidedLearningHours,
          totalQualificationTime,
          credits,
          grading,
          otherRules,
          replaces,
          lastRegistration,
          lastCertification);
    }
  }

  /**
   * A unit: the {@code index.md} of its folder.
   *
   * @param group {@code mandatory}, or the name of an optional group
   */
  record Unit(
      Facts facts,
      Optional<Text> number,
      Optional<Text> reference,
      Optional<Text> level,
      Optional<Integer> credits,
      Optional<Integer> guidedLearningHours,
      Optional<Text> group,
      List<Outcome> outcomes)
      implements Document {

    @Override
    public Unit with(Facts otherFacts) {
      return with(otherFacts, outcomes);
    }

    /** The same with other facts and outcomes. */
    public Unit with(Facts otherFacts, List<Outcome> otherOutcomes) {
      return new Unit(
          otherFacts, number, reference, level, credits, guidedLearningHours, group, otherOutcomes);
    }

    /** Every criterion of the unit, in the order of its outcomes. */
    public List<Criterion> criteria() {
      return outcomes.stream().flatMap(outcome -> outcome.criteria().stream()).toList();
    }
  }

  /** A learning outcome. */
  record Outcome(Text number, Optional<Prose> text, List<Criterion> criteria) {
    /** The same with other criteria. */
    public Outcome with(List<Criterion> otherCriteria) {
      return new Outcome(number, text, otherCriteria);
    }
  }

  /** An assessment criterion; its text may belong to the awarding organisation and be left out. */
  record Criterion(
      Text number,
      Optional<Prose> text,
      Optional<Text> verb,
      Optional<Prose> range,
      Optional<Grade> grade) {
    /** The same with another range. */
    public Criterion withRange(Optional<Prose> otherRange) {
      return new Criterion(number, text, verb, otherRange, grade);
    }
  }

  /** One line of a document's history. */
  record Change(
      Text version, Optional<LocalDate> date, Optional<Prose> summary, List<Text> criteria) {}

  /**
   * A topic: what learners revise and assessors mark.
   *
   * @param unit the unit's id, written or taken from the folder
   * @param legislation ids of the register, as are {@code models}
   * @param extra whatever a theme wants to know: strings, numbers, lists and maps
   */
  record Topic(
      Facts facts,
      Optional<Text> unit,
      List<Text> alsoIn,
      Optional<Text> level,
      List<CriterionRef> criteria,
      Status status,
      Optional<Text> author,
      List<Text> legislation,
      List<Text> models,
      List<Item.Concept> concepts,
      List<Item.Tip> tips,
      List<Item.Misconception> misconceptions,
      List<Item.MarkingPoint> markingPoints,
      Map<String, Object> extra)
      implements Document {

    public enum Status {
      DRAFT,
      REVIEW,
      APPROVED,
      RETIRED
    }

    @Override
    public Topic with(Facts otherFacts) {
      return with(otherFacts, concepts, tips, misconceptions, markingPoints);
    }

    /** The same with other facts and items. */
    public Topic with(
        Facts otherFacts,
        List<Item.Concept> otherConcepts,
        List<Item.Tip> otherTips,
        List<Item.Misconception> otherMisconceptions,
        List<Item.MarkingPoint> otherPoints) {
      return new Topic(
          otherFacts,
          unit,
          alsoIn,
          level,
          criteria,
          status,
          author,
          legislation,
          models,
          otherConcepts,
          otherTips,
          otherMisconceptions,
          otherPoints,
          extra);
    }

    /** All items, in the order of the page. */
    public List<Item> items() {
      List<Item> all = new ArrayList<>(concepts);
      all.addAll(tips);
      all.addAll(misconceptions);
      all.addAll(markingPoints);
      return all;
    }
  }
}
