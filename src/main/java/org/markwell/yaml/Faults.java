package org.markwell.yaml;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in a tutor's words what a YAML engine says in its own. */
final class Faults {
  private static final Pattern VALUE =
      Pattern.compile("^(\\s*(?:-\\s+)*(?:[\\p{L}\\p{N}_-]+:\\s+)?)(\\S.*?)\\s*$");
  private static final Pattern CURLY = Pattern.compile("(?:^|[\\s:\\[{,-])([\u201C\u201D\u2018\u2019\u201E])");

  private final Source source;
  private final int from;
  private final String text;

  private Faults(Source source, int from, String text) {
    this.source = source;
    this.from = from;
    this.text = text;
  }

  /**
   * @param text what the engine read, beginning at {@code from} in the source
   * @param offsets turns the engine's code points into offsets of the source
   */
  static YamlReader.Fault of(
      YamlEngineException e, Source source, int from, String text, IntUnaryOperator offsets) {
    if (e instanceof ReaderException reader) {
      int at = from + Math.min(text.length(), Math.max(0, reader.getPosition()));
      int bad = firstControl(text);
      at = bad < 0 ? at : from + bad;
      Problem problem =
          source.problem(
              Code.YAML_SYNTAX,
              at,
              at + 1,
              "a character stands here that no text should hold",
              "delete it and type the word again");
      return new YamlReader.Fault(at, at, -1, "", problem);
    }
    if (!(e instanceof MarkedYamlEngineException marked)) {
      Problem problem =
          source.problem(Code.YAML_SYNTAX, from, from + 1, "this can't be read", "compare it with another topic");
      return new YamlReader.Fault(from, from, -1, "", problem);
    }
    String what = Optional.ofNullable(marked.getProblem()).orElse("");
    int at = marked.getProblemMark().map(Mark::getIndex).map(offsets::applyAsInt).orElse(from);
    int context =
        marked.getContextMark().map(Mark::getIndex).map(offsets::applyAsInt).orElse(-1);
    Faults faults = new Faults(source, from, text);
    Problem problem = faults.explain(what, String.valueOf(marked.getContext()), at, context);
    boolean unclosed = what.contains("end of stream") || problem.message().contains("never closed");
    int entry = unclosed && context >= 0 ? context : at;
    return new YamlReader.Fault(at, entry, context, what, problem);
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c == '\u007F' || c == '\uFFFE' || c == '\uFFFF') {
        return i;
      }
    }
    return -1;
  }

  private Problem explain(String what, String doing, int at, int context) {
    Optional<Problem> tab = tab(at);
    if (tab.isPresent()) {
      return tab.get();
    }
    Matcher curly = CURLY.matcher(line(at));
    if (curly.find()) {
      int quote = lineStart(at) + curly.start(1);
      return source.problem(
          Code.SMART_QUOTE,
          quote,
          quote + 1,
          "curly quotes do not hold a value together",
          "type straight ones: " + straight(line(at)));
    }
    if (what.contains("mapping values are not allowed")) {
      return colon(at);
    }
    if (doing.contains("quoted scalar") && context >= 0) {
      return source.problem(
          Code.YAML_SYNTAX,
          context,
          context + 1,
          "the quote that begins here is never closed",
          "put the same quote at the end of the value");
    }
    if (doing.contains("flow") && context >= 0) {
      String open = source.text().substring(context, Math.min(context + 1, source.text().length()));
      String close = open.equals("{") ? "}" : "]";
      return source.problem(
          Code.YAML_SYNTAX,
          context,
          context + 1,
          "the list or map that begins with \"" + open + "\" here is never closed, or lacks a comma",
          "end it with \"" + close + "\", put commas between the values, and quotes around text");
    }
    if (what.contains("cannot start any token") || doing.contains("alias") || doing.contains("anchor")
        || doing.contains("tag") || doing.contains("directive")) {
      String line = line(at);
      return source.problem(
          Code.YAML_SYNTAX,
          at,
          at + 1,
          "a value can't begin with \"" + first(at) + "\"",
          "put it in quotes: " + quoted(line));
    }
    if (what.contains("could not find expected ':'")) {
      int start = context >= 0 ? context : at;
      return source.problem(
          Code.YAML_SYNTAX,
          start,
          lineEnd(start),
          "this line is neither a key with a colon nor part of the value above",
          "indent it under its key, or put a colon and a space after the key");
    }
    if (what.contains("<block end>") || doing.contains("block")) {
      return indentation(at, context);
    }
    return source.problem(
        Code.YAML_SYNTAX, at, at + 1, "this can't be read: " + what, "compare it with another topic");
  }

  private Optional<Problem> tab(int at) {
    for (int start : new int[] {lineStart(at), lineStart(Math.max(from, lineStart(at) - 1))}) {
      String line = source.text().substring(start, lineEnd(start));
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).isBlank()) {
        return Optional.of(
            source.problem(
                Code.TAB,
                start + tab,
                start + tab + 1,
                "this line is indented with a tab",
                "use two spaces for each step in"));
      }
    }
    return Optional.empty();
  }

  private Problem colon(int at) {
    String line = line(at);
    return source.problem(
        Code.ACCIDENTAL_MAP,
        at,
        at + 1,
        "the colon here makes a second key of what should be one value",
        "put the value in quotes: " + quoted(line));
  }

  private Problem indentation(int at, int context) {
    int column = at - lineStart(at);
    String hint = "line it up with the keys or dashes of its list";
    if (context >= from) {
      int expected = context - lineStart(context);
      int line = source.lineOf(context);
      hint =
          "it begins after "
              + spaces(column)
              + "; the list or map of line "
              + line
              + " begins after "
              + spaces(expected);
    }
    return source.problem(
        Code.INDENTATION, at, at + 1, "this line is not in line with the ones above it", hint);
  }

  private static String spaces(int count) {
    return count == 0 ? "no spaces" : count == 1 ? "1 space" : count + " spaces";
  }

  /** The line with its value in straight double quotes. */
  static String quoted(String line) {
    Matcher value = VALUE.matcher(line);
    if (!value.find()) {
      return line.strip();
    }
    return value.group(1).strip() + " " + quote(value.group(2));
  }

  static String quote(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String straight(String line) {
    return line.strip().replaceAll("[\u201C\u201D\u201E]", "\"").replaceAll("[\u2018\u2019]", "'");
  }

  private String first(int at) {
    return at < source.text().length() ? Character.toString(source.text().codePointAt(at)) : "";
  }

  private String line(int at) {
    return source.text().substring(lineStart(at), lineEnd(at));
  }

  private int lineStart(int at) {
    return source.lineStart(source.lineOf(at));
  }

  private int lineEnd(int at) {
    int end = source.text().indexOf('\n', at);
    int last = from + text.length();
    return end < 0 || end > last ? last : end;
  }
}
