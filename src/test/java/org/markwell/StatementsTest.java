package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.inspect.Statement;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** What the drafts of the accessibility statement and the privacy notice promise. */
class StatementsTest {
  private static final Path DRAFTS =
      Path.of("src/main/resources/org/markwell/starter/guide/content");
  private static final Path OURS = Path.of("content");
  private static final Path THEME = Path.of("themes/default");

  /** Every way for a page to keep something on a device. */
  private static final Pattern KEEPING =
      Pattern.compile(
          "localStorage\\.setItem|caches\\.open|sessionStorage|indexedDB|document\\.cookie"
              + "|cookieStore|navigator\\.storage|localStorage\\[");

  /** A name that begins with the site's own. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\.site \\+ \"|slice\\(1\\)\\) \\+ \"|siteId \\+ \")\\.([a-z-]+)");

  @TempDir Path folder;

  private static String scripts() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(THEME)) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(js|ftlh)")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  /**
   * A script that begins to keep something else changes these counts, and the notices with them.
   */
  @Test
  void thePrivacyNoticesListWhatTheScriptsKeep() throws IOException {
    String scripts = scripts();
    List<String> names =
        NAME.matcher(scripts).results().map(it -> it.group(1)).distinct().sorted().toList();
    assertThat(names).containsExactly("offline", "reading", "search", "searches");
    assertThat(KEEPING.matcher(scripts).results().map(MatchResult::group).sorted())
        .containsExactly(
            "caches.open",
            "caches.open",
            "caches.open",
            "caches.open",
            "localStorage.setItem",
            "localStorage.setItem");
    for (Path notice : List.of(DRAFTS.resolve("privacy.md"), OURS.resolve("privacy.md"))) {
      String text = Files.readString(notice);
      assertThat(
              Pattern.compile("(?m)^\\| `[^`.]*\\.([a-z]+)[^`]*` \\|")
                  .matcher(text)
                  .results()
                  .map(it -> it.group(1))
                  .sorted())
          .as(notice.toString())
          .isEqualTo(names);
      assertThat(text).contains("no cookies", "last six");
    }
  }

  @Test
  void theDraftsBuildWithoutAWarningAndSayWhatIsLeftToFillIn() throws IOException {
    TestSite site = TestSite.in(folder).write("content/index.md", "# Home\n");
    for (String name : List.of("accessibility.md", "privacy.md")) {
      site.write("content/" + name, Files.readString(DRAFTS.resolve(name)));
    }
    List<Problem> problems = site.build().built().problems();
    assertThat(problems).allMatch(it -> it.severity() == Severity.INFO);
    assertThat(new TreeSet<>(problems.stream().map(it -> it.code().id()).toList()))
        .containsExactly("unfilled");
    long places =
        Stream.of("accessibility.md", "privacy.md")
            .mapToLong(
                it ->
                    Pattern.compile("(?i)\\[fill in")
                        .matcher(site.files("content").get(it))
                        .results()
                        .count())
            .sum();
    assertThat(problems).hasSize((int) places);
    assertThat(site.page("index.html")).contains("accessibility.html", "privacy.html");
  }

  /** What the model statement of the regulations asks for; the status is for a person to choose. */
  @ParameterizedTest
  @ValueSource(strings = {"src/main/resources/org/markwell/starter/guide/content", "content"})
  void theAccessibilityStatementHasItsParts(String from) throws IOException {
    String text = Files.readString(Path.of(from, "accessibility.md"));
    assertThat(text)
        .contains(
            "(WCAG) 2.2",
            "level AA",
            "SI 2018/952",
            "has not yet been assessed",
            "## What is not accessible",
            "isproportionate burden",
            "## Telling us about a barrier",
            "Equality and Human Rights Commission",
            "Equality Commission",
            "Northern Ireland",
            "## How this statement was prepared")
        .doesNotContain("is fully compliant with", "is partially compliant with");
    assertThat(Statement.with(text, "\nnew\n")).isPresent();
  }

  @Test
  void ourOwnStatementHoldsWhatAnAuditFound() throws IOException {
    assertThat(Files.readString(OURS.resolve("accessibility.md")))
        .containsPattern("Last automated check: [0-9]+ [A-Z][a-z]+ 20[0-9]{2}\\. axe-core 4")
        .doesNotContain("[fill in");
  }
}
