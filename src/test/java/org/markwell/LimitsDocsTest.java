package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/limits.md} says what the program does. */
class LimitsDocsTest {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| ([\\d,]+)(?: bytes| characters)? \\| `([\\w.]+)\\.(\\w+)`(?: − (\\d))? \\|");

  @TempDir Path folder;

  @Test
  void theNumbersAreThoseOfTheProgram() throws Exception {
    List<MatchResult> rows =
        ROW.matcher(Files.readString(Path.of("docs/limits.md"))).results().toList();
    assertThat(rows).hasSizeGreaterThan(5);
    for (MatchResult row : rows) {
      Field constant = Class.forName("org.markwell." + row.group(2)).getDeclaredField(row.group(3));
      constant.setAccessible(true);
      long less = row.group(4) == null ? 0 : Long.parseLong(row.group(4));
      assertThat(((Number) constant.get(null)).longValue() - less)
          .as(row.group())
          .isEqualTo(Long.parseLong(row.group(1).replace(",", "")));
    }
  }

  @Test
  void whatIsTooLargeIsAProblemAtItsPlace() {
    TestSite site = TestSite.in(folder);
    site.write("site.yaml", "title: T\n" + "#".repeat(200_000));
    site.write("content/a.md", "# A\n" + "word\n".repeat(400_000));
    site.write("content/fits.md", "# A\n" + "word\n".repeat(399_000));
    site.write("content/registers/verbs.yaml", "#".repeat(4_000_001));
    site.build();
    assertThat(site.problems().lines().map(it -> it.replaceFirst("\\].*", "]")))
        .containsExactly(
            "content/a.md:1:1 error[too-large]",
            "content/registers/verbs.yaml:1:1 error[too-large]",
            "site.yaml:1:1 error[too-large]");
    assertThat(site.problems()).contains("this file has 2.1 MB; at most 2.0 are read");
  }

  @Test
  void whatLiesTooDeepIsAProblemAtItsPlace() {
    TestSite site = TestSite.in(folder);
    site.write("content/fits.md", "# A\n\n" + "> ".repeat(57) + "a\n" + "[".repeat(1_000));
    site.write("content/marks.md", "# A\n\n" + "*a _".repeat(40) + "x" + "_ a*".repeat(40) + "\n");
    site.write("content/quotes.md", "# A\n\n" + "> ".repeat(58) + "a\n");
    site.write("content/signs.md", "# A\n\n" + "[".repeat(1_001) + "\n");
    site.write("content/value.md", "---\ntitle: T\nsummary: \"" + "[".repeat(1_001) + "\"\n---\n");
    site.build();
    assertThat(site.problems().lines().map(it -> it.replaceFirst("\\].*", "]")))
        .containsExactly(
            "content/marks.md:3:158 error[too-large]",
            "content/quotes.md:3:117 error[too-large]",
            "content/signs.md:3:1001 error[too-large]",
            "content/value.md:3:1011 error[too-large]");
  }

  @Test
  void aFenceThatLiesTooDeepIsNeverText() {
    List<String> found = new ArrayList<>();
    for (int depth = 50; depth < 70; depth++) {
      for (String unit : List.of("> ", "- ", "1. ", "* > ")) {
        TestSite site = TestSite.in(folder.resolve(depth + "-" + unit.hashCode()));
        String deep = unit.repeat(depth);
        site.write("content/a.md", "# A\n\n" + deep + "::: assessor\n" + deep + "secretword\n");
        site.build();
        if (site.built().written().isPresent()) {
          site.files("site")
              .values()
              .forEach(it -> found.add(it.contains("secretword") ? deep : ""));
        } else {
          assertThat(site.problems()).contains("content/a.md:3:");
        }
      }
    }
    assertThat(found).allMatch(String::isEmpty);
  }

  @Test
  void aMessageIsShortWhateverItRepeats() {
    TestSite site = TestSite.in(folder);
    site.write("content/a.md", "---\ntitle: T\nlegislation: [" + "x".repeat(100_000) + "]\n---\n");
    site.write(
        "content/b.md",
        "---\n" + "k".repeat(1_000) + ": T\n---\n[a](" + "y".repeat(9_000) + ".md)\n");
    site.build();
    assertThat(site.built().problems())
        .hasSizeGreaterThan(2)
        .allSatisfy(it -> assertThat(it.message().length() + it.hint().length()).isLessThan(1_300));
  }
}
