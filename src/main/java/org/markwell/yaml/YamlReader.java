package org.markwell.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.yaml.Value.Entry;
import org.markwell.yaml.Value.Mapping;
import org.markwell.yaml.Value.Scalar;
import org.markwell.yaml.Value.Sequence;
import org.markwell.yaml.Value.Style;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML without anchors, aliases, tags and deep nesting into {@link Value}s. A fault in one
 * top-level entry costs that entry only: it is reported, left out, and the rest is read.
 */
public final class YamlReader {
  private static final int DEEPEST = 64;
  private static final int MOST_FAULTS = 40;
  private static final Pattern TOP_KEY = Pattern.compile("^[\"']?([\\p{L}\\p{N}_-]+)[\"']?\\s*:");
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

  private final Source source;
  private final int from;
  private final Consumer<Problem> problems;
  private String text;
  private final boolean hasSurrogates;
  private final Set<String> faulty = new LinkedHashSet<>();

  private YamlReader(Source source, int from, int to, Consumer<Problem> problems) {
    this.source = source;
    this.from = from;
    this.problems = problems;
    this.text = source.text().substring(from, to);
    this.hasSurrogates = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /**
   * Reads a stretch of a source as one document.
   *
   * @return nothing if the stretch holds no value
   */
  public static Optional<Value> read(
      Source source, int from, int to, Consumer<Problem> problems) {
    return new YamlReader(source, from, to, problems).read();
  }

  private Optional<Value> read() {
    for (int attempt = 0; attempt < MOST_FAULTS; attempt++) {
      Fault fault;
      try {
        Parser parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
        return document(parser);
      } catch (Refused e) {
        fault = new Fault(e.offset, e.offset, -1, "", e.problem);
      } catch (YamlEngineException e) {
        fault = Faults.of(e, source, from, text, this::offset);
      } catch (RuntimeException e) {
        // The engine lets some inputs through to Java's own checks, such as an odd tag.
        fault = new Fault(from, from, -1, "", unsupported(from, from + 1));
      }
      problems.accept(fault.problem());
      if (!blank(fault)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Leaves out the top-level entry around a fault; false if there is none to leave out. */
  private boolean blank(Fault fault) {
    int at = Math.min(Math.max(fault.entry() - from, 0), text.length());
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    if (at > 0 && at < text.length() && text.charAt(at) == '\n' && start > at) {
      start = at;
    }
    while (start > 0 && !isTop(start)) {
      start = text.lastIndexOf('\n', start - 2) + 1;
    }
    int end = text.indexOf('\n', Math.max(at, start));
    while (end >= 0 && end + 1 < text.length() && !isTop(end + 1)) {
      end = text.indexOf('\n', end + 1);
    }
    end = end < 0 ? text.length() : end;
    String cut = text.substring(start, end);
    if (cut.isBlank()) {
      return false;
    }
    Matcher key = TOP_KEY.matcher(cut);
    if (key.find()) {
      faulty.add(key.group(1));
    }
    StringBuilder blanked = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        blanked.setCharAt(i, ' ');
      }
    }
    text = blanked.toString();
    return true;
  }

  private boolean isTop(int lineStart) {
    char first = text.charAt(lineStart);
    boolean dash =
        first == '-'
            && (lineStart + 1 >= text.length() || Character.isWhitespace(text.charAt(lineStart + 1)));
    return !dash && " \t\n#]}".indexOf(first) < 0;
  }

  private Optional<Value> document(Parser parser) {
    parser.next();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return faulty.isEmpty() ? Optional.empty() : Optional.of(emptyMapping());
    }
    parser.next();
    Value value = value(parser, 0);
    parser.next();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      int at = offset(parser.peekEvent().getStartMark().map(Mark::getIndex).orElse(0));
      throw new Refused(
          at,
          source.problem(
              Code.YAML_UNSUPPORTED,
              at,
              at + 3,
              "a second YAML document begins here",
              "one list of keys is enough; take the \"---\" out"));
    }
    if (value instanceof Scalar scalar && scalar.isEmpty() && !faulty.isEmpty()) {
      return Optional.of(emptyMapping());
    }
    return Optional.of(value);
  }

