package org.markwell.markdown.fence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.markwell.model.Audience;

/** Tells words that name an audience, or are one letter from it, from all others. */
public final class AudienceWord {
  /** Longer runs of letters are no audience's name, however they are written. */
  private static final int LONGEST = 24;

  private static final List<String> NAMES = names();

  private AudienceWord() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      names.add(audience.name().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(names);
  }

  /** The end of the run of letters that begins at an offset, or the offset if none does. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && at - from <= LONGEST) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c) && !(at > from && isInvisible(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** The audience that a word means: its name or its plural, at most one letter from it. */
  public static Optional<String> of(String word) {
    if (word.length() < 4 || word.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(plain::appendCodePoint);
    String written = plain.toString().toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .filter(name -> isNear(written, name) || isNear(written, name + "s"))
        .findFirst();
  }

  /** Marks on letters, soft hyphens, joiners and the like: nobody sees whether they are there. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** Whether one letter put in, left out, changed or swapped with the next makes them equal. */
  private static boolean isNear(String a, String b) {
    int longer = a.length() - b.length();
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return switch (longer) {
      case 0 ->
          at == a.length()
              || same(a, at + 1, b, at + 1)
              || (at + 1 < a.length()
                  && a.charAt(at) == b.charAt(at + 1)
                  && a.charAt(at + 1) == b.charAt(at)
                  && same(a, at + 2, b, at + 2));
      case 1 -> same(a, at + 1, b, at);
      case -1 -> same(a, at, b, at + 1);
      default -> false;
    };
  }

  private static boolean same(String a, int from, String b, int start) {
    return a.substring(from).equals(b.substring(start));
  }
}
