package org.markwell.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;

/**
 * What a template may use, and nothing else: one record for each kind of page. Strings are plain
 * text, which a template escapes by itself; {@link Html} is safe markup. Addresses are relative to
 * the page. A list is empty rather than missing; what may be missing is marked nullable.
 */
public sealed interface View {
  Frame frame();

  /**
   * What every page has.
   *
   * @param kind the template's name: home, qualification, unit, topic, page or not-found
   * @param root the way to the top of the site: empty, or ending in {@code /}
   * @param canonical the page's full address, if the site's is known
   * @param description one plain sentence or two for search engines
   * @param assessor whether this is the assessor edition, which is not for publication
   * @param breadcrumbs from the home page down to the page above this one
   * @param contents the headings of the body
   * @param headings wording of the sections, by section
   */
  record Frame(
      String siteTitle,
      String siteId,
      String language,
      String kind,
      String title,
      String root,
      @Nullable String canonical,
      @Nullable String description,
      boolean assessor,
      List<Link> breadcrumbs,
      @Nullable Link previous,
      @Nullable Link next,
      List<Heading> contents,
      Map<String, String> headings,
      List<Link> navigation) {}

  record Link(String title, String href) {}

  /** A heading of the body: its level (2 to 6), anchor and text. */
  record Heading(int level, String id, String text) {}

  /** One line of a table of facts; the label is a key of the theme's strings. */
  record Fact(String label, String value) {}

  /** A page announced on the page above it. */
  record Card(String kind, @Nullable String number, String title, String href, Html summary) {}

  /** The first page: the qualifications, then whatever else stands at the top. */
  record Home(Frame frame, Html summary, Html body, List<Card> qualifications, List<Card> pages)
      implements View {}

  /** A plain page, or a folder's own list of what it holds. */
  record Page(Frame frame, Html summary, Html body, List<Card> children) implements View {}

  record Qualification(
      Frame frame,
      Html summary,
      List<Fact> facts,
      Html rules,
      List<Card> units,
      List<Card> others,
      List<Change> changes,
      Html body)
      implements View {}

  /** One line of a history; the date is year-month-day. */
  record Change(String version, @Nullable String date, Html summary, List<String> criteria) {}

  record Unit(
      Frame frame,
      Html summary,
      List<Fact> facts,
      List<Outcome> outcomes,
      List<Card> topics,
      List<Card> others,
      Html body)
      implements View {}

  record Outcome(String number, Html text, List<Criterion> criteria) {}

  /** A criterion on its unit's page, with the topics that cite it. */
  record Criterion(
      String number,
      String anchor,
      Html text,
      Html range,
      @Nullable String verb,
      @Nullable String grade,
      List<Link> topics) {}

  /** A criterion cited elsewhere; without an address if its unit is not published. */
  record Cited(String number, Html text, @Nullable String href) {}

  /**
   * @param status draft, review, approved or retired
   * @param extra the topic's own free values, for themes
   */
  record Topic(
      Frame frame,
      Html summary,
      @Nullable Link unit,
      String status,
      @Nullable String level,
      @Nullable String version,
      @Nullable String reviewed,
      List<Cited> criteria,
      List<Concept> concepts,
      List<Model> models,
      List<Tip> tips,
      List<Misconception> misconceptions,
      List<MarkingPoint> markingPoints,
      List<Law> laws,
      List<Change> changes,
      Html body,
      Map<String, Object> extra)
      implements View {}

  /** An item's anchor, and whether only assessors see it. */
  record Concept(String anchor, boolean assessor, String term, Html definition, Html example) {}

  record Tip(String anchor, boolean assessor, Html text, List<Cited> criteria) {}

  /**
   * @param kind belief, omission or weak-evidence
   */
  record Misconception(
      String anchor,
      boolean assessor,
      String kind,
      Html claim,
      Html correction,
      Html why,
      List<Link> concepts) {}

  /**
   * @param strength must or should
   * @param minimum how many are asked for, with {@code of} saying of what
   */
  record MarkingPoint(
      String anchor,
      boolean assessor,
      Html text,
      List<Cited> criteria,
      @Nullable String verb,
      @Nullable Integer minimum,
      @Nullable String of,
      String strength,
      List<String> evidence,
      @Nullable String grade,
      List<Link> concepts,
      Html guidance) {}

  /**
   * @param kind acronym, sequence or cycle
   */
  record Model(String id, String name, String kind, Html purpose, List<Step> steps) {}

  record Step(String name, Html text) {}

  /**
   * @param status current, amended, repealed or scheduled
   */
  record Law(String id, String title, String status, Html covers, @Nullable String url) {}

  /** The page for visitors whose address leads nowhere. */
  record NotFound(Frame frame) implements View {}
}
