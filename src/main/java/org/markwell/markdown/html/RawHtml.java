package org.markwell.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Splits raw HTML into tags and text. What is no well-formed tag is text. */
final class RawHtml {
  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u",
          "var", "wbr");
  static final Set<String> BLOCK =
      Set.of(
          "blockquote",
          "caption",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Elements that go with all they hold. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "frameset",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "applet",
          "svg",
          "math",
          "template",
          "title",
          "textarea",
          "select",
          "xmp",
          "head");

  /**
   * Classes that only tell how something looks: those of our own tables, the language of code, and
   * {@code x-…} for themes of one's own. All others may hide, move or wake something.
   */
  private static final Pattern CLASS =
      Pattern.compile("align-(?:left|center|right)|language-[\\w+#-]+|x-[\\w-]+");

  private static final Set<String> EVERYWHERE = Set.of("id", "title", "lang", "dir", "class");

  /** A tag or a stretch of text; {@code name} is empty for text. */
  record Token(String name, boolean end, Map<String, String> attributes, int start, int stop) {}

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private int text;

  private RawHtml(String html) {
    this.html = html;
  }

  static List<Token> tokens(String html) {
    RawHtml scan = new RawHtml(html);
    scan.run();
    return scan.tokens;
  }

  static boolean allows(String element, String attribute) {
    return EVERYWHERE.contains(attribute)
        || switch (element) {
          case "a" -> attribute.equals("href");
          case "img" -> Set.of("src", "alt", "width", "height").contains(attribute);
          case "td", "th" -> Set.of("colspan", "rowspan", "scope").contains(attribute);
          case "ol" -> Set.of("start", "reversed").contains(attribute);
          case "details" -> attribute.equals("open");
          default -> false;
        };
  }

  /** The allowed ones among the classes in an attribute. */
  static String classes(String value) {
    return Stream.of(value.strip().split("\\s+"))
        .filter(it -> CLASS.matcher(it).matches())
        .collect(Collectors.joining(" "));
  }

  private void run() {
    int at = 0;
    while ((at = html.indexOf('<', at)) >= 0) {
      int next = at + 1 < html.length() ? tagOrComment(at) : -1;
      at = next < 0 ? at + 1 : next;
    }
    text(html.length());
  }

  private void text(int until) {
    if (until > text) {
      tokens.add(new Token("", false, Map.of(), text, until));
    }
  }

  private int tagOrComment(int at) {
    char c = html.charAt(at + 1);
    if (c == '!' || c == '?') {
      text(at);
      String close = html.startsWith("<!--", at) ? "-->" : ">";
      int end = html.indexOf(close, at + 2);
      text = end < 0 ? html.length() : end + close.length();
      return text;
    }
    boolean end = c == '/';
    int from = end ? at + 2 : at + 1;
    int i = from;
    while (i < html.length() && !space(html.charAt(i)) && "/>".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    if (i == from || !letter(html.charAt(from))) {
      return -1;
    }
    String name = html.substring(from, i).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    i = attributes(i, attributes);
    text(at);
    tokens.add(new Token(name, end, attributes, at, i));
    text = i;
    return i;
  }

  private int attributes(int from, Map<String, String> into) {
    int i = from;
    while (i < html.length() && html.charAt(i) != '>') {
      if (space(html.charAt(i)) || html.charAt(i) == '/') {
        i++;
        continue;
      }
      int start = i++;
      while (i < html.length() && !space(html.charAt(i)) && "=/>".indexOf(html.charAt(i)) < 0) {
        i++;
      }
      String name = html.substring(start, i).toLowerCase(Locale.ROOT);
      int equals = skip(i);
      String value = "";
      if (equals < html.length() && html.charAt(equals) == '=') {
        i = skip(equals + 1);
        int begin = i;
        char quote = i < html.length() ? html.charAt(i) : '>';
        if (quote == '"' || quote == '\'') {
          int close = html.indexOf(quote, i + 1);
          begin++;
          i = close < 0 ? html.length() : close;
          value = html.substring(Math.min(begin, i), i);
          i = Math.min(i + 1, html.length());
        } else {
          while (i < html.length() && !space(html.charAt(i)) && html.charAt(i) != '>') {
            i++;
          }
          value = html.substring(begin, i);
        }
      }
      into.putIfAbsent(name, Parser.unescapeEntities(value, true));
    }
    return Math.min(i + 1, html.length());
  }

  private int skip(int from) {
    int i = from;
    while (i < html.length() && space(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
