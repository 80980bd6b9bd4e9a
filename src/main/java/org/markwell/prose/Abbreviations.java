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
import org.markwell.plan.Links;

/** Says in place what an abbreviation of the register stands for. */
public final class Abbreviations {
  /** Where a reader needs no help, or where an element of its own would be in the way. */
  private static final Set<String> LEFT_ALONE =
      Set.of("a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "svg", "title");

  private static final Forms NONE = new Forms(Map.of(), Collections.emptyNavigableSet());

  private final Map<String, Forms> byFirstWord = new HashMap<>();

  /**
   * Short forms of one first word, as HTML has them; looked up, since they may be ten thousand.
   *
   * @param lengths the longest first: "UK GDPR" before "UK"
   */
  private record Forms(Map<String, Registers.Abbreviation> texts, NavigableSet<Integer> lengths) {
    void add(Registers.Abbreviation each) {
      String text = Links.escape(each.shortForm().value());
      texts.putIfAbsent(text, each);
      lengths.add(text.length());
    }
  }

  private Abbreviations(Collection<Registers.Abbreviation> register) {
    for (Registers.Abbreviation each : register) {
      String first = each.shortForm().value();
      int end = wordEnd(first, 0);
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
        Forms forms = byFirstWord.getOrDefault(first, NONE);
        for (int length : forms.lengths()) {
          Registers.Abbreviation each = forms.texts().get(text(html, at, length));
          if (each != null && endsAt(html, at + length)) {
            String written = html.substring(at, at + length);
            if (explained.add(each.shortForm().value())) {
              out.append("<abbr title=\"")
                  .append(Links.escape(each.longForm().value()))
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

  /** So many characters; a line of the source may end between two words. */
  private static String text(String html, int at, int length) {
    return html.substring(at, Math.min(html.length(), at + length)).replace('\n', ' ');
  }

  /** Whether a word ends here, or its plural does. */
  private static boolean endsAt(String html, int stop) {
    int plural = stop < html.length() && html.charAt(stop) == 's' ? stop + 1 : stop;
    return plural >= html.length() || !isWord(html.charAt(plural));
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
