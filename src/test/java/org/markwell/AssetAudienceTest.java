package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;

/** A file beside the topics is for whom its content root and its folders are. */
class AssetAudienceTest {
  private static final String SECRET = "secretword";

  /** Where a file that assessors alone may see can lie, and how a page at the top names it. */
  private static final Map<String, String> HIDDEN =
      Map.of(
          "private/marks.csv", "marks.csv",
          "content/hid/deep/er/marks.csv", "hid/deep/er/marks.csv");

  @TempDir Path folder;

  private record Place(String file, String text, int line) {}

  /**
   * Every place of what everyone sees that a link can stand in; {@code @} is the link's address.
   */
  private static Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    String[] bodies = {
      "[x](@)",
      "![x](@)",
      "[x][r]\n\n[r]: @",
      "<a href=\"@\">x</a>",
      "text <img src=\"@\" alt=\"x\"> text",
      "- item\n- [x](@)",
      "> [x](@)",
      "| a |\n|---|\n| [x](@) |",
      "## [x](@)",
      "a[^n]\n\n[^n]: [x](@)",
      "::: tip\n[x](@)\n:::",
      "[![x](@)](index.md)",
      "[x](<./@>)",
      "[x](@#part)",
      "[x](@?q=1)",
    };
    for (String body : bodies) {
      String before = body.substring(0, body.indexOf('@'));
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int told = body.startsWith("[x][r]") ? 1 : line;
      places.put("body " + body, new Place("content/zz.md", body + "\n", told));
    }
    String[] items = {
      "summary: \"[x](@)\"",
      "concepts: [{term: T, definition: \"[x](@)\"}]",
      "concepts: [{term: T, definition: D, example: \"[x](@)\"}]",
      "tips: [\"[x](@)\"]",
      "misconceptions: [{claim: \"[x](@)\", correction: C}]",
      "misconceptions: [{claim: C, correction: \"[x](@)\"}]",
      "misconceptions: [{claim: C, correction: C, why: \"[x](@)\"}]",
      "marking_points: [{text: \"[x](@)\"}]",
      "changes: [{version: \"1\", summary: \"[x](@)\"}]",
    };
    for (String item : items) {
      String text = "---\ntitle: T\ntips: [a]\n" + item + "\n---\n";
      if (item.startsWith("tips")) {
        text = "---\ntitle: T\n\n" + item + "\n---\n";
      }
      places.put(item, new Place("content/zz.md", text, 4));
    }
    String qualification = "---\ntype: qualification\ntitle: Q\n";
    places.put(
        "rules",
        new Place(
            "content/q2/index.md",
            qualification + "rules_of_combination: \"[x](../@)\"\n---\n",
            4));
    places.put("chapter", new Place("content/q/handbook/a.md", "# A\n\n[x](../../@)\n", 3));
    String unit = "---\ntype: unit\ntitle: U\noutcomes:\n  - number: \"1\"\n";
    places.put(
        "outcome", new Place("content/u/index.md", unit + "    text: \"[x](../@)\"\n---\n", 6));
    places.put(
        "criterion",
        new Place(
            "content/u/index.md",
            unit + "    criteria:\n      - {number: \"1.1\", text: \"[x](../@)\"}\n---\n",
            7));
    places.put(
        "range",
        new Place(
            "content/u/index.md",
            unit + "    criteria:\n      - {number: \"1.1\", range: \"[x](../@)\"}\n---\n",
            7));
    String law = "- {id: l, title: L, status: current, ";
    places.put(
        "law covers",
        new Place("content/registers/legislation.yaml", law + "covers: \"[x](../@)\"}\n", 1));
    places.put(
        "law note",
        new Place("content/registers/legislation.yaml", law + "note: \"[x](../@)\"}\n", 1));
    String model = "- {id: m, name: M, kind: cycle, ";
    places.put(
        "model purpose",
        new Place(
            "content/registers/models.yaml",
            model + "purpose: \"[x](../@)\", steps: [a, b]}\n",
            1));
    places.put(
        "model step",
        new Place(
            "content/registers/models.yaml",
            model + "steps: [a, {name: b, text: \"[x](../@)\"}]}\n",
            1));
    places.put(
        "verb",
        new Place(
            "content/registers/verbs.yaml", "- {id: v, verb: v, meaning: \"[x](../@)\"}\n", 1));
    places.put(
        "logo",
        new Place(
            "site.yaml", "title: T\ncontent: [content, private]\ncentre: {logo: \"@\"}\n", 3));
    places.put(
        "a private page for everyone",
        new Place("private/open.md", "---\ntitle: O\naudience: everyone\n---\n[x](@)\n", 5));
    return places;
  }

  private TestSite site(String name) {
    return TestSite.in(folder.resolve(name))
        .write("site.yaml", "title: T\ncontent: [content, private]\n")
        .write("content/index.md", "# Home\n")
        .write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n")
        .write("content/hid/index.md", "---\ntitle: H\naudience: assessor\n---\n");
  }

  @TestFactory
  List<DynamicTest> aFileForAssessorsLinkedFromWhatEveryoneSeesIsAnErrorAtThatLine() {
    List<DynamicTest> tests = new ArrayList<>();
    places()
        .forEach(
            (name, place) ->
                HIDDEN.forEach(
                    (file, address) ->
                        tests.add(
                            DynamicTest.dynamicTest(
                                name + ": " + file, () -> refused(place, file, address)))));
    return tests;
  }

  private void refused(Place place, String file, String address) {
    TestSite site = site("r" + (place + file).hashCode());
    site.write(file, SECRET + "\n").write(place.file(), place.text().replace("@", address));
    if (place.file().contains("registers/legislation")) {
      site.write("content/cite.md", "---\ntitle: C\ntips: [a]\nlegislation: [l]\n---\n");
    } else if (place.file().contains("registers/models")) {
      site.write("content/cite.md", "---\ntitle: C\ntips: [a]\nmodels: [m]\n---\n");
    }
    site.build();
    assertThat(site.problems().lines().filter(it -> it.contains(" error["))).hasSize(1);
    assertThat(site.problems())
        .containsPattern(
            Pattern.quote(place.file() + ":" + place.line()) + ":\\d+ error\\[assessor-link\\]")
        .contains(address);
    assertThat(site.built().written()).isEmpty();
  }

  /** Where a link may stand so that only assessors see it. */
  private static final Map<String, String> FOR_ASSESSORS =
      Map.ofEntries(
          Map.entry("content/zz.md", "# Z\n\n::: assessor\n[x](@)\n:::\n"),
          Map.entry("content/zy.md", "# Z\n\n- a\n\n  ::: assessor\n  ![x](@)\n  :::\n"),
          Map.entry("content/zx.md", "# Z\n\n::: assessor\n[x][r]\n\n[r]: @\n:::\n"),
          Map.entry("content/zw.md", "# Z\n\n::: assessor\nA<img src=\"@\" alt=\"x\">\n:::\n"),
          Map.entry(
              "content/zv.md",
              "---\ntitle: V\nmarking_points: [{text: P, guidance: \"[x](@)\"}]\n---\n"),
          Map.entry(
              "content/zu.md",
              "---\ntitle: V\ntips: [{text: \"[x](@)\", audience: assessor}]\n---\n"),
          Map.entry("content/zt.md", "---\ntitle: V\naudience: assessor\n---\n[x](@)\n"),
          Map.entry("content/zs.md", "# Z\n\n> ::: assessor\n> a[^1]\n>\n> [^1]: [x](@)\n> :::\n"),
          Map.entry("private/index.md", "[x](@)\n"),
          Map.entry("private/own.md", "# Own\n\n[x](@)\n"));

  @TestFactory
  List<DynamicTest> fromWhatAssessorsSeeAnyFileGoesWithTheirEditionAlone() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, String> files = new LinkedHashMap<>(HIDDEN);
    files.put("content/open.csv", "open.csv");
    FOR_ASSESSORS.forEach(
        (page, text) ->
            files.forEach(
                (file, address) ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            page + ": " + file, () -> carried(page, text, file, address)))));
    return tests;
  }

  private void carried(String page, String text, String file, String address) {
    TestSite site = site("c" + (page + file).hashCode());
    site.write(file, SECRET + "\n").write(page, text.replace("@", address));
    site.build(Audience.ASSESSOR).build();
    // That a table is no picture is a warning.
    assertThat(site.problems()).doesNotContain(" error[");
    assertThat(site.files("site-assessor")).containsKey(address);
    assertThat(site.files("site").keySet()).noneMatch(it -> it.endsWith(".csv"));
    assertThat(site.files("site").values()).noneMatch(it -> it.contains(SECRET));
  }

  @Test
  void aReadmeThatIsItsFoldersPageSaysForWhomTheFolderIs() {
    TestSite site = site("readme").write("content/f/README.md", "---\naudience: assessor\n---\n");
    site.write("content/f/a.csv", SECRET).write("content/f/b.md", "# " + SECRET + "\n").build();
    assertThat(site.problems()).isEmpty();
    assertThat(site.files("site").values()).noneMatch(it -> it.contains(SECRET));
    site.write("content/zz.md", "# Z\n\n[a](f/a.csv)\n[b](f/b.md)\n").build();
    assertThat(site.problems())
        .contains("zz.md:3:1 error[assessor-link]", "zz.md:4:1 error[assessor-link]");
    site.write("content/f/index.md", "# F\n").build();
    assertThat(site.problems()).as("now the index is the folder's page").isEmpty();
  }

  @Test
  void aFileAtOnePathInTwoRootsIsAnErrorWhereItIsLinked() {
    TestSite site = site("two").write("content/a.csv", "a").write("private/a.csv", SECRET);
    site.build();
    assertThat(site.problems()).isEmpty();
    site.write("content/zz.md", "# Z\n\n[x](a.csv)\n").build();
    assertThat(site.problems())
        .startsWith("content/zz.md:3:1 error[overlay-conflict]")
        .contains("\"content/a.csv\" and \"private/a.csv\"");
  }
}
