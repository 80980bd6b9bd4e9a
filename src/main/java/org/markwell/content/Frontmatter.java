package org.markwell.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.content.keys.FencesInKeys;
import org.markwell.content.keys.StrayKeys;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.yaml.Value;
import org.markwell.yaml.Yaml;

/**
 * A Markdown file in its two parts. Blank lines before the keys are read over; keys anywhere else
 * are reported.
 *
 * @param keys the map between the {@code ---} lines, if there is one
 * @param damaged whether some of the keys could not be read and are left out
 * @param body all that follows
 */
public record Frontmatter(Source source, Optional<Value.Mapping> keys, boolean damaged, Text body) {
  private static final Pattern KEY =
      Pattern.compile("[\"']?[\\p{L}_][\\p{L}\\d_ -]*[\"']?:(\\s.*)?", Pattern.DOTALL);

  /** What is typed, or made by a word processor, instead of three hyphens. */
  private static final Pattern NEAR_FENCE =
      Pattern.compile(
          "^(--|---[\\s\\p{Z}\\p{Cf}]*|-{4,}|-*[\\u2013-\\u2015]+-*|- - -|\\.{3}|\\u2026|[*_+=`~;]{3,})\\s*$");

  public static Frontmatter of(Source source, Consumer<Problem> problems) {
    Frontmatter file = cut(source, problems);
    StrayKeys.report(
        file.body,
        file.keys.isPresent() ? StrayKeys.File.WITH_KEYS : StrayKeys.File.WITHOUT_KEYS,
        problems);
    return file;
  }

  private static Frontmatter cut(Source source, Consumer<Problem> problems) {
    int open = opening(source);
    if (open < 0) {
      return plain(source);
    }
    int close = closing(source, open);
    int first = firstWritten(source, open, close > 0 ? close : source.lines() + 1);
    boolean keyed = first > 0 && looksLikeYaml(source.line(first));
    if (close < 0) {
      return keyed && (first == open + 1 || KEY.matcher(source.line(first)).matches())
          ? unclosed(source, open, lastOfYaml(source, open, source.lines() + 1), problems)
          : plain(source);
    }
    if (first > 0 && !keyed && hasBlank(source, open, close)) {
      return plain(source);
    }
    int last = lastOfYaml(source, open, close);
    if (keyed && last + 1 < close && prose(source, last, close)) {
      return unclosed(source, open, last, problems);
    }
    return split(source, open, close, problems);
  }

  private static Frontmatter plain(Source source) {
    return new Frontmatter(
        source, Optional.empty(), false, source.slice(0, source.text().length()));
  }

  private static Frontmatter split(Source source, int open, int close, Consumer<Problem> problems) {
    int bodyStart = close < source.lines() ? source.lineStart(close + 1) : source.text().length();
    Text body = source.slice(bodyStart, source.text().length());
    return keys(source, open, source.lineStart(close), body, problems);
  }

  private static Frontmatter keys(
      Source source, int open, int end, Text body, Consumer<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    Optional<Value> value = Yaml.read(source, source.lineStart(open + 1), end, found::add);
    found.forEach(problems);
    value.ifPresent(it -> FencesInKeys.check(it, problems));
    if (value.isPresent() && !(value.get() instanceof Value.Mapping)) {
      problems.accept(
          value
              .get()
              .problem(
                  Code.FRONTMATTER_NOT_A_MAP,
                  "between the --- lines must stand keys and values",
                  "write title: and the title of the page"));
    }
    return new Frontmatter(
        source,
        value.filter(Value.Mapping.class::isInstance).map(Value.Mapping.class::cast),
        !found.isEmpty(),
        body);
  }

  private static Frontmatter unclosed(
      Source source, int open, int last, Consumer<Problem> problems) {
    int next = last + 1;
    boolean mistyped = next <= source.lines() && NEAR_FENCE.matcher(source.line(next)).matches();
    problems.accept(
        source.problem(
            Code.FRONTMATTER_UNCLOSED,
            source.lineStart(open),
            source.lineStart(open) + source.line(open).length(),
            "the keys at the top are not closed",
            mistyped
                ? "line " + next + " must be three hyphens and nothing else: ---"
                : "add a line with --- after line " + last));
    int end = next <= source.lines() ? source.lineStart(next) : source.text().length();
    int after = mistyped ? end + source.line(next).length() : end;
    return keys(source, open, end, source.slice(after, source.text().length()), problems);
  }

  /** The first line that is not blank, if it is a fence and not the last. */
  private static int opening(Source source) {
    for (int line = 1; line < source.lines(); line++) {
      if (!source.line(line).isBlank()) {
        return isFence(source.line(line)) ? line : -1;
      }
    }
    return -1;
  }

  private static int closing(Source source, int open) {
    for (int line = open + 1; line <= source.lines(); line++) {
      int at = source.lineStart(line);
      if (source.text().startsWith("---", at) && isFence(source.line(line))) {
        return line;
      }
    }
    return -1;
  }

  private static boolean isFence(String line) {
    return line.startsWith("---") && line.substring(3).isBlank();
  }

  private static int firstWritten(Source source, int open, int end) {
    for (int line = open + 1; line < end; line++) {
      if (!source.line(line).isBlank() && !source.line(line).startsWith("#")) {
        return line;
      }
    }
    return -1;
  }

  private static boolean looksLikeYaml(String line) {
    return KEY.matcher(line).matches()
        || line.startsWith("- ")
        || line.startsWith(" ")
        || line.startsWith("\t")
        || line.startsWith("{")
        || line.startsWith("[");
  }

  private static boolean hasBlank(Source source, int open, int close) {
    for (int line = open + 1; line < close; line++) {
      if (source.line(line).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The last line before the first blank line that prose follows. */
  private static int lastOfYaml(Source source, int open, int end) {
    int last = open;
    boolean blank = false;
    for (int line = open + 1; line < end; line++) {
      int at = source.lineStart(line);
      boolean empty = at >= source.text().length() || source.text().charAt(at) == '\n';
      if (empty || (blank && source.line(line).isBlank())) {
        blank = true;
      } else if ((blank && isProse(source.line(line)))
          || (source.text().charAt(at) != ' ' && NEAR_FENCE.matcher(source.line(line)).matches())) {
        return last;
      } else {
        blank = false;
        last = line;
      }
    }
    return last;
  }

  private static boolean prose(Source source, int last, int close) {
    for (int line = last + 1; line < close; line++) {
      if (!source.line(line).isBlank()) {
        return isProse(source.line(line));
      }
    }
    return false;
  }

  private static boolean isProse(String line) {
    boolean heading = line.startsWith("#") && line.replaceFirst("^#+", "").startsWith(" ");
    boolean text = !looksLikeYaml(line) && !line.startsWith("]") && !line.startsWith("}");
    return heading ? line.startsWith("##") || !line.contains(":") : text;
  }
}
