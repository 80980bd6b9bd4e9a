package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** Same input, same bytes; and a rebuild is as good as a build. */
class LawsTest {
  @TempDir Path folder;

  @Test
  void twoBuildsGiveTheSameBytesWhateverTheLocaleZoneAndOrderOfFiles() throws IOException {
    Map<String, String> expected = built("plain", new Random(0), "\n");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(built("turkish", new Random(1), "\n")).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(built("windows", new Random(2), "\r\n")).isEqualTo(expected);
  }

  /** The guide of this repository, its files made in a random order, both editions built. */
  private Map<String, String> built(String name, Random random, String lineEnd) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name).resolve("project"));
    Map<String, String> source = TestSite.tree(Path.of("content"));
    List<String> paths = new ArrayList<>(source.keySet());
    Collections.shuffle(paths, random);
    TestSite site = TestSite.in(root);
    for (String path : paths) {
      String text = Files.readString(Path.of("content").resolve(path)).replace("\n", lineEnd);
      site.write("content/" + path, text);
      Files.setLastModifiedTime(
          root.resolve("content/" + path), FileTime.fromMillis(random.nextInt()));
    }
    site.write("site.yaml", Files.readString(Path.of("site.yaml")).replace("\n", lineEnd));
    site.build(Audience.ASSESSOR).build();
    assertThat(site.problems()).isEmpty();
    Map<String, String> all = site.files("site");
    site.files("site-assessor").forEach((path, bytes) -> all.put("assessor/" + path, bytes));
    return all;
  }

  @Test
  void aRebuildTouchesOnlyWhatChanged() throws IOException {
    TestSite site = TestSite.in(folder);
    for (int i = 0; i < 20; i++) {
      site.write("content/p" + i + ".md", "# Page " + i + "\n\ntext\n");
    }
    site.build();
    Object before = inode(site, "p3.html");
    Object facets = inode(site, searchFile(site, "facets.json"));
    site.write("content/p12.md", "# Page 12\n\nfresh text\n").build();
    // The page; of the search the terms, what is shown of results, and the manifest.
    assertThat(site.built().written().orElseThrow().rendered()).isEqualTo(4);
    assertThat(inode(site, "p3.html")).isEqualTo(before);
    // The search's folder is named anew; what did not change in it has moved there.
    assertThat(inode(site, searchFile(site, "facets.json"))).isEqualTo(facets);
    site.build();
    assertThat(site.built().written().orElseThrow().rendered()).isZero();
  }

  @Test
  void anyFileCanBeMadeByItselfAsItIsPublished() throws IOException {
    TestSite site = TestSite.guide(folder).build();
    Build build = new Build(BuildOptions.of(site.root(), "test"), Stages.SILENT);
    Products products = build.products(build.check()).orElseThrow();
    Map<String, String> published = site.files("site");
    published.remove(".markwell.json");
    for (Map.Entry<String, String> each : published.entrySet()) {
      byte[] alone = products.at(each.getKey()).orElseThrow().render().bytes().orElseThrow();
      assertThat(new String(alone, StandardCharsets.ISO_8859_1))
          .as(each.getKey())
          .isEqualTo(each.getValue());
    }
    assertThat(products.at("none.html")).isEmpty();
  }

  private static String searchFile(TestSite site, String name) {
    return site.files("site").keySet().stream()
        .filter(path -> path.startsWith("search/") && path.endsWith("/" + name))
        .findFirst()
        .orElseThrow();
  }

  private static Object inode(TestSite site, String page) throws IOException {
    return Files.getAttribute(site.root().resolve("site").resolve(page), "unix:ino");
  }

  @Test
  void anErrorLeavesTheOldSiteAsItWas() {
    TestSite site = TestSite.in(folder);
    site.write("content/a.md", "# A\n").build();
    Map<String, String> good = site.files("site");
    site.write("content/a.md", "# A\n\n[x](gone.md) ![](gone.png)\n");
    site.write("content/b.md", "---\ntitel: B\n---\n").build();
    assertThat(site.built().written()).isEmpty();
    assertThat(site.built().problems()).hasSizeGreaterThan(3);
    assertThat(site.files("site")).isEqualTo(good);
  }
}
