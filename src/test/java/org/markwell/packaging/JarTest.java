package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Deep;

/** The jar as it is given away. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(900)
class JarTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  private static Map<String, String> maven() {
    return Shell.ours(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "MAVEN_OPTS",
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
  }

  private static Manifest manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest();
    }
  }

  /**
   * Packs the same classes once more, elsewhere, written at other times and in another order; and
   * lets the second jar say which commit it is of.
   */
  @Test
  void theSameClassesPackedInAnotherFolderAreTheSameBytes() throws Exception {
    List<String> parts = List.of("pom.xml", "LICENSE", "docs/third-party.md", "target/classes");
    assumeTrue(
        System.getenv("CI") != null || isNewerThan(parts), "the jar is older than what is in it");
    Path there = folder.resolve("another folder");
    for (String part : parts) {
      copyBackwards(Path.of(part), there.resolve(part));
    }
    Manifest ours = manifest(Shell.JAR);
    String commit = ours.getMainAttributes().getValue("Markwell-Commit");
    pack(there, commit == null ? "" : commit);
    assertThat(there.resolve("target/markwell.jar")).hasSameBinaryContentAs(Shell.JAR);

    Files.delete(there.resolve("target/markwell.jar"));
    pack(there, COMMIT);
    Manifest manifest = manifest(there.resolve("target/markwell.jar"));
    assertThat(manifest.getMainAttributes().getValue("Markwell-Commit")).isEqualTo(COMMIT);
    manifest.getMainAttributes().remove(new java.util.jar.Attributes.Name("Markwell-Commit"));
    ours.getMainAttributes().remove(new java.util.jar.Attributes.Name("Markwell-Commit"));
    assertThat(manifest).isEqualTo(ours);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Shell version =
        Shell.run(there, Map.of(), List.of(java, "-jar", "target/markwell.jar", "--version"));
    assertThat(version.said()).matches("markwell \\S+ \\(0123456789ab\\)\n");
  }

  private static boolean isNewerThan(List<String> parts) throws IOException {
    FileTime packed = Files.getLastModifiedTime(Shell.JAR);
    for (String part : parts) {
      try (Stream<Path> all = Files.walk(Path.of(part))) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(each).compareTo(packed) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static void pack(Path there, String commit) {
    List<String> command = new ArrayList<>(List.of("mvn", "-o", "-q", "-B"));
    if (!commit.isEmpty()) {
      command.add("-Dmarkwell.commit=" + commit);
    }
    command.addAll(List.of("jar:jar@default-jar", "shade:shade@default"));
    Shell packed = Shell.run(there, maven(), command);
    assertThat(packed.code()).as(packed.said()).isZero();
  }

  @Test
  void whoeverDoesNotKnowTheCommitLeavesItOut() throws Exception {
    String commit = manifest(Shell.JAR).getMainAttributes().getValue("Markwell-Commit");
    assertThat(commit == null || commit.matches("[0-9a-f]{40}")).as(commit).isTrue();
  }

  private static void copyBackwards(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.reverse(files);
    Random random = new Random(14);
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
      Files.setLastModifiedTime(copy, FileTime.fromMillis(1_700_000_000_000L + random.nextInt()));
    }
  }

  /** From nothing but what is committed, twice, by everything that a release does. */
  @Test
  void twoClonesBuiltInTwoFoldersAreTheSameBytes() {
    assumeTrue(Deep.isAskedFor(), "takes two whole builds");
    List<Path> jars = new ArrayList<>();
    for (String name : List.of("a", "b b")) {
      Path clone = folder.resolve(name);
      Shell cloned =
          Shell.run(
              folder,
              Shell.ours(),
              List.of("git", "clone", "-q", Path.of("").toAbsolutePath().toString(), name));
      assertThat(cloned.code()).as(cloned.said()).isZero();
      Shell built = Shell.run(clone, maven(), List.of("mvn", "-q", "-B", "-DskipTests", "package"));
      assertThat(built.code()).as(built.said()).isZero();
      jars.add(clone.resolve("target/markwell.jar"));
    }
    assertThat(jars.get(0)).hasSameBinaryContentAs(jars.get(1));
  }
}
