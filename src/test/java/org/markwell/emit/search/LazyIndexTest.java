package org.markwell.emit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.Build;
import org.markwell.BuildOptions;
import org.markwell.Checked;
import org.markwell.Stages;
import org.markwell.TestSite;
import org.markwell.emit.Material;
import org.markwell.model.Audience;
import org.markwell.output.Artifact;
import org.markwell.prose.Labels;

/** What the files of the search are called and whether they are new is known without them. */
class LazyIndexTest {
  @TempDir Path folder;

  private Material material(TestSite site) {
    Checked checked = new Build(BuildOptions.of(site.root(), "test"), Stages.SILENT).check();
    Labels labels = new Labels(checked.theme().orElseThrow()::word);
    return Material.of(checked.plan(Audience.EVERYONE), labels);
  }

  /** The inputs of all files by path. */
  private Map<String, Object> inputs(TestSite site, String version) {
    Map<String, Object> inputs = new TreeMap<>();
    for (Artifact<?> artifact : new Search(version).artifacts(material(site))) {
      if (artifact.path().matches("search/.*json")) {
        inputs.put(artifact.path(), artifact.input().get());
      }
    }
    return inputs;
  }

  private TestSite site() {
    TestSite site = TestSite.in(folder);
    site.write("content/registers/synonyms.yaml", "- {id: boss, words: [manager, boss]}\n");
    for (int i = 0; i < 120; i++) {
      // Words enough for several files of terms.
      StringBuilder text = new StringBuilder("# Page " + i + "\n\n");
      for (int word = 0; word < 2_000; word++) {
        text.append(Integer.toString(word * (37 + i) % 9_000 + 1_300, 36)).append(' ');
      }
      site.write("content/p" + i + ".md", text + "\n");
    }
    return site;
  }

  @Test
  void everyFileThatIsAnnouncedIsMadeAndNoneIsMissing() throws Exception {
    TestSite site = site().build();
    assertThat(site.problems()).isEmpty();
    Map<String, String> made = site.files("site");
    List<String> announced = inputs(site, "test").keySet().stream().sorted().toList();
    assertThat(made.keySet().stream().filter(it -> it.matches("search/.*json")).sorted())
        .containsExactlyElementsOf(announced);
    assertThat(announced).anyMatch(it -> it.endsWith("/t9.json"));
    assertThat(announced).anyMatch(it -> it.endsWith("/v-z.json"));
    assertThat(announced).anyMatch(it -> it.endsWith("/d23.json"));
    assertThat(made.keySet())
        .filteredOn(it -> it.matches("search/.*/t\\d+.json"))
        .allSatisfy(it -> assertThat(made.get(it).length()).as(it).isBetween(1_000, 60_000));
  }

  @Test
  void theSameTextsGiveTheSameInputsAndAnyChangeGivesOthers() {
    TestSite site = site();
    Map<String, Object> before = inputs(site, "test");
    assertThat(inputs(site, "test")).isEqualTo(before);
    assertThat(inputs(site, "next").keySet()).doesNotContainAnyElementsOf(folders(before));
    for (String[] change :
        new String[][] {
          {"content/p7.md", "# Page 7\n\nOther words.\n"},
          {"content/p7.md", "---\ntitle: Other title\n---\n"},
          {"content/p7.md", "---\ntitle: Page 7\nlanguage: cy\n---\nSaesneg.\n"},
          {"content/registers/synonyms.yaml", "- {id: boss, words: [manager, gaffer]}\n"},
        }) {
      site.write(change[0], change[1]);
      Map<String, Object> after = inputs(site, "test");
      assertThat(after.keySet()).as(change[1]).doesNotContainAnyElementsOf(folders(before));
      before = after;
    }
    site.write("site.yaml", "title: T\nsite_id: other\n");
    assertThat(inputs(site, "test").get("search/manifest.json"))
        .isNotEqualTo(before.get("search/manifest.json"));
  }

  private static List<String> folders(Map<String, Object> files) {
    return files.keySet().stream().filter(it -> it.matches("search/[0-9a-f]{10}/.*")).toList();
  }
}
