package org.markwell.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.ForAssessors;
import org.markwell.model.Problem;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;

/**
 * Keys that Markwell does not know and that were yet meant to keep something from learners. They
 * are errors of their own code, so that they stay errors where unknown keys are taken more mildly.
 */
public final class MeantForAssessors {
  private static final Pattern LINE =
      Pattern.compile(
          "\\n[\\s\\p{Z}>|*-]{0,40}+[\"']?([\\p{L}_-]{6,24}+)[\"']?\\s{0,3}[:=\\uff1a]([^\\n]{0,200})");

  private MeantForAssessors() {}

  /**
   * The problem with an unknown key, if it is one of these: it is near {@code audience} or {@code
   * guidance}, or names assessors, or its value does, however deep in it.
   *
   * @param owner what the map stands for, with its article
   */
  public static Optional<Problem> problem(Value.Entry entry, String owner, List<String> known) {
    String key = entry.key().value();
    boolean near = isNear(key);
    if (!near && !names(entry.value())) {
      return Optional.empty();
    }
    String hides = known.contains("audience") ? "audience: assessor" : "";
    return Optional.of(
        entry
            .key()
            .problem(
                Code.AUDIENCE_UNCLEAR,
                "\"" + key + "\" is not a key of " + owner + " and hides nothing from learners",
                near ? Suggestion.hint(key, known, orElse(hides)) : orElse(hides)));
  }

  /**
   * The problem with a term and its definition, if it rather is one of these: terms such as
   * "Guidance" begin with a capital, and no definition is the one word "assessor".
   */
  public static Optional<Problem> asTerm(Value.Entry entry) {
    String term = entry.key().value();
    boolean key = isNear(term) && !term.contains(" ") && term.equals(term.toLowerCase(Locale.ROOT));
    if (!key && !names(entry.value())) {
      return Optional.empty();
    }
    return Optional.of(
        entry
            .key()
            .problem(
                Code.AUDIENCE_UNCLEAR,
                "\"" + term + "\" looks like a key, but stands where a term is defined",
                "write {term: "
                    + term
                    + ", definition: …} if it is a term, and audience: assessor"
                    + " in such a map if only assessors may see it"));
  }

  private static boolean isNear(String key) {
    return ForAssessors.isNearKey(key) || ForAssessors.isNamedIn(key);
  }

  private static String orElse(String hides) {
    return hides.isEmpty()
        ? "remove it: what assessors alone may see can't be said here"
        : "write " + hides + " if only assessors may see this, or else remove it";
  }

  private static boolean names(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return ForAssessors.isNamedBy(scalar.text().value());
    } else if (value instanceof Value.Sequence sequence) {
      return sequence.items().stream().anyMatch(MeantForAssessors::names);
    }
    return ((Value.Mapping) value)
        .entries().stream().anyMatch(it -> names(it.value()) || isNear(it.key().value()));
  }

  /** Reports such keys in a map that may hold any others. */
  static void inside(Value.Mapping map, String owner, Consumer<Problem> problems) {
    for (Value.Entry entry : map.entries()) {
      if (entry.value() instanceof Value.Mapping below && !isNear(entry.key().value())) {
        inside(below, owner, problems);
      } else {
        problem(entry, owner, List.of()).ifPresent(problems);
      }
    }
  }

  /**
   * The problem with text that has swallowed such a key: for quotes left open, or a line too far
   * in.
   */
  static Optional<Problem> swallowed(Value.Scalar scalar) {
    Source source = scalar.source();
    if (source.lineOf(scalar.start()) == source.lineOf(scalar.end())) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(source.text()).region(scalar.start(), scalar.end());
    while (line.find()) {
      String key = line.group(1);
      boolean exact = key.equals("audience") || key.equals("guidance");
      if (exact || (ForAssessors.isNearKey(key) && ForAssessors.isNamedBy(line.group(2)))) {
        return Optional.of(
            scalar
                .source()
                .problem(
                    Code.AUDIENCE_UNCLEAR,
                    line.start(1),
                    line.end(1),
                    "this line is part of the text above it, not a key",
                    "close the quotes of the text, or move \""
                        + key
                        + ":\" to the left, in line"
                        + " with the other keys"));
      }
    }
    return Optional.empty();
  }
}
