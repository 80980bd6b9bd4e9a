package org.markwell.yaml;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values whose meaning only a theme knows, as plain Java: maps, lists, text, numbers, yes or no.
 */
final class FreeValues {
  private FreeValues() {}

  /** A map in the order of the file; of a key that stands twice, the first counts. */
  static Map<String, Object> of(Value.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping.entries().forEach(e -> map.putIfAbsent(e.key().value(), value(e.value())));
    return Collections.unmodifiableMap(map);
  }

  private static Object value(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return of(mapping);
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.items().stream().map(FreeValues::value).toList();
    }
    Value.Scalar scalar = (Value.Scalar) value;
    String text = scalar.isAbsent() ? "" : scalar.text().value();
    if (scalar.isPlain() && List.of("true", "false").contains(text)) {
      return Boolean.valueOf(text);
    }
    // A number that would come out with other digits, such as 1.10, is a name.
    boolean number = scalar.isPlain() && Fields.DECIMAL.matcher(text).matches();
    return number && Fields.canonical(text).equals(text) ? new BigDecimal(text) : text;
  }
}
