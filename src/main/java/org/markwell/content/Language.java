package org.markwell.content;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** Reads the tag of a language; pages carry it, so that screen readers choose the right voice. */
final class Language {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}");

  private Language() {}

  static Optional<String> of(Text tag, Consumer<Problem> problems) {
    if (TAG.matcher(tag.value()).matches()) {
      return Optional.of(tag.value());
    }
    problems.accept(
        tag.problem(
            Code.INVALID_VALUE,
            "\"" + tag.value() + "\" is not the tag of a language",
            "write en-GB for British English, cy for Welsh"));
    return Optional.empty();
  }
}
