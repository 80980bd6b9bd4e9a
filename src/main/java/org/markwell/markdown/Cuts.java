package org.markwell.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.markwell.model.Prose.Link;

/**
 * Addresses that still have to be resolved. While HTML is made, a marker stands for each; at the
 * end the HTML is cut there. The marker is a noncharacter, which no text may hold.
 */
final class Cuts {
  private static final char MARK = '\uFDD0';

  /** Entities that stand for one of ours. */
  private static final Pattern HEXADECIMAL =
      Pattern.compile("(?<start>&#[xX]0*)[fF][dD][dDeE][0-9a-fA-F](?![0-9a-fA-F])");

  private static final Pattern DECIMAL =
      Pattern.compile("(?<start>&#0*)(?:6497[6-9]|649[89]\\d|6500[0-7])(?!\\d)");

  private final List<Link> known;
  private final List<Link> used = new ArrayList<>();
  private final List<String> pieces = new ArrayList<>();

  Cuts(List<Link> links) {
    this.known = new ArrayList<>(links);
  }

  /** Text without noncharacters, however they are written; every offset stays. */
  static String clean(String text) {
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

  /** The marker of a link by its number. */
  static String marker(int number) {
    return MARK + Integer.toString(number) + MARK;
  }

  static boolean isMarker(String address) {
    return address.length() > 2 && address.charAt(0) == MARK;
  }

  /** Takes in a link found after the Markdown was read, in raw HTML. */
  String add(Link link) {
    known.add(link);
    return marker(known.size() - 1);
  }

  void cut(String html) {
    int from = 0;
    for (int mark = html.indexOf(MARK); mark >= 0; mark = html.indexOf(MARK, from)) {
      int end = html.indexOf(MARK, mark + 1);
      pieces.add(html.substring(from, mark));
      used.add(known.get(Integer.parseInt(html.substring(mark + 1, end))));
      from = end + 1;
    }
    pieces.add(html.substring(from));
  }

  List<String> pieces() {
    return List.copyOf(pieces);
  }

  /** In the order of the cuts. */
  List<Link> links() {
    return List.copyOf(used);
  }
}
