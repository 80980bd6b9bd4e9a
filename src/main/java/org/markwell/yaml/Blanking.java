package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;

/** Takes a faulty entry out of a text, leaving every other character at its place. */
final class Blanking {
  private final String text;
  private final List<int[]> lines = new ArrayList<>();

  private Blanking(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new int[] {start, end});
      start = end + 1;
    }
  }

  /** The text without the list item, or else the top-level entry, around an offset. */
  static String without(String text, int offset) {
    return new Blanking(text).blank(Math.max(0, Math.min(offset, text.length())));
  }

  private String blank(int offset) {
    int fault = 0;
    while (fault + 1 < lines.size() && lines.get(fault + 1)[0] <= offset) {
      fault++;
    }
    while (fault > 0 && isBlank(fault)) {
      fault--;
    }
    int top = fault;
    while (top > 0 && !opensEntry(top)) {
      top--;
    }
    int first = top;
    int dash = dashAfter(top, fault);
    if (dash >= 0) {
      first = fault;
      while (first > top && !(isDash(first) && indent(first) <= dash)) {
        first--;
      }
    }
    int limit = first == top && opensEntry(top) ? 0 : indent(first);
    int last = fault;
    while (last + 1 < lines.size() && (isBlank(last + 1) || indent(last + 1) > limit)) {
      last++;
    }
    if (first == top && opensEntry(top)) {
      while (last + 1 < lines.size() && !opensEntry(last + 1)) {
        last++;
      }
    }
    StringBuilder out = new StringBuilder(text);
    for (int line = first; line <= last; line++) {
      for (int i = lines.get(line)[0]; i < lines.get(line)[1]; i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** The indent of the first list item below an entry, or -1. */
  private int dashAfter(int top, int fault) {
    for (int line = opensEntry(top) ? top + 1 : top; line <= fault; line++) {
      if (!isBlank(line)) {
        return isDash(line) ? indent(line) : -1;
      }
    }
    return -1;
  }

  private boolean opensEntry(int line) {
    int at = lines.get(line)[0];
    if (isBlank(line)) {
      return false;
    }
    char first = text.charAt(at);
    return !Character.isWhitespace(first)
        && first != '#'
        && first != ']'
        && first != '}'
        && !isDash(line);
  }

  private boolean isDash(int line) {
    int at = lines.get(line)[0] + indent(line);
    int end = lines.get(line)[1];
    return at < end && text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
  }

  private boolean isBlank(int line) {
    return text.substring(lines.get(line)[0], lines.get(line)[1]).isBlank();
  }

  private int indent(int line) {
    int at = lines.get(line)[0];
    int end = lines.get(line)[1];
    int count = 0;
    while (at + count < end && Character.isWhitespace(text.charAt(at + count))) {
      count++;
    }
    return count;
  }
}
