package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of containers; what each is called is for whoever prints them to say. */
final class Containers {
  private static final Set<String> WRITTEN =
      Set.of("note", "tip", "example", "assessor", "details");

  /** GitHub's alerts, which begin with {@code > [!NOTE]}. */
  private static final Set<String> ALERTS =
      Set.of("note", "tip", "important", "warning", "caution");

  private Containers() {}

  static boolean isKnown(String name) {
    return WRITTEN.contains(name) || ALERTS.contains(name);
  }

  /** Whether {@code ::: name} may be written. */
  static boolean isWritten(String name) {
    return WRITTEN.contains(name);
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(WRITTEN);
    names.sort(null);
    return names;
  }

  /** The alert that a quotation's first line names, or the empty string. */
  static String alert(String line) {
    String word = line.strip();
    if (!word.startsWith("[!") || !word.endsWith("]")) {
      return "";
    }
    String name = word.substring(2, word.length() - 1).toLowerCase(Locale.ROOT);
    return ALERTS.contains(name) ? name : "";
  }
}
