package org.markwell.lunr;

import java.util.Arrays;

/** The postings of an index the other way about: by document, then field, then term. */
final class Vectors {
  private final int width;
  private final int[] starts;
  private final int[] terms;
  private final int[] places;

  Vectors(Index index) {
    width = index.fields().size();
    starts = new int[index.documentCount() * width + 1];
    for (int term = 0; term < index.termCount(); term++) {
      for (int field = 0; field < width; field++) {
        int part = field + 1;
        index.postings(term, field).forEach(it -> starts[index.documentOf(it) * width + part]++);
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    terms = new int[index.postingCount()];
    places = new int[terms.length];
    int[] next = starts.clone();
    for (int term = 0; term < index.termCount(); term++) {
      for (int field = 0; field < width; field++) {
        for (int place : index.postings(term, field).toArray()) {
          int at = next[index.documentOf(place) * width + field]++;
          terms[at] = term;
          places[at] = place;
        }
      }
    }
  }

  /** Where the terms of a document's field begin; they go up by number. */
  int start(int document, int field) {
    return starts[document * width + field];
  }

  /** The place after the last of them. */
  int end(int document, int field) {
    return starts[document * width + field + 1];
  }

  int term(int at) {
    return terms[at];
  }

  /** The place of the posting in the index. */
  int place(int at) {
    return places[at];
  }
}
