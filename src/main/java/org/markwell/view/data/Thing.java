package org.markwell.view.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that schema.org has a type for. Each record is called as its type and its components as
 * the properties, so that this file is all there is to check against the vocabulary; {@code id} is
 * the name that JSON-LD gives a thing. Whatever is missing or empty is not said. Addresses are
 * whole ones.
 */
public sealed interface Thing {

  /** The whole site. */
  record WebSite(
      @Nullable String url,
      String name,
      @Nullable String description,
      String inLanguage,
      @Nullable Organization publisher)
      implements Thing {}

  /** Who publishes a guide, or awards a qualification. */
  record Organization(String name) implements Thing {}

  /** Something written that is named in passing. */
  record CreativeWork(@Nullable String url, String name) implements Thing {}

  /** The pages above a page, and itself. */
  record BreadcrumbList(List<ListItem> itemListElement) implements Thing {}

  /**
   * One of them.
   *
   * @param position from 1
   * @param item the page, if its address is known
   */
  record ListItem(int position, String name, @Nullable WebPage item) implements Thing {}

  /** A page that is named by its address alone. */
  record WebPage(String id) implements Thing {}

  /**
   * A topic.
   *
   * @param timeRequired as ISO 8601 has it: {@code PT7M}
   * @param dateModified year-month-day
   * @param hasPart its terms, and its mistakes with their corrections
   */
  record LearningResource(
      @Nullable String url,
      String name,
      @Nullable String description,
      String inLanguage,
      String learningResourceType,
      @Nullable String educationalLevel,
      @Nullable String timeRequired,
      @Nullable String version,
      @Nullable String dateModified,
      @Nullable CreativeWork isPartOf,
      @Nullable Organization author,
      @Nullable Organization publisher,
      List<AlignmentObject> educationalAlignment,
      List<Thing> hasPart)
      implements Thing {}

  /**
   * A criterion that a topic covers.
   *
   * @param alignmentType {@code teaches}
   * @param educationalFramework the unit, with its qualification
   * @param targetName its number
   */
  record AlignmentObject(
      String alignmentType,
      @Nullable String educationalFramework,
      String targetName,
      @Nullable String targetDescription,
      @Nullable String targetUrl)
      implements Thing {}

  /** Terms with what they mean, or the criteria of a unit. */
  record DefinedTermSet(
      @Nullable String url,
      String name,
      @Nullable String description,
      String inLanguage,
      @Nullable CreativeWork isPartOf,
      List<DefinedTerm> hasDefinedTerm)
      implements Thing {}

  /** A term, a criterion or a unit. */
  record DefinedTerm(
      @Nullable String url, String name, @Nullable String termCode, @Nullable String description)
      implements Thing {}

  /** A topic's mistakes as cards to learn from. */
  record Quiz(String name, String inLanguage, List<Question> hasPart) implements Thing {}

  /**
   * A mistake.
   *
   * @param eduQuestionType {@code Flashcard}
   */
  record Question(String eduQuestionType, String text, Answer acceptedAnswer) implements Thing {}

  /** What is right instead. */
  record Answer(String text) implements Thing {}

  /**
   * A qualification.
   *
   * @param identifier its number
   * @param competencyRequired its units
   */
  record EducationalOccupationalCredential(
      @Nullable String url,
      String name,
      @Nullable String description,
      String inLanguage,
      String credentialCategory,
      @Nullable String educationalLevel,
      @Nullable String identifier,
      @Nullable String version,
      @Nullable String dateModified,
      @Nullable Organization recognizedBy,
      @Nullable Organization publisher,
      List<DefinedTerm> competencyRequired)
      implements Thing {}
}
