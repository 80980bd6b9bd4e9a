package org.markwell.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Registers.Abbreviation;

/** Finds which abbreviations texts use, each text in one pass. */
final class Mentions {
  private final Map<String, List<Abbreviation>> byFirstWord = new HashMap<>();

  Mentions(Collection<Abbreviation> abbreviations) {
    for (Abbreviation each : abbreviations) {
      String text = each.shortForm().value();
      int end = wordEnd(text, 0);
      if (end > 0) {
        byFirstWord.computeIfAbsent(text.substring(0, end), key -> new ArrayList<>()).add(each);
      }
    }
  }

  /** The ids of the abbreviations that a text uses, alone or in the plural. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    for (int at = 0; at < text.length(); ) {
      int end = wordEnd(text, at);
      if (end > at) {
        String word = text.substring(at, end);
        add(byFirstWord.get(word), text, at, found);
        if (word.endsWith("s")) {
          add(byFirstWord.get(word.substring(0, word.length() - 1)), text, at, found);
        }
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private static void add(
      @Nullable List<Abbreviation> those, String text, int at, Set<String> found) {
    if (those != null) {
      for (Abbreviation each : those) {
        if (text.startsWith(each.shortForm().value(), at)) {
          found.add(each.id().value());
        }
      }
    }
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
