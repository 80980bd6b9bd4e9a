package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise names the test that holds it, and that test is there to be run. */
class PromisesTest {
  private static final Path TESTS = Path.of("src/test/java");

  /** Whatever JUnit takes for a test. */
  private static final Pattern TEST =
      Pattern.compile("(?m)^  @(?:Test|TestFactory|ParameterizedTest|RepeatedTest|FuzzTest)\\b");

  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(([^)]+)\\)");
  private static final Pattern NAME = Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*Test)`");

  private static String section(String file, String heading) throws IOException {
    String text = Files.readString(Path.of(file));
    int from = text.indexOf("\n## " + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int to = text.indexOf("\n## ", from + 1);
    return to < 0 ? text.substring(from) : text.substring(from, to);
  }

  private static List<String> rows(String section) {
    return section.lines().filter(it -> it.startsWith("| ")).skip(1).toList();
  }

  @Test
  void everyPromiseOfTheReadmeLeadsToTestsThatAreRun() throws IOException {
    List<String> rows = rows(section("README.md", "What we promise"));
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      List<MatchResult> links = LINK.matcher(row).results().toList();
      assertThat(links).as(row).isNotEmpty();
      for (MatchResult link : links) {
        Path test = Path.of(link.group(2));
        assertThat(test).startsWith(TESTS).hasFileName(link.group(1) + ".java");
        assertThat(Files.readString(test)).as(row).containsPattern(TEST);
      }
    }
  }

  @Test
  void theListsOfTheArchitectureAndOfSecurityNameTestsThatAreThere() throws IOException {
    Map<String, String> tests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        tests.merge(name, Files.readString(file), String::concat);
      }
    }
    List<String> rows = new ArrayList<>();
    rows.addAll(rows(section("docs/architecture.md", "Promises and the tests that hold them")));
    rows.addAll(rows(section("SECURITY.md", "What Markwell does about it")));
    assertThat(rows).hasSizeGreaterThan(40);
    for (String row : rows) {
      for (String name : NAME.matcher(row).results().map(it -> it.group(1)).toList()) {
        assertThat(tests).as(row).containsKey(name);
        assertThat(tests.get(name)).as(row).containsPattern(TEST);
      }
    }
  }
}
