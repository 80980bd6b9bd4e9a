package org.markwell.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Deep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What travels in the jar is named in docs/third-party.md, with version and licence. */
@Timeout(300)
class ThirdPartyTest {
  private static final Path TABLE = Path.of("docs/third-party.md");

  @TempDir Path folder;

  /** A line of the table. */
  private record Row(List<String> origins, String version, Set<String> licences) {
    boolean holds(String group, String artifact) {
      return origins.stream()
          .map(it -> it.replace(".", "\\.").replace("*", ".*"))
          .anyMatch(it -> (group + ":" + artifact).matches(it));
    }
  }

  /** A jar of the class path, by its place in Maven's repository. */
  private record Library(String group, String artifact, String version, Path file) {
    static Library of(Path file) {
      Path version = file.getParent();
      Path artifact = version.getParent();
      List<String> group = new ArrayList<>();
      for (Path it = artifact.getParent(); !it.endsWith("repository"); it = it.getParent()) {
        group.add(it.getFileName().toString());
      }
      Collections.reverse(group);
      return new Library(
          String.join(".", group),
          artifact.getFileName().toString(),
          version.getFileName().toString(),
          file);
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(it -> it.startsWith("| ") && it.contains("`"))
        .map(it -> it.split("\\|"))
        .map(
            it -> {
              List<String> origins =
                  Arrays.stream(it[2].split("`")).filter(part -> part.matches("[@\\w].*")).toList();
              return new Row(origins, it[3].strip(), Set.of(it[4].strip().split(", ")));
            })
        .toList();
  }

  private static Map<String, Long> entries(Path jar) throws IOException {
    Map<String, Long> entries = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(it -> !it.isDirectory() && !it.getName().endsWith("module-info.class"))
          .forEach(it -> entries.put(it.getName(), it.getCrc()));
    }
    return entries;
  }

  /** The libraries of which anything but a notice is in the program, byte for byte. */
  private static List<Library> travelling() throws IOException {
    Map<String, Long> program = entries(Shell.JAR);
    List<Library> found = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(part);
      if (!part.endsWith(".jar") || !part.contains("repository")) {
        continue;
      }
      Set<String> shared = new HashSet<>();
      entries(file)
          .forEach(
              (name, crc) -> {
                if (crc.equals(program.get(name)) && !isPaper(name)) {
                  shared.add(name);
                }
              });
      if (!shared.isEmpty()) {
        found.add(Library.of(file));
        explained.addAll(shared);
      }
    }
    Set<String> strange = new TreeSet<>(program.keySet());
    strange.removeAll(explained);
    strange.removeIf(it -> isPaper(it) || it.startsWith("org/markwell/"));
    assertThat(strange).as("what is in the program, and of no library").isEmpty();
    return found;
  }

  /** Licences, notices and what Maven writes about itself. */
  private static boolean isPaper(String name) {
    return (name.startsWith("META-INF/")
            && !name.contains("/webjars/")
            && !name.contains("/versions/"))
        || name.matches("(license/)?(LICENSE|NOTICE|README)[^/]*");
  }

  @Test
  void everyLibraryOfTheJarIsNamedWithItsVersionAndLicence() throws Exception {
    List<Row> rows = rows();
    Set<Row> seen = new HashSet<>();
    for (Library library : travelling()) {
      List<Row> named =
          rows.stream().filter(it -> it.holds(library.group(), library.artifact())).toList();
      assertThat(named).as(library + " in " + TABLE).hasSize(1);
      assertThat(named.get(0).version()).as(library.toString()).isEqualTo(library.version());
      assertThat(named.get(0).licences()).doesNotContain("");
      seen.addAll(named);
    }
    JsonNode fonts = JsonMapper.shared().readTree(Path.of("src/main/npm/package.json").toFile());
    for (Map.Entry<String, JsonNode> font : fonts.path("dependencies").properties()) {
      List<Row> named = rows.stream().filter(it -> it.origins().contains(font.getKey())).toList();
      assertThat(named).as(font.getKey() + " in " + TABLE).hasSize(1);
      assertThat(named.get(0).version()).isEqualTo(font.getValue().asString());
      seen.addAll(named);
    }
    assertThat(rows).as("rows of what does not travel").allMatch(seen::contains);
    assertThat(entries(Shell.JAR))
        .containsKeys(
            "META-INF/LICENSE", "META-INF/THIRD-PARTY.md", "META-INF/LICENSE-LGPL-2.1.txt");
  }

  /** The list for machines says the same, and is the same bytes wherever it is made. */
  @Test
  void theListForMachinesAgrees() throws Exception {
    assumeTrue(Deep.isAskedFor(), "asks the network");
    List<Path> lists = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      Path there = Files.createDirectories(folder.resolve(name));
      Files.copy(Path.of("pom.xml"), there.resolve("pom.xml"));
      Shell made =
          Shell.run(there, Shell.ours(), List.of("mvn", "-q", "-B", "cyclonedx:makeBom@sbom"));
      assertThat(made.code()).as(made.said()).isZero();
      lists.add(there.resolve("target/markwell.cdx.json"));
    }
    assertThat(lists.get(0)).hasSameBinaryContentAs(lists.get(1));
    JsonNode list = JsonMapper.shared().readTree(lists.get(0).toFile());
    assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
    Set<String> names = new TreeSet<>();
    List<Row> rows = rows();
    for (JsonNode part : list.path("components")) {
      String group = part.path("group").asString();
      String artifact = part.path("name").asString();
      names.add(group + ":" + artifact + ":" + part.path("version").asString());
      Set<String> licences = new HashSet<>();
      for (JsonNode licence : part.path("licenses")) {
        String name = licence.path("license").path("name").asString("");
        licences.add(
            name.contains("W3C") ? "W3C" : licence.path("license").path("id").asString(name));
      }
      assertThat(rows)
          .as(group + ":" + artifact + " " + licences)
          .anyMatch(it -> it.holds(group, artifact) && it.licences().equals(licences));
    }
    Set<String> travelling = new TreeSet<>();
    travelling()
        .forEach(it -> travelling.add(it.group() + ":" + it.artifact() + ":" + it.version()));
    assertThat(names).containsAll(travelling);
    names.removeAll(travelling);
    assertThat(names)
        .as("holds nothing but notices")
        .allMatch(it -> it.contains("shared-resources"));
  }
}
