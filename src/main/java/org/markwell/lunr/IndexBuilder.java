package org.markwell.lunr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes documents and gives their {@link Index}. */
public final class IndexBuilder {
  private static final int STOPPED = -1;

  private final List<Field> fields;
  private double k1 = 1.2;
  private double b = 0.75;
  private boolean positions;
  private Pipeline pipeline = Pipeline.ENGLISH;

  private final Set<String> known = new HashSet<>();
  private final List<String> refs = new ArrayList<>();
  private final List<Double> boosts = new ArrayList<>();
  private final Map<String, Integer> termOfToken = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();

  // One slot per posting, by document, then field, then term.
  private final IntList starts = new IntList();
  private final IntList lengths = new IntList();
  private final IntList slotTerms = new IntList();
  private final IntList slotCounts = new IntList();
  private final List<int[]> slotPositions = new ArrayList<>();

  private int[] tokenTerms = new int[256];
  private int[] tokenStarts = new int[256];
  private int[] tokenLengths = new int[256];

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
    positions = true;
    return this;
  }

  /** What becomes of words; English if not set. To be called before adding. */
  public IndexBuilder pipeline(Pipeline value) {
    if (!refs.isEmpty()) {
      throw new IllegalStateException("the pipeline must be chosen before documents are added");
    }
    pipeline = value;
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
    String name = wellFormed(ref);
    if (!known.add(name)) {
      throw new IllegalArgumentException("there are two documents \"" + name + "\"");
    }
    refs.add(name);
    boosts.add(Field.orOne(boost));
    for (Field field : fields) {
      addText(wellFormed(texts.getOrDefault(field.name(), "")).toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /** The index of the documents so far. */
  public Index build() {
    IntList ends = new IntList();
    for (int start : starts.toArray()) {
      ends.add(start);
    }
    ends.add(slotTerms.size());
    return new Index(
        fields,
        pipeline,
        refs.toArray(String[]::new),
        terms.toArray(String[]::new),
        boosts.stream().mapToDouble(Double::doubleValue).toArray(),
        k1,
        b,
        ends.toArray(),
        lengths.toArray(),
        slotTerms.toArray(),
        slotCounts.toArray(),
        positions ? slotPositions.toArray(int[][]::new) : null);
  }

  private void addText(String text) {
    int count = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separates(text.charAt(i))) {
        if (i > start) {
          int term = term(text, start, i);
          if (term != STOPPED) {
            if (count == tokenTerms.length) {
              grow();
            }
            tokenTerms[count] = term;
            tokenStarts[count] = start;
            tokenLengths[count++] = i - start;
          }
        }
        start = i + 1;
      }
    }
    starts.add(slotTerms.size());
    lengths.add(count);
    addSlots(count);
  }

  private void addSlots(int count) {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = (long) tokenTerms[i] << 32 | i;
    }
    Arrays.sort(order);
    for (int from = 0, to; from < count; from = to) {
      int term = (int) (order[from] >> 32);
      to = from + 1;
      while (to < count && (int) (order[to] >> 32) == term) {
        to++;
      }
      slotTerms.add(term);
      slotCounts.add(to - from);
      if (positions) {
        int[] places = new int[2 * (to - from)];
        for (int i = from; i < to; i++) {
          places[2 * (i - from)] = tokenStarts[(int) order[i]];
          places[2 * (i - from) + 1] = tokenLengths[(int) order[i]];
        }
        slotPositions.add(places);
      }
    }
  }

  private void grow() {
    int size = 2 * tokenTerms.length;
    tokenTerms = Arrays.copyOf(tokenTerms, size);
    tokenStarts = Arrays.copyOf(tokenStarts, size);
    tokenLengths = Arrays.copyOf(tokenLengths, size);
  }

  private int term(String text, int start, int end) {
    if (pipeline == Pipeline.NONE) {
      return number(text.substring(start, end));
    }
    int from = start;
    int to = end;
    while (from < to && !isWord(text.charAt(from))) {
      from++;
    }
    while (to > from && !isWord(text.charAt(to - 1))) {
      to--;
    }
    return termOfToken.computeIfAbsent(
        text.substring(from, to),
        token -> StopWords.contains(token) ? STOPPED : number(Stemmer.stem(token)));
  }

  private int number(String term) {
    return numbers.computeIfAbsent(
        term,
        it -> {
          terms.add(it);
          return terms.size() - 1;
        });
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

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
  }

  private static String wellFormed(String text) {
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
