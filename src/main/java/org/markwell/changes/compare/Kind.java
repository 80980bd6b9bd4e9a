package org.markwell.changes.compare;

import java.util.Locale;

/** What something that differs is, in the order in which it is counted. */
public enum Kind {
  QUALIFICATION("Qualification", "qualifications"),
  UNIT("Unit", "units"),
  OUTCOME("Learning outcome", "learning outcomes"),
  CRITERION("Criterion", "criteria"),
  TOPIC("Topic", "topics"),
  MARKING_POINT("Marking point", "marking points"),
  CONCEPT("Concept", "concepts"),
  MISCONCEPTION("Misconception", "misconceptions"),
  TIP("Tip", "tips"),
  SECTION("Section", "sections of text"),
  CHAPTER("Chapter", "handbook chapters"),
  PAGE("Page", "other pages"),
  LAW("Law", "laws"),
  MODEL("Model", "models"),
  VERB("Command verb", "command verbs"),
  EVIDENCE("Kind of evidence", "kinds of evidence"),
  ABBREVIATION("Abbreviation", "abbreviations");

  private final String one;
  private final String many;

  Kind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** As a sentence begins with it. */
  public String one() {
    return one;
  }

  /** In the middle of a sentence. */
  public String many() {
    return many;
  }

  /** So many of it: {@code 1 tip}, {@code 3 tips}. */
  public String count(long number) {
    String single = one.substring(0, 1).toLowerCase(Locale.ROOT) + one.substring(1);
    return number + " " + (number == 1 ? single : many);
  }
}
