package org.markwell.lunr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes documents and gives their {@link Index}. */
public final class IndexBuilder {
  private static final int UNSEEN = -1;

  private final List<Field> fields;
  private double k1 = 1.2;
  private double b = 0.75;
  private WordCounter.Positions positions = WordCounter.Positions.LEFT_OUT;
  private Pipeline pipeline = Pipeline.ENGLISH;
  private Terms terms = new Terms(pipeline);

  private final Set<String> known = new HashSet<>();
  private final List<String> refs = new ArrayList<>();
  private final List<Double> boosts = new ArrayList<>();
  private final List<WordCounts> documents = new ArrayList<>();

  // Which terms were met in which order decides their numbers in the index.
  private final IntList order = new IntList();
  private int[] numbers = new int[0];

  /** A builder with lunr's defaults; the order of the fields shows in the index. */
  public IndexBuilder(List<Field> fields) {
    this.fields = List.copyOf(fields);
    if (this.fields.stream().map(Field::name).distinct().count() < fields.size()) {
      throw new IllegalArgumentException("a field is named twice");
    }
  }

  /** How soon more occurrences of a word cease to add to a score; 1.2 if not set. */
  public IndexBuilder k1(double value) {
    k1 = value;
    return this;
  }

  /** How much long texts are held back, from 0 to 1 and no further; 0.75 if not set. */
  public IndexBuilder b(double value) {
    b = value < 0 ? 0 : value > 1 ? 1 : value;
    return this;
  }

  /** Keeps where each word stands: [start, length] in UTF-16 units. To be called before adding. */
  public IndexBuilder withPositions() {
    if (!refs.isEmpty()) {
      throw new IllegalStateException("positions must be asked for before documents are added");
    }
    positions = WordCounter.Positions.KEPT;
    return this;
  }

  /** What becomes of words; English if not set. To be called before adding. */
  public IndexBuilder pipeline(Pipeline value) {
    if (!refs.isEmpty()) {
      throw new IllegalStateException("the pipeline must be chosen before documents are added");
    }
    pipeline = value;
    terms = new Terms(value);
    return this;
  }

  /** Adds a document that counts as every other. */
  public IndexBuilder add(String ref, Map<String, String> texts) {
    return add(ref, texts, 1);
  }

  /**
   * Adds a document.
   *
   * @param texts by field name; missing ones are empty, others than the fields are not looked at
   * @param boost what its scores are multiplied by; as in lunr, 0 and NaN mean 1
   * @throws IllegalArgumentException if the ref was there before
   */
  public IndexBuilder add(String ref, Map<String, String> texts, double boost) {
    return add(ref, count(texts), boost);
  }

  /**
   * Counts the words of a document that is to be added. Any number of threads may do so at once,
   * once positions and pipeline are chosen.
   *
   * @param texts by field name; missing ones are empty, others than the fields are not looked at
   */
  public WordCounts count(Map<String, String> texts) {
    WordCounter counter = new WordCounter(terms, fields.size(), positions);
    for (Field field : fields) {
      counter.add(texts.getOrDefault(field.name(), ""));
    }
    return counter.made();
  }

  /**
   * Adds a document that this builder has counted; the order of documents shows in the index.
   *
   * @param boost what its scores are multiplied by; as in lunr, 0 and NaN mean 1
   * @throws IllegalArgumentException if the ref was there before
   */
  public IndexBuilder add(String ref, WordCounts counts, double boost) {
    String name = wellFormed(ref);
    if (!known.add(name)) {
      throw new IllegalArgumentException("there are two documents \"" + name + "\"");
    }
    refs.add(name);
    boosts.add(Field.orOne(boost));
    documents.add(counts);
    for (int term : counts.terms) {
      if (term >= numbers.length) {
        int size = numbers.length;
        numbers = Arrays.copyOf(numbers, Math.max(2 * size, term + 1));
        Arrays.fill(numbers, size, numbers.length, UNSEEN);
      }
      if (numbers[term] == UNSEEN) {
        numbers[term] = order.size();
        order.add(term);
      }
    }
    return this;
  }

  /** The index of the documents so far. */
  public Index build() {
    return new Index(
        fields,
        pipeline,
        refs.toArray(String[]::new),
        Arrays.stream(order.toArray()).mapToObj(terms::term).toArray(String[]::new),
        boosts.stream().mapToDouble(Double::doubleValue).toArray(),
        k1,
        b,
        new Postings(documents, numbers, order.size(), fields.size()));
  }

  static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
