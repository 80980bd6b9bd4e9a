package org.markwell.changes.text;

import java.util.List;
import java.util.stream.Collectors;
import org.markwell.markdown.fence.FenceMarks;

/** Puts plain words into Markdown, so that they show as they are whatever they hold. */
public final class Markdown {
  private static final String SIGNS = "\\`*_[]<>|~$#&^{}";

  private Markdown() {}

  /**
   * Words within a line of text, a heading or the cell of a table. They must not stand at the very
   * beginning of a line, where digits and dashes mean something too.
   */
  public static String escape(String text) {
    String line = Words.line(text);
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    int at = 0;
    for (FenceMarks.Mark mark : FenceMarks.in(line)) {
      escape(line, at, mark.start(), escaped);
      escaped.append(code(line.substring(mark.start(), mark.end())));
      at = mark.end();
    }
    escape(line, at, line.length(), escaped);
    return escaped.toString();
  }

  private static void escape(String line, int start, int end, StringBuilder escaped) {
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      escaped.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }

  /** What would pass for the fence of a passage is text in code alone. */
  private static String code(String mark) {
    String plain = mark.replace('|', ' ');
    String quote = "`";
    while (plain.contains(quote)) {
      quote += "`";
    }
    String gap = quote.length() > 1 ? " " : "";
    return quote + gap + plain + gap + quote;
  }

  /** What differs between two texts. */
  public static String diff(String before, String after) {
    boolean marks = !FenceMarks.in(before).isEmpty() || !FenceMarks.in(after).isEmpty();
    return diff(marks ? WordDiff.whole(before, after) : WordDiff.of(before, after));
  }

  /** Words that went struck out, and words that came in bold. */
  private static String diff(List<WordDiff.Run> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run.kind()) {
                  case SAME -> shortened(run, runs);
                  case OLD -> "~~" + escape(run.text()) + "~~";
                  case NEW -> "**" + escape(run.text()) + "**";
                })
        .collect(Collectors.joining(" "));
  }

  /** Of a long stretch that stayed, only what is near to a change. */
  private static String shortened(WordDiff.Run run, List<WordDiff.Run> all) {
    List<String> words = run.words();
    int near = 10;
    if (words.size() <= 3 * near) {
      return escape(run.text());
    }
    boolean first = all.get(0) == run;
    boolean last = all.get(all.size() - 1) == run;
    String start = first ? "" : escape(String.join(" ", words.subList(0, near))) + " ";
    String end =
        last
            ? ""
            : " " + escape(String.join(" ", words.subList(words.size() - near, words.size())));
    return start + "…" + end;
  }
}
