package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.markwell.lunr.Pipeline;
import org.markwell.lunr.Stemmer;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/**
 * Words that mean the same, from the registers: synonyms, abbreviations with their long forms, laws
 * with their short titles. A text that has one of them is found by the others as well.
 */
final class Equivalents {
  private record Phrase(int group, String text, String[] words, String[] stems) {}

  /** Phrases by their words, looked up: ten thousand laws may begin with one word. */
  private static final class Phrases {
    private final Map<String, List<Phrase>> byText = new HashMap<>();
    private final Map<String, Set<Integer>> lengths = new HashMap<>();

    void add(String[] words, Phrase phrase) {
      byText.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>()).add(phrase);
      lengths.computeIfAbsent(words[0], key -> new HashSet<>()).add(words.length);
    }

    /** How many words the phrases have that begin with a word. */
    Set<Integer> lengths(String first) {
      return lengths.getOrDefault(first, Set.of());
    }

    List<Phrase> of(String text) {
      return byText.getOrDefault(text, List.of());
    }
  }

  private final List<List<Phrase>> groups = new ArrayList<>();
  private final Phrases byWord = new Phrases();
  private final Phrases byStem = new Phrases();
  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, String> stems = new ConcurrentHashMap<>();

  private Equivalents() {}

  static Equivalents of(List<List<String>> groups) {
    Equivalents equivalents = new Equivalents();
    groups.forEach(equivalents::add);
    return equivalents;
  }

  /** The groups of texts that mean the same. */
  static List<List<String>> groups(Registers registers) {
    List<List<String>> groups = new ArrayList<>();
    for (Registers.Synonyms it : registers.synonyms().values()) {
      groups.add(it.words().stream().map(Text::value).toList());
    }
    for (Registers.Abbreviation it : registers.abbreviations().values()) {
      groups.add(List.of(it.shortForm().value(), it.longForm().value()));
    }
    for (Registers.Law law : registers.legislation().values()) {
      law.shortTitle().ifPresent(it -> groups.add(List.of(it.value(), law.title().value())));
    }
    return groups;
  }

  private void add(List<String> texts) {
    List<Phrase> group = new ArrayList<>();
    for (String text : texts) {
      String normalised = Normaliser.normalise(text);
      if (!normalised.isEmpty()) {
        String[] words = normalised.split(" ");
        String[] stems = new String[words.length];
        for (int i = 0; i < words.length; i++) {
          stems[i] = Stemmer.stem(words[i]);
        }
        group.add(new Phrase(groups.size(), normalised, words, stems));
      }
    }
    for (Phrase phrase : group) {
      byWord.add(phrase.words, phrase);
      byStem.add(phrase.stems, phrase);
      beginnings.add(beginning(phrase.stems[0]));
    }
    groups.add(group);
  }

  /** A normalised text with its equivalents after it. */
  String extend(String text, Pipeline pipeline) {
    String others = of(text, pipeline);
    return others.isEmpty() ? text : text + " " + others;
  }

  /**
   * The equivalents of what a normalised text says, each once, with a space between.
   *
   * @param pipeline of the index: with the English one, words of one stem are the same word
   */
  String of(String text, Pipeline pipeline) {
    if (groups.isEmpty() || text.isEmpty()) {
      return "";
    }
    boolean stemmed = pipeline == Pipeline.ENGLISH;
    String[] words = text.split(" ");
    Set<Integer> met = new HashSet<>();
    Set<Phrase> said = new HashSet<>();
    for (int at = 0; at < words.length; at++) {
      // Stemming leaves the first letters alone: most words are sorted out without it.
      if (stemmed && !beginnings.contains(beginning(words[at]))) {
        continue;
      }
      Phrases phrases = stemmed ? byStem : byWord;
      for (int length : phrases.lengths(key(words[at], pipeline))) {
        for (Phrase phrase : phrases.of(phrase(words, at, length, pipeline))) {
          said.add(phrase);
          met.add(phrase.group);
        }
      }
    }
    return met.stream()
        .sorted()
        .flatMap(group -> groups.get(group).stream())
        .filter(phrase -> !said.contains(phrase))
        .map(Phrase::text)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** So many words of a text as phrases are kept; nothing if there are not so many. */
  private String phrase(String[] words, int at, int length, Pipeline pipeline) {
    if (at + length > words.length) {
      return "";
    }
    StringJoiner phrase = new StringJoiner(" ");
    for (int i = at; i < at + length; i++) {
      phrase.add(key(words[i], pipeline));
    }
    return phrase.toString();
  }

  private String key(String word, Pipeline pipeline) {
    return pipeline == Pipeline.ENGLISH ? stems.computeIfAbsent(word, Stemmer::stem) : word;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }
}
