package org.markwell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwell.content.keys.Keys;

/** The default theme's words and what uses them. */
class ThemeWordsTest {
  /** Words of the search that its scripts choose by a field or by the kind of a part. */
  private static final List<String> IN_SEARCH =
      Stream.of(
              "in_title",
              "in_concepts",
              "in_notes",
              "in_body",
              "concept",
              "tip",
              "misconception",
              "marking_point",
              "section")
          .map("search_"::concat)
          .toList();

  private static final Path THEME = Path.of("themes/default");

  private final String templates = all(THEME, ".ftlh");
  private final String everything = templates + all(Path.of("src/main/java"), ".java");
  private final Set<String> words =
      Strings.read(ThemeFiles.of(Path.of("none"), "none"), "en").keySet();

  @Test
  void everyWordThatATemplateNamesIsThere() {
    assertThat(words).containsAll(found(templates, "strings\\.([a-z_]\\w*)"));
    assertThat(words).containsAll(found(templates, "strings\\[\"([\\w-]+)\"\\]"));
  }

  /** Named whole, or by a beginning to which a word of the data is added. */
  @Test
  void everyWordIsUsedSomewhere() {
    Set<String> named = found(everything, "strings\\.([a-z_]\\w*)");
    named.addAll(found(everything, "\"([\\w-]+)\""));
    // What the search says: its scripts know each word by another name.
    found(all(Path.of("themes/default/assets/js"), ".js"), "words\\.(\\w+)")
        .forEach(
            it -> named.add("search_" + it.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));
    named.addAll(IN_SEARCH);
    Set<String> beginnings = found(everything, "\"([\\w-]+_)\" \\+");
    assertThat(words)
        .allMatch(
            word ->
                named.contains(word)
                    || named.contains(word.replaceFirst("_hint$", ""))
                    || beginnings.stream().anyMatch(word::startsWith));
  }

  @Test
  void everySectionsHeadingCanBeWordedInSiteYaml() {
    Set<String> headings = found(templates, "heading\\(\"(\\w+)\"\\)");
    headings.addAll(found(templates, "parts\\.title \"(\\w+)\""));
    assertThat(headings).containsExactlyInAnyOrderElementsOf(Keys.HEADINGS);
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String all(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
