package org.markwell.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Source;
import org.markwell.model.Suggestion;
import org.markwell.model.Text;
import org.markwell.yaml.Value;
import org.markwell.yaml.Yaml;

/**
 * The values of {@code theme.yaml}: logo, colours, fonts and sizes. They become custom properties
 * of the style sheet, so nothing but what such a value may look like is let through.
 */
final class Tokens {
  private static final String FILE = "theme.yaml";
  private static final String FONT_NAME =
      "(?:\"[\\p{L}\\p{N} '-]+\"|'[\\p{L}\\p{N} -]+'|[\\p{L}-][\\p{L}\\p{N}-]*(?: [\\p{L}-][\\p{L}\\p{N}-]*)*)";

  /** Names with commas between, each bare or in quotes of its own. */
  private static final Pattern FONT =
      Pattern.compile("(?=.{1,300}$)NAME(?:\\s*,\\s*NAME)*".replace("NAME", FONT_NAME));

  private static final Pattern SIZE =
      Pattern.compile("0|\\d{1,4}(?:\\.\\d{1,4})?(?:rem|em|px|pt|mm|ch|%)");
  private static final Pattern USE = Pattern.compile("var\\(--([\\w-]+)\\)");
  private static final Pattern PATH = Pattern.compile("assets/[\\w./-]+");

  private final ThemeFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> light = new LinkedHashMap<>();
  private final Map<String, String> dark = new LinkedHashMap<>();
  private final Map<String, String> other = new LinkedHashMap<>();
  private Optional<String> logo = Optional.empty();

