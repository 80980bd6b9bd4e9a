package org.markwell.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists and maps in brackets that end on their line; null says that this one does not. */
final class FlowReader {
  private final Cursor in;
  private final ScalarReader scalars;

  FlowReader(Cursor in, ScalarReader scalars) {
    this.in = in;
    this.scalars = scalars;
  }

  boolean opens() {
    char c = in.sign(in.at);
    return c == '[' || c == '{';
  }

  /** A list or map; the cursor then stands behind its bracket. */
  @Nullable Value read(int depth) {
    if (depth > BlockReader.DEEPEST) {
      return null;
    }
    return in.sign(in.at) == '[' ? sequence(depth) : mapping(depth);
  }

  private @Nullable Value sequence(int depth) {
    int start = in.at;
    List<Value> items = new ArrayList<>();
    in.at = in.afterSpaces(start + 1);
    while (in.sign(in.at) != ']') {
      Value item = value(depth + 1);
      if (item == null || !toNext(']')) {
        return null;
      }
      items.add(item);
    }
    in.at++;
    return new Value.Sequence(List.copyOf(items), Value.Style.FLOW, in.source, start, in.at);
  }

  private @Nullable Value mapping(int depth) {
    int start = in.at;
    List<Value.Entry> entries = new ArrayList<>();
    in.at = in.afterSpaces(start + 1);
    while (in.sign(in.at) != '}') {
      Value.Scalar key = scalar();
      int colon = in.afterSpaces(in.at);
      if (key == null || BlockReader.isTooLong(key.text()) || !in.isMark(colon, ':')) {
        return null;
      }
      in.at = in.afterSpaces(colon + 1);
      Value value = value(depth + 1);
      if (value == null || !toNext('}')) {
        return null;
      }
      entries.add(new Value.Entry(key.text(), value));
    }
    in.at++;
    return new Value.Mapping(List.copyOf(entries), Value.Style.FLOW, in.source, start, in.at);
  }

  /** Past a comma, or up to the closing bracket. */
  private boolean toNext(char close) {
    in.at = in.afterSpaces(in.at);
    if (in.sign(in.at) == ',') {
      in.at = in.afterSpaces(in.at + 1);
      return true;
    }
    return in.sign(in.at) == close;
  }

  private @Nullable Value value(int depth) {
    return opens() ? read(depth) : scalar();
  }

  private Value.@Nullable Scalar scalar() {
    if (scalars.opensQuote()) {
      return scalars.quotedValue();
    }
    int start = in.at;
    int stop = stop(start);
    if (!scalars.opensPlain() || in.sign(start) == '-' || stop < 0) {
      return null;
    }
    in.at = stop;
    return new Value.Scalar(in.slice(start, in.beforeSpaces(start, stop)), Value.Style.PLAIN);
  }

  /** Where a value without quotes stops; -1 if that is not certain. */
  private int stop(int start) {
    for (int i = start; i < in.end; i++) {
      char c = in.text.charAt(i);
      switch (c) {
        case ',', ']', '}' -> {
          return i;
        }
        case ':' -> {
          if (in.isBlank(i + 1)) {
            return i;
          }
          if (",[]{}".indexOf(in.sign(i + 1)) >= 0) {
            return -1;
          }
        }
        case '[', '{', '\n', '#' -> {
          return -1;
        }
        default -> {
          if (!Cursor.isOrdinary(c)) {
            return -1;
          }
        }
      }
    }
    return -1;
  }
}
