package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** How many files one more unit or topic adds to a site: hosts and uploads count them. */
class FileCountTest {
  @TempDir Path folder;

  private static final String UNIT =
      "---\ntype: unit\ntitle: Unit\nid: %s\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n";

  private static final String TOPIC =
      "---\ntype: topic\ntitle: Topic %s\ncriteria: [\"1.1\"]\n---\nWords.\n";

  /** All but the index of the search, whose files are cut by size. */
  private static Set<String> files(TestSite site, Audience audience) {
    String out = audience == Audience.EVERYONE ? "site" : "site-assessor";
    Set<String> files = new TreeSet<>(site.build(audience).files(out).keySet());
    files.removeIf(it -> it.startsWith("search/"));
    return files;
  }

  private static Set<String> added(TestSite site, Audience audience, String path, String text) {
    Set<String> before = files(site, audience);
    Set<String> after = files(site.write(path, text), audience);
    after.removeAll(before);
    return after;
  }

  private TestSite site() {
    return TestSite.in(folder)
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write("content/q/u1/index.md", UNIT.formatted("u1"))
        .write("content/q/u1/t1.md", TOPIC.formatted("1"));
  }

  @Test
  void aUnitAddsItsPageItsHandbookAndTheFormsOfTheEdition() {
    String path = "content/q/u2/index.md";
    assertThat(added(site(), Audience.EVERYONE, path, UNIT.formatted("u2")))
        .containsExactlyInAnyOrder(
            "q/u2/index.html",
            "q/u2/handbook.html",
            "q/u2/forms/index.html",
            "q/u2/forms/evidence-matrix.html",
            "q/u2/forms/authenticity-declaration.html");
    // A page and a list, a handbook, ten forms and two tables.
    assertThat(added(site(), Audience.ASSESSOR, "content/q/u3/index.md", UNIT.formatted("u3")))
        .hasSize(15)
        .contains("q/u3/forms/cohort-tracker.csv", "q/u3/forms/cohort-tracker.xlsx");
  }

  @Test
  void aTopicAddsItsPageAndNothingElse() {
    assertThat(added(site(), Audience.EVERYONE, "content/q/u1/t2.md", TOPIC.formatted("2")))
        .containsExactly("q/u1/t2.html");
    assertThat(added(site(), Audience.ASSESSOR, "content/q/u1/t3.md", TOPIC.formatted("3")))
        .containsExactly("q/u1/t3.html");
  }
}
