package org.markwell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words that stand nowhere else, each at a place that has a name, so that a leak says where it is.
 * No stemmer shortens them, and they hold no letter that any encoding would change.
 */
final class Canaries {
  private final Map<String, String> words = new LinkedHashMap<>();

  /** A new word for a place. */
  String at(String place) {
    int n = words.size();
    String word = "zqcanary" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "z";
    if (words.put(place, word) != null) {
      throw new IllegalArgumentException("two canaries at " + place);
    }
    return word;
  }

  List<String> places() {
    return List.copyOf(words.keySet());
  }

  /** Where the words are found: {@code place: file}, one for each place and the first such file. */
  static Map<String, String> seen(Canaries planted, Map<String, String> texts) {
    Map<String, String> plain = new TreeMap<>();
    texts.forEach((path, text) -> plain.put(path, plain(text)));
    Map<String, String> seen = new LinkedHashMap<>();
    planted.words.forEach(
        (place, word) -> {
          Optional<String> file =
              plain.entrySet().stream()
                  .filter(it -> it.getValue().contains(word))
                  .map(Map.Entry::getKey)
                  .findFirst();
          file.ifPresent(it -> seen.put(place, it));
        });
    return seen;
  }

  /** Which places are seen in one text. */
  List<String> in(String text) {
    String plain = plain(text);
    List<String> found = new ArrayList<>();
    words.forEach(
        (place, word) -> {
          if (plain.contains(word)) {
            found.add(place);
          }
        });
    return found;
  }

  /** Without tags and all that is no letter: words stay whole that markup or lines cut in two. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length() * 2);
    append(lower, letters);
    letters.append(' ');
    if (lower.indexOf('<') >= 0) {
      append(lower.replaceAll("<[^<>]{0,200}>", ""), letters);
    }
    return letters.toString();
  }

  private static void append(String text, StringBuilder letters) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
  }
}
