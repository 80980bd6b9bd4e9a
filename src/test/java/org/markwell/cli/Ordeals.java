package org.markwell.cli;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.markwell.TestSite;

/**
 * Inputs made to hang a program, to take its memory or to overflow its stack, each of any size.
 * What is Markdown is put wherever Markdown may stand.
 */
final class Ordeals {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

  private static final String BOOKS = "title: T\nlinks: warn\nhandbook: {epub: true}\n";
  private static final String PRINT = "title: T\nhandbook: {pdf: true, epub: true}\n";

  /** Writes an input of a size into a site. */
  interface Maker {
    void into(TestSite site, int n);
  }

  /**
   * One input.
   *
   * @param size in every build of Markwell
   * @param deep in the long run
   */
  record Ordeal(String name, int size, int deep, Maker maker) {}

  private final List<Ordeal> all = new ArrayList<>();

  private Ordeals() {}

  static List<Ordeal> all() {
    Ordeals ordeals = new Ordeals();
    ordeals.inlines();
    ordeals.blocks();
    ordeals.html();
    ordeals.tables();
    ordeals.keys();
    ordeals.registers();
    ordeals.folders();
    ordeals.print();
    return List.copyOf(ordeals.all);
  }

  private void add(String name, int size, int deep, Maker maker) {
    all.add(new Ordeal(name, size, deep, maker));
  }

