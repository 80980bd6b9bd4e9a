package org.markwell.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says in a tutor's words what keeps YAML from being read, and points at the spot. */
final class SyntaxFaults {
  /** Indent and dashes, a key with its colon, the value. */
  private static final Pattern LINE =
      Pattern.compile("^(\\s*+(?:- +)*+)(?:([^:\"'\\[{#]+:\\s+))?(.*)$", Pattern.DOTALL);

  private static final Pattern NEW_LINE_OF_YAML =
      Pattern.compile("^\\s*+(- .*|[\\p{L}\\d_ -]+:(\\s.*)?)$", Pattern.DOTALL);

  private final Source source;
  private final int start;
  private final int limit;

  private SyntaxFaults(Source source, int start, int limit) {
    this.source = source;
    this.start = start;
    this.limit = limit;
  }

  static Yaml.Fault diagnose(Source source, int start, String text, RuntimeException e) {
    SyntaxFaults faults = new SyntaxFaults(source, start, start + text.length());
    if (e instanceof EventReader.TooDeepException deep) {
      return fault(
          source.problem(
              Code.YAML_UNSUPPORTED,
              deep.offset,
              deep.offset + 1,
              "lists and maps lie more than " + Yaml.MAX_DEPTH + " levels deep",
              "write it flatter"),
          deep.offset);
    }
    if (e instanceof ReaderException unreadable) {
      int at = start + text.offsetByCodePoints(0, Math.max(0, unreadable.getPosition()));
      return fault(
          source.problem(
              Code.YAML_SYNTAX,
              at,
              at + 1,
              "an invisible control character (U+%04X) stands here"
                  .formatted(unreadable.getCodePoint()),
              "delete it"),
          at);
    }
    if (e instanceof MarkedYamlEngineException marked) {
      int[] units = EventReader.units(text);
      int at = start + unit(units, marked.getProblemMark());
      int context =
          marked.getContextMark().isPresent() ? start + unit(units, marked.getContextMark()) : at;
      return faults.marked(marked, Math.min(at, faults.limit), context);
    }
    int at = start;
    Optional<Integer> tag = faults.firstReserved();
    if (tag.isPresent()) {
      at = tag.get();
      return fault(reserved(source, at, at + 1), at);
    }
    return fault(
        source.problem(
            Code.YAML_SYNTAX,
            at,
            at + 1,
            "this can't be read as YAML",
            "look at the quotes, brackets and indents from here on: one of them does not fit"),
        at);
  }

  private static int unit(int @org.jspecify.annotations.Nullable [] units, Optional<Mark> mark) {
    int point = mark.map(Mark::getIndex).orElse(0);
    return units == null ? point : units[Math.min(point, units.length - 1)];
  }

  private static Yaml.Fault fault(Problem problem, int offset) {
    return new Yaml.Fault(problem, offset);
  }

