package org.markwell.emit.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes what stands on a page as Markdown: blocks with a blank line between them. What only works
 * on a page (menus, drawings, scripts) is left out; of whatever else it does not know, it keeps the
 * words.
 */
final class MarkdownText {
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "template", "nav", "button", "form", "iframe", "noscript");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");

  private final MarkdownLine line;

  private MarkdownText(UnaryOperator<String> links) {
    this.line = new MarkdownLine(links);
  }

  /**
   * What an element holds, ending in a line feed.
   *
   * @param links where a link leads from here; empty for nowhere
   */
  static String of(Element element, UnaryOperator<String> links) {
    return String.join("\n\n", new MarkdownText(links).blocks(element)) + "\n";
  }

  /** Plain words as one line of Markdown. */
  static String words(String text) {
    return MarkdownLine.start(MarkdownLine.escape(text.strip().replaceAll("\\s+", " ")));
  }

  static boolean isLeftOut(Node node) {
    return node instanceof Element it
        && (LEFT_OUT.contains(it.normalName())
            || it.hasClass("mend")
            || (it.normalName().equals("svg") && it.attr("aria-label").isBlank())
            || (it.normalName().equals("input") && !it.attr("type").equals("checkbox")));
  }

  /** Blocks without blank ones at their edges; words between blocks are paragraphs. */
  private List<String> blocks(Element parent) {
    List<String> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (isLeftOut(node)) {
        continue;
      }
      if (node instanceof Element it && isBlock(it)) {
        paragraph(run, blocks);
        block(it, blocks);
      } else {
        run.add(node);
      }
    }
    paragraph(run, blocks);
    return blocks;
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName())
        || element.children().stream().anyMatch(it -> !isLeftOut(it) && isBlock(it));
  }

  private void paragraph(List<Node> run, List<String> blocks) {
    String text = MarkdownLine.start(line.of(run));
    if (!text.isEmpty()) {
      blocks.add(text);
    }
    run.clear();
  }

  private void block(Element element, List<String> blocks) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        String text = line.of(element.childNodes()).replace("\\\n", " ");
        if (text.isEmpty()) {
          return;
        }
        if (element.closest("li") != null) {
          emphasised(element, blocks);
        } else {
          blocks.add(MarkdownLine.heading(element.normalName().charAt(1) - '0', text));
        }
      }
      case "ul", "ol" -> list(element, blocks);
      case "dl" -> definitions(element, blocks);
      case "pre" -> blocks.add(code(element));
      case "blockquote" -> quote(blocks(element), blocks);
      case "hr" -> blocks.add("---");
      case "table" -> table(element, blocks);
      case "summary", "figcaption" -> emphasised(element, blocks);
      case "details" -> quote(blocks(element), blocks);
      default -> {
        if (element.hasClass("callout")) {
          quote(blocks(element), blocks);
        } else if (element.hasClass("callout-title")) {
          emphasised(element, blocks);
        } else {
          blocks.addAll(blocks(element));
        }
      }
    }
  }

  private void emphasised(Element element, List<String> blocks) {
    String text = line.of(element.childNodes());
    if (!text.isEmpty()) {
      blocks.add("**" + text.replace("**", "") + "**");
    }
  }

  private static void quote(List<String> inside, List<String> blocks) {
    if (!inside.isEmpty()) {
      blocks.add(
          String.join("\n\n", inside)
              .lines()
              .map(it -> it.isEmpty() ? ">" : "> " + it)
              .collect(Collectors.joining("\n")));
    }
  }

  private void list(Element list, List<String> blocks) {
    List<String> items = new ArrayList<>();
    boolean ordered = list.normalName().equals("ol");
    int number = ordered ? number(list.attr("start")) : 0;
    boolean tight = true;
    for (Element item : list.children()) {
      List<String> inside = isLeftOut(item) ? List.of() : blocks(item);
      if (!inside.isEmpty()) {
        String marker = ordered ? number++ + ". " : "- ";
        tight &= inside.size() == 1 || (inside.size() == 2 && isList(inside.get(1)));
        items.add(item(marker, inside));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(
          tight ? String.join("\n", items).replace("\n\n", "\n") : String.join("\n\n", items));
    }
  }

  private static boolean isList(String block) {
    return block.startsWith("- ") || block.startsWith("1. ");
  }

  private static int number(String start) {
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  private static String item(String marker, List<String> inside) {
    String indent = " ".repeat(marker.length());
    return marker
        + String.join("\n\n", inside)
            .lines()
            .map(it -> it.isEmpty() ? it : indent + it)
            .collect(Collectors.joining("\n"))
            .strip();
  }

  /** Terms and facts: each a line that begins with its name. */
  private void definitions(Element list, List<String> blocks) {
    List<String> items = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean tight = true;
    for (Element part : list.select("dt, dd")) {
      if (part.normalName().equals("dt")) {
        names.add("**" + line.of(part.childNodes()).replace("**", "") + "**");
      } else {
        List<String> inside = new ArrayList<>(blocks(part));
        String name = String.join(", ", names);
        names.clear();
        if (inside.isEmpty() || !isWords(inside.get(0))) {
          inside.add(0, name);
        } else if (!name.isEmpty()) {
          inside.set(0, name + ": " + inside.get(0));
        }
        tight &= inside.size() == 1;
        items.add(item("- ", inside));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(String.join(tight ? "\n" : "\n\n", items));
    }
  }

  /** Whether a block is a paragraph, before which words may stand. */
  private static boolean isWords(String block) {
    return !block.matches("(?s)(?:[-#>|`~]|\\d+\\. ).*");
  }

  private static String code(Element pre) {
    String text = pre.wholeText().stripTrailing();
    Element code = pre.selectFirst("code[class^=language-]");
    String language = code == null ? "" : code.className().substring("language-".length());
    String fence = "`".repeat(Math.max(3, MarkdownLine.longest(text, '`') + 1));
    return fence + language.replaceAll("[`\\s].*", "") + "\n" + text + "\n" + fence;
  }

  private void table(Element table, List<String> blocks) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        cells.add(cell(cell));
        for (int i = 1;
            i < number(cell.attr("colspan").isEmpty() ? "1" : cell.attr("colspan"));
            i++) {
          cells.add("");
        }
      }
      rows.add(cells);
    }
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      emphasised(caption, blocks);
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    if (table.selectFirst("thead, tr:first-child > th:last-child") == null) {
      rows.add(0, List.of());
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < columns) {
        cells.add("");
      }
      lines.add("| " + String.join(" | ", cells) + " |");
      if (lines.size() == 1) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    blocks.add(String.join("\n", lines));
  }

  private String cell(Element cell) {
    List<String> pieces = new ArrayList<>();
    if (isBlock(cell) && cell.children().stream().anyMatch(it -> isBlock(it))) {
      for (Node node : cell.childNodes()) {
        if (!isLeftOut(node)) {
          pieces.add(
              node instanceof TextNode || !(node instanceof Element it)
                  ? line.of(List.of(node))
                  : flat(it));
        }
      }
    } else {
      pieces.add(line.of(cell.childNodes()));
    }
    pieces.removeIf(String::isEmpty);
    return String.join(" ", pieces).replace("\\\n", " ").replace("\n", " ").replace("|", "\\|");
  }

  /** A block in a cell, whose items follow each other. */
  private String flat(Element element) {
    return element.children().stream().anyMatch(MarkdownText::isBlock)
        ? element.children().stream()
            .filter(it -> !isLeftOut(it))
            .map(this::flat)
            .filter(it -> !it.isEmpty())
            .collect(
                Collectors.joining(
                    element.normalName().toLowerCase(Locale.ROOT).endsWith("l") ? "; " : " "))
        : line.of(element.childNodes());
  }
}
