package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Source;
import org.markwell.model.Text;

/**
 * Reads by hand, in one pass, the YAML that tutors write: maps and lists by indentation, values
 * with and without quotes, lists and maps in brackets on one line, lines below {@code |} and {@code
 * >}. It is many times faster than any reader of all of YAML, and returns the very values that
 * {@link EventReader} would. It tells of no problem: where anything is wrong or merely rare, it
 * gives up (null, within) and leaves the whole text to that one.
 */
final class BlockReader {
  /** How deep lists and maps may lie in one another here. */
  static final int DEEPEST = 32;

  /** YAML takes no key longer than 1,024 characters; so long a one is left to the other reader. */
  private static final int LONGEST_KEY = 512;

  private final Cursor in;
  private final ScalarReader scalars;
  private final FlowReader flow;

  private BlockReader(Cursor in) {
    this.in = in;
    this.scalars = new ScalarReader(in);
    this.flow = new FlowReader(in, scalars);
  }

  /** The map or list from {@code start} to {@code end}; empty if this reader is not sure of it. */
  static Optional<Value> read(Source source, int start, int end) {
    Cursor in = new Cursor(source, start, end);
    if (!in.toContent(start) || in.column == Cursor.NOWHERE) {
      return Optional.empty();
    }
    return Optional.ofNullable(new BlockReader(in).node(Cursor.NOWHERE, 1))
        .filter(value -> !(value instanceof Value.Scalar) && in.column == Cursor.NOWHERE);
  }

  static boolean isTooLong(Text key) {
    return key.end() - key.start() > LONGEST_KEY;
  }

  /**
   * What begins a line or follows a dash: a list, a map, or a value that {@link #value} reads.
   *
   * @param parent how far in that stands which this is a part of
   */
  private @Nullable Value node(int parent, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (in.isMark(in.at, '-')) {
      return sequence(parent, depth);
    }
    if (scalars.opensPlain()) {
      int stop = scalars.plainStop(in.at);
      return in.sign(stop) == ':' ? mapping(plainKey(stop), depth) : scalars.plain(stop, parent);
    }
    int start = in.at;
    Text key = key();
    if (key != null) {
      return mapping(key, depth);
    }
    in.at = start;
    return value(parent, depth);
  }

  /** A key; the cursor then stands at its colon. Null if no key begins here. */
  private @Nullable Text key() {
    if (scalars.opensPlain()) {
      int stop = scalars.plainStop(in.at);
      return in.sign(stop) == ':' ? plainKey(stop) : null;
    }
    Text key = scalars.opensQuote() ? scalars.quoted() : null;
    in.at = in.afterSpaces(in.at);
    return in.isMark(in.at, ':') ? key : null;
  }

  private Text plainKey(int colon) {
    Text key = in.slice(in.at, in.beforeSpaces(in.at, colon));
    in.at = colon;
    return key;
  }

  /** A map whose first key has just been read. */
  private @Nullable Value mapping(Text first, int depth) {
    int indent = in.column;
    int end = first.end();
    List<Value.Entry> entries = new ArrayList<>();
    for (Text key = first; key != null && !isTooLong(key); key = key()) {
      Value value = valueOfKey(indent, depth + 1);
      if (value == null) {
        return null;
      }
      entries.add(new Value.Entry(key, value));
      end = Math.max(end, value.end());
      if (in.column < indent) {
        return new Value.Mapping(
            List.copyOf(entries), Value.Style.BLOCK, in.source, first.start(), end);
      }
      if (in.column > indent) {
        return null;
      }
    }
    return null;
  }

  /** What follows a colon: a value on its line, or all that stands further in below it. */
  private @Nullable Value valueOfKey(int indent, int depth) {
    in.at++;
    int colon = in.at;
    if (!in.isLineOver()) {
      in.at = in.afterSpaces(colon);
      return value(indent, depth);
    }
    if (!in.toNextLine()) {
      return null;
    }
    boolean list = in.column == indent && in.isMark(in.at, '-');
    return list || in.column > indent ? node(indent, depth) : scalars.absent(colon);
  }

  /** A list; where it is no further in than the key that it belongs to, the next key ends it. */
  private @Nullable Value sequence(int parent, int depth) {
    int indent = in.column;
    int start = in.at;
    int end = start;
    List<Value> items = new ArrayList<>();
    while (in.column == indent && in.isMark(in.at, '-')) {
      Value item = item(indent, depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
      end = Math.max(end, item.end());
    }
    boolean closed = in.column < indent || (in.column == indent && indent == parent);
    return closed
        ? new Value.Sequence(List.copyOf(items), Value.Style.BLOCK, in.source, start, end)
        : null;
  }

  private @Nullable Value item(int indent, int depth) {
    in.at++;
    int dash = in.at;
    if (!in.isLineOver()) {
      in.at = in.afterSpaces(dash);
      in.column += in.at - dash + 1;
      return node(indent, depth);
    }
    if (!in.toNextLine()) {
      return null;
    }
    return in.column > indent ? node(indent, depth) : scalars.absent(dash);
  }

  /** A value that can be no key: in quotes, brackets, lines below, or plain. */
  private @Nullable Value value(int parent, int depth) {
    char c = in.sign(in.at);
    if (c == '|' || c == '>') {
      return scalars.lines(parent);
    }
    if (scalars.opensPlain()) {
      return scalars.plain(scalars.plainStop(in.at), parent);
    }
    Value value = flow.opens() ? flow.read(depth) : scalars.quotedValue();
    return value != null && in.toNextLine() ? value : null;
  }
}
