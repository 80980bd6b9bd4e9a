package org.markwell.cli;

import java.util.function.IntFunction;

/** Keys of topics and units, of {@code site.yaml}, and registers. */
final class KeyOrdeals {
  private final Ordeals table;

  private KeyOrdeals(Ordeals table) {
    this.table = table;
  }

  static void into(Ordeals table) {
    KeyOrdeals it = new KeyOrdeals(table);
    it.keys();
    it.registers();
  }

  private void topic(String name, int size, int deep, IntFunction<String> keys) {
    table.add(
        name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write(
              "content/q/u/t.md", "---\ntitle: T\ntype: topic\n" + keys.apply(n) + "---\nBody.\n");
        });
  }

  /** YAML in the keys of a topic, in site.yaml and in a register. */
  private void yaml(String name, int size, int deep, IntFunction<String> text) {
    table.add(
        name,
        size,
        deep,
        (site, n) -> {
          String yaml = text.apply(n);
          site.write("site.yaml", "title: T\n" + yaml);
          site.write("content/a.md", "---\ntitle: T\n" + yaml + "---\n");
          site.write(
              "content/b.md", "---\ntitle: T\ntype: topic\nextra:\n" + yaml.indent(2) + "---\n");
          site.write("content/registers/models.yaml", "- id: a\n  name: b\n" + yaml.indent(2));
          site.write("content/registers/verbs.yaml", yaml);
        });
  }

  private void keys() {
    yaml("flow lists", 5_000, 100_000, n -> "x: " + "[".repeat(n) + "\n");
    yaml("flow lists closed", 5_000, 100_000, n -> "x: " + "[".repeat(n) + "]".repeat(n) + "\n");
    yaml("flow maps", 5_000, 100_000, n -> "x: " + "{".repeat(n) + "\n");
    yaml("flow maps with keys", 5_000, 100_000, n -> "x: " + "{a: ".repeat(n) + "\n");
    yaml("flow pairs", 5_000, 100_000, n -> "x: [" + "a: b, ".repeat(n) + "]\n");
    yaml("blocks", 200, 1_000, n -> Ordeals.rows(n, i -> " ".repeat(i) + "a:"));
    yaml("dashes", 5_000, 50_000, n -> "x:\n  " + "- ".repeat(n) + "a\n");
    yaml("question marks", 5_000, 50_000, n -> "x:\n  " + "? ".repeat(n) + "a\n");
    yaml("a list", 10_000, 100_000, n -> "x:\n" + "  - a\n".repeat(n));
    table.add(
        "a list of megabytes",
        10_000_000,
        50_000_000,
        (site, n) -> {
          String list = "  - a\n".repeat(n / 6);
          site.write("site.yaml", "title: T\nx:\n" + list);
          site.write("content/a.md", "---\ntitle: T\nx:\n" + list + "---\n");
          site.write("content/registers/verbs.yaml", list);
        });
    yaml("unknown keys", 5_000, 50_000, n -> Ordeals.rows(n, i -> "k" + i + ": a"));
    yaml("one key often", 5_000, 50_000, n -> "x: a\n".repeat(n));
    yaml("faults", 1_000, 10_000, n -> "x: 'a\ny: \"b\nz: [\n".repeat(n));
    yaml("faults in a list", 1_000, 10_000, n -> "x:\n" + "  - 'a\n  - b: c: d\n".repeat(n));
    yaml("tabs in keys", 1_000, 10_000, n -> "x:\n" + "\t- a\n".repeat(n));
    yaml("anchors", 5_000, 50_000, n -> "x:\n" + "  - &a b\n  - *a\n".repeat(n));
    yaml(
        "laughs",
        30,
        60,
        n ->
            "x: &a0 b\n"
                + Ordeals.rows(n, i -> "y" + i + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]"));
    yaml("documents", 5_000, 50_000, n -> "x: a\n---\n".repeat(n));
    yaml("a folded value", 10_000, 100_000, n -> "x: >\n" + "  a\n".repeat(n));
    yaml("a value on lines", 10_000, 100_000, n -> "x: a\n" + "  b\n".repeat(n));
    yaml("dashes in a value", 2_000, 20_000, n -> "x: a\n" + "  - b\n".repeat(n));
    yaml("escapes", 10_000, 100_000, n -> "x: \"" + "\\u0041".repeat(n) + "\"\n");
    yaml("a quoted value", 100_000, 1_000_000, n -> "x: \"" + "a ".repeat(n / 2) + "\"\n");
    yaml("a long key", 100_000, 1_000_000, n -> "k".repeat(n) + ": a\n");
    yaml("control characters", 1_000, 10_000, n -> "x: a\u0001\n".repeat(n));
    yaml("faults after dashes", 2_000, 50_000, n -> "x: 'a\n" + "- ".repeat(n) + "'b: c: d\n");
    yaml("spaces before a fault", 20_000, 200_000, n -> "x y" + " ".repeat(n) + "z: 'a\n");
    yaml("spaces alone", 20_000, 200_000, n -> "x: 'a\n" + " ".repeat(n) + "\ny: b\n");
    yaml(
        "a map by its colon",
        20_000,
        200_000,
        n -> "tips:\n  - a: b\n" + "    c" + " ".repeat(n) + "d: e\n");
    yaml("a long number", 20_000, 200_000, n -> "level: 1" + "0".repeat(n) + ".10\n");
    yaml("a long id", 20_000, 100_000, n -> "id: a" + ".a".repeat(n) + "\n");
    yaml("a long language", 20_000, 100_000, n -> "language: en" + "-aa".repeat(n) + "\n");
    yaml("comments", 10_000, 100_000, n -> "# a\n".repeat(n) + "x: a\n");
    yaml("blank lines in keys", 10_000, 100_000, n -> "\n".repeat(n) + "x: a\n");
    yaml("colons in keys", 10_000, 100_000, n -> "x: " + "a: ".repeat(n) + "\n");
    topic(
        "concepts alike",
        1_000,
        10_000,
        n -> "concepts:\n" + Ordeals.rows(n, i -> "  - Term: text " + i));
    topic("concepts the same", 1_000, 10_000, n -> "concepts:\n" + "  - Term: text\n".repeat(n));
    topic(
        "concepts",
        1_000,
        10_000,
        n -> "concepts:\n" + Ordeals.rows(n, i -> "  - Term " + i + ": text"));
    topic(
        "tips alike",
        1_000,
        10_000,
        n -> "tips:\n" + Ordeals.rows(n, i -> "  - A tip that begins as all tips do " + i));
    topic("tips without letters", 1_000, 10_000, n -> "tips:\n" + "  - \"...\"\n".repeat(n));
    topic(
        "misconceptions",
        1_000,
        10_000,
        n -> "misconceptions:\n" + Ordeals.rows(n, i -> "  - {claim: C " + i + ", correction: D}"));
    topic(
        "points",
        1_000,
        10_000,
        n ->
            "marking_points:\n" + Ordeals.rows(n, i -> "  - {text: Point, guidance: G " + i + "}"));
    topic(
        "points for a concept",
        1_000,
        10_000,
        n ->
            "concepts: [{term: A, definition: B}]\nmarking_points:\n"
                + Ordeals.rows(
                    n,
                    i ->
                        "  - {text: Point "
                            + i
                            + ", concepts: [a], evidence: [e], criteria: [\"1.1\"]}"));
    topic(
        "a term of spaces",
        20_000,
        100_000,
        n -> "concepts:\n  - {term: \"A" + " ".repeat(n) + "b\", definition: x}\n");
    topic("criteria", 1_000, 10_000, n -> "criteria:\n" + "  - \"1.1\"\n".repeat(n));
    topic(
        "changes",
        1_000,
        10_000,
        n -> "changes:\n" + "  - {version: \"1\", summary: a}\n".repeat(n));
    topic(
        "unknown ids", 1_000, 10_000, n -> "legislation:\n" + Ordeals.rows(n, i -> "  - law-" + i));
    topic("units", 1_000, 10_000, n -> "also_in:\n" + Ordeals.rows(n, i -> "  - unit-" + i));
    topic(
        "aliases",
        2_000,
        20_000,
        n -> "aliases:\n" + Ordeals.rows(n, i -> "  - old/" + i + ".html"));
    topic("aliases alike", 2_000, 20_000, n -> "aliases:\n" + "  - old.html\n".repeat(n));
    topic(
        "aliases in folders",
        200,
        1_000,
        n -> "aliases:\n" + Ordeals.rows(n, i -> "  - " + "a/".repeat(i) + "b.html"));
    table.add(
        "a long title",
        10_000,
        100_000,
        (site, n) -> {
          site.write("site.yaml", "title: " + "t".repeat(n) + "\n");
          site.write("content/a.md", "---\ntitle: " + "a ".repeat(n / 2) + "\n---\n");
          site.write(
              "content/b.md",
              "---\ntitle: " + "a".repeat(n) + "\nsummary: " + "b".repeat(n) + "\n---\n");
        });
    table.add(
        "criteria of a unit",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/u/index.md",
              "---\ntype: unit\ntitle: U\noutcomes:\n  - number: \"1\"\n    criteria:\n"
                  + Ordeals.rows(n, i -> "      - {number: \"1." + i + "\", text: Describe it}")
                  + "---\n");
          site.write(
              "content/q/u/t.md",
              "---\ntitle: T\ncriteria:\n"
                  + Ordeals.rows(n, i -> "  - \"1." + i + "\"")
                  + "tips: [a]\n---\n");
        });
    table.add(
        "outcomes of a unit",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/u/index.md",
              "---\ntype: unit\ntitle: U\noutcomes:\n"
                  + Ordeals.rows(
                      n,
                      i ->
                          "  - {number: \""
                              + i
                              + "\", criteria: [{number: \""
                              + i
                              + ".1\", text: Do}]}")
                  + "---\n");
        });
  }

  private void register(
      String name, int size, int deep, String register, IntFunction<String> entry) {
    table.add(
        name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write("content/registers/" + register + ".yaml", Ordeals.rows(n, entry));
          site.write("content/q/u/t.md", "---\ntitle: T\ntips: [W1 and L7]\n---\n" + words(n));
        });
  }

  private static String words(int n) {
    return Ordeals.rows(
        n, i -> "Of W" + i + " the text says w" + i + " and all of Law " + i + " does.\n");
  }

  private void registers() {
    register(
        "laws",
        2_000,
        20_000,
        "legislation",
        i -> "- {id: l" + i + ", title: Law " + i + ", short: L" + i + "}");
    register(
        "models",
        1_000,
        10_000,
        "models",
        i -> "- {id: m" + i + ", name: M" + i + ", steps: [a, b, c]}");
    register(
        "steps",
        1_000,
        10_000,
        "models",
        i -> i == 0 ? "- id: m\n  name: M\n  kind: cycle\n  steps:\n    - a" : "    - step " + i);
    register(
        "abbreviations",
        2_000,
        20_000,
        "abbreviations",
        i -> "- {id: w" + i + ", short: W" + i + ", long: Word " + i + "}");
    register(
        "abbreviations alike",
        2_000,
        20_000,
        "abbreviations",
        i -> "- {id: w" + i + ", short: W, long: Word " + i + "}");
    register(
        "verbs", 1_000, 10_000, "verbs", i -> "- {id: v" + i + ", verb: do" + i + ", meaning: a}");
    register("evidence", 1_000, 10_000, "evidence", i -> "- {id: e" + i + ", label: E" + i + "}");
    register(
        "synonyms",
        1_000,
        10_000,
        "synonyms",
        i -> "- {id: s" + i + ", words: [w" + i + ", w" + (i + 1) + "]}");
    register(
        "synonyms of one",
        1_000,
        10_000,
        "synonyms",
        i -> i == 0 ? "- id: s\n  words:\n    - w" : "    - w" + i);
    register("ids alike", 2_000, 20_000, "evidence", i -> "- {id: e, label: E}");
    table.add(
        "abbreviations against a long text",
        1_000,
        5_000,
        (site, n) -> {
          site.write(
              "content/registers/abbreviations.yaml",
              Ordeals.rows(n, i -> "- {id: w" + i + ", short: W" + i + ", long: A}"));
          site.write("content/a.md", Ordeals.rows(n, i -> ("W" + i + " w ").repeat(20)));
        });
  }
}
