package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds values from parse events in one pass, refusing on the way what is not allowed. */
final class EventReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setParseComments(false)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private final Source source;
  private final int start;
  private final String text;
  private final Consumer<Problem> problems;
  private final ParserImpl events;
  private final int @Nullable [] units;

  EventReader(Source source, int start, String text, Consumer<Problem> problems) {
    this.source = source;
    this.start = start;
    this.text = text;
    this.problems = problems;
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    this.units = units(text);
  }

  /** Where every code point starts, or null if each takes one UTF-16 unit. */
  static int @Nullable [] units(String text) {
    int length = text.length();
    int points = text.codePointCount(0, length);
    if (points == length) {
      return null;
    }
    int[] units = new int[points + 1];
    int unit = 0;
    for (int point = 0; point < points; point++) {
      units[point] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[points] = length;
    return units;
  }

  Optional<Value> read() {
    events.next();
    Event event = events.next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      return Optional.empty();
    }
    Value value = node(events.next(), 1);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      int at = at(after.getStartMark());
      problems.accept(
          source.problem(
              Code.YAML_SYNTAX,
              at,
              at + 3,
              "a second YAML document starts here",
              "remove this line and put everything into one document"));
    }
    return value instanceof Value.Scalar scalar && scalar.isAbsent()
        ? Optional.empty()
        : Optional.of(value);
  }

  private Value node(Event event, int depth) {
    if (depth > Yaml.MAX_DEPTH) {
      throw new TooDeepException(at(event.getStartMark()));
    }
    if (event instanceof NodeEvent node) {
      refuseProperties(node);
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> sequence((CollectionStartEvent) event, depth);
      case MappingStart -> mapping((CollectionStartEvent) event, depth);
      default -> alias(event);
    };
  }

  private Value alias(Event event) {
    int from = at(event.getStartMark());
    int to = at(event.getEndMark());
    problems.accept(SyntaxFaults.reserved(source, from, to));
    return new Value.Scalar(source.slice(from, to), Value.Style.QUOTED);
  }

  private void refuseProperties(NodeEvent node) {
    boolean tagged =
        node instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : node instanceof CollectionStartEvent list && list.getTag().isPresent();
    if (node.getEventId() != Event.ID.Alias && (tagged || node.getAnchor().isPresent())) {
      int from = at(node.getStartMark());
      problems.accept(SyntaxFaults.reserved(source, from, wordEnd(from)));
    }
  }

  private int wordEnd(int from) {
    int to = from;
    int end = start + text.length();
    while (to < end && !Character.isWhitespace(source.text().charAt(to))) {
      to++;
    }
    return to;
  }

  private Value scalar(ScalarEvent event) {
    int from = at(event.getStartMark());
    int to = at(event.getEndMark());
    ScalarStyle style = event.getScalarStyle();
    if (style == ScalarStyle.PLAIN) {
      Text plain = Text.of(event.getValue(), source, from, to);
      if (to - from != plain.value().length()) {
        PlainChecks.dashInside(plain, problems);
      }
      PlainChecks.smartQuotes(plain, problems);
      return new Value.Scalar(plain, Value.Style.PLAIN);
    }
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      to = trimmed(from, to);
      return new Value.Scalar(Text.of(event.getValue(), source, from, to), Value.Style.BLOCK);
    }
    return new Value.Scalar(Text.of(event.getValue(), source, from, to), Value.Style.QUOTED);
  }

  private int trimmed(int from, int end) {
    int to = end;
    while (to > from && Character.isWhitespace(source.text().charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private Value sequence(CollectionStartEvent event, int depth) {
    List<Value> items = new ArrayList<>();
    int from = at(event.getStartMark());
    int to = from;
    Event next = events.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      Value item = node(next, depth + 1);
      items.add(item);
      to = Math.max(to, item.end());
      next = events.next();
    }
    boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
    return new Value.Sequence(
        List.copyOf(items), style(flow), source, from, flow ? at(next.getEndMark()) : to);
  }

  private Value mapping(CollectionStartEvent event, int depth) {
    List<Value.Entry> entries = new ArrayList<>();
    int from = at(event.getStartMark());
    int to = from;
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      Value key = node(next, depth + 1);
      Value value = node(events.next(), depth + 1);
      to = Math.max(Math.max(to, key.end()), value.end());
      if (key instanceof Value.Scalar scalar) {
        entries.add(new Value.Entry(scalar.text(), value));
      } else {
        problems.accept(
            key.problem(
                Code.WRONG_TYPE, "a key must be a word", "put the whole value in double quotes"));
      }
      next = events.next();
    }
    boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
    // A pair without braces of its own, as in [a: b], ends with its value.
    boolean braces = flow && source.text().charAt(from) == '{';
    int end = braces ? Math.max(to, at(next.getEndMark())) : to;
    return new Value.Mapping(List.copyOf(entries), style(flow), source, from, end);
  }

  private static Value.Style style(boolean flow) {
    return flow ? Value.Style.FLOW : Value.Style.BLOCK;
  }

  private int at(Optional<Mark> mark) {
    int point = mark.map(Mark::getIndex).orElse(0);
    return start + (units == null ? point : units[Math.min(point, units.length - 1)]);
  }

  /** Lists or maps lie too deep in one another. */
  static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int offset;

    TooDeepException(int offset) {
      super("too deep");
      this.offset = offset;
    }
  }
}
