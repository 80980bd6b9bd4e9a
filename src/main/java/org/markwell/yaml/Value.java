package org.markwell.yaml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwell.model.Text;

/** A piece of YAML and where it stands. */
public sealed interface Value {
  /** The whole value as written, or an empty stretch where a value is missing. */
  Text where();

  /** How a scalar is written; only plain ones can be mistaken for a number or a yes. */
  enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  /** A single value; {@code where().value()} is what it means, not how it is written. */
  record Scalar(Text where, Style style) implements Value {
    /** Whether nothing is written: {@code key:}, {@code ~} or {@code null}. */
    public boolean isEmpty() {
      String value = where.value();
      return style == Style.PLAIN
          && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }
  }

  /** A list. */
  record Sequence(Text where, List<Value> items, boolean flow) implements Value {}

  /**
   * Keys and values in the order of the file.
   *
   * @param faulty keys that are written but whose values could not be read
   */
  record Mapping(Text where, List<Entry> entries, boolean flow, Set<String> faulty)
      implements Value {
    /** The first value of a key, if it is there and not empty. */
    public Optional<Value> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().value().equals(key))
          .map(Entry::value)
          .filter(value -> !(value instanceof Scalar scalar && scalar.isEmpty()))
          .findFirst();
    }

    /** Whether the key is written, be its value readable or not. */
    public boolean has(String key) {
      return faulty.contains(key)
          || entries.stream().anyMatch(entry -> entry.key().value().equals(key));
    }
  }

  record Entry(Text key, Value value) {}
}