  private Tokens(ThemeFiles files) {
    this.files = files;
    // The default theme's file comes first and says which names there are.
    Names names = Names.ADDED;
    for (ThemeFiles.Layer layer : files.layers(FILE)) {
      read(layer, names);
      names = Names.KNOWN;
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  /**
   * The tokens of a theme, its own over the default theme's.
   *
   * @throws ProblemException if a name or a value can't be used
   */
  static Tokens of(ThemeFiles files) {
    return new Tokens(files);
  }

  /** The path of the logo below the site, if the theme has one. */
  Optional<String> logo() {
    return logo;
  }

  /** Custom properties: the light colours, fonts and sizes, and over them the dark colours. */
  String css() {
    Map<String, String> base = new LinkedHashMap<>(light);
    base.putAll(other);
    String night = rules(dark);
    return ":root{color-scheme:light dark;"
        + rules(base)
        + "}\n@media (prefers-color-scheme:dark){:root:not([data-colours=light],[data-colours=cream]){"
        + night
        + "}}\n:root[data-colours=dark]{"
        + night
        + "}\n";
  }

  /** A light colour, font or size by its name, which the default theme must have. */
  String value(String name) {
    String value = light.containsKey(name) ? light.get(name) : other.get(name);
    if (value == null) {
      throw new IllegalArgumentException("theme.yaml has no value \"" + name + "\"");
    }
    return value;
  }

  /** A style sheet with the light colours, fonts and sizes put in for each {@code var(--name)}. */
  String plain(String css, Source source) {
    Matcher uses = USE.matcher(css);
    StringBuilder plain = new StringBuilder();
    while (uses.find()) {
      String name = uses.group(1);
      String value = light.containsKey(name) ? light.get(name) : other.get(name);
      if (value == null) {
        List<String> names = new ArrayList<>(light.keySet());
        names.addAll(other.keySet());
        throw new ProblemException(
            source.problem(
                Code.THEME,
                uses.start(),
                uses.end(),
                "theme.yaml has no value \"" + name + "\"",
                Suggestion.hint(name, names, "the values are " + String.join(", ", names))));
      }
      uses.appendReplacement(plain, Matcher.quoteReplacement(value));
    }
    return uses.appendTail(plain).toString();
  }

  private static String rules(Map<String, String> values) {
    StringBuilder css = new StringBuilder();
    values.forEach(
        (name, value) -> css.append("--").append(name).append(':').append(value).append(';'));
    return css.toString();
  }

  /** Whether a theme may give a token a name of its own: only the built-in one may. */
  private enum Names {
    ADDED,
    KNOWN
  }

  private void read(ThemeFiles.Layer layer, Names names) {
    Source source = Source.of(layer.shown(), new String(layer.bytes(), StandardCharsets.UTF_8));
    Optional<Value> value = Yaml.read(source, problems::add);
    value.ifPresent(
        it ->
            entries(it, "a theme's settings")
                .forEach(
                    (name, setting) -> {
                      switch (name.value()) {
                        case "logo" -> readLogo(setting);
                        case "colours" -> readColours(setting, names);
                        case "fonts" ->
                            names(
                                setting,
                                "fonts",
                                "font-",
                                other,
                                names,
                                FONT.asMatchPredicate(),
                                "names of fonts with commas between, those of several words in quotes");
                        case "sizes" ->
                            names(
                                setting,
                                "sizes",
                                "size-",
                                other,
                                names,
                                SIZE.asMatchPredicate(),
                                "a size like 1.1rem");
                        default -> unknown(name, List.of("logo", "colours", "fonts", "sizes"));
                      }
                    }));
  }

  private void readColours(Value value, Names names) {
    entries(value, "\"colours\"")
        .forEach(
            (name, colours) -> {
              if (name.value().equals("light")) {
                names(
                    colours,
                    "light",
                    "",
                    light,
                    names,
                    Colours::isOne,
                    "a colour like \"#0d574e\"");
              } else if (name.value().equals("dark")) {
                names(
                    colours, "dark", "", dark, names, Colours::isOne, "a colour like \"#86d5c6\"");
              } else {
                unknown(name, List.of("light", "dark"));
              }
            });
  }

  private void readLogo(Value value) {
    text(value)
        .ifPresent(
            path -> {
              boolean there =
                  PATH.matcher(path.value()).matches()
                      && !path.value().contains("..")
                      && files.assets().containsKey(path.value());
              if (there) {
                logo = Optional.of(path.value());
              } else {
                problems.add(
                    path.problem(
                        Code.THEME,
                        "the logo \"" + path.value() + "\" is not a file of the theme",
                        "put it into the theme's folder and write its path, such as assets/logo.svg"));
              }
            });
  }

  private void names(
      Value value,
      String owner,
      String prefix,
      Map<String, String> into,
      Names which,
      Predicate<String> shape,
      String expected) {
    List<String> names =
        into.keySet().stream()
            .filter(it -> it.startsWith(prefix))
            .map(it -> it.substring(prefix.length()))
            .toList();
    entries(value, "\"" + owner + "\"")
        .forEach(
            (name, each) -> {
              if (which == Names.KNOWN && !names.contains(name.value())) {
                unknown(name, names);
                return;
              }
              text(each)
                  .ifPresent(
                      it -> {
                        if (shape.test(it.value().strip())) {
                          into.put(prefix + name.value(), it.value().strip());
                        } else {
                          problems.add(
                              it.problem(
                                  Code.THEME,
                                  "\"" + it.value() + "\" can't be used here",
                                  "write " + expected));
                        }
                      });
            });
  }

  private Map<Text, Value> entries(Value value, String owner) {
    Map<Text, Value> entries = new LinkedHashMap<>();
    if (value instanceof Value.Mapping map) {
      Set<String> seen = new HashSet<>();
      for (Value.Entry entry : map.entries()) {
        if (seen.add(entry.key().value())) {
          entries.put(entry.key(), entry.value());
        } else {
          problems.add(doubled(entry.key()));
        }
      }
    } else {
      problems.add(
          value.problem(Code.THEME, owner + " must be keys and values", "write key: value"));
    }
    return entries;
  }

  /** A key that stands a second time. */
  static Problem doubled(Text key) {
    return key.problem(
        Code.DUPLICATE_KEY, "\"" + key.value() + "\" is written twice", "keep one of the two");
  }

  private Optional<Text> text(Value value) {
    if (value instanceof Value.Scalar scalar && !scalar.isAbsent()) {
      return Optional.of(scalar.text());
    }
    problems.add(
        value.problem(
            Code.THEME,
            "a value is missing here",
            "a colour that begins with # must stand in quotes"));
    return Optional.empty();
  }

  private void unknown(Text name, List<String> names) {
    problems.add(
        name.problem(
            Code.THEME,
            "\"" + name.value() + "\" is not a setting of a theme",
            Suggestion.hint(name.value(), names, "the settings are " + String.join(", ", names))));
  }
}
