package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Problem;
import org.markwell.model.Severity;

/** A build after which nothing changed reads nothing; one after which anything did, does. */
class LastBuildTest {
  @TempDir Path folder;
  private TestSite site;
  private final List<String> stages = new ArrayList<>();

  /** A site with a warning, a theme of its own, a private root, a kept file and a repository. */
  @BeforeEach
  void aProject() throws IOException {
    site = TestSite.in(folder.resolve("project"));
    site.write("site.yaml", "title: T\ntheme: mine\ncontent: [content, private]\nkeep: [CNAME]\n");
    site.write("content/index.md", "# Home\n\nA [link](u/a.md)\n");
    site.write("content/u/a.md", "---\ntitle: A\ntips: [one]\nlegislation: [hswa]\n---\nText\n");
    site.write("content/u/b.md", "# B\n\n![x](pic.svg)\n");
    site.write("content/u/pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write(
        "content/registers/legislation.yaml",
        "- {id: hswa, title: Act, status: current, jurisdiction: UK, url: \"https://example.org\"}\n");
    site.write("private/u/a.md", "---\ntitle: A\n---\n");
    site.write("themes/mine/theme.yaml", "colours: {}\n");
    site.write(".git/HEAD", "ref: refs/heads/main\n");
    site.write(".git/index", "DIRC");
    Files.delete(folder.resolve("project/private/u/a.md"));
    Files.delete(folder.resolve("project/themes/mine/theme.yaml"));
  }

  private BuildOptions options() {
    return new BuildOptions(
        site.root(),
        Audience.EVERYONE,
        Edition.Drafts.LEFT_OUT,
        Optional.empty(),
        Optional.empty(),
        Severity.ERROR,
        Optional.of(folder.resolve("cache")),
        "test");
  }

  private Built build() {
    return build(options());
  }

  private Built build(BuildOptions options) {
    stages.clear();
    return new Build(
            options,
            new Stages() {
              @Override
              public void begin(String stage) {
                stages.add(stage);
              }

              @Override
              public void making(String product) {}

              @Override
              public void made(String product) {}

              @Override
              public void done(int finished, int total) {}

              @Override
              public void end() {}
            })
        .run();
  }

  private Map<String, String> published() {
    return site.files("site");
  }

  private Path path(String name) {
    return site.root().resolve(name);
  }

  @Test
  void nothingIsReadWhereNothingChangedAndAllIsToldAgain() throws IOException {
    site.write("content/u/c.md", "---\ntitle: C\ntype: topic\nstatus: draft\n---\nText\n");
    Built first = build();
    assertThat(first.written()).isPresent();
    Object before = Files.getAttribute(path("site"), "unix:ino");
    Built second = build();
    assertThat(stages).isEmpty();
    assertThat(second.problems()).isEqualTo(first.problems());
    assertThat(second.pages()).isEqualTo(first.pages());
    assertThat(second.target()).isEqualTo(first.target());
    assertThat(second.written().orElseThrow().rendered()).isZero();
    assertThat(second.written().orElseThrow().total())
        .isEqualTo(first.written().orElseThrow().total());
    assertThat(Files.getAttribute(path("site"), "unix:ino")).isEqualTo(before);
  }

