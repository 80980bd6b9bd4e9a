package org.markwell.lunr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of words: each distinct one is looked at once, whichever thread meets it first.
 * Numbers of terms depend on who came first, so they are for within the program only.
 */
final class Terms {
  /** Instead of a term, for words that no index has. */
  static final int STOPPED = -1;

  private static final int FEWEST = 1 << 10;

  /** So many letters of ASCII fit into a key. */
  private static final int SHORT = 9;

  private record Word(long key, char[] text, int term) {}

  private final Pipeline pipeline;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private int words;

  // Read without a lock: who sees a place still empty asks again with the lock held, and a word
  // that is seen is seen whole, since its fields are final.
  private volatile Word[] table = new Word[FEWEST];

  Terms(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** The number of the term that a word in lower case stands for, or {@link #STOPPED}. */
  int of(char[] text, int start, int end) {
    int from = start;
    int to = end;
    if (pipeline == Pipeline.ENGLISH) {
      while (from < to && !isWord(text[from])) {
        from++;
      }
      while (to > from && !isWord(text[to - 1])) {
        to--;
      }
    }
    long key = key(text, from, to);
    Word[] known = table;
    Word word = known[place(known, key, text, from, to)];
    return word == null ? learn(key, text, from, to) : word.term;
  }

  /** The term of a number. */
  synchronized String term(int number) {
    return terms.get(number);
  }

  private synchronized int learn(long key, char[] text, int from, int to) {
    int place = place(table, key, text, from, to);
    if (table[place] != null) {
      return table[place].term;
    }
    char[] word = Arrays.copyOfRange(text, from, to);
    int term = number(new String(word));
    table[place] = new Word(key, word, term);
    if (++words > table.length / 2) {
      table = grown(table);
    }
    return term;
  }

  private int number(String word) {
    if (pipeline == Pipeline.ENGLISH && StopWords.contains(word)) {
      return STOPPED;
    }
    String term = pipeline == Pipeline.ENGLISH ? Stemmer.stem(word) : word;
    Integer known = numbers.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    terms.add(term);
    return terms.size() - 1;
  }

  private static Word[] grown(Word[] table) {
    Word[] grown = new Word[2 * table.length];
    for (Word word : table) {
      if (word != null) {
        grown[place(grown, word.key, word.text, 0, word.text.length)] = word;
      }
    }
    return grown;
  }

  /** Most words are short: their key is all of them. Others have a hash, below 0. */
  private static long key(char[] text, int from, int to) {
    long key = 0;
    if (to - from <= SHORT) {
      int all = 0;
      for (int i = from; i < to; i++) {
        all |= text[i];
        key = key << 7 | text[i];
      }
      if (all < 0x80) {
        return key;
      }
    }
    key = 0;
    for (int i = from; i < to; i++) {
      key = 31 * key + text[i];
    }
    return key | Long.MIN_VALUE;
  }

  /** Where a word stands, or else the empty place that it would take. */
  private static int place(Word[] table, long key, char[] text, int from, int to) {
    int mask = table.length - 1;
    // The upper bits of the product hang on all of the key's.
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(mask));
    for (Word word = table[place]; word != null; word = table[place]) {
      if (word.key == key && (key >= 0 || isSame(word.text, text, from, to))) {
        break;
      }
      place = place + 1 & mask;
    }
    return place;
  }

  private static boolean isSame(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
  }
}
