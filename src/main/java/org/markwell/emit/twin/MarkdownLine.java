package org.markwell.emit.twin;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes words with links and emphasis as Markdown. */
final class MarkdownLine {
  /** What means something to Markdown, wherever it stands. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<~]|&(?=#?\\w+;)");

  /** What means something at the beginning of a block. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^(?:(#{1,6}(?:\\s|$)|[-+](?:\\s|$)|>|:{3}|:-|={2,}|=(?:\\s|$)|-{2,}|\\|)|(\\d{1,9})([.)](?:\\s|$)))");

  /** What ends a line within a paragraph. */
  private static final String BREAK = "\\\n";

  /** Signs at the end of a heading that would be taken for its end. */
  private static final Pattern CLOSING = Pattern.compile("(?<=^|\\s)#+$");

  private final UnaryOperator<String> links;

  /**
   * @param links where a link leads from here; empty for nowhere
   */
  MarkdownLine(UnaryOperator<String> links) {
    this.links = links;
  }

  /** Some words that stand together, without spaces at their edges. */
  String of(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    nodes.forEach(it -> add(it, out));
    String text = out.toString().strip().replaceAll("(?:\\s*\\\\\n\\s*)+$", "");
    int first = text.indexOf(BREAK);
    return first < 0
        ? text
        : text.substring(0, first)
            + Arrays.stream(text.substring(first).split(Pattern.quote(BREAK), -1))
                .map(MarkdownLine::start)
                .collect(Collectors.joining(BREAK));
  }

  /** Text in which no sign means anything. */
  static String escape(String text) {
    return SIGNS
        .matcher(text)
        .replaceAll(it -> "\\\\" + (it.group().equals("\\") ? "\\\\" : it.group()));
  }

  /** A paragraph that is not taken for anything else. */
  static String start(String paragraph) {
    return BEGINNING
        .matcher(paragraph)
        .replaceFirst(
            it -> it.group(1) != null ? "\\\\" + it.group(1) : it.group(2) + "\\\\" + it.group(3));
  }

  /** A heading that ends where its words do. */
  static String heading(int level, String text) {
    return "#".repeat(level) + " " + CLOSING.matcher(text).replaceFirst("\\\\$0");
  }

  /** The longest run of a sign. */
  static int longest(String text, char sign) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == sign ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private void add(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      words(text.getWholeText(), out);
    } else if (node instanceof Element element && !MarkdownText.isLeftOut(element)) {
      element(element, out);
    }
  }

  private static void words(String text, StringBuilder out) {
    String line = text.replaceAll("\\s+", " ");
    boolean space = !out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(escape(space && line.startsWith(" ") ? line.substring(1) : line));
  }

  private void element(Element element, StringBuilder out) {
    switch (element.normalName()) {
      case "b", "strong" -> around(element, "**", out);
      case "i", "em" -> around(element, "*", out);
      case "del", "s" -> around(element, "~~", out);
      case "code", "kbd", "samp" -> code(element.text(), out);
      case "br" -> out.append(BREAK);
      case "img" -> image(element, out);
      // A drawing in the page has no address of its own; what it shows is said.
      case "svg" -> words(element.attr("aria-label"), out);
      case "a" -> link(element, out);
      case "abbr" -> abbreviation(element, out);
      case "input" -> out.append(element.hasAttr("checked") ? "\\[x\\] " : "\\[ \\] ");
      case "sup" -> {
        if (element.hasClass("footnote-ref")) {
          out.append("\\[").append(escape(element.text())).append("\\]");
        } else {
          element.childNodes().forEach(it -> add(it, out));
        }
      }
      default -> element.childNodes().forEach(it -> add(it, out));
    }
  }

  /** Signs around words. */
  private void around(Element element, String sign, StringBuilder out) {
    String text = inside(element, out);
    String words = text.strip();
    boolean beside = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    // Beside a letter, a sign next to punctuation would be taken for itself; so would one next to
    // another of its kind.
    boolean sound =
        !words.isEmpty()
            && (!beside || Character.isLetterOrDigit(words.codePointAt(0)))
            && (!goesOn(element)
                || Character.isLetterOrDigit(words.codePointBefore(words.length())))
            && (out.isEmpty() || out.charAt(out.length() - 1) != sign.charAt(0));
    out.append(sound ? sign : "").append(words).append(sound ? sign : "");
    spaceAfter(text, out);
  }

  /** Whether a letter stands right behind an element. */
  private static boolean goesOn(Element element) {
    Node next = element.nextSibling();
    String text =
        next instanceof TextNode it
            ? it.getWholeText()
            : next instanceof Element it ? it.wholeText() : "";
    return !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** What an element holds; a space that it begins with stands before it, where signs need it. */
  private String inside(Element element, StringBuilder out) {
    StringBuilder inside = new StringBuilder();
    element.childNodes().forEach(it -> add(it, inside));
    String text = inside.toString();
    if (!text.isEmpty() && Character.isWhitespace(text.charAt(0)) && !endsInSpace(out)) {
      out.append(' ');
    }
    return text;
  }

  private static void spaceAfter(String text, StringBuilder out) {
    boolean space = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    if (space && !endsInSpace(out)) {
      out.append(' ');
    }
  }

  private static boolean endsInSpace(StringBuilder out) {
    return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
  }

  private static void code(String text, StringBuilder out) {
    if (text.isBlank()) {
      return;
    }
    String fence = "`".repeat(longest(text, '`') + 1);
    boolean edge = text.startsWith("`") || text.endsWith("`");
    out.append(fence).append(edge ? " " : "").append(text).append(edge ? " " : "").append(fence);
  }

  private void image(Element image, StringBuilder out) {
    out.append("![")
        .append(escape(image.attr("alt").replaceAll("\\s+", " ")))
        .append("](")
        .append(address(image.attr("src")))
        .append(')');
  }

  private void link(Element link, StringBuilder out) {
    if (link.hasClass("footnote-backref")) {
      return;
    }
    String text = inside(link, out);
    String words = text.strip();
    String target = link.hasAttr("href") ? links.apply(link.attr("href")) : "";
    if (target.isEmpty() || words.isEmpty()) {
      out.append(words);
    } else {
      if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
        // Else it would be a picture.
        out.insert(out.length() - 1, '\\');
      }
      out.append('[').append(words).append("](").append(address(target)).append(')');
    }
    spaceAfter(text, out);
  }

  /** An address that ends where it should. */
  private static String address(String address) {
    return address
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace("\\", "%5C")
        .replace("\n", "%0A");
  }

  private void abbreviation(Element element, StringBuilder out) {
    element.childNodes().forEach(it -> add(it, out));
    if (!element.attr("title").isBlank()) {
      out.append(" (")
          .append(escape(element.attr("title").strip().replaceAll("\\s+", " ")))
          .append(')');
    }
  }
}
