package org.markwell.inspect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results of an audit, as they stand in the accessibility statement between two marks. It says
 * what was checked and what came of it, and never that a site is accessible: no program knows that.
 */
public final class Statement {
  /** The line before the results. */
  public static final String BEGINS = "<!-- markwell audit begins -->";

  /** The line behind them. */
  public static final String ENDS = "<!-- markwell audit ends -->";

  private static final Pattern PLACE =
      Pattern.compile(
          "(?<before>(?:^|\\n)"
              + BEGINS
              + "[ \\t]*)(?<end>\\r?\\n)(?<old>(?s:.*?)\\n)??(?="
              + ENDS
              + "[ \\t]*(?:\\r?\\n|$))");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Statement() {}

  /** What stands between the marks: Markdown, lines ending in a line feed. */
  public static String text(Audit audit, LocalDate today) {
    int applied = audit.applied();
    int sound = applied - audit.broken().size();
    StringBuilder text = new StringBuilder("\n");
    text.append("Last automated check: ").append(DATE.format(today)).append(". ");
    text.append("axe-core ").append(audit.axe()).append(", in ");
    text.append(audit.browser().replace('/', ' ')).append(", looked at ");
    text.append(count(audit.sample().size(), "page")).append(" of ");
    text.append(count(audit.sample().pages().size(), "kind"));
    text.append(
        ", in light and in dark colours, on the screen of a phone (360 pixels wide) and of a");
    text.append(" desktop computer (1,280 pixels).\n\n");
    text.append("**").append(sound).append(" of ").append(applied);
    text.append(" automated checks found no violation on the pages sampled.** ");
    if (audit.undecided() > 0) {
      text.append("For ").append(audit.undecided());
      text.append(" of these, a person has to look at what the program could not decide. ");
    }
    text.append("Automated checks find some kinds of barriers only.\n");
    if (!audit.broken().isEmpty()) {
      text.append("\nThese checks found violations:\n\n");
      rules(audit)
          .forEach(
              (help, pages) ->
                  text.append("- ")
                      .append(help)
                      .append(" (on ")
                      .append(count(pages.size(), "page"))
                      .append(")\n"));
    }
    return text.append('\n').toString();
  }

  /** What each broken rule asks for, and the pages that don't do it. */
  private static Map<String, Set<String>> rules(Audit audit) {
    Map<String, Set<String>> rules = new TreeMap<>();
    audit
        .findings()
        .forEach(
            it -> rules.computeIfAbsent(plain(it.help()), key -> new TreeSet<>()).add(it.page()));
    return rules;
  }

  /** Words of a program, with nothing in them that Markdown would obey. */
  private static String plain(String words) {
    return words.replaceAll("[\\\\`*_<>\\[\\]&#|~]", "\\\\$0");
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /**
   * A statement with other results, and not one other character changed.
   *
   * @param text from {@link #text}
   * @return nothing if the two marks do not stand in it, each once and on a line of its own
   */
  public static Optional<String> with(String statement, String text) {
    boolean isClear =
        statement.indexOf(BEGINS) == statement.lastIndexOf(BEGINS)
            && statement.indexOf(ENDS) == statement.lastIndexOf(ENDS);
    Matcher place = PLACE.matcher(statement);
    if (!isClear || !place.find()) {
      return Optional.empty();
    }
    String ends = place.group("end");
    return Optional.of(
        statement.substring(0, place.end("end"))
            + text.replace("\n", ends)
            + statement.substring(place.end()));
  }
}
