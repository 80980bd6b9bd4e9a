package org.markwell.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.markwell.model.Html;

/**
 * The raw elements that are open in one block or run of text, as a browser would see them there.
 * Takes raw HTML in as it comes and gives out only tags that open and close each other, allowed
 * ones with allowed attributes, and text.
 */
final class OpenTags {
  /** So deep raw elements may stand in each other: readers of books have stacks. */
  static final int DEEPEST = 40;

  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "col");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Elements that hold nothing but each other; anything else in them is put elsewhere. */
  private static final Set<String> GRID =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup");

  private static final Set<String> IN_TABLE =
      Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th");

  private final int depth;
  private final Set<String> around;
  private final UnaryOperator<String> anchor;
  private final List<String> open = new ArrayList<>();
  private StringBuilder out = new StringBuilder();
  private String dropping = "";
  private boolean tooDeep;

  /**
   * @param depth how many raw elements are open around
   * @param around {@code a} and {@code h1} where those are open around
   * @param anchor makes an id fit for the page; the empty string for none
   */
  OpenTags(int depth, Set<String> around, UnaryOperator<String> anchor) {
    this.depth = depth;
    this.around = around;
    this.anchor = anchor;
  }

  int size() {
    return open.size();
  }

  boolean isOpen(String name) {
    return around.contains(name) || open.contains(name);
  }

  boolean isHeadingOpen() {
    return around.contains("h1") || open.stream().anyMatch(HEADINGS::contains);
  }

  boolean isTooDeep() {
    return tooDeep;
  }

  /** The element that goes with all it holds and is not yet closed; empty if there is none. */
  String dropping() {
    return dropping;
  }

  void stopDropping() {
    dropping = "";
  }

  /** What there is to write since the last call. */
  String take() {
    String taken = out.toString();
    out = new StringBuilder();
    return taken;
  }

  void add(String html) {
    for (RawHtml.Token token : RawHtml.tokens(html)) {
      if (!dropping.isEmpty()) {
        if (token.end() && token.name().equals(dropping)) {
          dropping = "";
        }
      } else if (token.name().isEmpty()) {
        // Entities stay as they are; what begins no tag here must begin none elsewhere.
        String text = html.substring(token.start(), token.stop());
        out.append(text.replace("<", "&lt;").replace(">", "&gt;"));
      } else if (token.end()) {
        end(token.name());
      } else if (RawHtml.DROPPED.contains(token.name())) {
        dropping = token.name();
      } else if (Sanitiser.allows(token.name())) {
        start(token.name(), token.attributes());
      }
    }
  }

  /** Before a block of ours: what can't hold one ends. */
  void beforeBlock() {
    beforeText();
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).equals("a") || open.get(i).equals("p") || HEADINGS.contains(open.get(i))) {
        closeTo(i);
      }
    }
  }

  /** Before text of ours: tables hold it in their cells only. */
  void beforeText() {
    if (!open.isEmpty() && GRID.contains(top())) {
      closeTo(open.lastIndexOf("table"));
    }
  }

  /** Closes all that is open. */
  void end() {
    closeTo(0);
  }

  private String top() {
    return open.isEmpty() ? "" : open.get(open.size() - 1);
  }

  private void closeTo(int size) {
    while (open.size() > Math.max(0, size)) {
      out.append("</").append(open.remove(open.size() - 1)).append('>');
    }
  }

  private void end(String name) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).equals(name)) {
        closeTo(i);
        return;
      }
      // Nothing in a cell ends what the cell stands in, but the end of its table.
      if (!IN_TABLE.contains(name)
          && !name.equals("table")
          && (IN_TABLE.contains(open.get(i)) || open.get(i).equals("table"))) {
        return;
      }
    }
  }

  private void start(String name, Map<String, String> attributes) {
    boolean fits =
        switch (name) {
          case "li" -> fitsList(Set.of("ul", "ol"), Set.of("li"));
          case "dt", "dd" -> fitsList(Set.of("dl"), Set.of("dt", "dd"));
          default -> IN_TABLE.contains(name) ? fitsTable(name) : fitsElsewhere(name);
        };
    if (!fits) {
      return;
    }
    if (!VOID.contains(name) && depth + open.size() >= DEEPEST) {
      tooDeep = true;
      return;
    }
    out.append('<').append(name);
    attributes.forEach((key, value) -> attribute(name, key, value));
    out.append('>');
    if (!VOID.contains(name)) {
      open.add(name);
    }
  }

  /** An item belongs into a list that is open here, and ends the item before it. */
  private boolean fitsList(Set<String> lists, Set<String> items) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (lists.contains(open.get(i))) {
        for (int item = i + 1; item < open.size(); item++) {
          if (items.contains(open.get(item))) {
            closeTo(item);
          }
        }
        return !GRID.contains(top());
      }
      if (IN_TABLE.contains(open.get(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean fitsTable(String name) {
    int table = open.lastIndexOf("table");
    if (table < 0) {
      return false;
    }
    Set<String> holders =
        switch (name) {
          case "td", "th" -> Set.of("tr");
          case "tr" -> Set.of("thead", "tbody", "tfoot");
          case "col" -> Set.of("colgroup");
          default -> Set.of();
        };
    int keep = table + 1;
    for (int i = table + 1; i < open.size(); i++) {
      if (holders.contains(open.get(i))) {
        keep = i + 1;
      }
    }
    closeTo(keep);
    return true;
  }

  private boolean fitsElsewhere(String name) {
    if (GRID.contains(top())) {
      return false;
    }
    if (RawHtml.BLOCK.contains(name) && top().equals("p")) {
      closeTo(open.size() - 1);
    }
    if (name.equals("a")) {
      int before = open.lastIndexOf("a");
      if (before >= 0) {
        closeTo(before);
      }
      return !around.contains("a");
    }
    return !HEADINGS.contains(name) || !isHeadingOpen();
  }

  private void attribute(String element, String name, String written) {
    if (!RawHtml.allows(element, name)) {
      return;
    }
    String value =
        switch (name) {
          case "class" -> RawHtml.classes(written);
          case "id" -> anchor.apply(written);
          default -> written;
        };
    if (!value.isEmpty() || (!name.equals("class") && !name.equals("id"))) {
      out.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }
  }
}