  private Yaml.Fault marked(MarkedYamlEngineException e, int problemAt, int context) {
    String problem = String.valueOf(e.getProblem());
    String during = String.valueOf(e.getContext());
    int at = problemAt;
    while (at > start && at >= limit) {
      at--;
    }
    int line = source.lineOf(at);
    int contextLine = source.lineOf(context);
    Optional<Yaml.Fault> quote = unclosedQuote(contextLine, line);
    if (quote.isPresent()) {
      return quote.get();
    }
    for (int suspect : new int[] {line, contextLine}) {
      Optional<Yaml.Fault> found = tab(suspect).or(() -> curly(suspect)).or(() -> symbol(suspect));
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (during.contains("quoted scalar")) {
      return fault(missingQuote(context), context);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return colon(line, at);
    }
    if (during.contains("flow sequence") || during.contains("flow mapping")) {
      return bracket(context, problemAt);
    }
    if (during.contains("simple key") || problem.contains("could not find expected ':'")) {
      return neither(contextLine);
    }
    if (problem.contains("but found '<scalar>'") && at > firstOf(line)) {
      int from = firstOf(line);
      return fault(
          source.problem(
              Code.YAML_SYNTAX,
              at,
              lineEnd(line),
              "there is text after the closing quote",
              "put quotes around the whole value, with \\\" for a quote inside it: "
                  + corrected(line)),
          from);
    }
    if (problem.contains("expected <block end>")
        || problem.contains("block sequence entries are not allowed")
        || problem.contains("while scanning for the next token")) {
      return fault(Indentation.problem(source, firstOf(line)), firstOf(line));
    }
    return fault(
        source.problem(
            Code.YAML_SYNTAX,
            at,
            at + 1,
            "this can't be read as YAML",
            "put the value in double quotes: " + corrected(line)),
        at);
  }

  private Optional<Yaml.Fault> tab(int line) {
    String written = source.line(line);
    int tab = written.indexOf('\t');
    String before = tab < 0 ? "" : written.substring(0, tab);
    if (tab < 0 || !before.replace("-", "").replaceFirst("^[^:]*:", "").isBlank()) {
      return Optional.empty();
    }
    int at = source.lineStart(line) + tab;
    return Optional.of(
        fault(
            source.problem(
                Code.TAB, at, at + 1, "line " + line + " uses a tab", "use two spaces instead"),
            at));
  }

  private Optional<Yaml.Fault> curly(int line) {
    Matcher parts = parts(line);
    String value = parts.group(3);
    if (value.isEmpty() || !PlainChecks.isCurly(value.charAt(0))) {
      return Optional.empty();
    }
    int at = source.lineStart(line) + parts.start(3);
    String inner = value.strip().substring(1);
    if (!inner.isEmpty() && PlainChecks.isCurly(inner.charAt(inner.length() - 1))) {
      inner = inner.substring(0, inner.length() - 1);
    }
    return Optional.of(
        fault(
            source.problem(
                Code.SMART_QUOTE,
                at,
                at + value.strip().length(),
                "curly quotes do not quote a value",
                "use straight quotes: " + Quoting.quoted(inner)),
            at));
  }

  private Optional<Yaml.Fault> symbol(int line) {
    Matcher parts = parts(line);
    String value = parts.group(3);
    if (value.isEmpty() || "*&!%@`".indexOf(value.charAt(0)) < 0) {
      return Optional.empty();
    }
    int at = source.lineStart(line) + parts.start(3);
    return Optional.of(fault(reserved(source, at, at + 1), at));
  }

  private Optional<Integer> firstReserved() {
    for (int line = source.lineOf(start); line <= source.lineOf(limit); line++) {
      Matcher parts = parts(line);
      String value = parts.group(3);
      if (!value.isEmpty() && "!%&*".indexOf(value.charAt(0)) >= 0) {
        return Optional.of(source.lineStart(line) + parts.start(3));
      }
    }
    return Optional.empty();
  }

  /** A quote that opens a value and is not closed before the next key or item begins. */
  private Optional<Yaml.Fault> unclosedQuote(int first, int last) {
    for (int line = Math.min(first, last); line <= last; line++) {
      Matcher parts = parts(line);
      String value = parts.group(3);
      if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
        continue;
      }
      boolean closed = closing(value) >= 0;
      boolean fresh = line == last || NEW_LINE_OF_YAML.matcher(source.line(line + 1)).matches();
      if (!closed && fresh) {
        int at = source.lineStart(line) + parts.start(3);
        return Optional.of(fault(missingQuote(at), at));
      }
    }
    return Optional.empty();
  }

