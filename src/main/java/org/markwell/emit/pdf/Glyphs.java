package org.markwell.emit.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.theme.StyleSheet;

/** Finds what the fonts can't draw, before the engine prints a "#" for it without a word. */
final class Glyphs {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FAMILIES = Pattern.compile("font-family\\s*:\\s*([^;}!]+)");

  private static final String HINT =
      "write it in words, or add a TrueType font that has it to print/ in your theme";

  /** What a reader takes for one letter or sign, of however many characters. */
  private static final Pattern LETTER = Pattern.compile("\\X");

  /** Scripts that the fonts know, so that a letter of theirs is missing by itself. */
  private static final Set<Character.UnicodeScript> FAMILIAR =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED);

  private static final int MOST_LISTED = 5;
  private static final int MOST_SHOWN = 24;
  private static final int BOX = '\u25a1';

  private final Fonts fonts;

  Glyphs(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The characters of a book that no font has: each once, and all of one line, or of one script,
   * together.
   */
  List<Problem> missing(Document book, Places places) {
    Map<Object, Integer> causes = new LinkedHashMap<>();
    book.body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                text.getWholeText()
                    .codePoints()
                    .forEach(it -> cause(it).ifPresent(key -> causes.putIfAbsent(key, it)));
              }
            });
    if (causes.isEmpty()) {
      return List.of();
    }
    Map<Object, Integer> nowhere = new LinkedHashMap<>(causes);
    TreeSet<Problem> problems = new TreeSet<>();
    for (Places.Sign sign : places.find(causes, this::cause)) {
      problems.add(problem(sign));
      cause(sign.character()).ifPresent(nowhere::remove);
    }
    nowhere
        .values()
        .forEach(it -> problems.add(places.ofBook(Code.MISSING_GLYPH, message(it), HINT)));
    return List.copyOf(problems);
  }

  /** Signs are told of one by one, but the letters of a script that is not there all at once. */
  private Optional<Object> cause(int character) {
    if (character < 0x80 || isInvisible(character) || fonts.draw(character)) {
      return Optional.empty();
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return Optional.of(
        Character.isLetter(character) && !FAMILIAR.contains(script) ? script : character);
  }

  /** All that is missing on the line of a sign. */
  private Problem problem(Places.Sign sign) {
    Source source = sign.source();
    if (source.text().codePointAt(sign.start()) != sign.character()) {
      // It stands there by its number.
      return source.problem(
          Code.MISSING_GLYPH, sign.start(), sign.start() + 1, message(sign.character()), HINT);
    }
    int line = source.lineOf(sign.start());
    int from = source.lineStart(line);
    List<String> runs = new ArrayList<>();
    int start = -1;
    int last = -1;
    Matcher letters = LETTER.matcher(source.line(line));
    while (letters.find()) {
      if (letters.group().codePoints().anyMatch(it -> cause(it).isPresent())) {
        if (last == letters.start()) {
          runs.set(runs.size() - 1, runs.get(runs.size() - 1) + letters.group());
        } else {
          runs.add(letters.group());
        }
        start = start < 0 ? letters.start() : start;
        last = letters.end();
      }
    }
    String listed =
        runs.stream()
            .distinct()
            .limit(MOST_LISTED)
            .map(
                it ->
                    "\""
                        + (it.length() > MOST_SHOWN
                            ? it.substring(0, it.offsetByCodePoints(0, 10)) + "…"
                            : it)
                        + "\"")
            .collect(Collectors.joining(", "));
    return source.problem(
        Code.MISSING_GLYPH,
        from + start,
        from + last,
        "no font of the handbook has " + listed,
        HINT);
  }

  private static String message(int character) {
    return "no font of the handbook has \"%s\" (U+%04X)"
        .formatted(Character.toString(character), character);
  }

  /** The same text with a box for each character that no font has. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(it -> it < 0x80 || isInvisible(it) || fonts.draw(it) ? it : BOX)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Characters and fonts that a style sheet asks for in vain. */
  List<Problem> missing(StyleSheet style) {
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
    return Character.isWhitespace(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static List<String> names(String families) {
    return List.of(families.split(",")).stream()
        .map(it -> it.strip().replaceAll("^['\"]|['\"]$", ""))
        .toList();
  }
}
