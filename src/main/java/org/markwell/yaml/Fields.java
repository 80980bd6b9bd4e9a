package org.markwell.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Value.Entry;
import org.markwell.yaml.Value.Mapping;
import org.markwell.yaml.Value.Scalar;
import org.markwell.yaml.Value.Sequence;
import org.markwell.yaml.Value.Style;

/**
 * The keys of one map, asked for by name and kind. Whatever does not fit is told as a problem at its
 * place, and reading goes on as if it were not there.
 */
public final class Fields {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Pattern YES_NO =
      Pattern.compile("yes|no|on|off|true|false", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final Mapping map;
  private final String owner;
  private final Consumer<Problem> problems;

  /**
   * @param owner names the map in messages, such as {@code a topic} or {@code misconception 3}
   * @param known every key the map may have; others are told at once
   */
  public Fields(Mapping map, String owner, List<String> known, Consumer<Problem> problems) {
    this.map = map;
    this.owner = owner;
    this.problems = problems;
    for (Entry entry : map.entries()) {
      String key = entry.key().value();
      if (!known.contains(key)) {
        String hint = Suggestion.hint(key, known, "the keys are " + String.join(", ", known));
        problems.accept(
            entry
                .key()
                .problem(Code.UNKNOWN_KEY, "\"" + key + "\" is not a key of " + owner, hint));
      }
    }
  }

  public Text where() {
    return map.where();
  }

  public boolean has(String key) {
    return map.has(key);
  }

  /** A value of any kind. */
  public Optional<Value> value(String key) {
    return map.get(key);
  }

  public Optional<Text> text(String key) {
    return map.get(key).flatMap(value -> text(value, "\"" + key + "\""));
  }

  /** A text that must be there. */
  public Optional<Text> required(String key) {
    if (!map.get(key).isPresent() && !map.faulty().contains(key)) {
      problems.accept(
          head()
              .problem(
                  Code.MISSING_KEY,
                  owner + " has no \"" + key + "\"",
                  "add \"" + key + ":\" and a value"));
    }
    return text(key);
  }

  /** The first line of the map: problems of the whole should not mark all of it. */
  private Text head() {
    Text where = map.where();
    int line = where.value().indexOf('\n');
    return line < 0 ? where : where.source().slice(where.start(), where.start() + line);
  }

  /** A number that names something: {@code 2.10} must be quoted, or it would be 2.1. */
  public Optional<Text> number(String key) {
    return map.get(key).flatMap(value -> number(value, "\"" + key + "\""));
  }

  public Optional<Text> requiredNumber(String key) {
    required(key, List.of());
    return number(key);
  }

  private void required(String key, List<String> otherwise) {
    boolean given = map.get(key).isPresent() || map.faulty().contains(key);
    if (!given && otherwise.stream().noneMatch(map::has)) {
      problems.accept(
          head()
              .problem(
                  Code.MISSING_KEY,
                  owner + " has no \"" + key + "\"",
                  "add \"" + key + ":\" and a value"));
    }
  }

  /** A whole number from {@code least} upwards. */
  public Optional<Integer> integer(String key, int least) {
    Optional<Value> value = map.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String written = value.get() instanceof Scalar scalar ? scalar.where().value() : "";
    if (written.matches("\\d{1,7}") && Integer.parseInt(written) >= least) {
      return Optional.of(Integer.parseInt(written));
    }
    problems.accept(
        value
            .get()
            .where()
            .problem(
                value.get() instanceof Scalar ? Code.INVALID_VALUE : Code.WRONG_TYPE,
                "\"" + key + "\" must be a whole number",
                "write it in digits, " + least + " or more"));
    return Optional.empty();
  }

  public Optional<Boolean> flag(String key) {
    Optional<Value> value = map.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String written = value.get() instanceof Scalar scalar ? scalar.where().value() : "";
    if (written.equals("true") || written.equals("false")) {
      return Optional.of(written.equals("true"));
    }
    problems.accept(
        value
            .get()
            .where()
            .problem(Code.INVALID_VALUE, "\"" + key + "\" must be true or false", "write one of them"));
    return Optional.empty();
  }

  /** A day as year-month-day that exists. */
  public Optional<Text> date(String key) {
    return text(key)
        .filter(
            text -> {
              try {
                LocalDate.parse(text.value(), DATE);
                return true;
              } catch (DateTimeParseException e) {
                problems.accept(
                    text.problem(
                        Code.INVALID_DATE,
                        "\"" + text.value() + "\" is not a date",
                        "write year-month-day of a day that exists, such as 2026-11-24"));
                return false;
              }
            });
  }

  /** One of an enum's names, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    Optional<Text> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = Stream.of(type.getEnumConstants()).map(Fields::word).toList();
    int index = names.indexOf(text.get().value());
    if (index >= 0) {
      return Optional.of(type.getEnumConstants()[index]);
    }
    problems.accept(
        text.get()
            .problem(
                Code.INVALID_VALUE,
                "\"" + text.get().value() + "\" is no value of \"" + key + "\"",
                Suggestion.hint(
                    text.get().value(), names, "the values are " + String.join(", ", names))));
    return Optional.empty();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The items of a list; empty if the key is missing. */
  public List<Value> list(String key) {
    Optional<Value> value = map.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    problems.accept(
        head(value.get().where())
            .problem(
                Code.WRONG_TYPE,
                "\"" + key + "\" must be a list",
                "begin each item on a line of its own with \"- \""));
    return List.of();
  }

  private static Text head(Text where) {
    int end = where.source().text().indexOf('\n', where.start());
    return where.source().slice(where.start(), end < 0 ? where.end() : Math.min(end, where.end()));
  }

  /** The texts of a list. */
  public List<Text> texts(String key) {
    return each(list(key), item -> text(item, "an item of \"" + key + "\""));
  }

  /** The numbers of a list, such as criteria. */
  public List<Text> numbers(String key) {
    return each(list(key), item -> number(item, "an item of \"" + key + "\""));
  }

  private static List<Text> each(List<Value> items, Function<Value, Optional<Text>> read) {
    List<Text> texts = new ArrayList<>();
    items.forEach(item -> read.apply(item).ifPresent(texts::add));
    return texts;
  }

  /** A map inside this one. */
  public Optional<Fields> fields(String key, String owner, List<String> known) {
    Optional<Value> value = map.get(key);
    if (value.isPresent() && !(value.get() instanceof Mapping)) {
      problems.accept(
          head(value.get().where())
              .problem(
                  Code.WRONG_TYPE,
                  "\"" + key + "\" must be keys with values",
                  "the keys are " + String.join(", ", known)));
    }
    return value
        .filter(Mapping.class::isInstance)
        .map(it -> new Fields((Mapping) it, owner, known, problems));
  }

  /**
   * A scalar as text. A sentence that a colon turned into a map is told with its corrected line.
   *
   * @param what names the value in messages
   */
  public Optional<Text> text(Value value, String what) {
    if (value instanceof Scalar scalar) {
      if (scalar.isEmpty()) {
        problems.accept(
            scalar.where().problem(Code.WRONG_TYPE, what + " is empty", "write something, or take it out"));
        return Optional.empty();
      }
      return checked(scalar);
    }
    if (value instanceof Mapping mapping && mapping.entries().size() == 1 && !mapping.flow()) {
      Text key = mapping.entries().get(0).key();
      Text line = head(mapping.where());
      boolean curly = "\u201C\u201D\u2018\u2019\u201E".indexOf(key.value().charAt(0)) >= 0;
      problems.accept(
          line.problem(
              curly ? Code.SMART_QUOTE : Code.ACCIDENTAL_MAP,
              what
                  + (curly
                      ? " is in curly quotes, which do not hold it together"
                      : " became a key and a value at its colon"),
              "put it in straight quotes: " + Faults.quote(uncurled(mapping.where().value()))));
      return Optional.empty();
    }
    problems.accept(
        head(value.where())
            .problem(
                Code.WRONG_TYPE,
                what + " must be text, not " + (value instanceof Sequence ? "a list" : "a map"),
                "write it as one value"));
    return Optional.empty();
  }

  private static String uncurled(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("^[\u201C\u2018\u201E]|[\u201D\u2019]$", "");
  }

  private Optional<Text> checked(Scalar scalar) {
    Text text = scalar.where();
    String value = text.value();
    if (scalar.style() != Style.PLAIN) {
      return Optional.of(text);
    }
    if (NUMBER.matcher(value).matches() && !canonical(value).equals(value)) {
      problems.accept(unquoted(text, value));
    } else if (YES_NO.matcher(value).matches()) {
      problems.accept(
          text.problem(
              Code.YES_NO,
              "\"" + value + "\" without quotes may be read as true or false",
              "put it in quotes: \"" + value + "\""));
    } else if (isInCurlyQuotes(value)) {
      String inner = value.substring(1, value.length() - 1);
      problems.accept(
          text.problem(
              Code.SMART_QUOTE,
              "curly quotes do not hold a value together",
              "type straight ones: " + Faults.quote(inner)));
    }
    return Optional.of(text);
  }

  /** One pair of curly quotes around all of a value, and none inside. */
  private static boolean isInCurlyQuotes(String value) {
    int last = value.length() - 1;
    return last > 0
        && "\u201C\u201E\u2018\u201D".indexOf(value.charAt(0)) >= 0
        && "\u201D\u201C\u2019".indexOf(value.charAt(last)) >= 0
        && value.substring(1, last).chars().noneMatch(c -> "\u201C\u201D\u201E".indexOf(c) >= 0);
  }

  private Optional<Text> number(Value value, String what) {
    if (value instanceof Scalar scalar
        && scalar.style() == Style.PLAIN
        && NUMBER.matcher(scalar.where().value()).matches()
        && scalar.where().value().contains(".")) {
      problems.accept(unquoted(scalar.where(), scalar.where().value()));
      return Optional.of(scalar.where());
    }
    return text(value, what);
  }

  private static Problem unquoted(Text text, String value) {
    String becomes = canonical(value);
    return text.problem(
        Code.UNQUOTED_NUMBER,
        becomes.equals(value)
            ? value + " without quotes is an amount, not a name"
            : value + " without quotes reads as " + becomes,
        "put it in quotes: \"" + value + "\"");
  }

  /** A number as a program would write it back. */
  private static String canonical(String value) {
    BigDecimal number = new BigDecimal(value);
    return number.signum() == 0 ? "0" : plain(number.stripTrailingZeros());
  }

  private static String plain(BigDecimal number) {
    return Math.abs(number.scale()) > 40 ? number.toString() : number.toPlainString();
  }

}
