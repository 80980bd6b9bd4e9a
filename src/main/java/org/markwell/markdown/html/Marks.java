package org.markwell.markdown.html;

import java.util.regex.Pattern;
import org.markwell.markdown.Shaper;

/**
 * Signs that stand in HTML, while it is made, for what is decided later; {@link Shaper} turns them
 * into slots. Each begins and ends with the one character that CommonMark keeps out of all it
 * reads, however it is written; no other would do as well: where it stands, a text of Latin letters
 * still takes one byte a letter.
 */
public final class Marks {
  /** At both ends of a mark. */
  public static final char SIGN = '\0';

  /**
   * What a mark's ends are while HTML is parsed again: a parser would take the sign for a fault,
   * and no text may hold this.
   */
  private static final char GUISE = '\uFDD0';

  public static final String DONE = SIGN + "[x]" + SIGN;
  public static final String TO_DO = SIGN + "[ ]" + SIGN;

  /** Entities that stand for a noncharacter. */
  private static final Pattern HEXADECIMAL =
      Pattern.compile("(?<start>&#[xX]0*)[fF][dD][dDeE][0-9a-fA-F](?![0-9a-fA-F])");

  private static final Pattern DECIMAL =
      Pattern.compile("(?<start>&#0*)(?:6497[6-9]|649[89]\\d|6500[0-7])(?!\\d)");

  private Marks() {}

  /** Text without noncharacters, however they are written; every offset stays. */
  public static String clean(String text) {
    String spelt = text;
    if (text.contains("&#")) {
      spelt = HEXADECIMAL.matcher(spelt).replaceAll("${start}FFFD");
      spelt = DECIMAL.matcher(spelt).replaceAll("${start}65533");
    }
    for (int i = 0; i < spelt.length(); i++) {
      if (isNoncharacter(spelt.charAt(i))) {
        StringBuilder clean = new StringBuilder(spelt);
        for (int j = i; j < spelt.length(); j++) {
          if (isNoncharacter(spelt.charAt(j))) {
            clean.setCharAt(j, '\uFFFD');
          }
        }
        return clean.toString();
      }
    }
    return spelt;
  }

  private static boolean isNoncharacter(char c) {
    return c >= '\uFDD0' && c <= '\uFDEF';
  }

  /** What stands for the address of a link, by the link's number. */
  public static String address(int number) {
    return SIGN + Integer.toString(number) + SIGN;
  }

  public static boolean isAddress(String value) {
    return value.length() > 2 && value.charAt(0) == SIGN;
  }

  /** What stands for the title of a container that has none of its own. */
  public static String title(String kind) {
    return SIGN + kind + SIGN;
  }

  /** HTML with marks as it may be parsed; also a single mark. */
  static String disguise(String html) {
    return html.replace(SIGN, GUISE);
  }

  static boolean isDisguisedAddress(String value) {
    return value.length() > 2 && value.charAt(0) == GUISE;
  }

  /** What was parsed, with marks again; a sign that came from elsewhere is none. */
  static String reveal(String html) {
    return html.replace(SIGN, '\uFFFD').replace(GUISE, SIGN);
  }
}
