package org.markwell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school a text asks for, after Flesch and Kincaid: 0.39 words a sentence + 11.8
 * syllables a word − 15.59 (Kincaid and others, Research Branch Report 8-75, 1975).
 */
final class ReadingGrade {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"'’”)]*\\s+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern MUTE_E = Pattern.compile("(?<!l)e$|(?<![tdszcgx]|sh|ch)e[sd]$");
  private static final Pattern LIST_MARK = Pattern.compile("^(\\d+\\.|[-*])\\s+");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");

  private ReadingGrade() {}

  /** The grade of blocks of plain text, each of one or more sentences. */
  static double of(List<String> blocks) {
    List<String> sentences =
        blocks.stream()
            .flatMap(SENTENCE_END::splitAsStream)
            .filter(it -> WORD.matcher(it).find())
            .toList();
    List<String> words =
        sentences.stream().flatMap(it -> WORD.matcher(it).results().map(m -> m.group())).toList();
    double syllables = words.stream().mapToInt(ReadingGrade::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  /** Groups of vowels, but for an e that is not heard. */
  private static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int groups = (int) VOWELS.matcher(letters).results().count();
    return Math.max(1, groups > 1 && MUTE_E.matcher(letters).find() ? groups - 1 : groups);
  }

  /** Paragraphs and list items of Markdown: no headings, tables or marks. */
  static List<String> blocks(String markdown) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : (markdown + "\n").lines().toList()) {
      String text = line.replaceFirst("^[>\\s]+", "").strip();
      boolean prose =
          !text.isEmpty() && Stream.of("|", ":::", "#", "```", "[!").noneMatch(text::startsWith);
      if (!prose || LIST_MARK.matcher(text).find()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      if (prose) {
        String words = LIST_MARK.matcher(text).replaceFirst("");
        words = LINK.matcher(words.replaceAll("\\[\\^\\w+]:?", "")).replaceAll("$1");
        block.append(words.replaceAll("[*_`]", "")).append(' ');
      }
    }
    blocks.add(block.toString());
    return blocks;
  }
}