  /** What people and programs do between two builds. */
  enum Change {
    EDIT {
      @Override
      void to(LastBuildTest test) {
        test.site.write(
            "content/u/a.md", "---\ntitle: A\ntips: [two]\nlegislation: [hswa]\n---\nText\n");
      }
    },
    EDIT_THAT_KEEPS_SIZE_AND_TIME {
      @Override
      void to(LastBuildTest test) throws IOException {
        Path file = test.path("content/index.md");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Home", "Hole"));
        Files.setLastModifiedTime(file, time);
      }
    },
    ADDED {
      @Override
      void to(LastBuildTest test) {
        test.site.write("content/new.md", "# New\n");
      }
    },
    REMOVED {
      @Override
      void to(LastBuildTest test) {
        test.site.delete("content/u/b.md");
      }
    },
    RENAMED {
      @Override
      void to(LastBuildTest test) throws IOException {
        Files.move(test.path("content/u/b.md"), test.path("content/u/c.md"));
      }
    },
    IMAGE {
      @Override
      void to(LastBuildTest test) {
        test.site.write(
            "content/u/pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"/>");
      }
    },
    REGISTER {
      @Override
      void to(LastBuildTest test) {
        test.site.write(
            "content/registers/legislation.yaml",
            "- {id: hswa, title: Law, status: current, jurisdiction: UK, url: \"https://example.org\"}\n");
      }
    },
    SETTINGS {
      @Override
      void to(LastBuildTest test) {
        test.site.write(
            "site.yaml", "title: U\ntheme: mine\ncontent: [content, private]\nkeep: [CNAME]\n");
      }
    },
    THEME {
      @Override
      void to(LastBuildTest test) {
        test.site.write("themes/mine/assets/css/own.css", "p { color: red }\n");
      }
    },
    PRIVATE_ROOT {
      @Override
      void to(LastBuildTest test) {
        test.site.write("private/u/z.md", "---\ntitle: Z\naudience: assessor\n---\nText\n");
      }
    },
    REPOSITORY {
      @Override
      void to(LastBuildTest test) {
        test.site.write(".git/index", "DIRC2");
      }
    },
    FOLDER_LINKED_ELSEWHERE {
      @Override
      void to(LastBuildTest test) throws IOException {
        test.site.write(
            "site.yaml", "title: T\ntheme: mine\ncontent: [content, by/private]\nkeep: [CNAME]\n");
        test.site.write("one/private/z.md", "---\ntitle: Y\n---\nText\n");
        test.site.write("two/private/z.md", "---\ntitle: Z\n---\nText\n");
        Files.createSymbolicLink(test.path("by"), test.path("one"));
        test.build();
        test.build();
        assertThat(test.stages).isEmpty();
        Files.delete(test.path("by"));
        Files.createSymbolicLink(test.path("by"), test.path("two"));
      }
    },
    SITE_EDITED {
      @Override
      void to(LastBuildTest test) {
        test.site.write("site/index.html", "evil");
      }
    },
    SITE_EDITED_WITH_ITS_TIME {
      @Override
      void to(LastBuildTest test) throws IOException {
        Path file = test.path("site/u/a.html");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Text", "Evil"));
        Files.setLastModifiedTime(file, time);
      }
    },
    SITE_ADDED_TO {
      @Override
      void to(LastBuildTest test) {
        test.site.write("site/CNAME", "guide.example");
      }
    },
    SITE_EMPTIED {
      @Override
      void to(LastBuildTest test) throws IOException {
        delete(test.path("site"));
        Files.createDirectory(test.path("site"));
      }
    },
    SITE_DELETED {
      @Override
      void to(LastBuildTest test) throws IOException {
        delete(test.path("site"));
      }
    },
    SITE_MOVED {
      @Override
      void to(LastBuildTest test) throws IOException {
        Files.move(test.path("site"), test.folder.resolve("elsewhere"));
      }
    },
    LIST_FORGED {
      @Override
      void to(LastBuildTest test) {
        test.site.write("site/.markwell.json", "{\"markwell\":1,\"files\":{}}");
      }
    },
    CACHE_DELETED {
      @Override
      void to(LastBuildTest test) throws IOException {
        delete(test.folder.resolve("cache"));
      }
    },
    CLOCK_SET_BACK {
      @Override
      void to(LastBuildTest test) throws IOException {
        Path file = test.path("content/index.md");
        Files.writeString(file, Files.readString(file).replace("Home", "Hole"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
      }
    };

    abstract void to(LastBuildTest test) throws IOException;

    private static void delete(Path tree) {
      try (Stream<Path> all = Files.walk(tree)) {
        all.sorted((a, b) -> b.compareTo(a)).forEach(it -> it.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void whateverChangesIsSeenAndTheSiteEqualsACleanOne(Change change) throws IOException {
    build();
    build();
    assertThat(stages).as("nothing changed").isEmpty();
    change.to(this);
    Built built = build();
    assertThat(stages).as("something changed").isNotEmpty();
    Map<String, String> rebuilt = published();
    rebuilt.remove("CNAME");
    Built clean =
        build(
            new BuildOptions(
                site.root(),
                Audience.EVERYONE,
                Edition.Drafts.LEFT_OUT,
                Optional.of(folder.resolve("clean")),
                Optional.empty(),
                Severity.ERROR,
                Optional.empty(),
                "test"));
    assertThat(rebuilt).isEqualTo(TestSite.tree(folder.resolve("clean")));
    assertThat(built.problems()).isEqualTo(clean.problems());
    build();
    assertThat(stages).as("nothing changed since").isEmpty();
  }

  @Test
  void anotherOptionIsAnotherBuild() {
    BuildOptions plain = options();
    build(plain);
    for (BuildOptions other :
        List.of(
            with(plain, Edition.Drafts.INCLUDED, "", Severity.ERROR, "test"),
            with(plain, Edition.Drafts.LEFT_OUT, "https://other.example/", Severity.ERROR, "test"),
            with(plain, Edition.Drafts.LEFT_OUT, "", Severity.WARNING, "test"),
            with(plain, Edition.Drafts.LEFT_OUT, "", Severity.ERROR, "later"))) {
      build(other);
      assertThat(stages).as(other.toString()).isNotEmpty();
      build(plain);
      assertThat(stages).isNotEmpty();
      build(plain);
      assertThat(stages).isEmpty();
    }
  }

  private static BuildOptions with(
      BuildOptions plain, Edition.Drafts drafts, String url, Severity stopAt, String version) {
    return new BuildOptions(
        plain.root(),
        plain.audience(),
        drafts,
        plain.out(),
        Optional.of(url).filter(it -> !it.isEmpty()),
        stopAt,
        plain.cache(),
        version);
  }

  @Test
  void aBuildThatPublishedNothingIsTriedAgain() {
    site.write("content/u/a.md", "---\ntitel: A\n---\n");
    List<Problem> first = build().problems();
    Built second = build();
    assertThat(stages).isNotEmpty();
    assertThat(second.problems()).isEqualTo(first).isNotEmpty();
    assertThat(second.written()).isEmpty();
  }

  @Test
  void aWarningIsToldAgainAndStopsAStrictBuild() {
    site.write("content/registers/abbreviations.yaml", "- {id: x, short: X, long: Y}\n");
    site.write("site.yaml", "title: T\nlinks: warn\ncontent: [content, private]\n");
    site.write("content/u/b.md", "# B\n\n[x](gone.md)\n");
    Built first = build();
    assertThat(first.problems()).anyMatch(it -> it.severity() == Severity.WARNING);
    assertThat(first.problems()).anyMatch(it -> it.excerpt().isPresent());
    assertThat(build().problems()).isEqualTo(first.problems());
    assertThat(stages).isEmpty();
    BuildOptions strict = with(options(), Edition.Drafts.LEFT_OUT, "", Severity.WARNING, "test");
    assertThat(build(strict).written()).isEmpty();
    assertThat(build(strict).problems()).isEqualTo(first.problems());
  }

  @Test
  void anInterruptedBuildIsPutRight() throws IOException {
    build();
    Map<String, String> good = published();
    Files.move(path("site"), path(".markwell-old-site"));
    Files.createDirectories(path(".markwell-stage-site/u"));
    build();
    assertThat(published()).isEqualTo(good);
    assertThat(path(".markwell-old-site")).doesNotExist();
    assertThat(path(".markwell-stage-site")).doesNotExist();
  }

  @Test
  void aSpoiltRecordOrOneOfAnotherProjectChangesNothing() throws IOException {
    build();
    Map<String, String> good = published();
    Path record;
    try (Stream<Path> all = Files.list(folder.resolve("cache"))) {
      record = all.filter(it -> it.toString().endsWith(".build.json")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(record);
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      byte[] spoilt = bytes.clone();
      spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(record, spoilt);
      site.write("site/index.html", "evil");
      build();
      assertThat(stages).isNotEmpty();
      assertThat(published()).isEqualTo(good);
    }
    TestSite other = TestSite.in(folder.resolve("other"));
    other.write("content/index.md", "# Other\n");
    Files.write(record, bytes);
    BuildOptions options =
        new BuildOptions(
            other.root(),
            Audience.EVERYONE,
            Edition.Drafts.LEFT_OUT,
            Optional.empty(),
            Optional.empty(),
            Severity.ERROR,
            options().cache(),
            "test");
    build(options);
    assertThat(stages).isNotEmpty();
    assertThat(other.page("index.html")).contains("Other");
  }
}
