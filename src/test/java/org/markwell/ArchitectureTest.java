package org.markwell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      Map.of(
          "model", List.of(),
          "picture", List.of(),
          "yaml", List.of("model"),
          "markdown", List.of("model"),
          "content", List.of("model", "yaml", "markdown"),
          "check", List.of("model", "markdown"),
          "plan", List.of("model", "markdown", "picture"),
          "theme", List.of("model", "yaml"),
          "output", List.of("model"),
          "emit", List.of("model", "plan", "theme", "markdown", "output", "lunr", "picture"));

  /** Which package alone may use a library. */
  private static final Map<String, List<String>> OWNERS =
      Map.of(
          "org.commonmark", List.of("markdown"),
          "org.jsoup", List.of("markdown", "ingest", "emit"),
          "freemarker", List.of("theme"),
          "com.openhtmltopdf", List.of("emit"),
          "org.apache.pdfbox", List.of("emit"),
          "org.apache.fontbox", List.of("emit"),
          "org.snakeyaml", List.of("yaml"),
          "picocli", List.of("cli"),
          "org.dhatim", List.of("emit"),
          "tools.jackson", List.of("output", "cli", "emit", "lunr"));

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
        .that(are("emit"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.markwell.model.Guide")
        .allowEmptyShould(true)
        .check(MARKWELL);
  }

  private static DescribedPredicate<JavaClass> are(String name) {
    return DescribedPredicate.describe("are in " + name, type -> part(type).equals(name));
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
