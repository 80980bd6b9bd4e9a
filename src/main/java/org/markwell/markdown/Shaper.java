package org.markwell.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.markwell.markdown.html.Marks;
import org.markwell.model.Prose;
import org.markwell.model.Prose.Link;
import org.markwell.model.Prose.LinkKind;
import org.markwell.model.Slot;
import org.markwell.model.Slot.Fold;

/**
 * Gives rendered HTML its shape: one walk over its tags and words takes out what is decided later
 * and leaves a slot for it. The HTML is our own renderer's or the sanitiser's, so it is well formed
 * and every value stands in double quotes.
 */
public final class Shaper {
  /** Where a reader needs no help, or where an element of its own would be in the way. */
  private static final Set<String> WITHOUT_ABBREVIATIONS =
      Set.of("a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre");

  private static final String BACK = "data-footnote-backref";
  private static final String BACK_WORDS = "Back to reference ";

  private final String made;
  private final List<Link> known;
  private final Map<String, Integer> headings = new HashMap<>();
  private final StringBuilder html;

  private final List<Slot> slots = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** How many elements are open whose words are left alone. */
  private int quiet;

  /** The link that is open, or -1: links don't stand in links. */
  private int open = -1;

  /**
   * @param made the HTML with {@link Marks}
   * @param known the links that its marks number
   */
  Shaper(String made, List<Link> known, List<Prose.Heading> headings) {
    this.made = made;
    this.known = known;
    this.html = new StringBuilder(made.length());
    for (Prose.Heading heading : headings) {
      this.headings.put(heading.id(), this.headings.size());
    }
    for (int at = 0; at < made.length(); ) {
      at = made.charAt(at) == '<' ? tag(at) : words(at);
    }
  }

  String html() {
    return html.toString();
  }

  List<Slot> slots() {
    return List.copyOf(slots);
  }

  /** In the order of their slots. */
  List<Link> links() {
    return List.copyOf(links);
  }

  private int words(int from) {
    int tag = made.indexOf('<', from);
    int stop = tag < 0 ? made.length() : tag;
    int run = from;
    for (int at = from; at < stop; at++) {
      if (made.charAt(at) == Marks.SIGN) {
        run(run, at);
        int end = made.indexOf(Marks.SIGN, at + 1);
        mark(made.substring(at, end + 1));
        at = end;
        run = at + 1;
      }
    }
    run(run, stop);
    return stop;
  }

  private void mark(String mark) {
    int at = html.length();
    if (mark.equals(Marks.DONE)) {
      slots.add(new Slot.Checkbox(at, Slot.Checkbox.State.DONE));
    } else if (mark.equals(Marks.TO_DO)) {
      slots.add(new Slot.Checkbox(at, Slot.Checkbox.State.TO_DO));
    } else {
      slots.add(new Slot.ContainerTitle(at, mark.substring(1, mark.length() - 1)));
    }
  }

  /** Writes what stands between two tags or marks. */
  private void run(int from, int to) {
    int start = html.length();
    html.append(made, from, to);
    if (quiet == 0 && !isBlank(from, to)) {
      slots.add(new Slot.Words(start, html.length()));
    }
  }

