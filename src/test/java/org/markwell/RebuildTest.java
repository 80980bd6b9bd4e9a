package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Severity;

/** Whatever is edited between two builds, by whomever, the second one equals a clean one. */
class RebuildTest {
  private static final int STEPS = Deep.or(14, 200);

  @TempDir Path folder;
  private TestSite site;
  private Random random;

  /** Older states of the content, as a repository holds them. */
  private final List<Map<String, String>> states = new ArrayList<>();

  /** One thing that people or programs do to a project, its site or its cache. */
  private interface Edit {
    void make() throws IOException;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRebuildAfterRandomEditsEqualsACleanBuild(long seed) throws IOException {
    random = new Random(seed);
    site = HandbookSite.in(folder.resolve("project"));
    site.write("themes/mine/assets/css/own.css", "");
    picture();
    site.write("site.yaml", settings());
    List<Edit> edits =
        List.of(
            this::change,
            this::change,
            this::rename,
            this::remove,
            this::register,
            this::theme,
            () -> site.write("site.yaml", settings()),
            this::picture,
            this::guidance,
            this::checkout,
            this::spoilCache,
            this::spoilSite,
            () -> {});
    Map<String, String> before = Map.of();
    int published = 0;
    for (int step = 0; step < STEPS; step++) {
      states.add(site.files("content"));
      int choice = random.nextInt(edits.size());
      edits.get(choice).make();
      String as = "seed " + seed + ", step " + step + ", edit " + choice;
      site.build(options(Optional.empty(), Optional.of(folder.resolve("cache"))));
      Built built = site.built();
      Path elsewhere = folder.resolve("clean-" + step);
      site.build(options(Optional.of(elsewhere), Optional.empty()));
      assertThat(built.problems()).as(as).isEqualTo(site.built().problems());
      assertThat(built.written().isPresent()).as(as).isEqualTo(Files.exists(elsewhere));
      if (built.written().isPresent()) {
        published++;
        before = TestSite.tree(elsewhere);
        assertThat(built.pages()).as(as).isEqualTo(site.built().pages());
        assertThat(site.files("site")).as(as).isEqualTo(before);
      } else if (choice != edits.size() - 2) {
        assertThat(tree("site")).as(as).isEqualTo(before);
      }
    }
    assertThat(published).as(site.problems()).isGreaterThan(STEPS / 2);
  }

  private BuildOptions options(Optional<Path> out, Optional<Path> cache) {
    return new BuildOptions(
        site.root(),
        Audience.EVERYONE,
        Edition.Drafts.LEFT_OUT,
        out,
        Optional.empty(),
        Severity.ERROR,
        cache,
        "test");
  }

  private Map<String, String> tree(String name) {
    return Files.exists(site.root().resolve(name)) ? site.files(name) : Map.of();
  }

  private String settings() {
    return "title: T"
        + random.nextInt(3)
        + "\ntheme: mine\nlinks: warn\ncontent: [content, private]\nsearch: {stock: "
        + random.nextBoolean()
        + "}\n";
  }

  private String topic() {
    return "content/q/u1/t" + random.nextInt(5) + ".md";
  }

  private void change() {
    site.write(
        topic(),
        "---\ntitle: Topic "
            + random.nextInt(4)
            + "\ncriteria: [\"1.1\"]\ntips: [Tip "
            + random.nextInt(3)
            + "]\nmarking_points:\n  - {text: States one., criteria: [\"2.1\"], guidance: Any.}\n"
            + "---\nText with an [other](t"
            + random.nextInt(5)
            + ".md), AB and ![x](pic.svg).\n");
  }

  private void rename() throws IOException {
    Path from = site.root().resolve(topic());
    Path to = site.root().resolve(topic());
    if (Files.exists(from) && !Files.exists(to)) {
      Files.move(from, to);
    }
  }

  private void remove() throws IOException {
    Files.deleteIfExists(site.root().resolve(topic()));
  }

  private void register() {
    site.write(
        "content/registers/abbreviations.yaml",
        "- {id: ab, short: AB, long: Long " + random.nextInt(4) + "}\n");
  }

  private void theme() throws IOException {
    if (random.nextBoolean()) {
      site.write("themes/mine/assets/css/own.css", "p { margin: " + random.nextInt(5) + "px }\n");
    } else {
      Files.deleteIfExists(site.root().resolve("themes/mine/assets/css/own.css"));
    }
  }

  private void picture() {
    site.write(
        "content/q/u1/pic.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (1 + random.nextInt(9)) + "\"/>");
  }

  private void guidance() {
    site.write(
        "private/q/u1/secret" + random.nextInt(2) + ".md",
        "---\ntitle: For assessors " + random.nextInt(9) + "\n---\nText\n");
  }

  /** What git does: files that differ are written, those that are not in the other state go. */
  private void checkout() throws IOException {
    Map<String, String> state = states.get(random.nextInt(states.size()));
    Map<String, String> now = site.files("content");
    for (String gone : new TreeSet<>(now.keySet())) {
      if (!state.containsKey(gone)) {
        site.delete("content/" + gone);
      }
    }
    state.forEach(
        (path, text) -> {
          if (!text.equals(now.get(path))) {
            site.write("content/" + path, text.getBytes(StandardCharsets.ISO_8859_1));
          }
        });
  }

  private void spoilCache() throws IOException {
    Path cache = folder.resolve("cache");
    if (!Files.exists(cache)) {
      return;
    }
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(cache)) {
      for (Path file : all.toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    List<byte[]> others = List.copyOf(files.values());
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      byte[] bytes = each.getValue().clone();
      switch (random.nextInt(4)) {
        case 0 -> Files.delete(each.getKey());
        case 1 -> Files.write(each.getKey(), Arrays.copyOf(bytes, bytes.length / 2));
        case 2 -> {
          if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= 1;
          }
          Files.write(each.getKey(), bytes);
        }
        default -> Files.write(each.getKey(), others.get(random.nextInt(others.size())));
      }
    }
  }

  private void spoilSite() {
    Map<String, String> published = tree("site");
    if (!published.isEmpty()) {
      List<String> paths = List.copyOf(published.keySet());
      site.write("site/" + paths.get(random.nextInt(paths.size())), "evil");
      site.write("site/.markwell.json", published.get(".markwell.json"));
    }
  }
}
