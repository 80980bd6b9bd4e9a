package org.markwell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.markwell.book.BookView;
import org.markwell.model.Html;

/**
 * {@code docs/theme-data.md} lists what templates may use, made from the view records and their
 * Javadoc; {@code -Dgolden=overwrite} writes it anew.
 */
class ThemeDataDocsTest {
  private static final Path DOCS = Path.of("docs/theme-data.md");
  private static final List<Path> SOURCES =
      Stream.of("prose", "view", "book")
          .map(Path.of("src/main/java/org/markwell")::resolve)
          .toList();
  private static final Pattern RECORD =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)(?:<\\w+>)?\\(", Pattern.DOTALL);

  private static final String HEAD =
      """
      # What a template may use

      Made from the program's view records by a test, which also keeps it true
      (`mvn test -Dtest=ThemeDataDocsTest -Dgolden=overwrite` writes it anew). [themes.md](themes.md) says how to make a theme.

      Text is escaped where a template prints it; markup is safe as it is. A list may be empty but is always there; what
      *may be missing* is asked for with `??`. Addresses are relative to the page. Every template also sees `strings` (the
      words of `strings/*.yaml`, by key) and `theme` (`theme.logo`, which may be missing, and the
      directives of [the page's policy](themes.md#the-policy-of-each-page)).

      ## Templates

      """;

  private final Map<String, String> javadoc = new LinkedHashMap<>();
  private final List<Class<?>> parts = new ArrayList<>();
  private String made = "";

  @BeforeEach
  void make() throws IOException {
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          take(file);
        }
      }
    }
    StringBuilder text = new StringBuilder(HEAD);
    List<Class<?>> views = new ArrayList<>(views(View.class));
    views.addAll(views(BookView.class));
    views.sort(Comparator.comparing(ThemeDataDocsTest::template));
    for (Class<?> view : views) {
      section(view, "`templates/" + template(view) + ".ftlh`", text);
    }
    text.append("## Parts\n\n");
    // Parts name further parts, which join the list while it is gone through.
    for (int i = 0; i < parts.size(); i++) {
      section(parts.get(i), name(parts.get(i)), text);
    }
    made = text.toString().stripTrailing() + "\n";
  }

  private void take(Path file) throws IOException {
    Matcher found = RECORD.matcher(Files.readString(file));
    String owner = file.getFileName().toString().replace(".java", "");
    while (found.find()) {
      javadoc.put(owner + "." + found.group(2), found.group(1).replaceAll("(?m)^\\s*\\* ?", ""));
    }
  }

  @Test
  void theDocumentationListsWhatTheViewsHold() throws IOException {
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(DOCS, made);
    }
    assertThat(Files.readString(DOCS)).isEqualTo(made);
  }

  @Test
  void everyPartIsExplained() {
    for (Class<?> part : parts) {
      assertThat(javadoc).as("Javadoc of " + part).containsKey(key(part));
    }
  }

  private static List<Class<?>> views(Class<?> type) {
    return type.isRecord()
        ? List.of(type)
        : Stream.of(type.getPermittedSubclasses())
            .<Class<?>>flatMap(it -> views(it).stream())
            .toList();
  }

  private static String template(Class<?> view) {
    return view.getSimpleName()
        .replaceFirst("View$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** What a part is called: those of the pages by their bare names, others with their owner's. */
  private static String name(Class<?> part) {
    Class<?> owner = part.getEnclosingClass();
    return owner == View.class || owner == null
        ? part.getSimpleName()
        : owner.getSimpleName().replaceFirst("View$", "") + "." + part.getSimpleName();
  }

  private static String key(Class<?> type) {
    Class<?> owner = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
    return owner.getSimpleName() + "." + type.getSimpleName();
  }

  private void section(Class<?> type, String title, StringBuilder text) {
    String doc = javadoc.getOrDefault(key(type), "");
    Map<String, String> about = parameters(doc);
    text.append("### ").append(title).append("\n\n");
    String first = plain(doc.replaceFirst("(?s)@param.*", ""));
    if (!first.isEmpty()) {
      text.append(first).append("\n\n");
    }
    text.append("| name | what | |\n|---|---|---|\n");
    for (RecordComponent component : type.getRecordComponents()) {
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      text.append("| `")
          .append(component.getName())
          .append("` | ")
          .append(words(component.getGenericType()))
          .append(optional ? ", *may be missing*" : "")
          .append(" | ")
          .append(about.getOrDefault(component.getName(), ""))
          .append(" |\n");
    }
    text.append('\n');
  }

  private String words(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return "list of " + words(of[0]);
      }
      return generic.getRawType() == Map.class
          ? "map from text to " + words(of[1])
          : words(generic.getRawType()) + " of " + words(of[0]);
    } else if (type == Html.class) {
      return "markup";
    } else if (type instanceof Class<?> part && part.isRecord()) {
      if (!parts.contains(part)) {
        parts.add(part);
      }
      String name = name(part);
      return "[" + name + "](#" + name.toLowerCase(Locale.ROOT).replace(".", "") + ")";
    } else if (type == String.class) {
      return "text";
    } else if (type == boolean.class) {
      return "true or false";
    } else if (type == int.class || type == Integer.class) {
      return "number";
    }
    return "anything";
  }

  private static Map<String, String> parameters(String doc) {
    Map<String, String> found = new LinkedHashMap<>();
    String[] pieces = doc.split("@param ");
    for (int i = 1; i < pieces.length; i++) {
      String[] words = pieces[i].strip().split("\\s+", 2);
      found.put(words[0], words.length > 1 ? plain(words[1]) : "");
    }
    return found;
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replaceAll("\\{@link ([^}]*)\\}", "$1")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
