package org.markwell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;

class OutputFolderTest {
  @TempDir Path folder;
  @TempDir Path cache;

  private Path target() {
    return folder.resolve("the site");
  }

  private OutputFolder output() {
    return output(Keep.NOTHING);
  }

  private OutputFolder output(Keep keep) {
    return output(keep, step -> {});
  }

  private OutputFolder output(Keep keep, OutputFolder.Steps steps) {
    return new OutputFolder(target(), Optional.of(cache), keep, new Workers(2), steps);
  }

  private static OutputFolder at(Path folder) {
    return OutputFolder.at(folder, Optional.empty(), Keep.NOTHING);
  }

  private static Artifact<?> file(String path, String text) {
    return Artifact.bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A site of some files that all say which version it is. */
  static List<Artifact<?>> version(int number, int files) {
    List<Artifact<?>> artifacts = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      artifacts.add(
          file("d" + i % 5 + "/f" + i + ".html", "version " + number + " " + "x".repeat(i)));
    }
    return artifacts;
  }

  @Test
  void theFolderEqualsTheListOfArtifacts() {
    output().write(List.of(file("a.html", "1"), file("b/ŷ c.html", "2")), (done, total) -> {});
    Written written =
        output().write(List.of(file("a.html", "1"), file("d.html", "3")), (done, total) -> {});
    assertThat(TestSite.tree(target())).containsOnlyKeys(".markwell.json", "a.html", "d.html");
    assertThat(written)
        .isEqualTo(new Written(2, 1, 1, 1, List.of(), List.of(), true, written.standing()));
    assertThat(written.standing().orElseThrow().isStillSo(target())).isTrue();
  }

  @Test
  void anEditedFileIsRepaired() throws IOException {
    output().write(List.of(file("a.html", "good")), (done, total) -> {});
    Files.writeString(target().resolve("a.html"), "evil");
    output().write(List.of(file("a.html", "good")), (done, total) -> {});
    assertThat(target().resolve("a.html")).hasContent("good");
  }

  /** A file known by a key, whose input counts how often it is made. */
  private static Artifact<?> keyed(Object key, String text, AtomicInteger made) {
    return new Artifact<>(
            "a.html",
            "m",
            () -> {
              made.incrementAndGet();
              return text;
            },
            it -> it.getBytes(StandardCharsets.UTF_8))
        .keyed(key);
  }

  @Test
  void theInputOfAFileIsMadeOnlyIfItsKeyIsNew() throws IOException {
    AtomicInteger made = new AtomicInteger();
    output().write(List.of(keyed(List.of("k", 1), "1", made)), (done, total) -> {});
    output().write(List.of(keyed(List.of("k", 1), "1", made)), (done, total) -> {});
    assertThat(made).hasValue(1);
    output().write(List.of(keyed(List.of("k", 2), "2", made)), (done, total) -> {});
    assertThat(made).hasValue(2);
    assertThat(target().resolve("a.html")).hasContent("2");
    Files.writeString(target().resolve("a.html"), "evil");
    output().write(List.of(keyed(List.of("k", 2), "2", made)), (done, total) -> {});
    assertThat(made).hasValue(3);
    assertThat(target().resolve("a.html")).hasContent("2");
    // What is known by its input is never taken for what is known by a key that looks alike.
    Artifact<?> plain =
        new Artifact<>(
            "a.html", "m", () -> Optional.of("2"), it -> "3".getBytes(StandardCharsets.UTF_8));
    output().write(List.of(keyed("2", "2", made)), (done, total) -> {});
    output().write(List.of(plain), (done, total) -> {});
    assertThat(target().resolve("a.html")).hasContent("3");
  }

