package org.markwell.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;

/**
 * The values of a map by key. What is wrong with one value is reported and the value then counts as
 * absent; nothing is thrown.
 */
public final class Fields {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
  static final Pattern DECIMAL = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?");
  private static final Set<String> YES_NO = Set.of("yes", "no", "on", "off", "true", "false");
  private static final int LONGEST_YES_NO = 5;

  private final Value.Mapping map;
  private final String owner;
  private final OldKeys old;
  private final Consumer<Problem> problems;

  private Fields(Value.Mapping map, String owner, OldKeys old, Consumer<Problem> problems) {
    this.map = map;
    this.owner = owner;
    this.old = old;
    this.problems = problems;
  }

  /**
   * The fields of a map; unknown, doubled and old keys are reported at once.
   *
   * @param owner what the map stands for, with its article: "a topic"
   */
  public static Fields of(
      Value.Mapping map,
      String owner,
      List<String> known,
      OldKeys old,
      Consumer<Problem> problems) {
    return of(
        map,
        owner,
        known,
        key -> Suggestion.hint(key, known, "the keys are " + String.join(", ", known)),
        old,
        problems);
  }

  /**
   * The fields of a map.
   *
   * @param hint says what to do about an unknown key
   */
  public static Fields of(
      Value.Mapping map,
      String owner,
      List<String> known,
      UnaryOperator<String> hint,
      OldKeys old,
      Consumer<Problem> problems) {
    new KeyCheck(owner, known, hint, old, problems).check(map);
    return new Fields(map, owner, old, problems);
  }

  private Text first(String key) {
    for (Value.Entry entry : map.entries()) {
      if (entry.key().is(key)) {
        return entry.key();
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** The map itself, as written. */
  public Value.Mapping map() {
    return map;
  }

  /** Whether the key is written and has a value. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** The value of a key, unless it is empty. */
  public Optional<Value> value(String key) {
    return map.get(key)
        .filter(value -> !(value instanceof Value.Scalar scalar && scalar.isAbsent()));
  }

  /** Reports that a required key is not there, or is empty. */
  public void missing(String key) {
    if (isFaulty(key)) {
      return;
    }
    Optional<Value> empty = map.get(key);
    Text at = empty.isPresent() ? first(key) : firstLine();
    problems.accept(
        at.problem(
            Code.MISSING_KEY,
            empty.isPresent() ? "\"" + key + "\" is empty" : owner + " needs \"" + key + "\"",
            "add " + key + ": and its value"));
  }

  /**
   * Whether a key at the left edge is written but was left out for a fault, which is told already.
   */
  private boolean isFaulty(String key) {
    boolean top = map.entries().isEmpty() || map.entries().get(0).key().position().column() == 1;
    return top && map.get(key).isEmpty() && ("\n" + map.source().text()).contains("\n" + key + ":");
  }

  private Text firstLine() {
    return map.entries().isEmpty() ? map.written() : map.entries().get(0).key();
  }

  public Optional<Text> text(String key) {
    return value(key).flatMap(value -> text(value, "\"" + key + "\""));
  }

  /** Text that must be there. */
  public Optional<Text> required(String key) {
    if (!has(key)) {
      missing(key);
    }
    return text(key);
  }

  /** A value as text; a bare yes or no is suspicious. */
  public Optional<Text> text(Value value, String name) {
    if (!(value instanceof Value.Scalar scalar)) {
      problems.accept(
          value.problem(
              Code.WRONG_TYPE,
              name + " must be text",
              value instanceof Value.Mapping mapping
                  ? "quote it: " + quotedLine(mapping)
                  : "write one text, not a list"));
      return Optional.empty();
    }
    MeantForAssessors.swallowed(scalar).ifPresent(problems);
    if (isYesOrNo(scalar)) {
      problems.accept(
          scalar.problem(
              Code.YES_NO,
              scalar.text().value() + " may be read as true or false",
              "quote it: " + Quoting.quoted(scalar.text().value())));
    }
    return Optional.of(scalar.text());
  }

  private static boolean isYesOrNo(Value.Scalar scalar) {
    return scalar.isPlain()
        && scalar.end() - scalar.start() <= LONGEST_YES_NO
        && YES_NO.contains(scalar.text().value().toLowerCase(Locale.ROOT));
  }

  /** The corrected form of text that a colon made a map: the whole of it in quotes. */
  public static String quotedLine(Value.Mapping mapping) {
    return Quoting.quoted(
        mapping
            .written()
            .value()
            .lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  /** A number such as 2.1 that is a name, not a quantity: kept as written, so 1.10 needs quotes. */
  public Optional<Text> number(String key) {
    return value(key).flatMap(value -> number(value, "\"" + key + "\""));
  }

  /** A value as a number that is a name; see {@link #number(String)}. */
  public Optional<Text> number(Value value, String name) {
    Optional<Text> text = text(value, name);
    if (text.isPresent() && value instanceof Value.Scalar scalar && scalar.isPlain()) {
      String written = text.get().value();
      String read = DECIMAL.matcher(written).matches() ? canonical(written) : written;
      if (!read.equals(written)) {
        problems.accept(
            scalar.problem(
                Code.UNQUOTED_NUMBER,
                written + " would be read as " + read,
                "quote it: \"" + written + "\""));
      }
    }
    return text;
  }

  static String canonical(String written) {
    String plain = new BigDecimal(written).stripTrailingZeros().toPlainString();
    return plain.contains(".") || !written.contains(".") ? plain : plain + ".0";
  }

  /** A whole number, 0 or more. */
  public Optional<Integer> integer(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Value.Scalar scalar
        && INTEGER.matcher(scalar.text().value()).matches()) {
      return Optional.of(Integer.valueOf(scalar.text().value()));
    }
    wrongType(value.get(), "\"" + key + "\" must be a whole number", "write it in digits: 3");
    return Optional.empty();
  }

  public Optional<Boolean> bool(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Value.Scalar scalar) {
      switch (scalar.text().value().toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on" -> {
          return Optional.of(true);
        }
        case "false", "no", "off" -> {
          return Optional.of(false);
        }
        default -> {}
      }
    }
    wrongType(value.get(), "\"" + key + "\" must be true or false", "write true or false");
    return Optional.empty();
  }

  /** A day that exists, as year-month-day. */
  public Optional<LocalDate> date(String key) {
    Optional<Text> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean shape = DATE.matcher(text.get().value()).matches();
    if (shape) {
      try {
        return Optional.of(LocalDate.parse(text.get().value()));
      } catch (DateTimeException e) {
        // Such as the 30th of February: told below.
      }
    }
    problems.accept(
        text.get()
            .problem(
                Code.INVALID_DATE,
                shape
                    ? "there is no " + text.get().value() + " in the calendar"
                    : "\"" + key + "\" must be a date",
                "write year-month-day, such as 2026-11-01"));
    return Optional.empty();
  }

  /** One of the names of an enum, in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof Value.Scalar scalar)) {
      return text(key).flatMap(text -> Optional.empty());
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(scalar.text().value())) {
        return Optional.of(constant);
      }
      names.add(name);
    }
    invalid(scalar.text(), key, names);
    return Optional.empty();
  }

  /** Reports text that is none of the allowed words. */
  public void invalid(Text text, String key, List<String> allowed) {
    problems.accept(
        text.problem(
            Code.INVALID_VALUE,
            "\"" + text.value() + "\" is not a value of \"" + key + "\"",
            Suggestion.hint(text.value(), allowed, "use " + String.join(", ", allowed))));
  }

  /** The items of a list, without empty ones; none if the key is absent. */
  public List<Value> list(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Value.Sequence sequence)) {
      wrongType(
          value.get(), "\"" + key + "\" must be a list", "write each item on a line with - before");
      return List.of();
    }
    List<Value> items = new ArrayList<>(sequence.items());
    items.removeIf(item -> item instanceof Value.Scalar scalar && scalar.isAbsent());
    return items;
  }

