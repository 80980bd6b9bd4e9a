package org.markwell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;
import org.markwell.prose.Link;

/**
 * What a template may use, and nothing else: one record for each kind of page. Strings are plain
 * text, which a template escapes by itself; {@link Html} is safe markup. Addresses are relative to
 * the page. A list is empty rather than missing; what may be missing is marked nullable.
 */
public sealed interface View
    permits View.Home,
        View.Page,
        View.Qualification,
        View.Unit,
        View.Topic,
        ReferenceView,
        View.Colophon,
        View.Redirect,
        View.NotFound {
  Frame frame();

  /**
   * What every page has.
   *
   * @param language the page's own
   * @param siteLanguage the guide's main one
   * @param kind the template's name: home, qualification, unit, topic, page, glossary, models,
   *     legislation, coverage, documents, colophon, search, topics, handbook, forms, form, redirect
   *     or not-found
   * @param title none where the theme has to say what the page is, such as the glossary
   * @param root the way to the top of the site: empty, or ending in {@code /}
   * @param canonical the page's full address, if the site's is known
   * @param description one plain sentence or two for search engines
   * @param assessor whether this is the assessor edition, which is not for publication
   * @param searchable whether the site has a search
   * @param portable whether the site is to be read from a folder, where nothing can be fetched
   * @param breadcrumbs from the home page down to the page above this one
   * @param contents the headings of the body
   * @param headings wording of the sections that the site chose, by section
   * @param navigation the qualifications, or whatever stands at the top
   * @param section the folder the page stands in and the pages around it, if it is not the top
   * @param references the pages that Markwell makes of the whole guide
   * @param documents the page that lists all documents with who answers for them, if there is one
   * @param replaced what takes the place of the qualification that the page belongs to
   * @param edit where the page's source can be changed
   * @param report where a mistake can be reported
   * @param centre who publishes the guide
   * @param logo the picture of who publishes it
   * @param colophon the page on what the site is made with
   * @param share what is said about the page to other programs; nothing in the assessor edition
   */
  record Frame(
      String siteTitle,
      String siteId,
      String language,
      String siteLanguage,
      String kind,
      @Nullable String title,
      String root,
      @Nullable String canonical,
      @Nullable String description,
      boolean assessor,
      boolean searchable,
      boolean portable,
      List<Crumb> breadcrumbs,
      @Nullable Link previous,
      @Nullable Link next,
      List<Heading> contents,
      Map<String, String> headings,
      List<Place> navigation,
      @Nullable Section section,
      List<Reference> references,
      @Nullable String documents,
      @Nullable Replaced replaced,
      @Nullable String edit,
      @Nullable String report,
      @Nullable String centre,
      @Nullable String logo,
      @Nullable String colophon,
      @Nullable Share share) {}

  /**
   * A page above the one being read.
   *
   * @param title none for the list of forms, which the theme has a word for
   */
  record Crumb(@Nullable String title, String href) {}

  /** A page in a menu, and whether it is the one being read, or stands above it. */
  record Place(String title, String href, boolean current) {}

  /** A folder's page and what stands in the folder, around the page being read. */
  record Section(Place top, List<Place> pages) {}

  /**
   * A page made of the whole guide.
   *
   * @param kind search (titles, where a site has no search), glossary, models, legislation,
   *     coverage or documents
   */
  record Reference(String kind, String href, boolean current) {}

  /**
   * A qualification whose place others take.
   *
   * @param name of the old one
   * @param by the new ones, at least one
   * @param lastRegistration the last day on which learners can be registered for the old one
   * @param lastCertification the last day on which certificates can be claimed for it
   */
  record Replaced(
      String name,
      List<Link> by,
      @Nullable Day lastRegistration,
      @Nullable Day lastCertification) {}

  /** A date: year-month-day, and its parts, the month from 1. */
  record Day(String iso, int day, int month, int year) {
    public static Day of(LocalDate date) {
      return new Day(date.toString(), date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
  }

  /** A heading of the body: its level (2 to 6), anchor and text. */
  record Heading(int level, String id, String text) {}

  /**
   * One line of a table of facts; the label is a key of the theme's strings.
   *
   * @param day where the value is one
   */
  record Fact(String label, String value, @Nullable Day day) {}

  /**
   * A page announced on the page above it.
   *
   * @param replaced whether it is a qualification whose place another takes
   * @param parts what stands inside it, first things first: the units of a qualification, or the
   *     topics of a unit
   */
  record Card(
      String kind,
      @Nullable String number,
      String title,
      String href,
      boolean replaced,
      Html summary,
      List<Link> parts) {}

  /** The first page: the qualifications, then whatever else stands at the top. */
  record Home(
      Frame frame,
      Html summary,
      Html body,
      List<Card> qualifications,
      List<Card> pages,
      Control control)
      implements View {}

  /** A plain page, or a folder's own list of what it holds. */
  record Page(Frame frame, Html summary, Html body, List<Card> children, Control control)
      implements View {}

  /**
   * A qualification; its handbook and forms are the way to print.
   *
   * @param facts level, credits and the like, as far as they are known
   * @param replaces the qualifications whose place it takes
   * @param rules which units must be taken together
   * @param others what stands in its folder and is no unit
   */
  record Qualification(
      Frame frame,
      Html summary,
      List<Fact> facts,
      List<Link> replaces,
      Html rules,
      List<Card> units,
      List<Card> others,
      Html body,
      Prints prints,
      Control control)
      implements View {}

  /**
   * The life of a page as a document: which state of it this is, and who answers for it.
   *
   * @param stated whether anything of it is said; then pages show it
   * @param status draft, review, approved or retired; of a topic only
   * @param author of a topic only
   * @param reviewDue the day of the next review; whether that is past only its reader knows
   * @param changes the newest first, as written
   */
  record Control(
      boolean stated,
      @Nullable String status,
      @Nullable String version,
      @Nullable String author,
      @Nullable String owner,
      @Nullable String approver,
      @Nullable Day reviewed,
      @Nullable Day reviewDue,
      List<Change> changes) {}

  /** One line of a history. */
  record Change(String version, @Nullable Day date, Html summary, List<String> criteria) {}

  /**
   * A unit with its criteria.
   *
   * @param outcomes each with its criteria and the topics that cover them
   * @param topics those in its folder, and those of elsewhere that belong to it too
   * @param others what stands in its folder and is no topic
   */
  record Unit(
      Frame frame,
      @Nullable String number,
      Html summary,
      List<Fact> facts,
      List<Outcome> outcomes,
      List<Card> topics,
      List<Card> others,
      Html body,
      Prints prints,
      Control control)
      implements View {}

  /**
   * What there is to print of a qualification or unit.
   *
   * @param handbook its handbook's page
   * @param forms the list of its forms
   * @param files of its books, each with a key of the theme's strings
   */
  record Prints(@Nullable String handbook, @Nullable String forms, List<Link> files) {}

  /** A learning outcome. */
  record Outcome(String number, Html text, List<Criterion> criteria) {}

  /**
   * A criterion on its unit's page, with the topics that cite it.
   *
   * @param range what the criterion covers, in blocks
   * @param grade pass, merit or distinction, where the specification grades
   */
  record Criterion(
      String number,
      String anchor,
      Html text,
      Html range,
      @Nullable String verb,
      @Nullable String grade,
      List<Link> topics) {}

  /**
   * A criterion cited elsewhere; without an address if its unit is not published.
   *
   * @param unit number or title of its unit, where that is not the topic's own
   */
  record Cited(String number, @Nullable String unit, Html text, @Nullable String href) {}

  /**
   * What learners revise and assessors mark.
   *
   * @param unit the one it belongs to
   * @param level its own, or else its unit's
   * @param criteria those it covers
   * @param minutes it takes to read, with its items
   * @param laws what each is about; the page of all legislation says more
   * @param related topics that share a criterion, a concept, a model or a law
   * @param extra the topic's own free values, for themes
   */
  record Topic(
      Frame frame,
      Html summary,
      @Nullable Link unit,
      @Nullable String level,
      Control control,
      int minutes,
      List<Cited> criteria,
      List<Concept> concepts,
      List<Model> models,
      List<Tip> tips,
      List<Misconception> misconceptions,
      List<MarkingPoint> markingPoints,
      List<Law> laws,
      List<RelatedTopic> related,
      Html body,
      Map<String, Object> extra)
      implements View {}

  /**
   * A term of the topic.
   *
   * @param assessor whether only assessors see it
   */
  record Concept(String anchor, boolean assessor, String term, Html definition, Html example) {}

  /**
   * A piece of advice.
   *
   * @param assessor whether only assessors see it
   */
  record Tip(String anchor, boolean assessor, Html text, List<Cited> criteria) {}

  /**
   * A common mistake with its correction.
   *
   * @param assessor whether only assessors see it
   * @param kind belief, omission or weak-evidence
   * @param concepts those that help to see why
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
   * What an assessor looks for.
   *
   * @param assessor whether only assessors see it
   * @param verb the command verb
   * @param evidence labels of the kinds that are accepted
   * @param concepts those that it rests on
   * @param guidance for assessors only, in blocks
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

  /** A topic with something in common, and what that is. */
  record RelatedTopic(String title, String href, List<Reason> reasons) {}

  /** What is shared: criterion, concept, model or legislation, and the names of those. */
  record Reason(String kind, List<String> names) {}

  /**
   * A named sequence, cycle or acronym.
   *
   * @param purpose what it is good for
   * @param anchor on the page of all models, and on a topic's page
   * @param kind acronym, sequence or cycle
   * @param drawing an inline SVG, or nothing
   * @param listed whether the steps say more than the drawing, and so need a list
   * @param variants other names or forms
   * @param topics the first of those that use it; on the page of all models only
   * @param more how many more use it
   */
  record Model(
      String anchor,
      String name,
      String kind,
      Html purpose,
      List<Step> steps,
      Html drawing,
      boolean listed,
      List<String> variants,
      List<Link> topics,
      int more) {}

  /** One step of a model. */
  record Step(String name, Html text) {}

  /**
   * A law.
   *
   * @param covers what it is about
   * @param note what else to know, such as a commencement that is not confirmed
   * @param status current, amended, repealed or scheduled
   * @param href the law on the page of all legislation; on a topic's page only
   * @param url the law itself, elsewhere
   * @param checked the day of what is said here about it
   * @param replacedBy the law that took its place, on the same page
   * @param topics the first of those that cite it; on the page of all legislation only
   * @param more how many more cite it
   */
  record Law(
      String anchor,
      String title,
      @Nullable String shortTitle,
      String status,
      Html covers,
      @Nullable String jurisdiction,
      @Nullable Day inForce,
      @Nullable Link replacedBy,
      Html note,
      @Nullable String href,
      @Nullable String url,
      @Nullable Day checked,
      List<Link> topics,
      int more) {}

  /** An address that the page used to have. */
  record Redirect(Frame frame, Link target) implements View {}

  /** What the site is made with, and under which licences. */
  record Colophon(Frame frame) implements View {}

  /** The page for visitors whose address leads nowhere. */
  record NotFound(Frame frame) implements View {}
}
