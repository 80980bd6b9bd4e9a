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
  private final Postings postings;
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
      Postings postings) {
    this.fields = fields;
    this.pipeline = pipeline;
    this.refs = refs;
    this.terms = terms;
    this.boosts = boosts;
    this.k1 = k1;
    this.b = b;
    this.postings = postings;
    sortedTerms =
        IntStream.range(0, terms.length)
            .boxed()
            .sorted(Comparator.comparing(term -> terms[term]))
            .mapToInt(Integer::intValue)
            .toArray();
    averages = IntStream.range(0, fields.size()).mapToDouble(postings::average).toArray();
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
    return postings.size();
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
    return postings.length(document, field);
  }

  /** The places of a term's postings in a field: one per document, by ascending document. */
  public IntStream postings(int term, int field) {
    return postings.of(term, field);
  }

  /** How many postings a term has in all fields. */
  public int postingCount(int term) {
    return postings.count(term);
  }

  public int documentOf(int place) {
    return postings.document(place);
  }

  /** How often the term stands there. */
  public int countOf(int place) {
    return postings.countAt(place);
  }

  /** Start and length in turn for each occurrence; null if positions are not kept. */
  int @Nullable [] positionsOf(int place) {
    return postings.positions(place);
  }

  /** How rare a term is: lunr counts a document once for each field that has the term. */
  public double rarity(int term) {
    int n = postings.count(term);
    double x = (refs.length - n + 0.5) / (n + 0.5);
    // Only the strict logarithm has the bits that browsers compute.
    return StrictMath.log(1 + Math.abs(x));
  }

  /** The score of a term at a place of its postings in a field, in thousandths. */
  long thousandths(int term, int place, int field, double rarity) {
    int document = documentOf(place);
    double tf = countOf(place);
    double relative = length(document, field) / averages[field];
    double score = rarity * ((k1 + 1) * tf) / (k1 * (1 - b + b * relative) + tf);
    score *= fields.get(field).boost();
    score *= boosts[document];
    double scaled = score * 1000;
    if (!(Math.abs(scaled) < 1e15)) {
      throw new IllegalArgumentException(
          "the score of \"%s\" in \"%s\" is too large; use smaller boosts"
              .formatted(terms[term], refs[document]));
    }
    return Math.round(scaled);
  }

  /** Writes the JSON that {@code lunr.Index.load} takes; flushes, but does not close. */
  public void write(Writer writer) {
    new StockJson(this).write(writer);
  }
}
