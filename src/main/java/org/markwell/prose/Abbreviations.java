package org.markwell.prose;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.markwell.model.Html;
import org.markwell.model.Registers;

/** Says in place what an abbreviation of the register stands for. */
public final class Abbreviations {
  private static final Forms NONE = new Forms(Map.of(), Collections.emptyNavigableSet());

  private final Map<String, Forms> byFirstWord = new HashMap<>();

  /**
   * Short forms of one first word, as HTML has them; looked up, since they may be ten thousand.
   *
   * @param lengths the longest first: "UK GDPR" before "UK"
   */
  private record Forms(Map<String, Registers.Abbreviation> texts, NavigableSet<Integer> lengths) {
    void add(Registers.Abbreviation each) {
      String text = Html.escape(each.shortForm().value());
      texts.putIfAbsent(text, each);
      lengths.add(text.length());
    }
  }

  private Abbreviations(Collection<Registers.Abbreviation> register) {
    for (Registers.Abbreviation each : register) {
      String first = each.shortForm().value();
      int end = wordEnd(first, 0, first.length());
      if (end > 0) {
        byFirstWord
            .computeIfAbsent(
                first.substring(0, end),
                key -> new Forms(new HashMap<>(), new TreeSet<>(Comparator.reverseOrder())))
            .add(each);
      }
    }
  }

  public static Abbreviations of(Registers registers) {
    return new Abbreviations(registers.abbreviations().values());
  }

  /** For one page, on which each abbreviation is explained where it comes first. */
  public OnPage onPage() {
    return new OnPage();
  }

  /** Remembers what the page has explained already; asked in the order of the page. */
  final class OnPage {
    private final Set<String> explained = new HashSet<>();

    /** Writes the words from {@code from} to {@code to} of some HTML, a run without tags. */
    void explain(String html, int from, int to, StringBuilder out) {
      if (byFirstWord.isEmpty()) {
        out.append(html, from, to);
        return;
      }
      for (int at = from; at < to; ) {
        char c = html.charAt(at);
        int end = at + 1;
        if (c == '&') {
          end = html.indexOf(';', at) + 1;
        } else if (isWord(c)) {
          int found = abbreviation(html, at, to, out);
          if (found > 0) {
            at += found;
            continue;
          }
          end = wordEnd(html, at, to);
        }
        out.append(html, at, end);
        at = end;
      }
    }

    /** Writes the abbreviation that stands here, if one does; its length, or 0. */
    private int abbreviation(String html, int at, int to, StringBuilder out) {
      String word = html.substring(at, wordEnd(html, at, to));
      String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      for (String first : word.equals(singular) ? List.of(word) : List.of(word, singular)) {
        Forms forms = byFirstWord.getOrDefault(first, NONE);
        for (int length : forms.lengths()) {
          Registers.Abbreviation each =
              forms.texts().get(text(html, at, Math.min(to, at + length)));
          if (each != null && endsAt(html, at + length, to)) {
            String written = html.substring(at, at + length);
            if (explained.add(each.shortForm().value())) {
              out.append("<abbr title=\"")
                  .append(Html.escape(each.longForm().value()))
                  .append("\">")
                  .append(written)
                  .append("</abbr>");
            } else {
              out.append(written);
            }
            return length;
          }
        }
      }
      return 0;
    }
  }

  /** A line of the source may end between two words. */
  private static String text(String html, int from, int to) {
    return html.substring(from, to).replace('\n', ' ');
  }

  /** Whether a word ends here, or its plural does. */
  private static boolean endsAt(String html, int stop, int to) {
    int plural = stop < to && html.charAt(stop) == 's' ? stop + 1 : stop;
    return plural >= to || !isWord(html.charAt(plural));
  }

  private static int wordEnd(String text, int start, int to) {
    int end = start;
    while (end < to && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
