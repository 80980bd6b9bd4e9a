package org.markwell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The flow goes one way: which package may see which is a table, and this test holds it. */
class ArchitectureTest {
  private static final JavaClasses MARKWELL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.markwell");

  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("picture", List.of()),
          Map.entry("lunr", List.of()),
          Map.entry("yaml", List.of("model")),
          Map.entry("markdown", List.of("model")),
          Map.entry("content", List.of("model", "yaml", "markdown")),
          Map.entry("check", List.of("model", "markdown")),
          Map.entry("edition", List.of("model", "markdown")),
          Map.entry("plan", List.of("model", "edition", "picture")),
          Map.entry("prose", List.of("model", "edition", "plan")),
          Map.entry("view", List.of("model", "edition", "plan", "prose")),
          Map.entry("book", List.of("model", "edition", "plan", "prose", "view")),
          Map.entry("theme", List.of("model", "yaml")),
          Map.entry("output", List.of("model")),
          Map.entry("inspect", List.of("model")),
          Map.entry("starter", List.of()),
          Map.entry("history", List.of()),
          Map.entry("changes", List.of("model", "markdown", "edition", "plan")),
          Map.entry(
              "emit",
              List.of(
                  "model",
                  "edition",
                  "plan",
                  "prose",
                  "view",
                  "book",
                  "theme",
                  "markdown",
                  "output",
                  "lunr",
                  "picture")));

  private static final int MOST_FILES = 26;

  /** Which package alone may use a library. */
  private static final Map<String, List<String>> OWNERS =
      Map.ofEntries(
          entry("org.commonmark", List.of("markdown")),
          entry("org.jsoup", List.of("markdown", "ingest", "emit", "inspect")),
          entry("freemarker", List.of("theme")),
          entry("com.openhtmltopdf", List.of("emit")),
          entry("org.apache.pdfbox", List.of("emit")),
          entry("org.apache.fontbox", List.of("emit")),
          entry("org.snakeyaml", List.of("yaml")),
          entry("picocli", List.of("cli")),
          entry("org.dhatim", List.of("emit")),
          entry("com.dynatrace", List.of("output", "emit")),
          entry("tools.jackson", List.of("output", "cli", "emit", "lunr", "inspect")));

  @TestFactory
  List<DynamicTest> everyPackageSeesOnlyWhatTheTableAllows() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_SEE.forEach(
        (name, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that(are(name))
                            .should()
                            .dependOnClassesThat(areOutside(name, allowed))
                            .allowEmptyShould(true)
                            .check(MARKWELL))));
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyLibraryHasOneOwner() {
    List<DynamicTest> tests = new ArrayList<>();
    OWNERS.forEach(
        (library, owners) ->
            tests.add(
                DynamicTest.dynamicTest(
                    library,
                    () ->
                        noClasses()
                            .that(areNot(owners))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library + "..")
                            .check(MARKWELL))));
    return tests;
  }

  /** A package past this is several: it needs sub-packages, and an order between them. */
  @Test
  void noPackageIsTooLargeToKnow() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          assertThat(files.filter(it -> it.toString().endsWith(".java")).count())
              .as("files in " + folder)
              .isLessThanOrEqualTo(MOST_FILES);
        }
      }
    }
  }

  /**
   * Below a street there is an order too: what stands deeper knows nothing of what stands above.
   */
  @TestFactory
  List<DynamicTest> aSubPackageKnowsNothingOfWhatItIsPartOf() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String part :
        List.of(
            "plan.address",
            "plan.claim",
            "plan.file",
            "markdown.html",
            "markdown.fence",
            "markdown.svg",
            "content.keys",
            "emit.font",
            "inspect.built",
            "inspect.web",
            "inspect.browser",
            "content.version",
            "cli.environment",
            "content.git",
            "view.data",
            "output.zip",
            "changes.text",
            "changes.compare")) {
      String name = "org.markwell." + part;
      tests.add(
          DynamicTest.dynamicTest(
              part,
              () ->
                  noClasses()
                      .that()
                      .resideInAPackage(name)
                      .should()
                      .dependOnClassesThat()
                      .resideInAPackage(name.substring(0, name.lastIndexOf('.')))
                      .check(MARKWELL)));
    }
    return tests;
  }

  @Test
  void nothingButTheCommandLineReadsTheClockOrWritesToTheConsole() {
    noClasses()
        .that(areNot(List.of("cli")))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MARKWELL);
  }

  @Test
  void afterProjectionNothingNamesTheGuide() {
    noClasses()
        .that(arePartOf(List.of("plan", "prose", "view", "book", "theme", "emit", "output")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.markwell.model.Guide")
        .check(MARKWELL);
  }

  private static DescribedPredicate<JavaClass> are(String name) {
    return DescribedPredicate.describe("are in " + name, type -> part(type).equals(name));
  }

  private static DescribedPredicate<JavaClass> arePartOf(List<String> names) {
    return DescribedPredicate.describe("are in " + names, type -> names.contains(part(type)));
  }

  private static DescribedPredicate<JavaClass> areNot(List<String> names) {
    return DescribedPredicate.describe(
        "are not in " + names,
        type -> type.getPackageName().startsWith("org.markwell") && !names.contains(part(type)));
  }

  private static DescribedPredicate<JavaClass> areOutside(String name, List<String> allowed) {
    return DescribedPredicate.describe(
        "are in Markwell but not in " + name + " or " + allowed,
        type ->
            type.getPackageName().startsWith("org.markwell")
                && !part(type).equals(name)
                && !allowed.contains(part(type)));
  }

  /** The package below the root one, sub-packages counting with it; empty for the root. */
  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.equals("org.markwell")
        ? ""
        : name.substring("org.markwell.".length()).split("\\.")[0];
  }
}