  /** Markdown in a body, a tip, guidance, a criterion's range and a register. */
  private void prose(String name, int size, int deep, IntFunction<String> text) {
    add(
        name,
        size,
        deep,
        (site, n) -> {
          String prose = text.apply(n);
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/u/index.md",
              "---\ntype: unit\ntitle: U\noutcomes:\n  - number: \"1\"\n    criteria:\n"
                  + "      - number: \"1.1\"\n        range: |\n"
                  + indented(prose, 10)
                  + "---\n");
          site.write(
              "content/q/u/t.md",
              "---\ntitle: T\ntips:\n  - |\n"
                  + indented(prose, 4)
                  + "marking_points:\n  - text: P\n    criteria: [\"1.1\"]\n    guidance: |\n"
                  + indented(prose, 6)
                  + "---\n"
                  + prose);
          site.write("content/q/u/a.png", PIXEL);
          site.write("content/q/u/b.png", PIXEL);
          site.write("content/q/u/in.md", "---\ntitle: I\n---\n::: assessor\n" + prose + "\n:::\n");
          site.write(
              "content/registers/legislation.yaml",
              "- id: a\n  title: A\n  note: |\n" + indented(prose, 4));
        });
  }

  private static String indented(String text, int by) {
    return " ".repeat(by) + "x\n" + text.indent(by);
  }

  private void page(String name, int size, int deep, IntFunction<String> text) {
    add(name, size, deep, (site, n) -> site.write("content/a.md", text.apply(n)));
  }

  private static String rows(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private void inlines() {
    for (String unit :
        List.of(
            "[",
            "![",
            "*a **a ",
            "*",
            "_",
            "_a ",
            "~~",
            "~",
            "`",
            "``a`",
            "`a``b",
            "](",
            "]",
            "[a](<",
            "[a](b ",
            "[a](\"",
            "[a]: ",
            "[^",
            "&",
            "&#",
            "&amp",
            "<a ",
            "<!--",
            "<?",
            "<![CDATA[",
            "\\",
            "a@",
            "http://a.",
            "www.",
            "<http:",
            "!",
            "*_",
            "**a*_b",
            "\u0301",
            "\ud83d\udc4d",
            "[a](b)",
            "![a](b.png)",
            "[a][b]",
            "[[a]]",
            "$",
            "{{{",
            "|",
            ":",
            "::")) {
      prose("inline " + unit, 5_000, 50_000, n -> unit.repeat(n));
    }
    prose("links nested", 5_000, 50_000, n -> "[".repeat(n) + "a" + "](b)".repeat(n));
    prose("images nested", 5_000, 50_000, n -> "![".repeat(n) + "a" + "](b)".repeat(n));
    prose("emphasis nested", 5_000, 50_000, n -> "*a _".repeat(n) + "x" + "_ a*".repeat(n));
    prose("brackets nested", 5_000, 50_000, n -> "[".repeat(n) + "a" + "]".repeat(n));
    prose("growing code", 300, 1_000, n -> rows(n, i -> "e" + "`".repeat(i)));
    prose("growing emphasis", 300, 1_000, n -> rows(n, i -> "e" + "*".repeat(i)));
    prose("lines of links", 10_000, 100_000, n -> rows(n, i -> "[a](#b" + i + ")"));
    prose("references", 5_000, 50_000, n -> rows(n, i -> "[a" + i + "]: b") + "[a1]".repeat(n));
    prose("definitions", 10_000, 100_000, n -> rows(n, i -> "[a" + i + "]: b" + i));
    prose("long definition", 50_000, 500_000, n -> "[" + "a".repeat(n) + "]: b\n\n[a]");
    prose("footnotes", 2_000, 10_000, n -> rows(n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n"));
    prose("uncited footnotes", 2_000, 10_000, n -> rows(n, i -> "[^" + i + "]: b"));
    prose("one footnote often", 2_000, 10_000, n -> "a[^1] ".repeat(n) + "\n\n[^1]: b\n");
    prose(
        "footnotes in footnotes",
        2_000,
        10_000,
        n -> "a[^0]\n\n" + rows(n, i -> "[^" + i + "]: b[^" + (i + 1) + "]\n"));
    prose("footnotes in themselves", 2_000, 10_000, n -> "a[^1]\n\n[^1]: " + "b[^1] ".repeat(n));
  }

  private void blocks() {
    for (String unit : List.of("> ", ">", "- ", "1. ", "* > ", "+ 1) > ")) {
      prose("nested " + unit, 2_000, 20_000, n -> unit.repeat(n) + "a");
    }
    prose("quotes with lines", 2_000, 20_000, n -> rows(n, i -> ">".repeat(Math.min(i, 50)) + "a"));
    prose("lists in lists", 300, 2_000, n -> rows(n, i -> "  ".repeat(i) + "- a"));
    prose("long list", 5_000, 50_000, n -> "- a\n".repeat(n));
    prose("list of paragraphs", 5_000, 50_000, n -> "- a\n\n  b\n".repeat(n));
    prose("empty items", 5_000, 50_000, n -> "-\n".repeat(n));
    prose("ticks", 5_000, 50_000, n -> "- [ ] a\n".repeat(n));
    prose("open containers", 1_000, 10_000, n -> "::: note\n".repeat(n));
    prose("containers", 1_000, 10_000, n -> "::: note\n".repeat(n) + ":::\n".repeat(n));
    prose("containers in a row", 1_000, 10_000, n -> "::: note\na\n:::\n".repeat(n));
    prose("closing lines", 1_000, 10_000, n -> ":::\n".repeat(n));
    prose("passages", 1_000, 10_000, n -> "a\n\n::: assessor\nb\n:::\n".repeat(n));
    prose("colons", 5_000, 50_000, n -> ":".repeat(n));
    prose("alerts", 2_000, 20_000, n -> "> [!NOTE]\n> a\n\n".repeat(n));
    prose("headings", 1_400, 10_000, n -> rows(n, i -> "# a" + i + "\n"));
    prose("headings alike", 1_400, 10_000, n -> "# a\n\n".repeat(n));
    prose("headings of two words", 1_400, 10_000, n -> "# a\n\n# b\n\n".repeat(n));
    prose("empty headings", 1_400, 10_000, n -> "##\n".repeat(n));
    prose("underlined headings", 1_400, 10_000, n -> "a\n-\n".repeat(n));
    prose("heading and its words", 1_400, 10_000, n -> "a\n\n".repeat(n) + "# a\n\n".repeat(n));
    prose("long heading", 100_000, 1_000_000, n -> "# " + "a".repeat(n));
    prose("heading of words", 20_000, 200_000, n -> "# " + "a b ".repeat(n));
    prose("rules", 5_000, 50_000, n -> "---\n\n".repeat(n));
    prose("fences", 2_000, 20_000, n -> "```\na\n```\n".repeat(n));
    prose("open fences", 2_000, 20_000, n -> "```a\n~~~b\n".repeat(n));
    prose("indented code", 5_000, 50_000, n -> "    a\n".repeat(n));
    prose("blank lines", 50_000, 500_000, n -> "a" + "\n".repeat(n) + "b");
    prose("spaces", 50_000, 500_000, n -> "a" + " ".repeat(n) + "b");
    prose("tabs", 5_000, 50_000, n -> "\t".repeat(n) + "b");
    prose("lines", 50_000, 300_000, n -> "a\n".repeat(n));
    prose("paragraphs", 20_000, 100_000, n -> "a\n\n".repeat(n));
    prose("one word", 100_000, 1_000_000, n -> "a".repeat(n));
    prose("words", 50_000, 250_000, n -> rows(n / 10, i -> ("w" + i + " ").repeat(10)));
    prose("noncharacters", 5_000, 50_000, n -> "\ufdd0\ufdd1".repeat(n));
    page("a line of megabytes", 3_000_000, 10_000_000, n -> "word ".repeat(n / 5));
    page("a file of megabytes", 20_000_000, 100_000_000, n -> "word word\n".repeat(n / 10));
  }

  private void html() {
    for (String unit :
        List.of(
            "<div>",
            "<div>\n",
            "<b>",
            "<b>a</b>",
            "<p>\n",
            "<p id=\"a\">\n",
            "<table>",
            "<table><tr><td>",
            "<details>\n\n",
            "</div>",
            "</p>",
            "<a href=\"#b\">",
            "<img src=\"a.png\" alt=\"a\">",
            "<svg>",
            "<script>",
            "<textarea>",
            "<select>",
            "<ul><li>",
            "<font>",
            "<a href='",
            "<b x=",
            "<!-- a -->",
            "<!doctype ",
            "<sub>1</sub>",
            "<x>",
            "<b id=a>",
            "<br>")) {
      prose("html " + unit.strip(), 2_000, 20_000, n -> unit.repeat(n));
    }
    prose("html in lines", 2_000, 20_000, n -> "a <b>c</b> d\n\n".repeat(n));
    prose("html attributes", 2_000, 20_000, n -> "<b " + "a=b ".repeat(n) + ">");
    prose("html links", 2_000, 20_000, n -> rows(n, i -> "<a href=\"" + i + ".md\">a</a>"));
    prose("formatting misnested", 500, 5_000, n -> "<b><i><a href=a><p>".repeat(n));
  }

  private void tables() {
    prose("rows", 1_000, 10_000, n -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n));
    prose("one row of bars", 10_000, 100_000, n -> "|".repeat(n));
    prose("bars below a head", 10_000, 100_000, n -> "|a|\n|-|\n" + "|".repeat(n));
    prose(
        "short rows of a wide table",
        1_000,
        10_000,
        n -> "|a".repeat(n / 10) + "|\n" + "|-".repeat(n / 10) + "|\n" + "|c|\n".repeat(n / 10));
    prose("columns", 500, 2_000, n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n|c|\n|d|\n");
    add(
        "cells",
        200,
        1_000,
        (site, n) ->
            site.write(
                "content/a.md",
                "|a".repeat(n)
                    + "|\n"
                    + "|-".repeat(n)
                    + "|\n"
                    + ("|a".repeat(n) + "|\n").repeat(n)));
    prose("tables", 1_000, 10_000, n -> "|a|\n|-|\n|b|\n\n".repeat(n));
  }

  private void topic(String name, int size, int deep, IntFunction<String> keys) {
    add(
        name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write(
              "content/q/u/t.md", "---\ntitle: T\ntype: topic\n" + keys.apply(n) + "---\nBody.\n");
        });
  }

  /** YAML in the keys of a topic, in site.yaml and in a register. */
  private void yaml(String name, int size, int deep, IntFunction<String> text) {
    add(
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
    yaml("blocks", 200, 1_000, n -> rows(n, i -> " ".repeat(i) + "a:"));
    yaml("dashes", 5_000, 50_000, n -> "x:\n  " + "- ".repeat(n) + "a\n");
    yaml("question marks", 5_000, 50_000, n -> "x:\n  " + "? ".repeat(n) + "a\n");
    yaml("a list", 10_000, 100_000, n -> "x:\n" + "  - a\n".repeat(n));
    yaml("a list of megabytes", 10_000_000, 50_000_000, n -> "x:\n" + "  - a\n".repeat(n / 6));
    yaml("unknown keys", 5_000, 50_000, n -> rows(n, i -> "k" + i + ": a"));
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
                + rows(n, i -> "y" + i + ": &a" + (i + 1) + " [*a" + i + ", *a" + i + "]"));
    yaml("documents", 5_000, 50_000, n -> "x: a\n---\n".repeat(n));
    yaml("a folded value", 10_000, 100_000, n -> "x: >\n" + "  a\n".repeat(n));
    yaml("a value on lines", 10_000, 100_000, n -> "x: a\n" + "  b\n".repeat(n));
    yaml("dashes in a value", 2_000, 20_000, n -> "x: a\n" + "  - b\n".repeat(n));
    yaml("escapes", 10_000, 100_000, n -> "x: \"" + "\\u0041".repeat(n) + "\"\n");
    yaml("a quoted value", 100_000, 1_000_000, n -> "x: \"" + "a ".repeat(n / 2) + "\"\n");
    yaml("a long key", 100_000, 1_000_000, n -> "k".repeat(n) + ": a\n");
    yaml("control characters", 1_000, 10_000, n -> "x: a\u0001\n".repeat(n));
    yaml("comments", 10_000, 100_000, n -> "# a\n".repeat(n) + "x: a\n");
    yaml("blank lines in keys", 10_000, 100_000, n -> "\n".repeat(n) + "x: a\n");
    yaml("colons in keys", 10_000, 100_000, n -> "x: " + "a: ".repeat(n) + "\n");
    topic(
        "concepts alike", 1_000, 10_000, n -> "concepts:\n" + rows(n, i -> "  - Term: text " + i));
    topic("concepts the same", 1_000, 10_000, n -> "concepts:\n" + "  - Term: text\n".repeat(n));
    topic("concepts", 1_000, 10_000, n -> "concepts:\n" + rows(n, i -> "  - Term " + i + ": text"));
    topic(
        "tips alike",
        1_000,
        10_000,
        n -> "tips:\n" + rows(n, i -> "  - A tip that begins as all tips do " + i));
    topic("tips without letters", 1_000, 10_000, n -> "tips:\n" + "  - \"...\"\n".repeat(n));
    topic(
        "misconceptions",
        1_000,
        10_000,
        n -> "misconceptions:\n" + rows(n, i -> "  - {claim: C " + i + ", correction: D}"));
    topic(
        "points",
        1_000,
        10_000,
        n -> "marking_points:\n" + rows(n, i -> "  - {text: Point, guidance: G " + i + "}"));
    topic(
        "points for a concept",
        1_000,
        10_000,
        n ->
            "concepts: [{term: A, definition: B}]\nmarking_points:\n"
                + rows(
                    n,
                    i ->
                        "  - {text: Point "
                            + i
                            + ", concepts: [a], evidence: [e], criteria: [\"1.1\"]}"));
    topic("criteria", 1_000, 10_000, n -> "criteria:\n" + "  - \"1.1\"\n".repeat(n));
    topic(
        "changes",
        1_000,
        10_000,
        n -> "changes:\n" + "  - {version: \"1\", summary: a}\n".repeat(n));
    topic("unknown ids", 1_000, 10_000, n -> "legislation:\n" + rows(n, i -> "  - law-" + i));
    topic("units", 1_000, 10_000, n -> "also_in:\n" + rows(n, i -> "  - unit-" + i));
    topic("aliases", 2_000, 20_000, n -> "aliases:\n" + rows(n, i -> "  - old/" + i + ".html"));
    topic("aliases alike", 2_000, 20_000, n -> "aliases:\n" + "  - old.html\n".repeat(n));
    topic(
        "aliases in folders",
        200,
        1_000,
        n -> "aliases:\n" + rows(n, i -> "  - " + "a/".repeat(i) + "b.html"));
    add(
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
    add(
        "criteria of a unit",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/u/index.md",
              "---\ntype: unit\ntitle: U\noutcomes:\n  - number: \"1\"\n    criteria:\n"
                  + rows(n, i -> "      - {number: \"1." + i + "\", text: Describe it}")
                  + "---\n");
          site.write(
              "content/q/u/t.md",
              "---\ntitle: T\ncriteria:\n"
                  + rows(n, i -> "  - \"1." + i + "\"")
                  + "tips: [a]\n---\n");
        });
    add(
        "outcomes of a unit",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/u/index.md",
              "---\ntype: unit\ntitle: U\noutcomes:\n"
                  + rows(
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
    add(
        name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write("content/registers/" + register + ".yaml", rows(n, entry));
          site.write("content/q/u/t.md", "---\ntitle: T\ntips: [W1 and L7]\n---\n" + words(n));
        });
  }

  private static String words(int n) {
    return rows(n, i -> "Of W" + i + " the text says w" + i + " and all of Law " + i + " does.\n");
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
    add(
        "abbreviations against a long text",
        1_000,
        5_000,
        (site, n) -> {
          site.write(
              "content/registers/abbreviations.yaml",
              rows(n, i -> "- {id: w" + i + ", short: W" + i + ", long: A}"));
          site.write("content/a.md", rows(n, i -> ("W" + i + " w ").repeat(20)));
        });
  }

  private void folders() {
    add(
        "deep folders",
        60,
        200,
        (site, n) -> site.write("content/" + "a/".repeat(n) + "b.md", "# A\n"));
    add(
        "files in deep folders",
        40,
        200,
        (site, n) -> {
          for (int i = 1; i <= n; i++) {
            site.write("content/" + "a/".repeat(i) + "b.md", "# A\n");
          }
        });
    add(
        "empty files",
        500,
        10_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/" + i + ".md", "");
          }
        });
    add(
        "files alike",
        500,
        5_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write(
                "content/q" + i % 10 + "/" + i + ".md",
                "---\ntitle: T\nid: same\n---\n[a](nowhere.md)\n");
          }
        });
    add(
        "folders",
        300,
        3_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/f" + i + "/a.md", "# A\n");
          }
        });
    add(
        "units with handbooks",
        50,
        500,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          for (int i = 0; i < n; i++) {
            site.write(
                "content/q/u" + i + "/index.md",
                "---\ntype: unit\ntitle: U\noutcomes: [{number: \"1\", criteria: [\"1.1\"]}]\n---\n");
            site.write(
                "content/q/u" + i + "/t.md",
                "---\ntitle: T\ntips: [a]\ncriteria: [\"1.1\"]\n---\n");
          }
        });
    add(
        "images on a page",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          for (int i = 0; i < n; i++) {
            site.write("content/q/" + i + ".png", PIXEL);
          }
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/t.md", "---\ntitle: T\n---\n" + rows(n, i -> "![a](" + i + ".png)\n"));
        });
    add(
        "one image often",
        1_000,
        10_000,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/1.png", PIXEL);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/t.md", "---\ntitle: T\n---\n" + "![a](1.png)\n\n".repeat(n));
        });
    add(
        "files not linked",
        1_000,
        5_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/f/" + i + ".png", PIXEL);
          }
          site.write("content/a.md", rows(n, i -> "[a](f/" + i + "x.png)"));
        });
    add(
        "a download of megabytes",
        20_000_000,
        200_000_000,
        (site, n) -> {
          site.write("content/a.zip", new byte[n]);
          site.write("content/a.md", "[a](a.zip)\n");
        });
    add(
        "a picture of megabytes",
        5_000_000,
        50_000_000,
        (site, n) -> {
          site.write("site.yaml", PRINT);
          byte[] image = java.util.Arrays.copyOf(PIXEL, n);
          site.write("content/q/a.png", image);
          site.write(
              "content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n![a](a.png)\n");
        });
    add(
        "chapters",
        100,
        1_000,
        (site, n) -> {
          site.write("site.yaml", BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          for (int i = 0; i < n; i++) {
            site.write("content/q/handbook/" + i + ".md", "---\ntitle: C\n---\n# A\n");
          }
        });
    add(
        "languages",
        20,
        200,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            String tag = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            site.write("content/" + i + ".md", "---\ntitle: T\nlanguage: " + tag + "\n---\nword\n");
          }
        });
  }

  /** Texts that have to be set in lines and pages. */
  private void print() {
    printed("one word", 2_000, 20_000, n -> "a".repeat(n));
    printed("words", 2_000, 20_000, n -> "word ".repeat(n));
    printed("nested quotes", 60, 2_000, n -> "> ".repeat(n) + "a");
    printed("nested lists", 60, 2_000, n -> "- ".repeat(n) + "a");
    printed("containers", 60, 2_000, n -> "::: note\n".repeat(n) + "a\n" + ":::\n".repeat(n));
    printed("html", 100, 5_000, n -> "<div>".repeat(n));
    printed(
        "columns",
        50,
        500,
        n -> "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|b".repeat(n) + "|\n");
    printed("rows", 300, 5_000, n -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n));
    printed("headings", 100, 1_400, n -> "## a\n\n".repeat(n));
    printed("links", 300, 5_000, n -> "[a](https://a.example/) ".repeat(n));
    printed("code", 300, 5_000, n -> "```\n" + "a".repeat(n) + "\n```\n");
    printed("footnotes", 100, 1_000, n -> rows(n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n"));
  }

  private void printed(String name, int size, int deep, IntFunction<String> text) {
    add(
        "print " + name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", PRINT);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write("content/q/u/t.md", "---\ntitle: T\ntips: [a]\n---\n" + text.apply(n));
        });
  }
}
