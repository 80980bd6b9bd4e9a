package org.markwell.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the headings of one text under a heading of another. */
final class Headings {
  private static final Pattern TAG = Pattern.compile("<(/?)h([1-6])((?:\\s[^>]*)?)>");
  private static final int DEEPEST = 6;

  private Headings() {}

  /**
   * The same HTML with its headings below a level, none of them skipping a step on the way down,
   * whatever the author did. What would come below level 6 stays at 6.
   */
  static String below(int level, String html) {
    if (!html.contains("<h")) {
      return html;
    }
    Deque<Integer> open = new ArrayDeque<>();
    StringBuilder out = new StringBuilder(html.length() + 16);
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        int written = Integer.parseInt(tag.group(2));
        while (!open.isEmpty() && open.peek() >= written) {
          open.pop();
        }
        open.push(written);
      }
      int now = Math.min(DEEPEST, level + Math.max(1, open.size()));
      tag.appendReplacement(
          out, Matcher.quoteReplacement("<" + tag.group(1) + "h" + now + tag.group(3) + ">"));
    }
    return tag.appendTail(out).toString();
  }

  /** The same HTML with strong lines for headings, for places where a heading can't stand. */
  static String flat(String html) {
    if (!html.contains("<h")) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 16);
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String line =
          tag.group(1).isEmpty() ? "<p class=\"minor\"" + tag.group(3) + "><b>" : "</b></p>";
      tag.appendReplacement(out, Matcher.quoteReplacement(line));
    }
    return tag.appendTail(out).toString();
  }
}
