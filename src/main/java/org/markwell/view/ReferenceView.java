package org.markwell.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;
import org.markwell.prose.Link;

/** The pages made of the whole guide: what a template may use of each. */
public sealed interface ReferenceView extends View {

  /**
   * All terms from A to Z, or those of one letter where a guide has very many.
   *
   * @param letters every letter that has terms, with the way to it
   */
  record Glossary(View.Frame frame, List<View.Place> letters, List<Letter> groups)
      implements ReferenceView {}

  /** The terms that begin with a letter; {@code #} holds those that begin with none. */
  record Letter(String letter, String anchor, List<Term> terms) {}

  /** A term, whatever its spelling, with each meaning that topics give it. */
  record Term(String term, String anchor, List<Meaning> meanings) {}

  /**
   * One definition of a term.
   *
   * @param topics the concepts this comes from; none for an abbreviation
   */
  record Meaning(Html definition, Html example, List<Link> topics) {}

  /** All models of the guide. */
  record Models(View.Frame frame, List<View.Model> models) implements ReferenceView {}

  /** All laws of the guide. */
  record Legislation(View.Frame frame, List<View.Law> laws) implements ReferenceView {}

  /**
   * Which topics cover which criteria; what no topic covers is shown to assessors only.
   *
   * @param parts the qualifications, where each has a page of its own because a guide is very large
   */
  record Coverage(View.Frame frame, List<View.Place> parts, List<CoveredUnit> units)
      implements ReferenceView {}

  /**
   * A unit on the page of criteria.
   *
   * @param qualification the name of what the unit stands in
   * @param replaced whether another qualification takes the place of that
   * @param gaps how many criteria no topic cites; 0 in the learner edition
   */
  record CoveredUnit(
      @Nullable String qualification,
      boolean replaced,
      @Nullable String number,
      Link unit,
      List<CoveredCriterion> criteria,
      int gaps) {}

  /**
   * A criterion on the page of criteria.
   *
   * @param points how many marking points serve it
   */
  record CoveredCriterion(String number, String href, Html text, List<Link> topics, int points) {}

  /**
   * All documents of the guide: who answers for each, and when it was and will be looked at.
   *
   * @param parts the qualifications, where each has a page of its own because a guide is very large
   */
  record Documents(View.Frame frame, List<View.Place> parts, List<Shelf> shelves)
      implements ReferenceView {}

  /**
   * The documents of a qualification, in reading order.
   *
   * @param qualification none for those that belong to none
   * @param replaced whether another takes the place of the qualification
   */
  record Shelf(@Nullable Link qualification, boolean replaced, List<Controlled> documents) {}

  /**
   * A document among others.
   *
   * @param kind qualification, chapter, unit, topic or page
   * @param number of a unit
   */
  record Controlled(String kind, @Nullable String number, Link page, View.Control control) {}

  /**
   * The page for searching. What is on it without scripts: topics and plain pages from A to Z.
   *
   * @param letters every letter that has titles, with the way to it
   * @param groups the titles; none where a guide has very many, and each letter its own page
   * @param glossary the way to the glossary, if there is one
   */
  record Search(
      View.Frame frame,
      List<View.Place> letters,
      List<TitleGroup> groups,
      @Nullable String glossary)
      implements ReferenceView {}

  /** The topics and plain pages of one letter, where a guide has very many. */
  record Topics(View.Frame frame, List<View.Place> letters, List<TitleGroup> groups)
      implements ReferenceView {}

  /** The pages whose titles begin with a letter. */
  record TitleGroup(String letter, String anchor, List<Title> titles) {}

  /**
   * A page in an A–Z.
   *
   * @param place the titles of the pages above it; empty at the top
   */
  record Title(String title, String href, String place) {}
}
