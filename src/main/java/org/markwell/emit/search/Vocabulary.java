package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.markwell.lunr.Index;

/**
 * All terms by their first letter ({@code 0} for the others), for words that match nothing. An
 * entry is a digit for how much it shares with the one before, the rest of the term, and a digit
 * for how common it is: the logarithm to the base 2 of its postings.
 */
final class Vocabulary {
  /** All first letters that a term may have. */
  static final String LETTERS = "0abcdefghijklmnopqrstuvwxyz";

  private Vocabulary() {}

  static Map<Character, String> of(Index index) {
    Map<Character, List<Integer>> letters = new TreeMap<>();
    index
        .sortedTerms()
        .forEach(
            term -> {
              char first = index.term(term).charAt(0);
              letters
                  .computeIfAbsent(
                      first >= 'a' && first <= 'z' ? first : '0', key -> new ArrayList<>())
                  .add(term);
            });
    Map<Character, String> files = new TreeMap<>();
    letters.forEach((letter, terms) -> files.put(letter, entries(index, terms)));
    return files;
  }

  private static String entries(Index index, List<Integer> terms) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (int term : terms) {
      String text = index.term(term);
      int shared = Shards.shared(before, text, 35);
      out.append(out.isEmpty() ? "" : " ")
          .append(Digits.of(shared))
          .append(text, shared, text.length());
      out.append(Digits.of(31 - Integer.numberOfLeadingZeros(index.postingCount(term))));
      before = text;
    }
    return out.toString();
  }
}