  @Test
  void aFileCanBeMadeByItself() throws IOException {
    Problem problem = Problem.of(Code.TEMPLATE, Position.startOf("t"), "it", "");
    assertThat(file("a", "x").render().bytes().orElseThrow()).asString().isEqualTo("x");
    Rendition standIn =
        new Artifact<>(
                "a",
                "m",
                () -> "",
                it -> {
                  throw new StandInException(new byte[] {'s'}, List.of(problem));
                })
            .render();
    assertThat(standIn.bytes().orElseThrow()).asString().isEqualTo("s");
    assertThat(standIn.problems()).containsExactly(problem);
    Rendition nothing =
        new Artifact<>(
                "a",
                "m",
                () -> {
                  throw new ProblemException(problem);
                },
                it -> new byte[0])
            .render();
    assertThat(nothing.bytes()).isEmpty();
    assertThat(nothing.problems()).containsExactly(problem);
    assertThatThrownBy(() -> Artifact.copy("a", folder.resolve("gone")).render())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFaultWhileRenderingChangesNothingAndAllFaultsAreTold() {
    output().write(version(1, 9), (done, total) -> {});
    Map<String, String> before = TestSite.tree(target());
    List<Artifact<?>> next = new ArrayList<>(version(2, 9));
    for (String name : List.of("x", "y")) {
      next.add(
          new Artifact<>(
              name,
              "m",
              () -> name,
              it -> {
                throw new ProblemException(Problem.of(Code.TEMPLATE, Position.startOf(it), it, ""));
              }));
    }
    Written written = output().write(next, (done, total) -> {});
    assertThat(written.problems()).extracting(Problem::message).containsExactly("x", "y");
    assertThat(TestSite.tree(target())).isEqualTo(before);
    assertThat(names()).noneMatch(it -> it.contains("stage"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "/a",
        "a/../b",
        "a//b",
        "",
        ".",
        "a/.",
        "a\\b",
        "a\0b",
        ".markwell.json",
        "a/",
        "a\nb"
      })
  void aPathThatLeadsElsewhereIsRefused(String path) {
    assertThatThrownBy(() -> file(path, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoArtifactsAtOnePlaceAreRefusedLetterCaseAside() {
    for (String other : List.of("A.html", "a.html/b", "A.HTML/b")) {
      assertThatThrownBy(
              () ->
                  output()
                      .write(List.of(file("a.html", "1"), file(other, "2")), (done, total) -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a.html");
    }
  }

  @Test
  void aFolderThatIsNotOursIsRefused() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    assertThat(at(theirs).refusal(List.of())).as("empty").isEmpty();
    Files.writeString(theirs.resolve("thesis.txt"), "years of work");
    Path link = Files.createSymbolicLink(folder.resolve("link"), theirs);
    for (Path refused : List.of(theirs, link, theirs.resolve("thesis.txt"), folder.getRoot())) {
      assertThat(at(refused).refusal(List.of())).as(refused.toString()).isPresent();
    }
    for (Path kept : List.of(folder.resolve("p"), folder.resolve("p/content"))) {
      assertThat(at(folder.resolve("p")).refusal(List.of(kept))).isPresent();
    }
    assertThat(
            at(folder.resolve("p/content/site"))
                .refusal(List.of(folder.resolve("p"), folder.resolve("p/content"))))
        .isPresent();
    assertThat(
            at(folder.resolve("p/site"))
                .refusal(List.of(folder.resolve("p"), folder.resolve("p/content"))))
        .isEmpty();
  }

  @Test
  void aLinkInTheOldSiteIsNeverFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("keep.txt"), "keep");
    output().write(version(1, 3), (done, total) -> {});
    Files.createSymbolicLink(target().resolve("link"), outside);
    output().write(version(2, 3), (done, total) -> {});
    assertThat(outside.resolve("keep.txt")).hasContent("keep");
  }

  @Test
  void anotherBuildOfTheSameFolderHasToWait() {
    List<Written> inner = new ArrayList<>();
    OutputFolder outer =
        output(
            Keep.NOTHING,
            step -> {
              if (step.equals("locked")) {
                inner.add(output().write(version(2, 3), (done, total) -> {}));
              }
            });
    assertThat(outer.write(version(1, 3), (done, total) -> {}).succeeded()).isTrue();
    assertThat(inner.get(0).succeeded()).isFalse();
    assertThat(inner.get(0).problems().get(0).message()).contains("another build");
  }

  @Test
  void whereNothingCanBeWrittenAProblemSaysSo() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    Written written = at(folder.resolve("file/site")).write(version(1, 2), (done, total) -> {});
    assertThat(written.problems()).extracting(Problem::code).containsExactly(Code.OUTPUT_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"locked", "rendered", "staged", "moved away", "moved in"})
  void killedAtAnyStepTheOldOrTheNewSiteIsThereWhole(String step) throws Exception {
    output().write(version(1, 40), (done, total) -> {});
    Process child = child(step);
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(137);
    output().restore();
    assertThat(versions()).hasSize(1);
    assertThat(TestSite.tree(target())).hasSize(41);
    output().write(version(1, 40), (done, total) -> {});
    assertThat(names()).containsExactly("the site");
  }

  @Test
  void killedFromOutsideAtManyMomentsTheSiteIsThereWhole() throws Exception {
    output().write(version(1, 40), (done, total) -> {});
    for (int round = 0; round < 8; round++) {
      Process child = child("never");
      // The child says a line for each site it has written; so the moment differs each time.
      var lines = child.inputReader();
      for (int i = 0; i <= round * 3; i++) {
        lines.readLine();
      }
      child.destroyForcibly().waitFor();
      output().restore();
      assertThat(versions()).hasSize(1);
      assertThat(TestSite.tree(target())).hasSize(41);
    }
  }

  private Process child(String step) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            target().toString(),
            step,
            cache.toString())
        .redirectErrorStream(true)
        .start();
  }

  private Set<String> versions() {
    Set<String> versions = new HashSet<>();
    TestSite.tree(target())
        .forEach(
            (path, text) -> {
              if (path.endsWith(".html")) {
                versions.add(text.substring(0, text.indexOf(' ', 8)));
              }
            });
    return versions;
  }

  private List<String> names() {
    return List.of(folder.toFile().list());
  }

  /** Writes version after version, and halts like a kill at the step it is told. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      OutputFolder output =
          new OutputFolder(
              Path.of(arguments[0]),
              Optional.of(Path.of(arguments[2])),
              Keep.NOTHING,
              new Workers(2),
              step -> {
                if (step.equals(arguments[1])) {
                  Runtime.getRuntime().halt(137);
                }
              });
      for (int number = 2; ; number++) {
        output.write(version(number, 40), (done, total) -> {});
        System.out.println(number);
      }
    }
  }
}
