package org.markwell.model;

import java.util.Locale;

/**
 * Every kind of problem Markwell reports. The name in kebab case is part of the public contract;
 * {@code docs/problems.md} explains each one.
 */
public enum Code {
  // Reading files
  NOT_UTF8(Severity.ERROR, "the file is not UTF-8 text"),
  UNREADABLE_FILE(Severity.ERROR, "a file can't be read, or lies outside the project"),
  NAME_TOO_LONG(Severity.ERROR, "the name of a file is too long for the files made of it"),
  TOO_LARGE(Severity.ERROR, "a file is larger, or something nested deeper, than is read"),
  NOT_A_PROJECT(Severity.ERROR, "the folder holds no guide"),

  // Frontmatter and YAML
  FRONTMATTER_UNCLOSED(Severity.ERROR, "the closing --- is missing"),
  FRONTMATTER_MISPLACED(Severity.ERROR, "keys stand where they are not read as keys"),
  FRONTMATTER_NOT_A_MAP(Severity.ERROR, "the frontmatter is not a list of keys and values"),
  YAML_SYNTAX(Severity.ERROR, "the YAML can't be read"),
  YAML_UNSUPPORTED(Severity.ERROR, "anchors, aliases, tags and very deep nesting are refused"),
  TAB(Severity.ERROR, "a tab where YAML needs spaces"),
  INDENTATION(Severity.ERROR, "a line is not in line with its list or map"),
  SMART_QUOTE(Severity.ERROR, "curly quotes used as if they were straight ones"),
  INVALID_JSON(Severity.ERROR, "documents for an index that are not JSON"),
  DUPLICATE_KEY(Severity.ERROR, "a key is written twice in one map"),
  UNKNOWN_KEY(Severity.ERROR, "a key Markwell does not know"),
  MARKWELL_VERSION(Severity.ERROR, "the guide asks for another version of Markwell"),
  DEPRECATED_KEY(Severity.WARNING, "a key that a later version will not know"),
  AUDIENCE_UNCLEAR(
      Severity.ERROR, "a key nearly says audience or guidance, or names assessors in vain"),
  MISSING_KEY(Severity.ERROR, "a required key is missing"),
  WRONG_TYPE(Severity.ERROR, "a value has the wrong shape"),
  ACCIDENTAL_MAP(Severity.ERROR, "a colon turned a sentence into a key and a value"),
  UNQUOTED_NUMBER(Severity.ERROR, "a number that must be quoted to keep its form"),
  YES_NO(Severity.WARNING, "an unquoted word that may read as true or false"),
  INVALID_VALUE(Severity.ERROR, "a value outside the allowed ones"),
  INVALID_DATE(Severity.ERROR, "a date that is not year-month-day, or does not exist"),
  AUDIENCE_WIDENED(Severity.ERROR, "an item is wider than the topic or unit it stands in"),

  // Identity and references
  DUPLICATE_ID(Severity.ERROR, "two things have the same id"),
  DUPLICATE_ADDRESS(Severity.ERROR, "two sources want one place in the site"),
  RESERVED_ADDRESS(Severity.ERROR, "a source wants a place in the site that Markwell itself uses"),
  UNKNOWN_QUALIFICATION(Severity.ERROR, "a qualification id that no qualification has"),
  CIRCULAR_REPLACEMENT(Severity.ERROR, "qualifications that replace themselves or each other"),
  UNKNOWN_UNIT(Severity.ERROR, "a unit id that no unit has"),
  UNKNOWN_CRITERION(Severity.ERROR, "a criterion number that its unit does not have"),
  UNKNOWN_REGISTER_ID(Severity.ERROR, "an id that the register does not have"),
  UNKNOWN_ITEM(Severity.ERROR, "a reference to an item that is not there"),
  UNCOVERED_CRITERION(Severity.INFO, "no topic covers a criterion"),
  OVERDUE(Severity.WARNING, "the day of a review is past"),
  OVERLAY_CONFLICT(Severity.ERROR, "a later content root changes what everyone sees"),

