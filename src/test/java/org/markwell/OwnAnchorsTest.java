package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** However many texts stand on one page, each footnote's mark leads to its own note, and back. */
class OwnAnchorsTest {
  @TempDir Path root;

  /** A text whose note says what its mark's paragraph says. */
  private static String noted(String what, int indent) {
    String before = " ".repeat(indent);
    String text =
        """
        About %1$s[^1], twice %1$s[^1] and %1$s[^b].

        [^1]: Note of %1$s.
        [^b]: Note of %1$s.

        <a id="place"></a>

        ## Same

        Code ` id="x"` stays, <b>as</b> it is.
        """
            .formatted(what);
    return text.replace("\n", "\n" + before).stripTrailing() + "\n";
  }

  @Test
  void everyIdIsThereOnceAndEveryMarkLeadsToItsOwnNote() {
    TestSite site =
        TestSite.in(root)
            .write(
                "site.yaml", "title: Guide\ncontent: [content, private]\nhandbook: {epub: true}\n")
            .write(
                "content/q/index.md",
                "---\ntype: qualification\ntitle: Care\nrules_of_combination: |\n  "
                    + noted("rules", 2)
                    + "---\n"
                    + noted("qualification", 0))
            .write(
                "content/q/u/index.md",
                "---\ntype: unit\ntitle: Hygiene\nnumber: \"101\"\noutcomes:\n  - number: \"1\"\n"
                    + "    text: Know <a id=\"place\"></a>it\n    criteria:\n"
                    + "      - number: \"1.1\"\n        range: |\n          "
                    + noted("range-one", 10)
                    + "      - number: \"1.2\"\n        range: |\n          "
                    + noted("range-two", 10)
                    + "---\n"
                    + noted("unit", 0))
            .write(
                "content/q/u/t.md",
                "---\ntitle: Topic\ncriteria: [\"1.1\", \"1.2\"]\ntips:\n  - One <a id=\"place\"></a>\n"
                    + "  - Two <a id=\"place\"></a>\nmarking_points:\n"
                    + "  - text: Explains A.\n    criteria: [\"1.1\"]\n    guidance: |\n      "
                    + noted("guidance-a", 6)
                    + "  - text: Explains B.\n    criteria: [\"1.1\"]\n    guidance: |\n      "
                    + noted("guidance-b", 6)
                    + "---\n"
                    + noted("body", 0)
                    + "\n::: assessor\n"
                    + noted("passage", 0).replace("[^1]", "[^2]").replace("[^b]", "[^c]")
                    + ":::\n")
            .write("private/q/u/t.md", noted("private-notes", 0))
            .write("content/q/handbook/a.md", "---\ntitle: Chapter\n---\n" + noted("chapter", 0))
            .write("content/q/handbook/b.md", "---\ntitle: Second\n---\n" + noted("second", 0));
    Set<String> seen = new HashSet<>();
    for (Audience audience : Audience.values()) {
      site.build(audience);
      assertThat(site.problems()).isEmpty();
      String folder = audience == Audience.EVERYONE ? "site" : "site-assessor";
      for (Map.Entry<String, String> file : site.files(folder).entrySet()) {
        if (file.getKey().endsWith(".html")) {
          seen.addAll(check(file.getKey(), Jsoup.parse(file.getValue())));
        }
      }
      for (Map.Entry<String, String> file : site.files(folder).entrySet()) {
        if (file.getKey().endsWith(".epub")) {
          Zips.unpacked(file.getValue())
              .forEach(
                  (name, text) -> {
                    if (name.endsWith(".xhtml")) {
                      seen.addAll(check(file.getKey() + "/" + name, Jsoup.parse(text)));
                    }
                  });
        }
      }
    }
    assertThat(seen)
        .contains(
            "rules",
            "qualification",
            "range-one",
            "range-two",
            "unit",
            "guidance-a",
            "guidance-b",
            "body",
            "passage",
            "private-notes",
            "chapter",
            "second");
  }

  /** What the marks on a page are about. */
  private static Set<String> check(String file, Document page) {
    Set<String> about = new HashSet<>();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as(file).doesNotHaveDuplicates();
    for (Element mark : page.select("a[data-footnote-ref]")) {
      Element note = page.getElementById(mark.attr("href").substring(1));
      assertThat(note).as("%s: %s", file, mark).isNotNull();
      String what = note.text().replaceAll("^Note of ([a-z-]+)\\..*", "$1");
      assertThat(mark.closest("p").text()).as(file).contains("twice " + what);
      about.add(what);
    }
    for (Element back : page.select("a[data-footnote-backref]")) {
      Element mark = page.getElementById(back.attr("href").substring(1));
      assertThat(mark).as("%s: %s", file, back).isNotNull();
      assertThat(back.closest("li").text()).as(file).contains("Note of ");
      String what = back.closest("li").text().replaceAll("^Note of ([a-z-]+)\\..*", "$1");
      assertThat(mark.closest("p").text()).as(file).contains("twice " + what);
    }
    return about;
  }
}
