package org.markwell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.markwell.TestSite;

/** What builds remember, and the list that lies in a site, may be anybody's: the site is ours. */
final class MemoryFuzzTest {
  private final Fuzzed guide = new Fuzzed("content/a.md");
  private Map<String, String> whole = Map.of();

  @FuzzTest(maxDuration = "10m")
  void memory(byte[] data) throws IOException {
    Path root = guide.root();
    TestSite site = TestSite.in(root).write("content/a.md", "# A\n");
    if (whole.isEmpty()) {
      site.build();
      whole = site.files("site");
    }
    List<Path> remembered;
    try (Stream<Path> files = Files.walk(root.resolve(".cache"))) {
      remembered =
          Stream.concat(
                  files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).sorted(),
                  Stream.of(root.resolve("site/.markwell.json")))
              .toList();
    }
    if (data.length > 0) {
      Path place = remembered.get(Math.floorMod(data[0], remembered.size()));
      Files.write(place, Arrays.copyOfRange(data, 1, data.length));
    }
    if (site.build().built().written().isEmpty()) {
      // Nothing says any more that the site is ours: then it is left alone.
      assertThat(site.problems()).contains("error[output-");
      try (Stream<Path> tree = Files.walk(root.resolve("site"))) {
        tree.sorted(Comparator.reverseOrder())
            .forEach(it -> site.delete(root.relativize(it).toString()));
      }
      site.build();
    }
    Map<String, String> files = site.files("site");
    assertThat(files.keySet()).isEqualTo(whole.keySet());
    files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(whole.get(name)));
  }
}
