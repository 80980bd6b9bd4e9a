package org.markwell.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.markwell.model.Code;
import org.markwell.model.Excerpt;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.model.Source;

/**
 * Renders view records through templates. Templates see records, lists, maps, strings and numbers;
 * they can't make objects, call methods or read files outside the theme. Thread-safe.
 */
public final class Theme {
  private static final String STYLES = "assets/css/site.css";
  private static final String PRINT = "templates/print/";
  private static final String BOOK_STYLES = "assets/css/handbook.css";
  private static final String SEARCH = "assets/js/search-box.js";
  private static final String SEARCH_WORD = "search_";

  private final ThemeFiles files;
  private final Map<String, String> strings;
  private final Configuration configuration;
  private final Tokens tokens;
  private final Filler filler;
  private final List<Problem> warnings = new ArrayList<>();

  private Theme(ThemeFiles files, Map<String, String> strings, Tokens tokens, Filler filler) {
    this.files = files;
    this.strings = strings;
    this.tokens = tokens;
    this.filler = filler;
    this.configuration = configure(files, strings, tokens, this::asset);
  }

  /**
   * A theme from its files.
   *
   * @param language of the site, which chooses the strings: {@code en-GB}, else {@code en}
   * @param patience how long one template may take; longer is a fault of the template
   * @throws ProblemException if the theme's strings, settings or templates can't be used
   */
  public static Theme of(ThemeFiles files, String language, Duration patience) {
    Theme theme =
        new Theme(files, Strings.read(files, language), Tokens.of(files), new Filler(patience));
    theme.parse();
    return theme;
  }

  /** The program's own theme, whatever the project's does. */
  public Theme builtIn(String language) {
    ThemeFiles own = ThemeFiles.builtInOnly();
    return new Theme(own, Strings.read(own, language), Tokens.of(own), filler);
  }

  /** What stops no page from being made, but from working as its template means it to. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  /** A word of the theme's strings; the key itself where there is none. */
  public String word(String key) {
    return strings.getOrDefault(key, key);
  }

  /** Changes whenever any file of the theme does. */
  public String hash() {
    return files.hash();
  }

  /** The paths of the files that every site of this theme carries. */
  public Set<String> assetPaths() {
    return files.assets().keySet();
  }

