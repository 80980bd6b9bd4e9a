package org.markwell.lunr;

import java.util.Arrays;
import java.util.Locale;

/** Counts the words of one document, a field at a time; for one thread. */
final class WordCounter {
  private static final int NONE = -1;

  /** Whether it is kept where each word stands. */
  enum Positions {
    KEPT,
    LEFT_OUT
  }

  private final Terms terms;
  private final Positions positions;
  private final int[] lengths;
  private final int[] ends;
  private final IntList found = new IntList();
  private final IntList counts = new IntList();

  // Of each word that was counted: where it stands in the lists, in the text, and how long it is.
  private final IntList occurrences = new IntList();

  // Places in the list of what was found in this field, by term.
  private int[] places = new int[64];
  private int field;

  WordCounter(Terms terms, int fields, Positions positions) {
    this.terms = terms;
    this.positions = positions;
    lengths = new int[fields];
    ends = new int[fields];
  }

  /** Counts the next field. */
  void add(String text) {
    Arrays.fill(places, NONE);
    char[] lower = lower(text);
    int first = found.size();
    int length = 0;
    int start = 0;
    for (int i = 0; i <= lower.length; i++) {
      if (i == lower.length || separates(lower[i])) {
        if (i > start) {
          int term = terms.of(lower, start, i);
          if (term != Terms.STOPPED) {
            length++;
            count(term, first, start, i - start);
          }
        }
        start = i + 1;
      }
    }
    lengths[field] = length;
    ends[field++] = found.size();
  }

  WordCounts made() {
    return new WordCounts(
        lengths,
        ends,
        found.toArray(),
        counts.toArray(),
        positions == Positions.KEPT ? positions() : null);
  }

  private int[][] positions() {
    int[][] positions = new int[found.size()][];
    int[] used = new int[found.size()];
    for (int i = 0; i < occurrences.size(); i += 3) {
      int place = occurrences.get(i);
      if (used[place] == 0) {
        positions[place] = new int[2 * counts.get(place)];
      }
      positions[place][used[place]++] = occurrences.get(i + 1);
      positions[place][used[place]++] = occurrences.get(i + 2);
    }
    return positions;
  }

  private void count(int term, int first, int start, int length) {
    int slot = slot(term);
    if (places[slot] == NONE) {
      places[slot] = found.size();
      found.add(term);
      counts.add(0);
    }
    int place = places[slot];
    counts.set(place, counts.get(place) + 1);
    if (positions == Positions.KEPT) {
      occurrences.add(place);
      occurrences.add(start);
      occurrences.add(length);
    }
    if (2 * (found.size() - first) > places.length) {
      grow(first);
    }
  }

  /** Where the term's place is kept, or would be. */
  private int slot(int term) {
    int mask = places.length - 1;
    int slot = term & mask;
    while (places[slot] != NONE && found.get(places[slot]) != term) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow(int first) {
    places = new int[2 * places.length];
    Arrays.fill(places, NONE);
    for (int place = first; place < found.size(); place++) {
      places[slot(found.get(place))] = place;
    }
  }

  /** The text in lower case; a lone half of a surrogate pair becomes U+FFFD. */
  private static char[] lower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        return IndexBuilder.wellFormed(text).toLowerCase(Locale.ROOT).toCharArray();
      }
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      }
    }
    return chars;
  }

  /** JavaScript's white space, which is not Java's, and the hyphen. */
  static boolean separates(char c) {
    return c == ' '
        || c == '-'
        || (c >= '\t' && c <= '\r')
        || (c >= 0xA0
            && (c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF));
  }
}
