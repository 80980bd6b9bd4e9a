package org.markwell.lunr;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which documents the terms of an index stand, and how often: by term, then field, then
 * document. Each has a place, a number from 0.
 */
final class Postings {
  private final int width;
  private final int[] lengths;
  private final int[] starts;
  private final int[] documents;
  private final int[] counts;
  private final int @Nullable [][] positions;

  /**
   * @param all what was counted, in the order of the documents
   * @param numbers of the terms in the index, by what they are called in the counts
   * @param terms how many the index has
   * @param width how many fields
   */
  Postings(List<WordCounts> all, int[] numbers, int terms, int width) {
    this.width = width;
    lengths = new int[all.size() * width];
    starts = new int[terms * width + 1];
    for (int document = 0; document < all.size(); document++) {
      WordCounts each = all.get(document);
      System.arraycopy(each.lengths, 0, lengths, document * width, width);
      for (int field = 0, i = 0; field < width; field++) {
        for (; i < each.ends[field]; i++) {
          starts[numbers[each.terms[i]] * width + field + 1]++;
        }
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int size = starts[starts.length - 1];
    documents = new int[size];
    counts = new int[size];
    boolean kept = all.stream().anyMatch(it -> it.positions != null);
    positions = kept ? new int[size][] : null;
    int[] next = starts.clone();
    for (int document = 0; document < all.size(); document++) {
      WordCounts each = all.get(document);
      for (int field = 0, i = 0; field < width; field++) {
        for (; i < each.ends[field]; i++) {
          int place = next[numbers[each.terms[i]] * width + field]++;
          documents[place] = document;
          counts[place] = each.counts[i];
          if (positions != null && each.positions != null) {
            positions[place] = each.positions[i];
          }
        }
      }
    }
  }

  int size() {
    return documents.length;
  }

  /** The places of a term in a field. */
  IntStream of(int term, int field) {
    int key = term * width + field;
    return IntStream.range(starts[key], starts[key + 1]);
  }

  /** In how many documents a term stands; those are counted once for each field that has it. */
  int count(int term) {
    return starts[(term + 1) * width] - starts[term * width];
  }

  int document(int place) {
    return documents[place];
  }

  int countAt(int place) {
    return counts[place];
  }

  int @Nullable [] positions(int place) {
    return positions == null ? null : positions[place].clone();
  }

  /** How many words a document's field has. */
  int length(int document, int field) {
    return lengths[document * width + field];
  }

  /** The mean of that over all documents. */
  double average(int field) {
    double sum = 0;
    for (int i = field; i < lengths.length; i += width) {
      sum += lengths[i];
    }
    return sum / (lengths.length / width);
  }
}
