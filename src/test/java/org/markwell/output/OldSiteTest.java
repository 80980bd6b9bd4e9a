package org.markwell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.model.Source;
import org.markwell.model.Text;

/** What stands in the output folder is not believed, and nothing of others in it is lost. */
class OldSiteTest {
  private static final List<Artifact<?>> SITE =
      List.of(file("index.html", "home"), file("u/a.html", "topic"), file("b.css", "style"));
  private Map<String, String> clean = Map.of();

  @TempDir Path folder;
  @TempDir Path cache;

  @BeforeEach
  void aCleanBuild() {
    OutputFolder.at(folder.resolve("clean"), Optional.empty(), Keep.NOTHING)
        .write(SITE, (done, total) -> {});
    clean = TestSite.tree(folder.resolve("clean"));
    assertThat(clean).hasSize(4);
  }

  private static Artifact<?> file(String path, String text) {
    return Artifact.bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Written write(List<Artifact<?>> artifacts, String... keep) {
    return OutputFolder.at(site(), Optional.of(cache), keep(keep)).write(artifacts, (a, b) -> {});
  }

  private static Keep keep(String... names) {
    return new Keep(
        Stream.of(names)
            .map(it -> Text.of(it, Source.of("site.yaml", it), 0, it.length()))
            .toList());
  }

  private void forget() throws IOException {
    for (String name : cache.toFile().list()) {
      Files.delete(cache.resolve(name));
    }
  }

  private Path memory() {
    String[] names = cache.toFile().list();
    assertThat(names).hasSize(1);
    return cache.resolve(names[0]);
  }

  /** Puts a page of somebody else's into a site, and into the site's own list of files. */
  private void forge(String path, String text) throws IOException {
    Files.createDirectories(site().resolve(path).getParent());
    Files.writeString(site().resolve(path), text);
    Map<String, Manifest.Entry> files = new TreeMap<>(mark().files());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files.put(path, new Manifest.Entry(Checksum.of(bytes), bytes.length));
    Files.write(site().resolve(Manifest.NAME), new Manifest("", files).bytes());
  }

  private Manifest mark() {
    return Manifest.of(site()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aForgedPageIsNeverPublished(boolean remembered) throws IOException {
    for (String path : List.of("index.html", "u/a.html", "b.css", "evil.html", "u/evil.html")) {
      write(SITE);
      if (!remembered) {
        forget();
      }
      forge(path, "<script>");
      assertThat(write(SITE).problems()).as(path).isEmpty();
      assertThat(TestSite.tree(site())).as(path).isEqualTo(clean);
    }
  }

  @Test
  void aSiteThatCameFromElsewhereIsMadeAnewAndEqualsACleanOne() throws IOException {
    write(List.of(file("index.html", "old"), file("gone.html", "gone"), file("b.css", "style")));
    forget();
    // As a checkout does: other times, other inodes.
    Path copy = folder.resolve("copy");
    Trees.mirror(site(), copy);
    Trees.delete(site());
    for (String path : TestSite.tree(copy).keySet()) {
      Files.createDirectories(site().resolve(path).getParent());
      Files.copy(copy.resolve(path), site().resolve(path));
    }
    Written written = write(SITE);
    assertThat(written)
        .isEqualTo(new Written(3, 2, 1, 1, List.of(), List.of(), true, written.standing()));
    assertThat(TestSite.tree(site())).isEqualTo(clean);
  }

  @Test
  void withoutAMemoryTheSameSiteIsStillUnchanged() throws IOException {
    write(SITE);
    Object before = Files.getAttribute(site(), "unix:ino");
    forget();
    Written written = write(SITE);
    assertThat(written)
        .isEqualTo(new Written(3, 0, 3, 0, List.of(), List.of(), true, written.standing()));
    assertThat(Files.getAttribute(site(), "unix:ino")).isEqualTo(before);
  }

  @Test
  void anEditThatKeepsSizeAndTimeIsSeen() throws IOException {
    write(SITE);
    Path page = site().resolve("index.html");
    FileTime time = Files.getLastModifiedTime(page);
    Files.writeString(page, "HOME");
    Files.setLastModifiedTime(page, time);
    write(SITE);
    assertThat(TestSite.tree(site())).isEqualTo(clean);
  }

  @Test
  void aFileAsYoungAsTheMemoryIsMadeAnew() throws IOException {
    write(SITE);
    Path page = site().resolve("index.html");
    Files.writeString(page, "HOME");
    // A memory that saw this file, but may have seen it before somebody wrote into it.
    Cache open = Cache.open(cache, site());
    Memory memory = open.read().orElseThrow();
    Map<String, Memory.Entry> files = new TreeMap<>(memory.files());
    Memory.Entry entry = files.get("index.html");
    Stamp stamp = Stamp.of(page).orElseThrow();
    files.put("index.html", new Memory.Entry(entry.fingerprint(), entry.checksum(), stamp));
    open.write(new Memory(stamp.changed(), files));
    write(SITE);
    assertThat(TestSite.tree(site())).isEqualTo(clean);
  }

  @Test
  void filesOfOthersStopTheBuildAndAreNamed() throws IOException {
    write(SITE);
    Files.writeString(site().resolve("CNAME"), "guide.example");
    Written written = write(List.of(file("index.html", "new")));
    assertThat(written.succeeded()).isFalse();
    assertThat(written.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(Code.OUTPUT_REFUSED);
              assertThat(it.message())
                  .isEqualTo("a file in the output folder is not of this site: \"CNAME\"");
              assertThat(it.hint()).endsWith("site.yaml: keep: [CNAME]");
            });
    assertThat(site().resolve("CNAME")).hasContent("guide.example");
    assertThat(site().resolve("index.html")).hasContent("home");
    for (int i = 10; i < 30; i++) {
      Files.writeString(site().resolve("u/own" + i + ".txt"), "mine");
    }
    assertThat(write(SITE).problems().get(0).message())
        .startsWith(
            "21 files in the output folder are not of this site: \"CNAME\", \"u/own10.txt\"")
        .endsWith("\"u/own18.txt\" and 11 more");
  }

  @Test
  void aFileOfOthersAtAPlaceThatIsWantedIsNotOverwritten() throws IOException {
    write(SITE);
    Files.writeString(site().resolve("c.html"), "mine");
    List<Artifact<?>> more = new ArrayList<>(SITE);
    more.add(file("c.html", "theirs"));
    assertThat(write(more).problems())
        .extracting(Problem::message)
        .first()
        .asString()
        .contains("would be overwritten");
    assertThat(site().resolve("c.html")).hasContent("mine");
    Files.writeString(site().resolve("c.html"), "theirs");
    assertThat(write(more).problems()).isEmpty();
  }

  @Test
  void whatIsKeptStaysAsItIs() throws IOException {
    write(SITE);
    Files.writeString(site().resolve("CNAME"), "guide.example");
    Path git = Files.createDirectories(site().resolve(".git/refs/tags")).getParent().getParent();
    Files.writeString(git.resolve("HEAD"), "ref");
    Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(site().resolve("link"), folder);
    Object before = Files.getAttribute(git.resolve("HEAD"), "unix:ino");
    for (String version : List.of("1", "2")) {
      forget();
      List<Artifact<?>> next = List.of(file("index.html", version));
      assertThat(write(next, "CNAME", ".git/", "link", "not-there").problems()).isEmpty();
      assertThat(site().resolve("index.html")).hasContent(version);
      assertThat(site().resolve("CNAME")).hasContent("guide.example");
      assertThat(Files.getAttribute(git.resolve("HEAD"), "unix:ino")).isEqualTo(before);
      assertThat(git.resolve("refs/tags")).isEmptyDirectory();
      assertThat(Files.getPosixFilePermissions(git)).hasSize(3);
      assertThat(Files.readSymbolicLink(site().resolve("link"))).isEqualTo(folder);
      assertThat(mark().files()).containsOnlyKeys("index.html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "INDEX.HTML", "u", "u/a.html", "u/", "b.css/x", ".markwell.json"})
  void whatTheBuildWritesCantBeKept(String name) {
    assertThat(write(SITE, name).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.message())
                  .startsWith("\"" + name + "\" can't be kept: the build writes \"");
              assertThat(it.position().toString()).isEqualTo("site.yaml:1:1");
            });
    assertThat(site()).doesNotExist();
  }

  @Test
  void aFolderThatHoldsOnlyWhatIsKeptMayBecomeASite() throws IOException {
    Files.createDirectories(site());
    Files.writeString(site().resolve("CNAME"), "guide.example");
    for (String[] names : new String[][] {{}, {"other"}, {"CNAME"}}) {
      assertThat(
              OutputFolder.at(site(), Optional.empty(), keep(names)).refusal(List.of()).isEmpty())
          .isEqualTo(Arrays.asList(names).contains("CNAME"));
    }
    assertThat(write(SITE, "CNAME").problems()).isEmpty();
    assertThat(TestSite.tree(site())).hasSize(5);
  }

  @Test
  void whatFileBrowsersLeaveBehindStopsNothing() throws IOException {
    write(SITE);
    Files.writeString(site().resolve("u/.DS_Store"), "x");
    assertThat(write(SITE).problems()).isEmpty();
    assertThat(TestSite.tree(site())).isEqualTo(clean);
  }

  @Test
  void aSpoiltMemoryChangesNothing() throws IOException {
    write(SITE);
    byte[] good = Files.readAllBytes(memory());
    Random random = new Random(7);
    for (int cut = 0; cut < good.length; cut++) {
      assertThat(Memory.of(Arrays.copyOf(good, cut), site().toRealPath().toString())).isEmpty();
      byte[] flipped = good.clone();
      flipped[cut] ^= (byte) (1 << random.nextInt(7));
      assertThat(Memory.of(flipped, site().toRealPath().toString())).isEmpty();
    }
    byte[] noise = new byte[4000];
    random.nextBytes(noise);
    for (byte[] bytes : List.of(noise, new byte[0], Arrays.copyOf(good, good.length / 2))) {
      forge("index.html", "<script>");
      Files.write(memory(), bytes);
      assertThat(write(SITE).problems()).isEmpty();
      assertThat(TestSite.tree(site())).isEqualTo(clean);
    }
  }

  @Test
  void theMemoryOfAnotherFolderIsNotBelieved() throws IOException {
    write(SITE);
    byte[] good = Files.readAllBytes(memory());
    assertThat(Memory.of(good, site().toRealPath().toString())).isPresent();
    assertThat(Memory.of(good, "/elsewhere")).isEmpty();
  }

  @Test
  void theMemoryIsForItsOwnerAlone() throws IOException {
    Path fresh = cache.resolve("a/b");
    OutputFolder.at(site(), Optional.of(fresh), Keep.NOTHING).write(SITE, (a, b) -> {});
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(fresh)) {
      assertThat(files)
          .singleElement()
          .satisfies(
              it ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                      .isEqualTo("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx-w----"})
  void aCacheThatOthersMayWriteIsNotUsed(String permissions) throws IOException {
    write(SITE);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(permissions));
    byte[] before = Files.readAllBytes(memory());
    Written written = write(List.of(file("index.html", "new")));
    assertThat(written.rendered()).isEqualTo(1);
    assertThat(written.problems())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Severity.INFO, Code.CACHE_UNUSED));
    assertThat(Files.readAllBytes(memory())).isEqualTo(before);
  }

  @Test
  void aMemoryThatOthersMayWriteIsNotBelieved() throws IOException {
    write(SITE);
    Files.setPosixFilePermissions(memory(), PosixFilePermissions.fromString("rw-rw----"));
    assertThat(Cache.open(cache, site()).read()).isEmpty();
    Path elsewhere = Files.move(memory(), folder.resolve("memory"));
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
    write(SITE);
    Path link = memory();
    Files.delete(link);
    Files.createSymbolicLink(link, elsewhere);
    assertThat(Cache.open(cache, site()).read()).isEmpty();
  }

  @Test
  void aCacheThatCantBeUsedIsDoneWithout() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    write(SITE);
    for (Path place : List.of(file, file.resolve("below"), site().resolve("inside"), site())) {
      Written written =
          OutputFolder.at(site(), Optional.of(place), Keep.NOTHING).write(SITE, (a, b) -> {});
      assertThat(written.succeeded()).as(place.toString()).isTrue();
      assertThat(written.problems()).extracting(Problem::code).containsExactly(Code.CACHE_UNUSED);
      assertThat(TestSite.tree(site())).isEqualTo(clean);
    }
  }

  @Test
  void anUnchangedSiteIsNotReadAgain() throws IOException {
    write(SITE);
    Memory memory = Cache.open(cache, site()).read().orElseThrow();
    assertThat(memory.files().values()).noneMatch(it -> it.stamp().isAsYoungAs(memory.recorded()));
    FileTime before = Files.getLastModifiedTime(memory(), LinkOption.NOFOLLOW_LINKS);
    Object inode = Files.getAttribute(memory(), "unix:ino");
    write(SITE);
    assertThat(Files.getLastModifiedTime(memory())).isEqualTo(before);
    assertThat(Files.getAttribute(memory(), "unix:ino")).isEqualTo(inode);
  }

  @Test
  void aLockThatIsALinkIsNotWrittenThrough() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "years of work");
    Files.createSymbolicLink(folder.resolve(".markwell-lock-site"), precious);
    assertThat(write(SITE).problems()).isEmpty();
    assertThat(precious).hasContent("years of work");
  }
}
