package org.markwell.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Source;
import org.markwell.yaml.Value;
import org.markwell.yaml.Yaml;

/** The words that templates themselves say, by key. */
final class Strings {
  private Strings() {}

  /**
   * English, the default theme's under the theme's own, and over both those of the language, so
   * that a missing word shows in English rather than not at all.
   */
  static Map<String, String> read(ThemeFiles files, String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    Map<String, String> strings = new LinkedHashMap<>();
    for (String name : List.of("en", tag.replaceFirst("-.*", ""), tag)) {
      for (ThemeFiles.Layer layer : files.layers("strings/" + name + ".yaml")) {
        strings.putAll(read(layer));
      }
    }
    return Collections.unmodifiableMap(strings);
  }

  private static Map<String, String> read(ThemeFiles.Layer layer) {
    Source source = Source.of(layer.shown(), new String(layer.bytes(), StandardCharsets.UTF_8));
    List<Problem> problems = new ArrayList<>();
    Optional<Value> value = Yaml.read(source, problems::add);
    Map<String, String> strings = new LinkedHashMap<>();
    if (value.isPresent() && value.get() instanceof Value.Mapping map) {
      for (Value.Entry entry : map.entries()) {
        if (strings.containsKey(entry.key().value())) {
          problems.add(Tokens.doubled(entry.key()));
        } else if (entry.value() instanceof Value.Scalar scalar) {
          strings.put(entry.key().value(), scalar.text().value());
        } else {
          problems.add(
              entry.value().problem(Code.THEME, "a word must be text", "write it in quotes"));
        }
      }
    } else if (value.isPresent()) {
      problems.add(
          value.get().problem(Code.THEME, "strings must be keys and texts", "write key: text"));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return strings;
  }
}
