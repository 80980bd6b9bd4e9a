package org.markwell.cli;

import java.util.List;
import java.util.function.IntFunction;

/** Markdown, put wherever Markdown may stand. */
final class MarkdownOrdeals {
  private final Ordeals table;

  private MarkdownOrdeals(Ordeals table) {
    this.table = table;
  }

  static void into(Ordeals table) {
    MarkdownOrdeals it = new MarkdownOrdeals(table);
    it.inlines();
    it.blocks();
    it.html();
    it.tables();
  }

  /** Markdown in a body, a tip, guidance, a criterion's range and a register. */
  private void prose(String name, int size, int deep, IntFunction<String> text) {
    table.add(
        name,
        size,
        deep,
        (site, n) -> {
          String prose = text.apply(n);
          site.write("site.yaml", Ordeals.PROSE);
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
          site.write("content/q/u/a.png", Ordeals.PIXEL);
          site.write("content/q/u/b.png", Ordeals.PIXEL);
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
    table.add(name, size, deep, (site, n) -> site.write("content/a.md", text.apply(n)));
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
      prose("inline " + unit, 2_000, 50_000, n -> unit.repeat(n));
    }
    prose("links nested", 2_000, 50_000, n -> "[".repeat(n) + "a" + "](b)".repeat(n));
    prose("images nested", 2_000, 50_000, n -> "![".repeat(n) + "a" + "](b)".repeat(n));
    prose("emphasis nested", 2_000, 50_000, n -> "*a _".repeat(n) + "x" + "_ a*".repeat(n));
    prose("brackets nested", 2_000, 50_000, n -> "[".repeat(n) + "a" + "]".repeat(n));
    prose("growing code", 300, 1_000, n -> Ordeals.rows(n, i -> "e" + "`".repeat(i)));
    prose("growing emphasis", 300, 1_000, n -> Ordeals.rows(n, i -> "e" + "*".repeat(i)));
    prose("lines of links", 2_000, 100_000, n -> Ordeals.rows(n, i -> "[a](#b" + i + ")"));
    prose(
        "references",
        5_000,
        50_000,
        n -> Ordeals.rows(n, i -> "[a" + i + "]: b") + "[a1]".repeat(n));
    prose("definitions", 4_000, 100_000, n -> Ordeals.rows(n, i -> "[a" + i + "]: b" + i));
    prose("long definition", 50_000, 500_000, n -> "[" + "a".repeat(n) + "]: b\n\n[a]");
    prose(
        "footnotes",
        1_000,
        10_000,
        n -> Ordeals.rows(n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n"));
    prose("uncited footnotes", 2_000, 10_000, n -> Ordeals.rows(n, i -> "[^" + i + "]: b"));
    prose("one footnote often", 1_000, 10_000, n -> "a[^1] ".repeat(n) + "\n\n[^1]: b\n");
    prose(
        "footnotes in footnotes",
        2_000,
        10_000,
        n -> "a[^0]\n\n" + Ordeals.rows(n, i -> "[^" + i + "]: b[^" + (i + 1) + "]\n"));
    prose("footnotes in themselves", 2_000, 10_000, n -> "a[^1]\n\n[^1]: " + "b[^1] ".repeat(n));
  }

  private void blocks() {
    for (String unit : List.of("> ", ">", "- ", "1. ", "* > ", "+ 1) > ")) {
      prose("nested " + unit, 2_000, 20_000, n -> unit.repeat(n) + "a");
    }
    prose(
        "quotes with lines",
        2_000,
        20_000,
        n -> Ordeals.rows(n, i -> ">".repeat(Math.min(i, 50)) + "a"));
    prose("lists in lists", 300, 2_000, n -> Ordeals.rows(n, i -> "  ".repeat(i) + "- a"));
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
    prose("headings", 1_400, 10_000, n -> Ordeals.rows(n, i -> "# a" + i + "\n"));
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
    prose("words", 50_000, 250_000, n -> Ordeals.rows(n / 10, i -> ("w" + i + " ").repeat(10)));
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
      prose("html " + unit.strip(), 1_000, 20_000, n -> unit.repeat(n));
    }
    prose("html in lines", 2_000, 20_000, n -> "a <b>c</b> d\n\n".repeat(n));
    prose("html attributes", 2_000, 20_000, n -> "<b " + "a=b ".repeat(n) + ">");
    prose("html links", 2_000, 20_000, n -> Ordeals.rows(n, i -> "<a href=\"" + i + ".md\">a</a>"));
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
    table.add(
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
}
