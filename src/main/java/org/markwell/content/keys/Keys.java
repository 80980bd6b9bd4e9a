package org.markwell.content.keys;

import java.util.ArrayList;
import java.util.List;

/** The keys of every kind of file and item, in the order of {@code docs/frontmatter.md}. */
public final class Keys {
  private Keys() {}

  /** What every Markdown file may say. */
  public static final List<String> PAGE =
      List.of(
          "type",
          "title",
          "id",
          "summary",
          "language",
          "order",
          "aliases",
          "audience",
          "version",
          "changes",
          "owner",
          "approver",
          "reviewed",
          "review_due");

  public static final List<String> QUALIFICATION =
      page(
          "awarding_organisation",
          "number",
          "level",
          "guided_learning_hours",
          "total_qualification_time",
          "credits",
          "grading",
          "rules_of_combination",
          "replaces",
          "last_registration",
          "last_certification");

  public static final List<String> UNIT =
      page("number", "reference", "level", "credits", "guided_learning_hours", "group", "outcomes");

  public static final List<String> TOPIC =
      page(
          "unit",
          "also_in",
          "level",
          "criteria",
          "status",
          "author",
          "legislation",
          "models",
          "concepts",
          "tips",
          "misconceptions",
          "marking_points",
          "extra");

  public static final List<String> CHANGE = List.of("version", "date", "summary", "criteria");
  public static final List<String> OUTCOME = List.of("number", "text", "criteria");
  public static final List<String> CRITERION = List.of("number", "text", "verb", "range", "grade");

  public static final List<String> CONCEPT =
      List.of("id", "term", "definition", "example", "audience");
  public static final List<String> TIP = List.of("id", "text", "criteria", "audience");
  public static final List<String> MISCONCEPTION =
      List.of("id", "kind", "claim", "correction", "why", "concepts", "audience");
  public static final List<String> MARKING_POINT =
      List.of(
          "id",
          "text",
          "criteria",
          "verb",
          "minimum",
          "strength",
          "evidence",
          "grade",
          "concepts",
          "audience",
          "guidance");
  public static final List<String> MINIMUM = List.of("count", "of");

  public static final List<String> SITE =
      List.of(
          "title",
          "site_id",
          "base_url",
          "language",
          "theme",
          "content",
          "output",
          "keep",
          "edit_url",
          "links",
          "headings",
          "marking_points",
          "search",
          "handbook",
          "centre",
          "editions",
          "cards",
          "feed",
          "markdown",
          "overdue",
          "domain",
          "host",
          "markwell");
  public static final List<String> HEADINGS =
      List.of(
          "concepts",
          "tips",
          "misconceptions",
          "marking_points",
          "models",
          "legislation",
          "body",
          "related",
          "changes",
          "qualifications",
          "units",
          "topics",
          "outcomes",
          "rules_of_combination",
          "prints",
          "pages",
          "control");
  public static final List<String> SEARCH = List.of("index", "stock");
  public static final List<String> HANDBOOK =
      List.of("pdf", "large_print", "epub", "forms", "units");
  public static final List<String> CENTRE = List.of("name", "contact", "logo");

  public static final List<String> LAW =
      List.of(
          "id",
          "title",
          "short",
          "covers",
          "status",
          "jurisdiction",
          "in_force",
          "replaced_by",
          "url",
          "checked",
          "note");
  public static final List<String> MODEL =
      List.of("id", "name", "kind", "purpose", "steps", "variants");
  public static final List<String> STEP = List.of("name", "text");
  public static final List<String> ABBREVIATION = List.of("id", "short", "long");
  public static final List<String> VERB = List.of("id", "verb", "level", "meaning", "prompts");
  public static final List<String> EVIDENCE = List.of("id", "label", "description");
  public static final List<String> SYNONYMS = List.of("id", "words");

  private static List<String> page(String... more) {
    List<String> keys = new ArrayList<>(PAGE);
    keys.addAll(List.of(more));
    return List.copyOf(keys);
  }
}
