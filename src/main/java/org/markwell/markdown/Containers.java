package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of containers, and what each is called where no title is given. */
final class Containers {
  private static final Map<String, String> TITLES =
      Map.of(
          "note", "Note",
          "tip", "Tip",
          "example", "Example",
          "assessor", "For assessors",
          "details", "Details");

  /** GitHub's alerts, which begin with {@code > [!NOTE]}. */
  private static final Map<String, String> ALERTS =
      Map.of(
          "note", "Note",
          "tip", "Tip",
          "important", "Important",
          "warning", "Warning",
          "caution", "Caution");

  private Containers() {}

  static boolean isKnown(String name) {
    return TITLES.containsKey(name) || ALERTS.containsKey(name);
  }

  /** Whether {@code ::: name} may be written. */
  static boolean isWritten(String name) {
    return TITLES.containsKey(name);
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(TITLES.keySet());
    names.sort(null);
    return names;
  }

  static String title(Container container) {
    if (!container.title.isEmpty()) {
      return container.title;
    }
    String title = TITLES.get(container.name);
    return title == null ? ALERTS.getOrDefault(container.name, container.name) : title;
  }

  /** The alert that a quotation's first line names, or the empty string. */
  static String alert(String line) {
    String word = line.strip();
    if (!word.startsWith("[!") || !word.endsWith("]")) {
      return "";
    }
    String name = word.substring(2, word.length() - 1).toLowerCase(Locale.ROOT);
    return ALERTS.containsKey(name) ? name : "";
  }
}
