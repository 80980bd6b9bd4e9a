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
  private static final int LONGEST_PREFIX = 35;

  /**
   * The terms of an index in files of much the same length.
   *
   * @param count how many files; fewer if there are not so many terms, but one at least
   */
  static Shards of(Index index, int count) {
    List<String> terms = index.sortedTerms().mapToObj(index::term).toList();
    List<String> postings =
        index.sortedTerms().parallel().mapToObj(term -> postings(index, term)).toList();
    return cut(terms, postings, count);
  }

  static Shards cut(List<String> terms, List<String> postings, int count) {
    long[] ends = new long[terms.size()];
    long length = 0;
    for (int i = 0; i < ends.length; i++) {
      length += terms.get(i).length() + postings.get(i).length() + 2;
      ends[i] = length;
    }
    List<List<String>> files = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String before = "";
    for (int i = 0; i < ends.length; i++) {
      // So much must stand in the files up to this one before the next begins.
      if (!lines.isEmpty()
          && ends[i - 1] * (double) count >= (files.size() + 1) * (double) length) {
        files.add(lines);
        separators.add(separator(before, terms.get(i)));
        lines = new ArrayList<>();
        before = "";
      }
      lines.add(line(before, terms.get(i), postings.get(i)));
      before = terms.get(i);
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
