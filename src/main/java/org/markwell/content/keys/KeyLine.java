package org.markwell.content.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that has the looks of a key and its value, in whatever disguise: indented, in quotes, in a
 * list, a table, a comment, with a wide colon or an equals sign.
 *
 * @param name without characters that can't be seen
 * @param colon what stands between name and value
 * @param place what stands before the name
 */
record KeyLine(String name, char colon, String value, Place place) {
  /** What the line begins with. */
  enum Place {
    /** The name. */
    EDGE,
    /** Space, seen or not, braces, quotes, a tag, the start of a comment. */
    INDENTED,
    /** The mark of a list, table, heading or quotation, or emphasis. */
    MARKED
  }

  private static final String COLONS = ":\uff1a\ufe55\u2236\ua789\u02d0=|";
  private static final Pattern MARK =
      Pattern.compile("[-*+\u2022]\\s+|\\d{1,9}[.)]\\s+|#{1,6}\\s+|>|\\||\\*{1,3}|_{1,3}");
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cf}\\p{Cc}\\\\\"'{\\[\u2018-\u201d]+|<!--+|</?[A-Za-z][^<>]{0,60}>");
  private static final Pattern KEY =
      Pattern.compile(
          "([\\p{L}_][\\p{L}\\p{M}\\p{N}\\p{Cf}_-]{0,40})[\\s\\p{Z}\\p{Cf}\"'*_\u2018-\u201d]{0,9}+(["
              + COLONS
              + "])");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final int MARKS = 12;

  /** Reads a line; nothing if it does not look like a key. */
  static Optional<KeyLine> of(String line) {
    if (!hasColon(line)) {
      return Optional.empty();
    }
    Place place = Place.EDGE;
    Matcher matcher = MARK.matcher(line);
    int at = 0;
    for (int mark = 0; mark < MARKS; mark++) {
      matcher.region(at, line.length());
      if (matcher.usePattern(SPACE).lookingAt()) {
        place = place == Place.EDGE ? Place.INDENTED : place;
      } else if (matcher.usePattern(MARK).lookingAt()) {
        place = Place.MARKED;
      } else {
        break;
      }
      at = matcher.end();
    }
    matcher.region(at, line.length());
    if (!matcher.usePattern(KEY).lookingAt()) {
      return Optional.empty();
    }
    char colon = line.charAt(matcher.end() - 1);
    if (colon == '|' && place != Place.MARKED) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyLine(
            UNSEEN.matcher(matcher.group(1)).replaceAll(""),
            colon,
            line.substring(matcher.end()),
            place));
  }

  /** Asked first, since most lines have none. */
  private static boolean hasColon(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '=' || c == '|' || (c > '~' && COLONS.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is written as keys are, so that no sentence begins with it. */
  boolean isLowerCase() {
    return name.chars().noneMatch(Character::isUpperCase);
  }

  /** Whether YAML would take the colon for one. */
  boolean hasRoom() {
    return value.isEmpty() || !Character.isLetterOrDigit(value.charAt(0)) && value.charAt(0) != '/';
  }
}
