package org.markwell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.markwell.model.Problem;
import org.markwell.model.Source;

/** Compares every example of {@code spec/yaml-faults.txt} with what is reported for it. */
class YamlFaultsTest {
  private static final Path SPEC = Path.of("src/test/resources/spec/yaml-faults.txt");
  private static final Path EXPECTED = Path.of("src/test/resources/spec/yaml-faults.expected");

  @Test
  void everyFaultIsReportedAtItsSpotInWordsThatHelp() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    StringBuilder actual = new StringBuilder();
    try {
      for (String example : examples()) {
        actual.append("=== ").append(example, 0, example.indexOf('\n')).append('\n');
        problems(yaml(example)).forEach(line -> actual.append(line).append('\n'));
      }
    } finally {
      Locale.setDefault(before);
    }
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(EXPECTED, actual);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(EXPECTED));
  }

  @TestFactory
  List<DynamicTest> linesAboveMoveEveryPositionDownAndChangeNothingElse() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String example : examples()) {
      String yaml = yaml(example);
      tests.add(
          DynamicTest.dynamicTest(
              example.substring(0, example.indexOf('\n')),
              () ->
                  assertThat(positions("---\n" + yaml, 4).stream().map(p -> p - 1).toList())
                      .isEqualTo(positions(yaml, 0))));
    }
    return tests;
  }

  @Test
  void noRandomDamageThrowsOrPointsOutsideTheFile() {
    Random random = new Random(20261124);
    String good =
        """
        title: "Planning: the basics"
        criteria: ["2.1", '2.2']
        concepts:
          - Priority: a task 😀
          - {id: a, term: B, definition: c}
        tips:
          - |
            some
            text
          - more
        """;
    String pieces = "\t:-\"'[]{}#&*!%@`|> \n\u201c\u0000ŵ😀";
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder(good);
      for (int edit = random.nextInt(4) + 1; edit > 0; edit--) {
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int piece =
            pieces.codePointAt(
                pieces.offsetByCodePoints(
                    0, random.nextInt(pieces.codePointCount(0, pieces.length()))));
        if (random.nextBoolean()) {
          text.insert(at, Character.toString(piece));
        } else {
          text.deleteCharAt(at);
        }
      }
      Source source = Source.of("a.yaml", text.toString());
      List<Problem> problems = new ArrayList<>();
      Yaml.read(source, problems::add);
      for (Problem problem : problems) {
        int line = problem.position().line();
        assertThat(line).as("line in run %d of %s", run, text).isBetween(1, source.lines());
        assertThat(problem.position().column())
            .isBetween(1, source.line(line).codePointCount(0, source.line(line).length()) + 1);
      }
    }
  }

  private static List<String> examples() throws IOException {
    String all = Files.readString(SPEC);
    return List.of(all.substring(4).split("\n=== "));
  }

  private static String yaml(String example) {
    return example.substring(example.indexOf('\n') + 1);
  }

  private static List<String> problems(String yaml) {
    List<Problem> problems = new ArrayList<>();
    Yaml.read(Source.of("a", yaml), problems::add);
    return new TreeSet<>(problems)
        .stream()
            .map(
                p ->
                    "%d:%d %s[%s] %s\n  %s"
                        .formatted(
                            p.position().line(),
                            p.position().column(),
                            p.severity().word(),
                            p.code().id(),
                            p.message(),
                            p.hint()))
            .toList();
  }

  private static List<Integer> positions(String text, int start) {
    List<Integer> lines = new ArrayList<>();
    Source source = Source.of("a", text);
    Yaml.read(source, start, text.length(), p -> lines.add(p.position().line()));
    return lines;
  }
}