  /** The files that every site of this theme carries, by their path below {@code assets/}. */
  public Map<String, byte[]> assets() {
    Map<String, byte[]> assets = new TreeMap<>(files.assets());
    // The values of theme.yaml stand before the rules, in one file: a request less for each page.
    assets.computeIfPresent(
        STYLES,
        (path, rules) ->
            (tokens.css() + new String(rules, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    assets.computeIfPresent(
        BOOK_STYLES,
        (path, rules) ->
            withWidths(new String(rules, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    assets.replaceAll((path, bytes) -> path.endsWith(".js") ? Scripts.lean(bytes) : bytes);
    assets.computeIfPresent(SEARCH, (path, script) -> Scripts.withWords(script, searchWords()));
    return assets;
  }

  /** A file that every site of this theme carries, as it stands there. */
  private Optional<String> asset(String path) {
    return Optional.ofNullable(assets().get(path))
        .map(it -> new String(it, StandardCharsets.UTF_8));
  }

  /**
   * Rules with one more for each width that a column may have, in whole per cents: {@code w-40}. A
   * page's policy lets no element say its style itself.
   */
  private static String withWidths(String css) {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(width -> ".w-" + width + "{width:" + width + "%}")
        .collect(Collectors.joining("", css.endsWith("\n") ? css : css + "\n", "\n"));
  }

  /** What the search says, by the names that its scripts have for it: {@code countOne}. */
  private Map<String, String> searchWords() {
    Map<String, String> words = new TreeMap<>();
    strings.forEach(
        (key, word) -> {
          if (key.startsWith(SEARCH_WORD)) {
            words.put(Scripts.name(key.substring(SEARCH_WORD.length())), word);
          }
        });
    return words;
  }

  /**
   * A style sheet for an engine that knows no custom properties.
   *
   * @param path of a file of the theme, such as {@code print/pdf.css}
   * @throws ProblemException if it is not there, or names a value that {@code theme.yaml} lacks
   */
  public StyleSheet style(String path) {
    String text =
        files
            .text(path)
            .orElseThrow(() -> fault(path, 1, 1, "the style sheet \"" + path + "\" is not there"));
    String plain = tokens.plain(text, Source.of(files.shown(path), text));
    return new StyleSheet(path, files.shown(path), withWidths(plain));
  }

  /**
   * A value of {@code theme.yaml}, such as {@code accent}, {@code font-text} or {@code size-text}.
   */
  public String token(String name) {
    return tokens.value(name);
  }

  /** A file's path as messages show it. */
  public String shown(String path) {
    return files.shown(path);
  }

  /** Every file of the theme whose path begins like this, by its path. */
  public Map<String, byte[]> files(String prefix) {
    return files.below(prefix);
  }

  /**
   * Fills a template.
   *
   * @param template its name without the extension, such as {@code topic}
   * @param view a record, whose components the template sees by their names
   * @throws ProblemException with file, line and column if the template has a fault
   */
  public String render(String template, Record view) {
    return fill(template, view).toString();
  }

  /**
   * The same in UTF-8.
   *
   * @throws ProblemException with file, line and column if the template has a fault
   */
  public byte[] bytes(String template, Record view) {
    return fill(template, view).bytes();
  }

  private FilledPage fill(String template, Record view) {
    String path = "templates/" + template + ".ftlh";
    try {
      return filler.fill(configuration.getTemplate(path), view);
    } catch (MalformedTemplateNameException | FileNotFoundException e) {
      throw fault(path, 1, 1, "the template \"" + path + "\" is not there");
    } catch (Unending e) {
      Filling.Place place = e.place();
      throw fault(
          place.template(), place.line(), place.column(), Objects.requireNonNull(e.getMessage()));
    } catch (TemplateException | IOException | IllegalArgumentException e) {
      throw fault(path, e);
    }
  }

  /** Reads every template of the project's own theme, so that slips show before pages are made. */
  private void parse() {
    List<Problem> problems = new ArrayList<>();
    for (String path : files.ownTemplates()) {
      try {
        configuration.getTemplate(path);
        lookThrough(path);
      } catch (IOException | IllegalArgumentException e) {
        problems.addAll(fault(path, e).problems());
      } catch (StackOverflowError e) {
        problems.addAll(fault(path, 1, 1, "it is nested too deeply").problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  /** Books have no policy: nothing of them runs in a browser. */
  private void lookThrough(String path) {
    if (!path.startsWith(PRINT)) {
      files
          .text(path)
          .map(it -> Blocked.in(Source.of(files.shown(path), it)))
          .ifPresent(warnings::addAll);
    }
  }

  /** Told where the fault is, which may be in a file that the template imports. */
  private ProblemException fault(String path, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return new ProblemException(
            refused.faults().stream().map(it -> problem(refused.template(), it)).toList());
      }
      if (cause instanceof ParseException parse) {
        return fault(
            Objects.requireNonNullElse(parse.getTemplateName(), path),
            parse.getLineNumber(),
            parse.getColumnNumber(),
            parse.getEditorMessage());
      }
    }
    if (e instanceof TemplateException fault) {
      return fault(
          Objects.requireNonNullElse(fault.getTemplateSourceName(), path),
          Objects.requireNonNullElse(fault.getLineNumber(), 1),
          Objects.requireNonNullElse(fault.getColumnNumber(), 1),
          message(fault));
    }
    return fault(path, 1, 1, Objects.requireNonNullElse(e.getMessage(), "it can't be read"));
  }

  private static String message(TemplateException e) {
    String missing = e instanceof InvalidReferenceException ? e.getBlamedExpressionString() : null;
    if (missing != null) {
      return "\"" + missing + "\" is not there";
    }
    String message = e.getMessageWithoutStackTop();
    Throwable cause = e.getCause();
    String text = message == null && cause != null ? cause.getMessage() : message;
    return text == null ? "it can't be filled" : text;
  }

  private ProblemException fault(String name, int line, int column, String message) {
    String hint = "docs/themes.md says what a template may use";
    return new ProblemException(problem(name, new TemplateFault(line, column, message, hint)));
  }

  private Problem problem(String name, TemplateFault told) {
    int line = told.line();
    int column = told.column();
    String text = told.message().strip().lines().findFirst().orElse("it can't be filled");
    List<String> lines = files.text(name).map(it -> it.lines().toList()).orElse(List.of());
    Optional<Excerpt> excerpt =
        line >= 1 && line <= lines.size()
            ? Optional.of(new Excerpt(lines.get(line - 1), Math.max(0, column - 1), 1))
            : Optional.empty();
    return new Problem(
        Code.TEMPLATE.severity(),
        Code.TEMPLATE,
        new Position(files.shown(name), Math.max(1, line), Math.max(1, column)),
        text.endsWith(".") || text.endsWith(":") ? text.substring(0, text.length() - 1) : text,
        told.hint(),
        excerpt);
  }

  private static Configuration configure(
      ThemeFiles files,
      Map<String, String> strings,
      Tokens tokens,
      Function<String, Optional<String>> assets) {
    Configuration configuration = new Templates();
    configuration.setTemplateLoader(files);
    configuration.setLocalizedLookup(false);
    // Whatever its name, a file of a theme makes HTML, and what it prints is escaped.
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    RecordWrapper wrapper = new RecordWrapper();
    configuration.setObjectWrapper(wrapper);
    configuration.setSharedVariable("strings", new MapModel(strings, wrapper));
    Map<String, Object> theme = new TreeMap<>(new PolicyDirectives(assets).all());
    tokens.logo().ifPresent(logo -> theme.put("logo", logo));
    configuration.setSharedVariable("theme", new MapModel(theme, wrapper));
    return configuration;
  }
}
