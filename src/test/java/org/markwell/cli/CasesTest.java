package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Readable;

/**
 * Every folder of {@code cases} is a small project that once went wrong, and its {@code expect.txt}
 * says what is right. A new case is a folder, not code. The lines of the file:
 *
 * <ul>
 *   <li>{@code # …} what the case is about
 *   <li>{@code base NAME} the folder of {@code cases} that this one is laid over
 *   <li>{@code without PATH} what is deleted then
 *   <li>{@code bare} without a {@code site.yaml}, where else one with a title is put in
 *   <li>{@code edition assessor}
 *   <li>{@code exit N} of {@code check} and of {@code build}
 *   <li>{@code problem SEVERITY[CODE] FILE:LINE:COLUMN} all errors and warnings of the build; the
 *       errors are those of the check
 *   <li>{@code says TEXT} somewhere on the console
 *   <li>{@code holds FILE: TEXT} and {@code lacks FILE: TEXT} of the output, {@code *} for any file
 *   <li>{@code file PATH} and {@code nofile PATH} in the output
 * </ul>
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String EXPECTED = "expect.txt";
  private static final Pattern PROBLEM =
      Pattern.compile(
          "^(\\S.*?:\\d+:\\d+): ((error|warning|info)\\[[a-z0-9-]+])", Pattern.MULTILINE);

  @TempDir Path temp;

  @TestFactory
  List<DynamicTest> everyCaseGivesWhatIsExpected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve(EXPECTED))) {
          String name = folder.getFileName().toString();
          tests.add(DynamicTest.dynamicTest(name, () -> new Case(name, temp.resolve(name)).hold()));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  /** What one command came to. */
  private record Run(int code, String console) {
    List<String> problems(Predicate<String> severity) {
      return PROBLEM
          .matcher(console)
          .results()
          .filter(it -> severity.test(it.group(3)))
          .map(it -> it.group(2) + " " + it.group(1))
          .toList();
    }

    static Run of(String... arguments) {
      ByteArrayOutputStream console = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
      int code = Main.run(Terminal.of(stream, stream), Map.of(), arguments);
      return new Run(code, console.toString(StandardCharsets.UTF_8));
    }
  }

  private static final class Case {
    private final String name;
    private final Path root;
    private final Path site;
    private final List<String> lines;

    Case(String name, Path temp) throws IOException {
      this.name = name;
      this.root = temp.resolve("project");
      this.site = temp.resolve("out");
      this.lines = Files.readAllLines(CASES.resolve(name).resolve(EXPECTED));
    }

    void hold() throws IOException {
      lay();
      Run check = Run.of("check", "--root", root.toString());
      Run build =
          Run.of(
              "build",
              "--root",
              root.toString(),
              "--out",
              site.toString(),
              "--edition",
              first("edition", "learner"));
      int exit = Integer.parseInt(first("exit", "0"));
      List<String> expected = all("problem");
      boolean notes = expected.stream().anyMatch(it -> it.startsWith("info"));
      assertThat(build.code())
          .as("exit code of build of %s\n%s", name, build.console())
          .isEqualTo(exit);
      assertThat(check.code()).as("exit code of check\n%s", check.console()).isEqualTo(exit);
      assertThat(build.problems(it -> !it.equals("info")))
          .as("problems of build of %s\n%s", name, build.console())
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().filter(it -> !it.startsWith("info")).toList());
      assertThat(check.problems(it -> it.equals("error") || (notes && it.equals("info"))))
          .as("errors and notes of check\n%s", check.console())
          .containsExactlyInAnyOrderElementsOf(
              expected.stream().filter(it -> !it.startsWith("warning")).toList());
      for (String text : all("says")) {
        assertThat(build.console() + check.console()).contains(text);
      }
      output();
    }

    private void output() throws IOException {
      Map<String, String> files = Files.exists(site) ? Readable.of(site) : Map.of();
      for (String path : all("file")) {
        assertThat(files.keySet()).as(name).contains(path);
      }
      for (String path : all("nofile")) {
        assertThat(files.keySet()).as(name).doesNotContain(path);
      }
      for (String line : all("holds")) {
        assertThat(around(text(files, line), textOf(line)).isEmpty())
            .as("%s holds %s", name, line)
            .isFalse();
      }
      for (String line : all("lacks")) {
        String text = text(files, line).toLowerCase(Locale.ROOT);
        assertThat(around(text, textOf(line).toLowerCase(Locale.ROOT)))
            .as("%s lacks %s", name, line)
            .isEmpty();
      }
    }

    /** The words of the file that a line names, or of all files with their names. */
    private static String text(Map<String, String> files, String line) {
      String path = line.substring(0, line.indexOf(": "));
      if (path.equals("*")) {
        return files.toString();
      }
      assertThat(files.keySet()).contains(path);
      return files.get(path);
    }

    /** Some text where it first stands, with what stands around it; empty if it does not. */
    private static String around(String all, String text) {
      int at = all.indexOf(text);
      return at < 0 ? "" : all.substring(Math.max(0, at - 80), Math.min(all.length(), at + 160));
    }

    private static String textOf(String line) {
      return line.substring(line.indexOf(": ") + 2);
    }

    private void lay() throws IOException {
      Files.createDirectories(root);
      for (String base : all("base")) {
        copy(CASES.resolve(base));
      }
      copy(CASES.resolve(name));
      for (String path : all("without")) {
        Files.delete(root.resolve(path));
      }
      if (!Files.exists(root.resolve("site.yaml")) && !lines.contains("bare")) {
        Files.writeString(root.resolve("site.yaml"), "title: Notes\n");
      }
    }

    private void copy(Path from) throws IOException {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path to = root.resolve(from.relativize(file).toString());
              if (!file.equals(from.resolve(EXPECTED))) {
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }

    private String first(String word, String otherwise) {
      return all(word).stream().findFirst().orElse(otherwise);
    }

    private List<String> all(String word) {
      Pattern line = Pattern.compile(Pattern.quote(word) + " +(.*\\S)\\s*");
      return lines.stream()
          .map(line::matcher)
          .filter(Matcher::matches)
          .map(it -> it.group(1))
          .toList();
    }
  }
}