  private boolean isBlank(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(made.charAt(at))) {
      at++;
    }
    return at == to;
  }

  private int tag(int from) {
    boolean closes = made.startsWith("</", from);
    int start = from + (closes ? 2 : 1);
    int end = start;
    while (end < made.length() && Character.isLetterOrDigit(made.charAt(end))) {
      end++;
    }
    String name = made.substring(start, end);
    if (WITHOUT_ABBREVIATIONS.contains(name)) {
      quiet = Math.max(0, quiet + (closes ? -1 : 1));
    }
    int level = level(name);
    boolean folds = name.equals("details") || name.equals("summary");
    int stop = tagEnd(end);
    if (closes) {
      end(name, level, made.substring(from, stop));
    } else if (level > 0 || folds) {
      shapedTag(name, level, end, stop);
    } else {
      html.append(made, from, end);
      attributes(end, stop, Set.of());
    }
    return stop;
  }

  private void end(String name, int level, String tag) {
    int at = html.length();
    if (level > 0) {
      slots.add(new Slot.HeadingEnd(at));
    } else if (name.equals("details")) {
      slots.add(new Slot.FoldEnd(at, Fold.WHOLE));
    } else if (name.equals("summary")) {
      slots.add(new Slot.FoldEnd(at, Fold.TITLE));
    } else {
      html.append(tag);
      if (name.equals("a") && open >= 0) {
        slots.add(new Slot.LinkEnd(html.length(), open));
        open = -1;
      }
    }
  }

  /** A tag whose element depends on where the text stands. */
  private void shapedTag(String name, int level, int from, int stop) {
    Map<String, String> look = looks(from, stop);
    int place = slots.size();
    int at = html.length();
    String id = attributes(from, stop - 1, look.keySet());
    String looks = String.join("", look.values());
    if (level > 0) {
      slots.add(place, new Slot.HeadingTag(at, level, headings.getOrDefault(id, -1), looks));
      slots.add(new Slot.HeadingWords(html.length()));
    } else {
      Fold part = name.equals("details") ? Fold.WHOLE : Fold.TITLE;
      slots.add(place, new Slot.FoldTag(at, part, looks));
      html.append('>');
    }
  }

  /** The attributes that stay behind where an element becomes another one, as written. */
  private Map<String, String> looks(int from, int stop) {
    Map<String, String> looks = new LinkedHashMap<>();
    for (int at = from; at < stop - 1; ) {
      int end = attributeEnd(at, stop - 1);
      String name = attributeName(at, end);
      if (name.equals("class") || name.equals("open")) {
        looks.put(name, made.substring(at, end));
      }
      at = end;
    }
    return looks;
  }

  /**
   * Writes attributes from a space before the first one on.
   *
   * @param without names of those to leave out
   * @return the id among them, or the empty string
   */
  private String attributes(int from, int stop, Set<String> without) {
    String id = "";
    boolean back = holds(BACK, from, stop);
    for (int at = from; at < stop; ) {
      int end = attributeEnd(at, stop);
      String name = attributeName(at, end);
      if (!without.contains(name)) {
        int value = made.indexOf('"', at) + 1;
        if (value > at && value < end) {
          html.append(made, at, value);
          value(name, made.substring(value, end - 1), back);
          html.append('"');
          id = name.equals("id") ? made.substring(value, end - 1) : id;
        } else {
          html.append(made, at, end);
        }
      }
      at = end;
    }
    return id;
  }

  private boolean holds(String word, int from, int stop) {
    for (int at = from; at <= stop - word.length(); at++) {
      if (made.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private void value(String name, String value, boolean back) {
    int at = html.length();
    if (Marks.isAddress(value)) {
      Link link = known.get(Integer.parseInt(value.substring(1, value.length() - 1)));
      slots.add(new Slot.Address(at, links.size()));
      if (link.kind() == LinkKind.PAGE) {
        open = links.size();
      }
      links.add(link);
    } else if (name.equals("id")) {
      slots.add(new Slot.Anchor(at));
      html.append(value);
    } else if (name.equals("href") && value.length() > 1 && value.charAt(0) == '#') {
      html.append('#');
      slots.add(new Slot.Anchor(html.length()));
      html.append(value, 1, value.length());
    } else if (back && name.equals("aria-label") && value.startsWith(BACK_WORDS)) {
      slots.add(new Slot.BackLabel(at, value.substring(BACK_WORDS.length())));
    } else {
      html.append(value);
    }
  }

  /** Where an attribute ends that begins with a space, or whatever stands before the next one. */
  private int attributeEnd(int from, int stop) {
    boolean value = false;
    for (int at = from + 1; at < stop; at++) {
      char c = made.charAt(at);
      if (c == '"') {
        value = !value;
      } else if (!value && (c == ' ' || c == '>' || c == '/')) {
        return at;
      }
    }
    return stop;
  }

  private String attributeName(int from, int end) {
    int stop = from + 1;
    while (stop < end && made.charAt(stop) != '=') {
      stop++;
    }
    return from + 1 > stop ? "" : made.substring(from + 1, stop);
  }

  private int tagEnd(int from) {
    boolean value = false;
    for (int at = from; at < made.length(); at++) {
      char c = made.charAt(at);
      if (c == '"') {
        value = !value;
      } else if (c == '>' && !value) {
        return at + 1;
      }
    }
    return made.length();
  }

  /** The level of a heading's element; 0 for all others. */
  private static int level(String name) {
    return name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6'
        ? name.charAt(1) - '0'
        : 0;
  }
}
