package org.markwell.emit.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a text into lines: between words, and within one only where it is wider than a line. */
final class Lines {
  private static final String MORE = "\u2026";

  private final ToDoubleFunction<String> width;

  /**
   * @param width of a text
   */
  Lines(ToDoubleFunction<String> width) {
    this.width = width;
  }

  /** All lines of a text, none wider than this, if a single letter is not. */
  List<String> of(String text, double widest) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split("(?<= )|(?<=[-/\u2013\u2014])(?=\\S)")) {
      if (width.applyAsDouble((line + word).stripTrailing()) <= widest) {
        line += word;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.stripTrailing());
      }
      line = word;
      while (width.applyAsDouble(line.stripTrailing()) > widest) {
        int end = fitting(line, widest);
        if (end >= line.stripTrailing().length()) {
          break;
        }
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    if (!line.isBlank()) {
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  /** How much of a word fits, in characters; one letter at least. */
  private int fitting(String word, double widest) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width.applyAsDouble(word.substring(0, next)) > widest) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The first lines of a text, the last with a sign that there is more; of about equal width. */
  List<String> first(String text, double widest, int most) {
    List<String> all = of(text, widest);
    if (all.size() > most) {
      List<String> kept = new ArrayList<>(all.subList(0, most));
      kept.set(most - 1, shortened(kept.get(most - 1), widest));
      return kept;
    }
    if (all.size() < 2) {
      return all;
    }
    double narrow = widest / 2;
    double wide = widest;
    for (int i = 0; i < 8; i++) {
      double middle = (narrow + wide) / 2;
      List<String> narrower = of(text, middle);
      boolean fits =
          narrower.size() == all.size()
              && narrower.stream().allMatch(it -> width.applyAsDouble(it) <= middle)
              && String.join("", narrower).replace(" ", "").equals(text.replace(" ", ""))
              && isWhole(text, narrower);
      if (fits) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return of(text, wide);
  }

  /** Whether no word was cut in two that the widest lines would leave whole. */
  private static boolean isWhole(String text, List<String> lines) {
    int at = 0;
    for (String line : lines.subList(0, lines.size() - 1)) {
      at += line.length();
      if (at < text.length() && text.charAt(at) == ' ') {
        at++;
      } else if ("-/\u2013\u2014".indexOf(text.charAt(at - 1)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** One line of a text; if it is cut, a sign says so. */
  String one(String text, double widest) {
    return width.applyAsDouble(text) <= widest ? text : shortened(text, widest);
  }

  private String shortened(String line, double widest) {
    String kept = line;
    while (!kept.isEmpty() && width.applyAsDouble(kept + MORE) > widest) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
    }
    return kept.replaceFirst("[\\s,;:.\u2013\u2014-]+$", "") + MORE;
  }
}