  public List<Text> texts(String key) {
    List<Text> texts = new ArrayList<>();
    for (Value item : list(key)) {
      if (item instanceof Value.Mapping mapping) {
        accidental(mapping, "an item of \"" + key + "\"");
      } else {
        text(item, "an item of \"" + key + "\"").ifPresent(texts::add);
      }
    }
    return List.copyOf(texts);
  }

  /** Reports text that became a key and a value at its colon. */
  public void accidental(Value.Mapping mapping, String name) {
    problems.accept(
        mapping.problem(
            Code.ACCIDENTAL_MAP,
            name + " became a key and a value at its colon",
            "quote it: " + quotedLine(mapping)));
  }

  /** A list of numbers that are names; see {@link #number(String)}. */
  public List<Text> numbers(String key) {
    List<Text> texts = new ArrayList<>();
    for (Value item : list(key)) {
      number(item, "an item of \"" + key + "\"").ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** The fields of a map below a key. */
  public Optional<Fields> fields(String key, String name, List<String> known) {
    return mapping(key).map(below -> of(below, name, known, old, problems));
  }

  /** The map below a key. */
  public Optional<Value.Mapping> mapping(String key) {
    Optional<Value> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Value.Mapping)) {
      wrongType(
          value.get(), "\"" + key + "\" must be a map", "write keys and values, indented below it");
    }
    return value.filter(Value.Mapping.class::isInstance).map(Value.Mapping.class::cast);
  }

  /** A map of anything, as plain Java values in the order of the file. */
  public Map<String, Object> free(String key) {
    Optional<Value.Mapping> free = mapping(key);
    free.ifPresent(map -> MeantForAssessors.inside(map, "\"" + key + "\"", problems));
    return free.map(FreeValues::of).orElse(Map.of());
  }

  private void wrongType(Value value, String message, String hint) {
    problems.accept(value.problem(Code.WRONG_TYPE, message, hint));
  }
}
