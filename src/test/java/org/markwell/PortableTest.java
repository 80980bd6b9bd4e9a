package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;
import org.markwell.plan.file.Carrier;

/** A site to take along: its folder, the zip beside it, and when that is made. */
class PortableTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void project() {
    site =
        TestSite.in(folder.resolve("p"))
            .write("site.yaml", "title: T\nsearch: {stock: true}\n")
            .write("content/index.md", "# Home\n")
            .write("content/a.md", "---\ntitle: A\ntips: [One]\n---\n");
  }

  private BuildOptions options(Audience audience, Optional<Path> out) {
    BuildOptions plain =
        new BuildOptions(
            site.root(),
            audience,
            Edition.Drafts.LEFT_OUT,
            out,
            Optional.empty(),
            Severity.ERROR,
            Optional.of(folder.resolve("cache")),
            "test");
    return plain.by(Carrier.FOLDER);
  }

  private TestSite build() {
    return site.build(options(Audience.EVERYONE, Optional.empty()));
  }

  private Path zip() {
    return site.root().resolve("site-portable.zip");
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile open = new ZipFile(zip.toFile())) {
      return open.stream().map(ZipEntry::getName).sorted().toList();
    }
  }

  @Test
  void theZipHoldsWhatTheFolderHoldsBelowOneFolder() throws IOException {
    build();
    assertThat(site.problems()).isEmpty();
    List<String> files = new ArrayList<>(site.files("site-portable").keySet());
    assertThat(files)
        .contains("START HERE.html", "index.html", "search/manifest.js")
        .doesNotContain("offline.js")
        .noneMatch(it -> it.endsWith(".json") && !it.endsWith("index.json") && it.contains("/"));
    files.remove(".markwell.json");
    assertThat(names(zip()))
        .containsExactlyElementsOf(
            files.stream().map(it -> "site-portable/" + it).sorted().toList());
    try (ZipFile open = new ZipFile(zip().toFile())) {
      for (String file : files) {
        assertThat(open.getInputStream(open.getEntry("site-portable/" + file)).readAllBytes())
            .isEqualTo(Files.readAllBytes(site.root().resolve("site-portable").resolve(file)));
      }
    }
    assertThat(site.files("site-portable").get("START HERE.html"))
        .isEqualTo(site.files("site-portable").get("index.html"));
  }

  @Test
  void theSameGuideIsTheSameZipAndIsNotWrittenAgain() throws IOException {
    byte[] first = Files.readAllBytes(build().root().resolve("site-portable.zip"));
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(zip(), old);
    // It looks other than we left it, so it is made anew, to the same bytes.
    build();
    assertThat(Files.readAllBytes(zip())).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(zip())).isNotEqualTo(old);
    FileTime left = Files.getLastModifiedTime(zip());
    Object key =
        Files.readAttributes(zip(), java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    // A word in a comment has the project read anew, but no page becomes another.
    site.write("site.yaml", "title: T # Mine\nsearch: {stock: true}\n");
    build();
    assertThat(site.built().written().orElseThrow().rendered()).isZero();
    assertThat(Files.getLastModifiedTime(zip())).isEqualTo(left);
    assertThat(
            Files.readAttributes(zip(), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey())
        .isEqualTo(key);
    site.write("content/a.md", "---\ntitle: B\n---\n");
    build();
    assertThat(Files.readAllBytes(zip())).isNotEqualTo(first);
    assertThat(names(zip())).contains("site-portable/a.html");
  }

  @Test
  void aZipThatIsGoneOrAnotherIsMadeAgain() throws IOException {
    byte[] first = Files.readAllBytes(build().root().resolve("site-portable.zip"));
    Files.delete(zip());
    build();
    assertThat(Files.readAllBytes(zip())).isEqualTo(first);
    // Somebody changes a byte, and leaves the mark.
    byte[] changed = first.clone();
    changed[40]++;
    Files.write(zip(), changed);
    build();
    assertThat(Files.readAllBytes(zip())).isEqualTo(first);
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws IOException {
    Files.createDirectories(site.root());
    Files.writeString(zip(), "mine");
    build();
    assertThat(site.problems())
        .contains("site-portable.zip:1:1 error[output-refused]", "was not made by Markwell");
    assertThat(Files.readString(zip())).isEqualTo("mine");
    assertThat(site.root().resolve("site-portable")).doesNotExist();
    Files.delete(zip());
    Files.createSymbolicLink(zip(), folder.resolve("elsewhere"));
    build();
    assertThat(site.problems()).contains("error[output-refused]", "is not an ordinary file");
  }

  @Test
  void bothKindsOfBuildStandBesideEachOtherAndInOnePlaceByTurns() {
    build().build();
    assertThat(site.page("search/manifest.json")).contains("\"format\"");
    assertThat(site.files("site-portable")).containsKey("search/manifest.js");
    Optional<Path> out = Optional.of(folder.resolve("out"));
    BuildOptions portable = options(Audience.EVERYONE, out);
    BuildOptions host = portable.by(Carrier.HOST);
    for (int turn = 0; turn < 2; turn++) {
      site.build(portable);
      assertThat(TestSite.tree(folder.resolve("out")))
          .containsKey("search/manifest.js")
          .doesNotContainKey("offline.js");
      assertThat(folder.resolve("out.zip")).exists();
      site.build(host);
      assertThat(TestSite.tree(folder.resolve("out")))
          .containsKeys("search/manifest.json", "offline.js")
          .doesNotContainKey("START HERE.html");
    }
  }

  @Test
  void theAssessorsSiteAndItsZipArePartsOfNoRepositoryUnnoticed() throws Exception {
    site.build(options(Audience.ASSESSOR, Optional.empty()));
    assertThat(names(site.root().resolve("site-assessor-portable.zip")))
        .contains("site-assessor-portable/.gitignore");
    git("init", "-q");
    git("add", "-A");
    site.write("content/a.md", "---\ntitle: C\n---\n").build();
    assertThat(site.problems())
        .contains("site-assessor-portable.zip:1:1 warning[tracked]")
        .doesNotContain("site-assessor-portable:1:1");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", site.root().toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** Names that a stick or a disk of Windows has no place for; {@code -} for what is right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content/con.md       | content/con.md      | called "con.html"
          content/aux/x.md     | content/aux/x.md    | called "aux"
          content/Nul.x.md     | content/Nul.x.md    | called "nul.x.html"
          content/lpt10.md     | -                   | -
          content/console.md   | -                   | -
          """)
  void namesThatWindowsHasNoPlaceForAreTold(String file, String at, String message) {
    site.write(file, "# X\n").build();
    assertThat(site.problems()).isEmpty();
    build();
    if (at.equals("-")) {
      assertThat(site.problems()).isEmpty();
    } else {
      assertThat(site.problems()).contains(at + ":1:1 warning[portable-name]", message);
    }
    assertThat(zip()).exists();
  }

  @Test
  void aPictureWithAColonAndAVeryLongWayAreToldToo() {
    String deep = "a-folder-of-some-length/".repeat(8);
    site.write("content/p:1.png", new byte[0])
        .write("content/" + deep + "x.md", "# X\n")
        .write("content/b.md", "# B\n\n[It](<p:1.png>) is [here](./p:1.png).\n");
    build();
    assertThat(site.problems())
        .contains("content/b.md:", "called \"p:1.png\"", "is longer than many folders of Windows");
  }

  @Test
  void scriptsOfTheSearchHandOverTheVeryJson() {
    site.build();
    build();
    site.files("site")
        .forEach(
            (path, json) -> {
              if (path.startsWith("search/")
                  && path.endsWith(".json")
                  && !path.endsWith("index.json")) {
                String name = path.substring("search/".length()).replace(".json", "");
                assertThat(site.files("site-portable").get(path.replace(".json", ".js")))
                    .isEqualTo("markwell.search.put(\"" + name + "\"," + json + ");\n");
              }
            });
    assertThat(site.files("site-portable").keySet()).anyMatch(it -> it.endsWith("/index.json"));
  }

  /** Nobody said where it stands, so its page for lost visitors is a kind of its own. */
  @Test
  void allItsPagesAreSoundHtml() throws IOException {
    HtmlCheck check = new HtmlCheck();
    for (String path : build().files("site-portable").keySet()) {
      if (path.endsWith(".html")) {
        String html = Files.readString(site.root().resolve("site-portable").resolve(path));
        assertThat(check.errors(html)).as(path).isEmpty();
      }
    }
  }
}