  private Mapping emptyMapping() {
    return new Mapping(source.slice(from, from), List.of(), false, Set.copyOf(faulty));
  }

  private Value value(Parser parser, int depth) {
    Event event = parser.next();
    guard(event, depth);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    int start = start(event);
    boolean flow = event instanceof CollectionStartEvent it && it.isFlow();
    if (event.getEventId() == Event.ID.SequenceStart) {
      List<Value> items = new ArrayList<>();
      while (!parser.checkEvent(Event.ID.SequenceEnd)) {
        items.add(value(parser, depth + 1));
      }
      return new Sequence(where(start, end(parser.next(), flow)), items, flow);
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Value key = value(parser, depth + 1);
      Value item = value(parser, depth + 1);
      if (!(key instanceof Scalar name)) {
        problems.accept(
            key.where()
                .problem(
                    Code.WRONG_TYPE, "a key must be a word", "is there a bracket too many?"));
      } else if (!seen.add(name.where().value())) {
        problems.accept(
            name.where()
                .problem(
                    Code.DUPLICATE_KEY,
                    "\"" + name.where().value() + "\" is written twice here",
                    "keep one of them, or put both lists together"));
      } else {
        entries.add(new Entry(name.where(), item));
      }
    }
    return new Mapping(
        where(start, end(parser.next(), flow)),
        entries,
        flow,
        depth == 0 ? Set.copyOf(faulty) : Set.of());
  }

  private Scalar scalar(ScalarEvent event) {
    int start = start(event);
    int end = offset(event.getEndMark().map(Mark::getIndex).orElse(0));
    Style style =
        event.getScalarStyle() == ScalarStyle.PLAIN
            ? Style.PLAIN
            : event.getScalarStyle() == ScalarStyle.LITERAL
                    || event.getScalarStyle() == ScalarStyle.FOLDED
                ? Style.BLOCK
                : Style.QUOTED;
    return new Scalar(new Text(event.getValue(), source, start, Math.max(start, end)), style);
  }

  private void guard(Event event, int depth) {
    boolean named = event instanceof NodeEvent node && node.getAnchor().isPresent();
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
            || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
    if (event instanceof AliasEvent || named || tagged) {
      int at = start(event);
      throw new Refused(at, unsupported(at, at + 1));
    }
    if (depth > DEEPEST) {
      int at = start(event);
      throw new Refused(
          at,
          source.problem(
              Code.YAML_UNSUPPORTED,
              at,
              at + 1,
              "lists and maps stand more than " + DEEPEST + " deep in one another here",
              "no key needs that; look for brackets too many"));
    }
  }

  private Problem unsupported(int start, int end) {
    return source.problem(
        Code.YAML_UNSUPPORTED,
        start,
        end,
        "a value that begins with \"&\", \"*\" or \"!\" means something else in YAML",
        "put the whole value in straight double quotes");
  }

  private int start(Event event) {
    return offset(event.getStartMark().map(Mark::getIndex).orElse(0));
  }

  /** The end of a collection: in block style the engine's mark lies at the next token. */
  private int end(Event event, boolean flow) {
    int end = offset(event.getEndMark().map(Mark::getIndex).orElse(0));
    String whole = source.text();
    while (!flow && end > from && Character.isWhitespace(whole.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private Text where(int start, int end) {
    return source.slice(start, Math.max(start, end));
  }

  /** The engine counts code points from the beginning of the stretch. */
  private int offset(int codePoints) {
    if (!hasSurrogates) {
      return from + Math.min(codePoints, text.length());
    }
    int count = text.codePointCount(0, text.length());
    return from + text.offsetByCodePoints(0, Math.min(codePoints, count));
  }

  /**
   * @param offset where the fault shows
   * @param entry a place in the entry to leave out
   */
  record Fault(int offset, int entry, int context, String what, Problem problem) {}

  /** Something that YAML allows and we don't. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int offset;
    private final transient Problem problem;

    Refused(int offset, Problem problem) {
      super(problem.message(), null, false, false);
      this.offset = offset;
      this.problem = problem;
    }
  }
}
