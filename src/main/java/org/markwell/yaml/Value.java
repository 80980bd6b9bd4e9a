package org.markwell.yaml;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Text;

/** A piece of YAML and where it stands; offsets count UTF-16 units of the whole source. */
public sealed interface Value {
  Source source();

  /** The offset of the first character, quotes and brackets included. */
  int start();

  /** The offset just past the last character that is not white space. */
  int end();

  /** The value as written. */
  default Text written() {
    return source().slice(start(), Math.max(start(), end()));
  }

  default Problem problem(Code code, String message, String hint) {
    return source().problem(code, start(), end(), message, hint);
  }

  /** How a scalar or collection is written. */
  enum Style {
    PLAIN,
    QUOTED,
    BLOCK,
    FLOW
  }

  /** Text, a number, a date, or nothing at all; the text is what was written, quotes undone. */
  record Scalar(Text text, Style style) implements Value {
    @Override
    public Source source() {
      return text.source();
    }

    @Override
    public int start() {
      return text.start();
    }

    @Override
    public int end() {
      return text.end();
    }

    @Override
    public Text written() {
      return text;
    }

    public boolean isPlain() {
      return style == Style.PLAIN;
    }

    /** Whether this stands for no value: nothing, {@code ~} or {@code null} without quotes. */
    public boolean isAbsent() {
      return isPlain() && (text.is("") || text.is("~") || text.is("null"));
    }
  }

  record Sequence(List<Value> items, Style style, Source source, int start, int end)
      implements Value {}

  /** Keys and values in the order of the file; a key may occur twice. */
  record Mapping(List<Entry> entries, Style style, Source source, int start, int end)
      implements Value {

    /** The first value of a key, present even when it is empty. */
    public Optional<Value> get(String key) {
      // Asked for every key that there is; an iterator each time would be felt.
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).key().is(key)) {
          return Optional.of(entries.get(i).value());
        }
      }
      return Optional.empty();
    }
  }

  record Entry(Text key, Value value) {}
}
