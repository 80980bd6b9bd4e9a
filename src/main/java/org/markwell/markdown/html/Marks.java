package org.markwell.markdown.html;

import java.util.regex.Pattern;
import org.markwell.markdown.Shaper;

/**
 * Signs that stand in HTML, while it is made, for what is decided later. They are noncharacters,
 * which no text may hold; {@link Shaper} turns them into slots.
 */
public final class Marks {
  /** Around the number of a link, where its address will stand. */
  static final char ADDRESS = '\uFDD0';

  public static final char DONE = '\uFDD1';
  public static final char TO_DO = '\uFDD2';

  /** Around a container's kind, where its title will stand. */
  public static final char TITLE = '\uFDD3';

  /** Entities that stand for one of ours. */
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
      if (isOurs(spelt.charAt(i))) {
        StringBuilder clean = new StringBuilder(spelt);
        for (int j = i; j < spelt.length(); j++) {
          if (isOurs(spelt.charAt(j))) {
            clean.setCharAt(j, '\uFFFD');
          }
        }
        return clean.toString();
      }
    }
    return spelt;
  }

  private static boolean isOurs(char c) {
    return c >= '\uFDD0' && c <= '\uFDEF';
  }

  /** What stands for the address of a link, by the link's number. */
  public static String address(int number) {
    return ADDRESS + Integer.toString(number) + ADDRESS;
  }

  public static boolean isAddress(String value) {
    return value.length() > 2 && value.charAt(0) == ADDRESS;
  }

  /** What stands for the title of a container that has none of its own. */
  public static String title(String kind) {
    return TITLE + kind + TITLE;
  }
}
