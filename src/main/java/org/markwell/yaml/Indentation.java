package org.markwell.yaml;

import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/** How far in a line begins, and how far it should. */
final class Indentation {
  /** How many lines above are looked at: a list may be long, and every line of it out of place. */
  private static final int FARTHEST = 200;

  private Indentation() {}

  /** A line that does not stand where its list or map does. */
  static Problem problem(Source source, int at) {
    int line = source.lineOf(at);
    String written = source.line(line).strip();
    boolean dash = written.startsWith("-");
    int here = at - source.lineStart(line);
    for (int above = line - 1; above >= Math.max(1, line - FARTHEST); above--) {
      String other = source.line(above);
      String bare = other.strip();
      if (bare.startsWith("---")) {
        break;
      }
      int there = dash || !bare.startsWith("- ") ? of(other) : keyColumn(other);
      boolean alike = dash == bare.startsWith("-") || (!dash && bare.startsWith("- "));
      if (!bare.isEmpty() && alike && there != here) {
        int out = Math.abs(there - here);
        return source.problem(
            Code.INDENTATION,
            at,
            at + written.length(),
            "line "
                + line
                + " is "
                + (out == 1 ? "one space" : out + " spaces")
                + " out from its "
                + (dash ? "list" : "map"),
            "begin it with " + spaces(there) + ", to match line " + above);
      }
    }
    return source.problem(
        Code.INDENTATION,
        at,
        at + written.length(),
        "line " + line + " is not in line with what it belongs to",
        "begin it with as many spaces as the lines beside it");
  }

  static int of(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Where the first key of a list item stands. */
  private static int keyColumn(String line) {
    int dash = of(line);
    return dash + 1 + of(line.substring(dash + 1));
  }

  private static String spaces(int count) {
    return count == 0 ? "no space" : count == 1 ? "one space" : count + " spaces";
  }
}
