package org.markwell.emit.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.theme.Style;

/** Finds what the fonts can't draw, before the engine prints a "#" for it without a word. */
final class Glyphs {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FAMILIES = Pattern.compile("font-family\\s*:\\s*([^;}!]+)");

  private final Fonts fonts;

  Glyphs(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The characters of a book that no font has, each where it is first written.
   *
   * @param sources the files that the book may come from
   */
  List<Problem> missing(Document book, String address, List<Source> sources) {
    Map<Integer, TextNode> first = new LinkedHashMap<>();
    book.body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                text.getWholeText()
                    .codePoints()
                    .filter(it -> !isInvisible(it) && !fonts.draw(it))
                    .forEach(it -> first.putIfAbsent(it, text));
              }
            });
    List<Problem> problems = new ArrayList<>();
    first.forEach((character, text) -> problems.add(problem(character, text, address, sources)));
    return problems;
  }

  private static Problem problem(
      int character, TextNode text, String address, List<Source> sources) {
    String sign = Character.toString(character);
    String section = sectionOf(text);
    String message =
        "no font of the handbook has \"%s\" (U+%04X)%s"
            .formatted(sign, character, section.isEmpty() ? "" : ", used in \"" + section + "\"");
    String hint = "write it in words, or add a TrueType font that has it to print/ in your theme";
    for (Source source : sources) {
      int at = source.text().indexOf(sign);
      if (at >= 0) {
        return source.problem(Code.MISSING_GLYPH, at, at + sign.length(), message, hint);
      }
    }
    return Problem.of(Code.MISSING_GLYPH, Position.startOf(address), message, hint);
  }

  /** Characters and fonts that a style sheet asks for in vain. */
  List<Problem> missing(Style style) {
    Source source = Source.of(style.shown(), style.css());
    // Comments are blanked, so that what follows them keeps its place.
    String css =
        COMMENT.matcher(source.text()).replaceAll(it -> it.group().replaceAll("[^\\n]", " "));
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < css.length(); i += Character.charCount(css.codePointAt(i))) {
      int character = css.codePointAt(i);
      if (!isInvisible(character) && !fonts.draw(character)) {
        problems.add(
            source.problem(
                Code.MISSING_GLYPH,
                i,
                i + Character.charCount(character),
                "no font of the handbook has \"" + Character.toString(character) + "\"",
                "use another sign"));
      }
    }
    Matcher lists = FAMILIES.matcher(css);
    while (lists.find()) {
      String families = lists.group(1);
      if (names(families).stream().noneMatch(fonts.families()::contains)) {
        problems.add(
            source.problem(
                Code.MISSING_FONT,
                lists.start(1),
                lists.end(1),
                "the font " + families.strip() + " is not there for print",
                "put its TrueType files into print/ of your theme, or use one of "
                    + String.join(", ", fonts.families())));
      }
    }
    return problems;
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character) || Character.isISOControl(character);
  }

  /** The nearest heading before a piece of text. */
  private static String sectionOf(Node text) {
    for (Node it = text; it != null; it = it.parent()) {
      for (Node before = it; before != null; before = before.previousSibling()) {
        if (before instanceof Element heading && heading.normalName().matches("h[1-4]")) {
          return heading.text();
        }
      }
    }
    return "";
  }

  private static List<String> names(String families) {
    return List.of(families.split(",")).stream()
        .map(it -> it.strip().replaceAll("^['\"]|['\"]$", ""))
        .toList();
  }
}
