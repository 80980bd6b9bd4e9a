package org.markwell.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.markwell.model.Html;
import org.markwell.model.Registers;

/** Says in place what an abbreviation of the register stands for. */
final class Abbreviations {
  /** Where a reader needs no help, or where an element of its own would be in the way. */
  private static final Set<String> LEFT_ALONE =
      Set.of("a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "svg", "title");

  /** By their first word, the longest first: "UK GDPR" before "UK". */
  private final Map<String, List<Registers.Abbreviation>> byFirstWord = new HashMap<>();

  private Abbreviations(Collection<Registers.Abbreviation> register) {
    for (Registers.Abbreviation each : register) {
      String first = each.shortForm().value();
      int end = wordEnd(first, 0);
      if (end > 0) {
        byFirstWord.computeIfAbsent(first.substring(0, end), key -> new ArrayList<>()).add(each);
      }
    }
    Comparator<Registers.Abbreviation> longest =
        Comparator.comparingInt(each -> -each.shortForm().value().length());
    byFirstWord.values().forEach(list -> list.sort(longest));
  }

  static Abbreviations of(Registers registers) {
    return new Abbreviations(registers.abbreviations().values());
  }

  /** For one page, on which each abbreviation is explained where it comes first. */
  OnPage onPage() {
    return new OnPage();
  }

  /** Remembers what the page has explained already; asked in the order of the page. */
  final class OnPage {
    private final Set<String> explained = new HashSet<>();

    Html explain(Html html) {
      return byFirstWord.isEmpty() ? html : new Html(explain(html.value()));
    }

    private String explain(String html) {
      StringBuilder out = new StringBuilder(html.length() + 64);
      int quiet = 0;
      for (int at = 0; at < html.length(); ) {
        char c = html.charAt(at);
        int end;
        if (c == '<') {
          end = tagEnd(html, at);
          quiet = Math.max(0, quiet + change(html, at, end));
        } else if (c == '&') {
          int close = html.indexOf(';', at);
          end = close < 0 ? at + 1 : close + 1;
        } else if (isWord(c)) {
          int found = quiet > 0 ? 0 : abbreviation(html, at, out);
          if (found > 0) {
            at += found;
            continue;
          }
          end = wordEnd(html, at);
        } else {
          end = at + 1;
        }
        out.append(html, at, end);
        at = end;
      }
      return out.toString();
    }

    /** Writes the abbreviation that stands here, if one does; its length, or 0. */
    private int abbreviation(String html, int at, StringBuilder out) {
      String word = html.substring(at, wordEnd(html, at));
      String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      for (String first : word.equals(singular) ? List.of(word) : List.of(word, singular)) {
        for (Registers.Abbreviation each : byFirstWord.getOrDefault(first, List.of())) {
          int stop = end(html, at, Links.escape(each.shortForm().value()));
          if (stop > at) {
            String written = html.substring(at, stop);
            if (explained.add(each.shortForm().value())) {
              out.append("<abbr title=\"")
                  .append(Links.escape(each.longForm().value()))
                  .append("\">")
                  .append(written)
                  .append("</abbr>");
            } else {
              out.append(written);
            }
            return stop - at;
          }
        }
      }
      return 0;
    }
  }

  /** Where a text ends that begins here, alone or in the plural; -1 if it is not here. */
  private static int end(String html, int at, String text) {
    if (at + text.length() > html.length()) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      char here = html.charAt(at + i);
      // A line of the source may end between two words.
      if (here != text.charAt(i) && !(text.charAt(i) == ' ' && here == '\n')) {
        return -1;
      }
    }
    int stop = at + text.length();
    int plural = stop < html.length() && html.charAt(stop) == 's' ? stop + 1 : stop;
    return plural >= html.length() || !isWord(html.charAt(plural)) ? stop : -1;
  }

  /** 1 where an element to be left alone opens, -1 where one closes, else 0. */
  private static int change(String html, int start, int end) {
    boolean closes = html.startsWith("</", start);
    int name = start + (closes ? 2 : 1);
    int stop = name;
    while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
      stop++;
    }
    return LEFT_ALONE.contains(html.substring(name, stop)) ? (closes ? -1 : 1) : 0;
  }

  private static int tagEnd(String html, int start) {
    char quote = 0;
    for (int at = start + 1; at < html.length(); at++) {
      char c = html.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      }
    }
    return html.length();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
