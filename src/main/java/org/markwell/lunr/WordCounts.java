package org.markwell.lunr;

import org.jspecify.annotations.Nullable;

/**
 * How often which words stand in one document: what {@link IndexBuilder#count} makes of its texts,
 * in any thread, for {@link IndexBuilder#add(String, WordCounts, double)}.
 */
public final class WordCounts {
  final int[] lengths;
  final int[] ends;
  final int[] terms;
  final int[] counts;
  final int @Nullable [][] positions;

  /**
   * @param lengths of each field, in words
   * @param ends where the terms of each field end; they begin where those before end
   * @param terms numbers of {@link Terms}, each field's in the order in which it has them
   * @param counts how often each stands there
   * @param positions start and length in turn of each occurrence of each, if they are kept
   */
  WordCounts(int[] lengths, int[] ends, int[] terms, int[] counts, int @Nullable [][] positions) {
    this.lengths = lengths;
    this.ends = ends;
    this.terms = terms;
    this.counts = counts;
    this.positions = positions;
  }
}