  private static int closing(String value) {
    char quote = value.charAt(0);
    for (int i = 1; i < value.length(); i++) {
      if (value.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (value.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private Problem missingQuote(int at) {
    char quote = source.text().charAt(Math.min(at, source.text().length() - 1));
    return source.problem(
        Code.YAML_SYNTAX,
        at,
        lineEnd(source.lineOf(at)),
        "the closing quote is missing",
        "end the value with " + (quote == '\'' ? "'" : "\""));
  }

  private Yaml.Fault colon(int line, int at) {
    Matcher parts = parts(line);
    boolean first = at <= source.lineStart(line) + Math.max(parts.end(1), parts.end(2));
    if (first) {
      int above = line - 1;
      while (above >= 1 && source.lineStart(above) >= start && source.line(above).isBlank()) {
        above--;
      }
      boolean keyless =
          above >= 1
              && source.lineStart(above) >= start
              && Indentation.of(source.line(above)) == Indentation.of(source.line(line))
              && !NEW_LINE_OF_YAML.matcher(source.line(above)).matches();
      return keyless
          ? neither(above)
          : fault(Indentation.problem(source, firstOf(line)), firstOf(line));
    }
    return fault(
        source.problem(
            Code.YAML_SYNTAX,
            at,
            at + 1,
            "a colon and a space inside a value need quotes around the value",
            "write " + corrected(line)),
        at);
  }

  private Yaml.Fault neither(int line) {
    int from = firstOf(line);
    return fault(
        source.problem(
            Code.YAML_SYNTAX,
            from,
            from + source.line(line).strip().length(),
            "this line is neither a key with a colon nor a list item",
            "write key: value, or begin the line with two spaces if it goes on from above"),
        from);
  }

  private Yaml.Fault bracket(int context, int problemAt) {
    boolean atEnd = problemAt >= limit;
    int at = atEnd ? Math.max(start, limit - 1) : problemAt;
    int line = source.lineOf(at);
    char open = source.text().charAt(Math.min(context, source.text().length() - 1));
    String close = open == '{' ? "}" : "]";
    boolean sameLine = source.lineOf(context) == line && at < lineEnd(line) && !atEnd;
    return fault(
        sameLine
            ? source.problem(
                Code.YAML_SYNTAX,
                at,
                at + 1,
                "a comma or a closing " + close + " is missing before this",
                "part the values with commas, and put values with commas or colons in quotes")
            : source.problem(
                Code.YAML_SYNTAX,
                context,
                lineEnd(source.lineOf(context)),
                "the closing " + close + " is missing",
                "end the list with " + close),
        context);
  }

  /** A value that begins with a character that YAML keeps for itself. */
  static Problem reserved(Source source, int from, int to) {
    int line = source.lineOf(from);
    String written = source.line(line);
    int inLine = from - source.lineStart(line);
    char symbol = inLine < written.length() ? written.charAt(inLine) : '?';
    Code code = "*&!".indexOf(symbol) >= 0 ? Code.YAML_UNSUPPORTED : Code.YAML_SYNTAX;
    String rest = inLine < written.length() ? written.substring(inLine).strip() : "";
    rest = inFlow(written.substring(0, Math.min(inLine, written.length()))) ? flowItem(rest) : rest;
    return source.problem(
        code,
        from,
        Math.max(to, from + 1),
        "a value can't begin with " + symbol + " unless it is quoted",
        "if it is text, write " + Quoting.quoted(rest));
  }

  private static boolean inFlow(String before) {
    return Math.max(before.lastIndexOf('['), before.lastIndexOf('{'))
        > Math.max(before.lastIndexOf(']'), before.lastIndexOf('}'));
  }

  private static String flowItem(String rest) {
    int end = 0;
    while (end < rest.length() && ",]}".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).strip();
  }

  private Matcher parts(int line) {
    Matcher parts = LINE.matcher(source.line(line));
    if (!parts.matches()) {
      throw new IllegalStateException("the pattern matches every line");
    }
    return parts;
  }

  private String corrected(int line) {
    Matcher parts = parts(line);
    String key = parts.group(2) == null ? "" : parts.group(2);
    String value = parts.group(3).strip();
    if (value.length() > 1 && value.charAt(0) == '"' && closing(value) > 0) {
      value = value.substring(1, closing(value)) + value.substring(closing(value) + 1);
    }
    return parts.group(1).stripLeading() + key + Quoting.quoted(value);
  }

  private int firstOf(int line) {
    String written = source.line(line);
    return source.lineStart(line) + written.length() - written.stripLeading().length();
  }

  private int lineEnd(int line) {
    return source.lineStart(line) + source.line(line).length();
  }
}
