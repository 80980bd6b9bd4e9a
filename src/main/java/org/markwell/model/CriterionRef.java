package org.markwell.model;

import java.util.Optional;

/**
 * A citation of an assessment criterion: {@code 2.1} of the topic's unit, or {@code unit-id:2.1}.
 *
 * @param unit the unit id, when written
 * @param number the criterion's number as a string, since 1.10 is not 1.1
 */
public record CriterionRef(Optional<String> unit, String number, Text where) {
  public static CriterionRef of(Text text) {
    String value = text.value().strip();
    int colon = value.lastIndexOf(':');
    return colon < 0
        ? new CriterionRef(Optional.empty(), value, text)
        : new CriterionRef(
            Optional.of(value.substring(0, colon).strip()),
            value.substring(colon + 1).strip(),
            text);
  }
}
