package org.markwell.lunr;

import java.io.Writer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A built index. Documents, fields and terms go by number: documents as they were added, fields as
 * they were declared, terms as they were first met (lunr's {@code _index}).
 */
public final class Index {
  /** The version of lunr that loads the index. */
  public static final String LUNR_VERSION = "2.3.9";

  private final List<Field> fields;
  private final Pipeline pipeline;
  private final String[] refs;
  private final String[] terms;
  private final double[] boosts;
  private final double k1;
  private final double b;
  private final int[] starts;
  private final int[] lengths;
  private final int[] slotTerms;
  private final int[] slotCounts;
  private final int @Nullable [][] positions;

  private final int[] postingStarts;
  private final int[] postings;
  private final int[] sortedTerms;
  private final double[] averages;

  Index(
      List<Field> fields,
      Pipeline pipeline,
      String[] refs,
      String[] terms,
      double[] boosts,
      double k1,
      double b,
      int[] starts,
      int[] lengths,
      int[] slotTerms,
      int[] slotCounts,
      int @Nullable [][] positions) {
    this.fields = fields;
    this.pipeline = pipeline;
    this.refs = refs;
    this.terms = terms;
    this.boosts = boosts;
    this.k1 = k1;
    this.b = b;
    this.starts = starts;
    this.lengths = lengths;
    this.slotTerms = slotTerms;
    this.slotCounts = slotCounts;
    this.positions = positions;
    postingStarts = new int[terms.length * fields.size() + 1];
    postings = new int[slotTerms.length];
    invert();
    sortedTerms =
        IntStream.range(0, terms.length)
            .boxed()
            .sorted(Comparator.comparing(term -> terms[term]))
            .mapToInt(Integer::intValue)
            .toArray();
    averages = new double[fields.size()];
    for (int i = 0; i < lengths.length; i++) {
      averages[i % fields.size()] += lengths[i];
    }
    for (int field = 0; field < averages.length; field++) {
      averages[field] /= refs.length;
    }
  }

  /** Sorts the slots by term, then field; within these they stay in the order of documents. */
  private void invert() {
    int width = fields.size();
    for (int part = 0; part + 1 < starts.length; part++) {
      for (int slot = starts[part]; slot < starts[part + 1]; slot++) {
        postingStarts[slotTerms[slot] * width + part % width + 1]++;
      }
    }
    Arrays.parallelPrefix(postingStarts, Integer::sum);
    int[] next = postingStarts.clone();
    for (int part = 0; part + 1 < starts.length; part++) {
      for (int slot = starts[part]; slot < starts[part + 1]; slot++) {
        postings[next[slotTerms[slot] * width + part % width]++] = slot;
      }
    }
  }

  public List<Field> fields() {
    return fields;
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public double k1() {
    return k1;
  }

  public double b() {
    return b;
  }

  public int documentCount() {
    return refs.length;
  }

  public int termCount() {
    return terms.length;
  }

  /** How many pairs of a term and a field of a document there are. */
  public int postingCount() {
    return slotTerms.length;
  }

  public String ref(int document) {
    return refs[document];
  }

  public double boost(int document) {
    return boosts[document];
  }

  public String term(int term) {
    return terms[term];
  }

  /** The numbers of all terms, in the order of the terms' UTF-16 units. */
  public IntStream sortedTerms() {
    return Arrays.stream(sortedTerms);
  }

  /** How many words the field has in the document, stop words left out. */
  public int length(int document, int field) {
    return lengths[document * fields.size() + field];
  }

  /** The slots of a document's field: one per term, by ascending term. */
  public IntStream vector(int document, int field) {
    int part = document * fields.size() + field;
    return IntStream.range(starts[part], starts[part + 1]);
  }

  /** The slots of a term in a field: one per document, by ascending document. */
  public IntStream postings(int term, int field) {
    int key = term * fields.size() + field;
    return Arrays.stream(postings, postingStarts[key], postingStarts[key + 1]);
  }

  public int termOf(int slot) {
    return slotTerms[slot];
  }

  /** How often the slot's term stands in the slot's field. */
  public int countOf(int slot) {
    return slotCounts[slot];
  }

  public int documentOf(int slot) {
    return partOf(slot) / fields.size();
  }

  /**
   * The last part that starts at or before the slot: empty parts share their start with the next.
   */
  private int partOf(int slot) {
    int low = 0;
    int high = starts.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= slot) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Start and length in turn for each occurrence; null if positions are not kept. */
  int @Nullable [] positionsOf(int slot) {
    return positions == null ? null : positions[slot].clone();
  }

  /** How rare a term is: lunr counts a document once for each field that has the term. */
  public double rarity(int term) {
    int width = fields.size();
    int n = postingStarts[(term + 1) * width] - postingStarts[term * width];
    double x = (refs.length - n + 0.5) / (n + 0.5);
    // Only the strict logarithm has the bits that browsers compute.
    return StrictMath.log(1 + Math.abs(x));
  }

  /** The score of a slot of the document's field, in thousandths, for a term of that rarity. */
  long thousandths(int slot, int document, int field, double rarity) {
    double tf = slotCounts[slot];
    double relative = length(document, field) / averages[field];
    double score = rarity * ((k1 + 1) * tf) / (k1 * (1 - b + b * relative) + tf);
    score *= fields.get(field).boost();
    score *= boosts[document];
    double scaled = score * 1000;
    if (!(Math.abs(scaled) < 1e15)) {
      throw new IllegalArgumentException(
          "the score of \"%s\" in \"%s\" is too large; use smaller boosts"
              .formatted(terms[slotTerms[slot]], refs[document]));
    }
    return Math.round(scaled);
  }

  /** Writes the JSON that {@code lunr.Index.load} takes; flushes, but does not close. */
  public void write(Writer writer) {
    new StockJson(this).write(writer);
  }
}
