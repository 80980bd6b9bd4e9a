package org.markwell.cli;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Folders and files, and texts that have to be set in lines and pages. */
final class FolderOrdeals {
  private final Ordeals table;

  private FolderOrdeals(Ordeals table) {
    this.table = table;
  }

  static void into(Ordeals table) {
    FolderOrdeals it = new FolderOrdeals(table);
    it.folders();
    it.print();
  }

  private void folders() {
    table.add(
        "deep folders",
        60,
        200,
        (site, n) -> site.write("content/" + "a/".repeat(n) + "b.md", "# A\n"));
    table.add(
        "files in deep folders",
        40,
        200,
        (site, n) -> {
          for (int i = 1; i <= n; i++) {
            site.write("content/" + "a/".repeat(i) + "b.md", "# A\n");
          }
        });
    table.add(
        "empty files",
        500,
        10_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/" + i + ".md", "");
          }
        });
    table.add(
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
    table.add(
        "folders",
        300,
        3_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/f" + i + "/a.md", "# A\n");
          }
        });
    table.add(
        "units with handbooks",
        50,
        500,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
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
    table.add(
        "images on a page",
        500,
        5_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          for (int i = 0; i < n; i++) {
            site.write("content/q/" + i + ".png", Ordeals.PIXEL);
          }
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write(
              "content/q/t.md",
              "---\ntitle: T\n---\n" + Ordeals.rows(n, i -> "![a](" + i + ".png)\n"));
        });
    table.add(
        "one image often",
        1_000,
        10_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/1.png", Ordeals.PIXEL);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/t.md", "---\ntitle: T\n---\n" + "![a](1.png)\n\n".repeat(n));
        });
    table.add(
        "files not linked",
        400,
        5_000,
        (site, n) -> {
          for (int i = 0; i < n; i++) {
            site.write("content/f/" + i + ".png", Ordeals.PIXEL);
          }
          site.write("content/a.md", Ordeals.rows(n, i -> "[a](f/" + i + "x.png)"));
        });
    table.add(
        "a download of megabytes",
        20_000_000,
        200_000_000,
        (site, n) -> {
          site.write("content/a.zip", new byte[n]);
          site.write("content/a.md", "[a](a.zip)\n");
        });
    table.add(
        "a picture of megabytes",
        1_000_000,
        50_000_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.PRINT);
          byte[] image = Arrays.copyOf(Ordeals.PIXEL, n);
          site.write("content/q/a.png", image);
          site.write(
              "content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n![a](a.png)\n");
        });
    table.add(
        "chapters",
        100,
        1_000,
        (site, n) -> {
          site.write("site.yaml", Ordeals.BOOKS);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          for (int i = 0; i < n; i++) {
            site.write("content/q/handbook/" + i + ".md", "---\ntitle: C\n---\n# A\n");
          }
        });
    table.add(
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
    printed(
        "footnotes", 100, 1_000, n -> Ordeals.rows(n, i -> "a[^" + i + "]\n\n[^" + i + "]: b\n"));
  }

  private void printed(String name, int size, int deep, IntFunction<String> text) {
    table.add(
        "print " + name,
        size,
        deep,
        (site, n) -> {
          site.write("site.yaml", Ordeals.PRINT);
          site.write("content/q/index.md", "---\ntype: qualification\ntitle: Q\n---\n");
          site.write("content/q/u/index.md", "---\ntype: unit\ntitle: U\n---\n");
          site.write("content/q/u/t.md", "---\ntitle: T\ntips: [a]\n---\n" + text.apply(n));
        });
  }
}