  // Markdown
  BROKEN_LINK(Severity.ERROR, "a link leads nowhere"),
  MISSING_IMAGE(Severity.ERROR, "an image file is not there"),
  ADDRESS_GONE(Severity.ERROR, "an address that was published is gone, and no alias leads on"),
  IMAGE_KIND(Severity.ERROR, "a file that is not the kind of picture its name says"),
  IMAGE_ELSEWHERE(Severity.WARNING, "a picture of another host, to which pages only link"),
  IMAGE_DAMAGED(Severity.WARNING, "a picture that is cut off or broken"),
  LINKED_FILE(Severity.ERROR, "a linked file that is not carried along, for its kind or its name"),
  DRAWING(Severity.ERROR, "an SVG drawing that can't be read, or shows what is not in it"),
  UNSAFE_DRAWING(Severity.WARNING, "what an SVG drawing may not hold, and was left out of it"),
  MISSING_ALT(Severity.ERROR, "an image has no description"),
  UNSAFE_HTML(Severity.WARNING, "raw HTML that was left out of the page"),
  HTML_DEPTH(Severity.ERROR, "raw HTML is nested too deeply"),
  TABLE_SIZE(Severity.ERROR, "a table has too many cells"),
  CONTAINER(Severity.ERROR, "a ::: container that is unknown, unclosed or never opened"),
  NEAR_FENCE(Severity.ERROR, "what looks like an audience's fence, where it is not read as one"),
  FENCE_IN_CODE(Severity.INFO, "an audience's fence in a code block, which is shown"),
  ASSESSOR_LINK(Severity.ERROR, "what everyone sees leads to what only assessors see"),
  UNFILLED(Severity.INFO, "a draft's [fill in: …] that nobody has filled in yet"),

  // Themes and templates
  TEMPLATE(Severity.ERROR, "a template is missing or has a fault"),
  THEME(Severity.ERROR, "a theme setting can't be used"),
  POLICY(Severity.WARNING, "what the policy of a page blocks, or a page without a policy"),

  // Printed books
  MISSING_GLYPH(Severity.WARNING, "a character that no font of the handbook has"),
  MISSING_FONT(Severity.WARNING, "a font that print asks for is not there, or is not TrueType"),
  PRINT_STYLE(Severity.WARNING, "a rule of the print style that the PDF engine would drop"),
  PRINT_IMAGE(Severity.WARNING, "an image that can't be put into a PDF or EPUB"),
  PRINT(Severity.WARNING, "a handbook can't be made"),

  // Output
  PORTABLE_NAME(Severity.WARNING, "a name that disks of Windows can't hold, in a portable site"),
  OUTPUT_REFUSED(Severity.ERROR, "the output folder, or a file in it, was not made by Markwell"),
  OUTPUT_FAILED(Severity.ERROR, "a file could not be written"),
  CACHE_UNUSED(Severity.INFO, "what was built can't be remembered for the next build"),
  TRACKED(Severity.WARNING, "what is for assessors is in the project's git repository"),
  HOST_LIMIT(Severity.WARNING, "the site comes near what its host takes"),
  UNPUBLISHABLE(Severity.ERROR, "what is built must not be published"),

  // What was built
  BUILT_LINK(Severity.ERROR, "an address in the built site leads nowhere"),
  BUILT_ID(Severity.ERROR, "an id in a built page is missing, or stands twice"),

  // The web
  WEB_LINK(Severity.WARNING, "a page of others that a link leads to is not there"),
  WEB_MOVED(Severity.INFO, "a page of others has moved for good");

  private final Severity severity;
  private final String summary;

  Code(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** The name in kebab case, such as {@code unknown-criterion}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** One line on what the code stands for. */
  public String summary() {
    return summary;
  }
}
