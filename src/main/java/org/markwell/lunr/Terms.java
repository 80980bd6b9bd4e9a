package org.markwell.lunr;

import java.util.ArrayList;
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

  private record Word(String text, int hash, int term) {}

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
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    Word[] known = table;
    Word word = known[place(known, hash, text, from, to)];
    return word == null ? learn(hash, text, from, to) : word.term;
  }

  /** The term of a number. */
  synchronized String term(int number) {
    return terms.get(number);
  }

  private synchronized int learn(int hash, char[] text, int from, int to) {
    int place = place(table, hash, text, from, to);
    if (table[place] != null) {
      return table[place].term;
    }
    String word = new String(text, from, to - from);
    int term = number(word);
    table[place] = new Word(word, hash, term);
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
        char[] text = word.text.toCharArray();
        grown[place(grown, word.hash, text, 0, text.length)] = word;
      }
    }
    return grown;
  }

  /** Where a word stands, or else the empty place that it would take. */
  private static int place(Word[] table, int hash, char[] text, int from, int to) {
    int mask = table.length - 1;
    int place = (hash ^ hash >>> 15) & mask;
    for (Word word = table[place]; word != null; word = table[place]) {
      if (word.hash == hash && isSame(word.text, text, from, to)) {
        break;
      }
      place = place + 1 & mask;
    }
    return place;
  }

  private static boolean isSame(String word, char[] text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z');
  }
}
