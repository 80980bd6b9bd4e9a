package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Code;
import org.markwell.model.Problem;

/**
 * Every file of the folder {@code broken} put into a small project, and all that is reported for
 * it. {@code NAME.md} becomes a topic, {@code NAME.site.yaml} the site's file, and {@code
 * NAME.REGISTER.yaml} a register; {@code NAME.expected} says what must come out, and is written
 * anew with {@code -Dgolden=overwrite}.
 */
class BrokenInputsTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken");

  /** What is in order in spite of its looks. */
  private static final List<String> SOUND = List.of("empty.md", "thematic-break.md");

  @TempDir Path temp;

  /** The one place that says what is looked at. */
  private static List<Problem> problems(Path root) {
    return new Build(BuildOptions.of(root, "0"), Stages.SILENT).check().problems();
  }

  @TestFactory
  List<DynamicTest> everyBrokenInputIsReportedAsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".expected")) {
          tests.add(DynamicTest.dynamicTest(name, () -> compare(name)));
        }
      }
    }
    return tests;
  }

  private void compare(String name) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      String actual = report(problems(project(name)));
      Path expected = FOLDER.resolve(name.substring(0, name.indexOf('.')) + ".expected");
      if ("overwrite".equals(System.getProperty("golden"))) {
        Files.writeString(expected, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(expected));
      assertThat(actual.isEmpty()).isEqualTo(SOUND.contains(name));
    } finally {
      Locale.setDefault(before);
    }
  }

  private Path project(String name) throws IOException {
    Path root = Files.createDirectories(temp.resolve(name));
    Path content = Files.createDirectories(root.resolve("content/registers")).getParent();
    Files.writeString(root.resolve("site.yaml"), "title: A guide\n");
    Files.writeString(content.resolve("index.md"), "# Home\n");
    String[] parts = name.split("\\.");
    Path place = content.resolve(name);
    if (parts[1].equals("site")) {
      place = root.resolve("site.yaml");
    } else if (parts.length == 3) {
      place = content.resolve("registers").resolve(parts[1] + ".yaml");
    }
    Files.write(place, Files.readAllBytes(FOLDER.resolve(name)));
    return root;
  }

  private static String report(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                "%d:%d %s[%s] %s\n  %s\n"
                    .formatted(
                        problem.position().line(),
                        problem.position().column(),
                        problem.severity().word(),
                        problem.code().id(),
                        problem.message(),
                        problem.hint()))
        .collect(Collectors.joining());
  }

  @Test
  void aLineOfAMegabyteIsReadAndItsProblemShownInShort() throws IOException {
    Path root = project("empty.md");
    String line = "word ".repeat(190_000);
    Files.writeString(
        root.resolve("content/long.md"), "---\ntitle: x\ncolour: " + line + "\n---\n" + line);
    List<Problem> problems = problems(root);
    assertThat(problems).extracting(Problem::code).containsExactly(Code.UNKNOWN_KEY);
    assertThat(problems.get(0).excerpt().orElseThrow().text().length()).isLessThan(200);
  }

  @Test
  void aLinkOutOfTheProjectIsRefused() throws IOException {
    Path root = project("empty.md");
    Path secret = Files.writeString(temp.resolve("secret.md"), "# Secret\n");
    Files.createSymbolicLink(root.resolve("content/secret.md"), secret);
    assertThat(problems(root)).extracting(Problem::code).containsExactly(Code.UNREADABLE_FILE);
  }

  @Test
  void aLinkIntoAnotherContentRootIsRefusedLestItPublishesWhatIsPrivate() throws IOException {
    Path root = project("empty.md");
    Files.writeString(root.resolve("site.yaml"), "title: A guide\ncontent: [content, private]\n");
    Path secret = Files.createDirectories(root.resolve("private")).resolve("secret.md");
    Files.writeString(secret, "# Secret\n");
    Files.createSymbolicLink(root.resolve("content/open.md"), secret);
    assertThat(problems(root)).extracting(Problem::code).containsExactly(Code.UNREADABLE_FILE);
  }
}
