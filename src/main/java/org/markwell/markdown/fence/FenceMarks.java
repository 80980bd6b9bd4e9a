package org.markwell.markdown.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, in Markdown as written, all that looks like the fence of a passage for an audience: {@code
 * ::: assessor}, and whatever people write instead of it. One pass; what follows a mark is looked
 * at over a bounded stretch.
 */
public final class FenceMarks {
  /** So many signs may stand between the marker and the word. */
  private static final int SIGNS = 16;

  /** So far into braces and comments a word is looked for. */
  private static final int FAR = 200;

  /** Words that may stand beside an audience's name in a comment that marks a passage. */
  private static final Set<String> BESIDE =
      Set.of("begin", "start", "end", "stop", "for", "only", "audience", "notes", "content");

  /**
   * Something that looks like a fence.
   *
   * @param first whether nothing but marks of lists, quotes and the like stands before it
   * @param audience whom it names; empty for a line of colons alone, which may close a passage
   */
  public record Mark(int start, int end, boolean first, String audience) {
    public boolean closes() {
      return audience.isEmpty();
    }
  }

  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private boolean names;
  private boolean first = true;

  private FenceMarks(String text) {
    this.text = text;
  }

  /** The marks in the order of the text; none if no audience is named. */
  public static List<Mark> in(String text) {
    FenceMarks scan = new FenceMarks(text);
    scan.run();
    return scan.names ? scan.marks : List.of();
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = isCommon(c) ? at : open(at, c);
      if (next == at) {
        first = c == '\n' || (first && isLead(c));
        next = at + 1;
      }
      at = next;
    }
  }

  /** Most are such, and begin no mark. */
  private static boolean isCommon(char c) {
    return (c >= 'a' && c <= 'z') || c == ' ' || c == ',' || (c >= 'A' && c <= 'Z');
  }

  /** The end of what begins with a sign, if it is a mark or looks like one; else its start. */
  private int open(int at, char c) {
    if (colons(c) > 0 || c == ';' || c == '\uFF1B' || c == '&') {
      return colonRun(at);
    }
    return switch (c) {
      case '[' -> bracket(at);
      case '{' -> brace(at);
      case '<' -> angle(at);
      default -> first && isOther(c) ? otherRun(at, c) : at;
    };
  }

  /** How many colons a sign looks like. */
  private static int colons(char c) {
    return switch (c) {
      case ':', '\uFF1A', '\uFE55', '\u2236', '\u02D0', '\uA789', '\uFE13', '\u05C3', '\u0589' -> 1;
      case '\u205A', '\u16EC', '\u1365', '\u1806', '\u0703', '\u0704', '\u02F8', '\u2982' -> 1;
      case '\u2237', '\u2E2C', '\u2A74' -> 2;
      default -> 0;
    };
  }

  private static boolean isOther(char c) {
    return "!?/%+@$^`~.".indexOf(c) >= 0 || c == '\uFF01' || c == '\uFF1F';
  }

  /** What may stand before a fence on its line and leaves it the first thing there. */
  private static boolean isLead(char c) {
    return c <= ' '
        || (c >= '0' && c <= '9')
        || ">-*+.)|#\\_".indexOf(c) >= 0
        || "\u2022\u00B7\u2013\u2014\u25CF\u25E6".indexOf(c) >= 0
        || isGap(c);
  }

  /** What may stand between two signs of one run. */
  private static boolean isGap(char c) {
    return c == ' '
        || c == '\t'
        || c == '\\'
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || Character.getType(c) == Character.FORMAT;
  }

  /** Colons, whatever looks like them, spaces between. */
  private int colonRun(int start) {
    int colons = 0;
    int semicolons = 0;
    int at = start;
    int end = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (colons(c) > 0) {
        colons += colons(c);
        end = ++at;
      } else if (c == ';' || c == '\uFF1B') {
        semicolons++;
        end = ++at;
      } else if (c == '&' && colonEntity(at) > at) {
        colons++;
        at = colonEntity(at);
        end = at;
      } else if (isGap(c)) {
        at++;
      } else {
        break;
      }
    }
    if (at == start) {
      return start;
    }
    boolean wasFirst = first;
    first = false;
    if (colons > 1 || colons + semicolons > 2) {
      if (wasFirst && colons > 1 && (at == text.length() || text.charAt(at) == '\n')) {
        marks.add(new Mark(start, end, true, ""));
        return at;
      }
      return word(start, at, wasFirst, wasFirst && colons > 2);
    }
    return colons == 1 ? oneColon(start, at, end, wasFirst) : at;
  }

  /** One colon is a fence where a word alone follows on its line, or a directive's brackets. */
  private int oneColon(int start, int at, int end, boolean wasFirst) {
    int stop = AudienceWord.end(text, at);
    boolean directive = end == at && stop < text.length() && "[{".indexOf(text.charAt(stop)) >= 0;
    if (stop > at && (directive || (wasFirst && restIsBlank(stop)))) {
      Optional<String> audience = AudienceWord.of(text.substring(at, stop));
      if (audience.isPresent()) {
        return found(start, stop, wasFirst, audience.get());
      }
    }
    return at;
  }

  private boolean restIsBlank(int from) {
    int at = from;
    while (at < text.length() && at - from < SIGNS && isGap(text.charAt(at))) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n';
  }

  /** The end of an entity that stands for a colon, or its start if this is none. */
  private int colonEntity(int start) {
    int end = near(';', start, 12);
    if (end < 0) {
      return start;
    }
    String name = text.substring(start + 1, end).toLowerCase(Locale.ROOT);
    return name.matches("colon|#0*58|#x0*3a") ? end + 1 : start;
  }

  /** Marks of other dialects, which stand first on their line. */
  private int otherRun(int start, char c) {
    int at = start;
    while (at < text.length() && isOther(text.charAt(at))) {
      at++;
    }
    int run = at - start;
    first = run == 1 && isLead(c);
    if (c == '.') {
      return run == 2 ? directive(start, at) : at;
    }
    boolean exclaims = "!?%".indexOf(c) >= 0 || c == '\uFF01' || c == '\uFF1F';
    return run >= (exclaims ? 2 : 3) ? word(start, at, true, false) : at;
  }

  /** {@code .. assessor::} as reStructuredText has it. */
  private int directive(int start, int at) {
    int from = at;
    while (from < text.length() && isGap(text.charAt(from))) {
      from++;
    }
    int stop = AudienceWord.end(text, from);
    if (from > at && stop > from && text.startsWith("::", stop)) {
      Optional<String> audience = AudienceWord.of(text.substring(from, stop));
      if (audience.isPresent()) {
        return found(start, stop, true, audience.get());
      }
    }
    return at;
  }

  /** The word that follows a marker; in braces, or on the whole line, any word. */
  private int word(int start, int at, boolean wasFirst, boolean wholeLine) {
    int from = signs(at);
    boolean braces = text.substring(at, from).indexOf('{') >= 0;
    int limit = wholeLine ? text.length() : braces ? Math.min(text.length(), from + FAR) : from + 1;
    while (from < limit && from < text.length()) {
      int stop = AudienceWord.end(text, from);
      if (stop > from) {
        Optional<String> audience = AudienceWord.of(text.substring(from, stop));
        if (audience.isPresent()) {
          return found(start, stop, wasFirst, audience.get());
        }
        from = stop;
      } else {
        char c = text.charAt(from);
        if (c == '\n' || (wholeLine ? colons(c) > 0 : c == '}')) {
          break;
        }
        from++;
      }
    }
    return at;
  }

  /** Past the signs, spaces, entities and tags that may stand before the word. */
  private int signs(int from) {
    int at = from;
    int signs = 0;
    while (at < text.length() && signs <= SIGNS) {
      char c = text.charAt(at);
      if (c == '\n' || Character.isLetterOrDigit(text.codePointAt(at))) {
        break;
      }
      int end = c == '<' ? near('>', at, FAR) : c == '&' ? near(';', at, 12) : -1;
      at = Math.max(at, end);
      signs += isGap(c) ? 0 : 1;
      at++;
    }
    return at;
  }

  /** {@code [!assessor]} as alerts are written, {@code [/assessor]} as in forums. */
  private int bracket(int start) {
    int at = start + 1;
    while (at < text.length() && isGap(text.charAt(at)) && at - start < SIGNS) {
      at++;
    }
    if (at == text.length() || "!/\uFF01".indexOf(text.charAt(at)) < 0) {
      return start;
    }
    at++;
    while (at < text.length() && isGap(text.charAt(at)) && at - start < SIGNS) {
      at++;
    }
    int stop = AudienceWord.end(text, at);
    Optional<String> audience = AudienceWord.of(text.substring(at, stop));
    if (audience.isPresent()) {
      for (int i = stop; i < text.length() && i - stop < FAR; i++) {
        char c = text.charAt(i);
        if (c == ']') {
          return found(start, i + 1, first, audience.get());
        }
        if (c == '\n' || c == '[') {
          break;
        }
      }
    }
    return start;
  }

  /**
   * <code>{: .assessor}</code>, <code>{% assessor %}</code>, <code>{{&lt; assessor &gt;}}</code>.
   */
  private int brace(int start) {
    int at = start;
    boolean marked = false;
    while (at < text.length() && at - start < SIGNS && "{%<:.#/- ".indexOf(text.charAt(at)) >= 0) {
      marked |= "%<:.".indexOf(text.charAt(at)) >= 0;
      at++;
    }
    int stop = AudienceWord.end(text, at);
    if (marked && stop > at) {
      Optional<String> audience = AudienceWord.of(text.substring(at, stop));
      if (audience.isPresent()) {
        return found(start, stop, first, audience.get());
      }
    }
    return start;
  }

  /**
   * A comment that says nothing but where a passage begins or ends; a tag leaves a line's start.
   */
  private int angle(int start) {
    if (!text.startsWith("<!--", start)) {
      int end = first && isTag(start) ? near('>', start, FAR) : -1;
      return end > 0 ? end + 1 : start;
    }
    String inside = text.substring(start + 4, Math.min(text.length(), start + 4 + FAR));
    int length = inside.indexOf("-->");
    if (length < 0) {
      return start;
    }
    int end = start + 4 + length;
    String audience = "";
    for (String word : inside.substring(0, length).split("[^\\p{L}\\p{M}\\p{Cf}]+")) {
      Optional<String> named = AudienceWord.of(word);
      if (named.isPresent()) {
        audience = named.get();
      } else if (!word.isEmpty() && !BESIDE.contains(word.toLowerCase(Locale.ROOT))) {
        return start;
      }
    }
    return audience.isEmpty() ? start : found(start, end + 3, first, audience);
  }

  /** Whether a tag without words in it begins here: those may hold a fence. */
  private boolean isTag(int start) {
    int name = start + 1;
    if (name < text.length() && text.charAt(name) == '/') {
      name++;
    }
    int end = name;
    while (end < text.length() && end - name < FAR && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end > name && end < text.length() && "/>".indexOf(text.charAt(end)) >= 0;
  }

  /** Where a sign stands soon after an offset, on its line; -1 if it does not. */
  private int near(char sign, int from, int far) {
    for (int i = from; i < text.length() && i - from <= far && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == sign) {
        return i;
      }
    }
    return -1;
  }

  private int found(int start, int end, boolean wasFirst, String audience) {
    names = true;
    first = false;
    marks.add(new Mark(start, end, wasFirst, audience));
    return end;
  }
}
