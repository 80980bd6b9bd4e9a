package org.markwell.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Site;
import org.markwell.model.Source;
import org.markwell.model.Text;
import org.markwell.output.Artifact;
import org.markwell.output.Keep;
import org.markwell.output.OutputFolder;
import org.markwell.output.Written;

/** A host's limits are told before they bite; here they are small. */
class HostLimitsTest {
  private static final HostLimits SMALL =
      new HostLimits("A host", 10_000, 5_000, 5, "it takes no more");
  private static final Text WHERE = text("github-pages");

  @TempDir Path folder;

  private static Text text(String value) {
    Source source = Source.of("site.yaml", "host: " + value + "\n");
    return Text.of(value, source, 6, 6 + value.length());
  }

  private static List<String> told(Map<String, Long> sizes) {
    return SMALL.judge(WHERE, sizes).stream()
        .map(it -> it.position() + " " + it.code().id() + " " + it.message() + " | " + it.hint())
        .toList();
  }

  @Test
  void nothingIsSaidBelowFourFifths() {
    assertThat(told(Map.of("a", 3_999L, "b", 3_999L, "c", 1L))).isEmpty();
  }

  @Test
  void aLargeSiteIsToldWithItsLargestFiles() {
    assertThat(told(Map.of("a", 3_990L, "c", 3_999L, "tiny", 12L)))
        .containsExactly(
            "site.yaml:1:7 host-limit the site has 7.8 kB, and A host takes 9.8 kB | the largest"
                + " files are \"c\" (3.9 kB), \"a\" (3.9 kB); make them smaller, or keep videos"
                + " elsewhere and link to them");
  }

  @Test
  void aLargeFileIsNamed() {
    assertThat(told(Map.of("a.pdf", 4_000L, "b", 3L)))
        .containsExactly(
            "site.yaml:1:7 host-limit a file comes near 4.9 kB, and no repository takes"
                + " one above that: \"a.pdf\" (3.9 kB) | make it smaller, or keep it elsewhere and"
                + " link to it");
  }

  @Test
  void manyFilesAreCounted() {
    assertThat(told(Map.of("a", 1L, "b", 1L, "c", 1L))).isEmpty();
    assertThat(told(Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L)))
        .containsExactly(
            "site.yaml:1:7 host-limit the site has 4 files, and A host is sure of 5: it takes no"
                + " more | take out what nobody needs, or make two guides of it");
  }

  @Test
  void onlyHostsWhoseLimitsAreKnownHaveSome() {
    assertThat(HostLimits.of(new Site.Hosting(Optional.empty(), Optional.empty()))).isEmpty();
    for (Site.Host host : Site.Host.values()) {
      boolean known = host == Site.Host.GITHUB_PAGES || host == Site.Host.GITLAB_PAGES;
      Site.Hosting hosting = new Site.Hosting(Optional.empty(), Optional.of(text(host.word())));
      assertThat(HostLimits.of(hosting).isPresent()).as(host.word()).isEqualTo(known);
    }
  }

  /**
   * What others own is published, too; and whoever is strict publishes nothing that is too large.
   */
  @Test
  void allThatWillStandThereCountsBeforeItStandsThere() {
    Keep keep = new Keep(List.of(text("downloads")));
    TestSite.in(folder).write("downloads/video.mp4", "x".repeat(7_900));
    List<Artifact<?>> artifacts = List.of(Artifact.bytes("a.html", new byte[200]));
    OutputFolder output = OutputFolder.at(folder, Optional.empty(), keep);
    Written strict =
        output.write(artifacts, (a, b) -> {}, it -> true, sizes -> SMALL.judge(WHERE, sizes));
    assertThat(strict.succeeded()).isFalse();
    assertThat(folder.resolve("a.html")).doesNotExist();
    Written written =
        output.write(artifacts, (a, b) -> {}, Problem::isError, sizes -> SMALL.judge(WHERE, sizes));
    assertThat(written.succeeded()).isTrue();
    assertThat(written.problems()).extracting(Problem::code).containsOnly(Code.HOST_LIMIT);
    assertThat(written.problems()).hasSize(2);
  }
}
