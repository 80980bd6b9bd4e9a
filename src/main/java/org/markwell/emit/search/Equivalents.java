package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwell.lunr.Stemmer;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/**
 * Words that mean the same, from the registers: synonyms, abbreviations with their long forms, laws
 * with their short titles. A text that has one of them is found by the others as well.
 */
final class Equivalents {
  private record Phrase(int group, String text, String[] words, String[] stems) {}

  private final List<List<Phrase>> groups = new ArrayList<>();
  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<String, List<Phrase>> byStem = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  private Equivalents() {}

  static Equivalents of(Registers registers) {
    Equivalents equivalents = new Equivalents();
    registers
        .synonyms()
        .values()
        .forEach(it -> equivalents.add(it.words().stream().map(Text::value).toList()));
    registers
        .abbreviations()
        .values()
        .forEach(it -> equivalents.add(List.of(it.shortForm().value(), it.longForm().value())));
    for (Registers.Law law : registers.legislation().values()) {
      law.shortTitle().ifPresent(it -> equivalents.add(List.of(it.value(), law.title().value())));
    }
    return equivalents;
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
      byWord.computeIfAbsent(phrase.words[0], key -> new ArrayList<>()).add(phrase);
      byStem.computeIfAbsent(phrase.stems[0], key -> new ArrayList<>()).add(phrase);
      beginnings.add(beginning(phrase.stems[0]));
    }
    groups.add(group);
  }

  /** A normalised text with its equivalents after it. */
  String extend(String text, boolean stemmed) {
    String others = of(text, stemmed);
    return others.isEmpty() ? text : text + " " + others;
  }

  /**
   * The equivalents of what a normalised text says, each once, with a space between.
   *
   * @param stemmed whether words of one English stem are the same word
   */
  String of(String text, boolean stemmed) {
    if (groups.isEmpty() || text.isEmpty()) {
      return "";
    }
    String[] words = text.split(" ");
    Set<Integer> met = new HashSet<>();
    Set<Phrase> said = new HashSet<>();
    for (int at = 0; at < words.length; at++) {
      for (Phrase phrase : beginningWith(words[at], stemmed)) {
        if (!said.contains(phrase) && stands(phrase, words, at, stemmed)) {
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

  private List<Phrase> beginningWith(String word, boolean stemmed) {
    if (!stemmed) {
      return byWord.getOrDefault(word, List.of());
    }
    // Stemming leaves the first letters alone: most words are sorted out without it.
    return beginnings.contains(beginning(word))
        ? byStem.getOrDefault(Stemmer.stem(word), List.of())
        : List.of();
  }

  private static boolean stands(Phrase phrase, String[] words, int at, boolean stemmed) {
    if (at + phrase.words.length > words.length) {
      return false;
    }
    for (int i = 1; i < phrase.words.length; i++) {
      String word = words[at + i];
      if (!(stemmed ? Stemmer.stem(word).equals(phrase.stems[i]) : word.equals(phrase.words[i]))) {
        return false;
      }
    }
    return true;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }
}
