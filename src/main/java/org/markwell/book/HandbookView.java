package org.markwell.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;
import org.markwell.prose.Link;
import org.markwell.view.View;

/**
 * What a handbook's page and the printed book hold: a whole qualification, or one unit. Ids are
 * unique in the book, and links to what the book holds lead within it.
 *
 * @param replaced what takes the place of the qualification
 * @param replaces the qualifications whose place it takes
 * @param control who answers for the book's own document, for each topic, and for whatever else in
 *     it says so
 * @param changes of all of them, the latest first
 * @param facts the qualification or unit at a glance
 * @param rules of combination
 * @param structure one line for each unit of a qualification
 * @param about the qualification's own page
 * @param units whole; empty on the page of a qualification too large for one page
 * @param others topics that belong to no unit
 * @param verbs those used in the book, by level
 * @param laws those that topics of the book cite, and what replaced them
 * @param models those that topics of the book use
 * @param gaps what is still missing; in the assessor edition only
 * @param references what links of the book lead to outside of it, in the order of their numbers
 */
public record HandbookView(
    View.Frame frame,
    Head book,
    View.@Nullable Replaced replaced,
    List<Link> replaces,
    List<Controlled> control,
    List<Change> changes,
    List<View.Fact> facts,
    Html rules,
    List<UnitLine> structure,
    Html about,
    List<Chapter> chapters,
    List<Part> units,
    List<Topic> others,
    List<Verb> verbs,
    List<View.Model> models,
    List<View.Law> laws,
    List<Indexed> index,
    List<Gap> gaps,
    List<Link> references)
    implements BookView {

  /**
   * What stands on the cover.
   *
   * @param kind handbook, unit-handbook or forms
   * @param number of the unit, in a unit's handbook
   * @param qualification the title of the qualification, and its number and level
   * @param url where the page stands, if the site's address is known
   * @param files other forms of the same book: pdf, large_print or epub
   */
  public record Head(
      String kind,
      String title,
      @Nullable String number,
      @Nullable String qualification,
      @Nullable String qualificationNumber,
      @Nullable String level,
      @Nullable String organisation,
      @Nullable String centre,
      @Nullable String version,
      View.@Nullable Day date,
      @Nullable String url,
      boolean assessor,
      List<Download> files) {}

  /** A file to take along: its kind is a key of the theme's strings. */
  public record Download(String kind, String href) {}

  /**
   * A document that the book is made of.
   *
   * @param kind qualification, chapter, unit or topic
   */
  public record Controlled(String kind, Link document, View.Control control) {}

  /**
   * @param where the document it was made in; none for the qualification
   */
  public record Change(@Nullable Link where, View.Change change) {}

  /** A unit among those of its qualification. */
  public record UnitLine(
      @Nullable String number,
      Link unit,
      @Nullable String reference,
      @Nullable String level,
      @Nullable String credits,
      @Nullable String hours,
      @Nullable String group) {}

  /**
   * A chapter that people wrote.
   *
   * @param language if it is not the book's
   */
  public record Chapter(
      String id, @Nullable String language, String title, Html summary, Html body) {}

  /**
   * A unit in the book.
   *
   * @param elsewhere its topics that stand in the part of another unit
   */
  public record Part(
      String id,
      @Nullable String number,
      String title,
      Html summary,
      List<View.Fact> facts,
      List<View.Outcome> outcomes,
      Html body,
      List<Topic> topics,
      List<Link> elsewhere) {}

  /**
   * A topic in the book.
   *
   * @param language if it is not the book's
   */
  public record Topic(
      String id,
      @Nullable String language,
      String title,
      Html summary,
      List<View.Cited> criteria,
      List<Guide> guide,
      List<Keyed<View.Misconception>> misconceptions,
      List<Keyed<View.Concept>> concepts,
      List<Keyed<View.Tip>> tips,
      List<Link> models,
      List<View.Law> laws,
      Html body) {}

  /** An item and its id in the book. */
  public record Keyed<T>(String id, T item) {}

  /**
   * The points of a topic that serve one criterion.
   *
   * @param criterion none for points that serve no criterion
   */
  public record Guide(View.@Nullable Cited criterion, List<Point> points) {}

  /**
   * @param id in the book; none where the point stands again under a further criterion
   */
  public record Point(@Nullable String id, View.MarkingPoint item) {}

  /** A command verb as the register explains it for a level. */
  public record Verb(@Nullable String level, String verb, Html meaning) {}

  /** A unit's criteria and the topics that serve them. */
  public record Indexed(@Nullable String number, String title, List<IndexedCriterion> criteria) {}

  /**
   * @param href to the criterion
   * @param points how many marking points serve it
   */
  public record IndexedCriterion(
      String number, String href, Html text, List<Link> topics, int points) {}

  /**
   * Something missing.
   *
   * @param kind topic, point or verb: what there is none of; a key of the theme's strings
   * @param where the criterion's number, or the verb
   */
  public record Gap(String kind, String where, @Nullable Link unit) {}
}
