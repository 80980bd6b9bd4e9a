package org.markwell.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The HTML tags that stand in the text of a template, read in one pass: what FreeMarker fills in
 * counts as a letter, its own tags and all comments as nothing.
 */
final class TemplateTags {
  /**
   * A start tag.
   *
   * @param name in lower case; {@code !doctype} counts as one
   * @param attributes by name in lower case; empty where nothing is said
   * @param start where it begins in the text
   */
  record Tag(String name, Map<String, String> attributes, int start) {}

  private final String text;
  private final String lower;
  private final List<Tag> tags = new ArrayList<>();
  private int at;

  TemplateTags(String text) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
    while (at < text.length()) {
      if (!skipOwn()) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.charAt(at) == '<' && (next == '!' || Character.isLetter(next))) {
          tag();
        } else {
          at++;
        }
      }
    }
  }

  List<Tag> all() {
    return tags;
  }

  /** Whether the template calls a directive. */
  boolean names(String directive) {
    return text.contains("<@" + directive);
  }

  /** Passes over what is not HTML, if that begins here. */
  private boolean skipOwn() {
    if (text.startsWith("<#--", at) || text.startsWith("<!--", at)) {
      pass("-->");
    } else if (text.startsWith("<@theme.script", at)) {
      pass("</@theme.script");
    } else if (text.startsWith("<@theme.style", at)) {
      pass("</@theme.style");
    } else if (text.startsWith("<#", at)
        || text.startsWith("</#", at)
        || text.startsWith("<@", at)
        || text.startsWith("</@", at)) {
      passExpression('(', ')', '>');
    } else if (text.startsWith("${", at)) {
      at += 2;
      passExpression('{', '}', '}');
    } else {
      return false;
    }
    return true;
  }

  private void pass(String end) {
    int found = text.indexOf(end, at + 1);
    at = found < 0 ? text.length() : found + end.length();
  }

  /** Up to and over a sign that stands in no quotes and no brackets. */
  private void passExpression(char open, char close, char end) {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == end && depth == 0) {
        return;
      } else if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
      } else if (c == '"' || c == '\'') {
        quoted(c);
      }
    }
  }

  private void quoted(char quote) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return;
      } else if (c == '\\') {
        at++;
      }
    }
  }

  private void tag() {
    int start = at++;
    String name = word(" \t\r\n/>").toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    while (at < text.length() && text.charAt(at) != '>') {
      if (" \t\r\n/=\"'".indexOf(text.charAt(at)) >= 0) {
        at++;
      } else if (!skipOwn()) {
        String key = word(" \t\r\n/>=").toLowerCase(Locale.ROOT);
        attributes.putIfAbsent(key, value());
      }
    }
    at++;
    tags.add(new Tag(name, attributes, start));
    if (name.equals("script") || name.equals("style")) {
      int end = lower.indexOf("</" + name, at);
      at = end < 0 ? text.length() : end;
    }
  }

  private String value() {
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      return "";
    }
    at++;
    skipSpace();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      return word(" \t\r\n>");
    }
    at++;
    String value = word(String.valueOf(quote));
    at++;
    return value;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** What stands before any of some signs, with a letter for each value that is filled in. */
  private String word(String ends) {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      boolean value = text.startsWith("${", at);
      if (skipOwn()) {
        word.append(value ? "x" : "");
      } else {
        word.append(text.charAt(at++));
      }
    }
    return word.toString();
  }
}
