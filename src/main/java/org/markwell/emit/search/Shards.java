package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.List;
import org.markwell.lunr.Index;

/**
 * The terms of an index with how often they stand where, one a line, cut into files. Scores are
 * left out: who knows the counts, the lengths of the fields and the number of documents can compute
 * them.
 *
 * @param files lines of each file, in the order of the terms
 * @param separators for all files but the first, the shortest text that is not after its first term
 *     but after the last term of the file before
 */
record Shards(List<List<String>> files, List<String> separators) {
  /** Up to so many characters, some 95 kB when compressed, one file holds all. */
  static final int WHOLE = 160_000;

  private static final int SMALLEST = 8_000;
  private static final int MOST_FILES = 650;
  private static final int LONGEST_PREFIX = 35;

  static Shards of(Index index) {
    List<String> postings = allPostings(index);
    long size = postings.stream().mapToLong(line -> line.length() + 6L).sum();
    int limit = size <= WHOLE ? Integer.MAX_VALUE : (int) Math.max(SMALLEST, size / MOST_FILES);
    return cut(terms(index), postings, limit);
  }

  static Shards of(Index index, int limit) {
    return cut(terms(index), allPostings(index), limit);
  }

  private static List<String> terms(Index index) {
    return index.sortedTerms().mapToObj(index::term).toList();
  }

  private static List<String> allPostings(Index index) {
    return index.sortedTerms().parallel().mapToObj(term -> postings(index, term)).toList();
  }

  /** Files of at least {@code limit} characters, as long as one term does not need more. */
  static Shards cut(List<String> terms, List<String> postings, int limit) {
    List<List<String>> files = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int length = 0;
    String before = "";
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      int next = term.length() + postings.get(i).length() + 2;
      if (length > 0 && length + next > limit) {
        files.add(lines);
        separators.add(separator(before, term));
        lines = new ArrayList<>();
        length = 0;
        before = "";
      }
      String line = line(before, term, postings.get(i));
      lines.add(line);
      length += line.length();
      before = term;
    }
    files.add(lines);
    return new Shards(files, separators);
  }

  private static String line(String before, String term, String postings) {
    int shared = shared(before, term, LONGEST_PREFIX);
    return Digits.of(shared) + term.substring(shared) + " " + postings;
  }

  static int shared(String before, String term, int most) {
    int end = Math.min(most, Math.min(before.length(), term.length()));
    int shared = 0;
    while (shared < end && before.charAt(shared) == term.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  static String separator(String before, String term) {
    return term.substring(0, shared(before, term, Integer.MAX_VALUE) + 1);
  }

  /**
   * The term's number, then for each field the gaps between its documents, counts where above 1.
   */
  private static String postings(Index index, int term) {
    StringBuilder out = new StringBuilder();
    Digits.append(out, term);
    for (int field = 0; field < index.fields().size(); field++) {
      out.append(' ');
      int previous = -1;
      for (int place : index.postings(term, field).toArray()) {
        int document = index.documentOf(place);
        int gap = document - previous;
        int count = index.countOf(place);
        if (count == 1) {
          Digits.append(out, 2 * gap);
        } else {
          Digits.append(out, 2 * gap + 1);
          Digits.append(out, count - 2);
        }
        previous = document;
      }
    }
    return out.toString();
  }
}
