package org.markwell.content.keys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.ForAssessors;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/**
 * Lines that may be a block of keys out of place. How much it takes depends on where they stand:
 *
 * <ul>
 *   <li>anywhere: a line that says {@code audience: assessor}, or nearly so, in any form; {@code
 *       guidance:} or {@code audience:} where no sentence can go on with it; a name that is no
 *       word, such as {@code marking_points}; {@code title} and one key more; any three keys
 *   <li>before any prose, or next to a line like {@code ---}: any two keys, {@code title} alone, or
 *       what nearly says guidance beside another key
 * </ul>
 *
 * <p>Names count in lower case, as keys are written: "Title: …" begins a sentence.
 */
final class KeyBlock {
  private static final Set<String> KNOWN =
      Stream.of(Keys.PAGE, Keys.QUALIFICATION, Keys.UNIT, Keys.TOPIC, List.of("guidance"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STRONG = Set.of("audience", "guidance");
  private static final Pattern ASSESSOR_KEY =
      Pattern.compile("(?<![\\p{L}`])([\\p{L}_-]{6,24}+)[\"'\\s]{0,3}[:=\uff1a|]");
  private static final int LOOKED_AT = 240;

  private final Source source;

  /** Names in lower case at the edge, in lists and tables, and in any case at all. */
  private final Set<String> names = new TreeSet<>();

  private final Set<String> marked = new TreeSet<>();
  private final Set<String> loose = new TreeSet<>();

  private int start = -1;
  private int end;
  private boolean hasFence;
  private boolean touchesFence;
  private boolean lastIsFence;
  private boolean hasKeys;
  private boolean afterHeadingInCode;
  private boolean inCode;
  private boolean strong;
  private boolean nearly;
  private boolean nearlyLower;
  private boolean forAssessors;
  private boolean valueForAssessors;
  private boolean certain;
  private boolean distinct;
  private String example = "title: The title of the page";

  KeyBlock(Source source) {
    this.source = source;
  }

  /** How a key stands to the others. */
  enum Depth {
    TOP,
    INNER,
    MARKED
  }

  static boolean isKnown(KeyLine key) {
    return KNOWN.contains(lower(key));
  }

  private static String lower(KeyLine key) {
    return key.name().toLowerCase(Locale.ROOT);
  }

  boolean hasKeys() {
    return hasKeys;
  }

  /** Whether nothing was put in yet. */
  boolean isNew() {
    return start < 0 && !inCode;
  }

  void inCode() {
    inCode = true;
  }

  void inCodeAfterHeading() {
    inCode = true;
    afterHeadingInCode = true;
  }

  void blank() {
    lastIsFence = false;
  }

  /** A line that looks like the one that keys stand between. */
  void fence(int[] line) {
    begin(line);
    hasFence = true;
    touchesFence = touchesFence || hasKeys;
    lastIsFence = true;
  }

  private void begin(int[] line) {
    if (start < 0) {
      start = line[0];
      end = line[1];
    }
  }

  /**
   * A line with a key.
   *
   * @param wrapped whether a sentence may go on in it
   */
  void add(int[] line, KeyLine key, Depth depth, boolean wrapped) {
    begin(line);
    String name = lower(key);
    boolean near = ForAssessors.isNearKey(name) && (STRONG.contains(name) || !isKnown(key));
    boolean sign = key.colon() == '=' || key.colon() == '|';
    if (!hasKeys) {
      String value = key.value().strip();
      boolean plain = !key.name().isEmpty() && value.length() < 60 && !value.isEmpty();
      example = plain && depth == Depth.TOP && !near ? name + ": " + value : example;
    }
    hasKeys = true;
    touchesFence = touchesFence || lastIsFence;
    lastIsFence = false;
    loose.add(name);
    if (key.isLowerCase() && isKnown(key)) {
      (depth == Depth.TOP && !(sign && !hasFence) ? names : marked).add(name);
    }
    boolean exact = STRONG.contains(name);
    nearly = nearly || (near && (key.isLowerCase() || !name.equals("audience")));
    nearlyLower = nearlyLower || (near && key.isLowerCase());
    strong = strong || (exact && key.isLowerCase());
    certain = certain || (exact && key.isLowerCase() && depth != Depth.MARKED && !sign && !wrapped);
    distinct = distinct || (depth == Depth.TOP && name.indexOf('_') > 0 && names.contains(name));
    forAssessors =
        forAssessors || (near && ForAssessors.isNamedBy(key.value())) || saysForAssessors(line);
    valueForAssessors =
        valueForAssessors || (key.isLowerCase() && ForAssessors.isNamedBy(key.value()));
  }

  /** Whether a line says it further in: several keys in one line, or in braces. */
  boolean saysForAssessors(int[] line) {
    String text = source.text().substring(line[0], Math.min(line[1], line[0] + 20 * LOOKED_AT));
    Matcher matcher = ASSESSOR_KEY.matcher(text);
    while (matcher.find()) {
      int stop = Math.min(text.length(), matcher.end() + LOOKED_AT / 2);
      if (ForAssessors.isNearKey(matcher.group(1))
          && ForAssessors.isNamedBy(text.substring(matcher.end(), stop))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The problem with it, if it is a block of keys.
   *
   * @param prose whether prose stands above it
   */
  Optional<Problem> problem(boolean prose) {
    if (!hasKeys || !isBlock(prose)) {
      return Optional.empty();
    }
    return Optional.of(
        source.problem(
            Code.FRONTMATTER_MISPLACED,
            start,
            end,
            "these keys are not read as keys: they must stand between two lines of --- at the very"
                + " top of the file",
            "begin line 1 with ---, write the keys below it (such as "
                + example
                + "), and close them with another line of ---; if this is an example, put it into a"
                + " code block below some text"));
  }

  private boolean isBlock(boolean prose) {
    boolean placed = hasFence || !prose;
    return isForAssessors(placed) || (!isExample() && isByItsNames(placed, prose));
  }

  /** After a heading alone, code may well be an example. */
  private boolean isExample() {
    return inCode && afterHeadingInCode;
  }

  private boolean isForAssessors(boolean placed) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(marked);
    all.removeIf(ForAssessors::isNearKey);
    boolean others = loose.stream().anyMatch(name -> !ForAssessors.isNearKey(name));
    return forAssessors
        || certain
        || (strong && placed && !isExample())
        || (nearlyLower && !all.isEmpty())
        || (nearly && others && placed)
        || (valueForAssessors && placed);
  }

  private boolean isByItsNames(boolean placed, boolean prose) {
    boolean titled = names.contains("title");
    return distinct
        || (placed && names.size() > 1)
        || (titled && (touchesFence || !prose))
        || (!prose && marked.contains("title") && marked.size() > 1)
        || (titled && names.size() > 1)
        || names.size() > 2;
  }
}
