package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any folder of Markdown that people already have builds as it is. */
class FolderOfNotesTest {
  @TempDir Path folder;

  @Test
  void namesOfAnyKindBecomePagesAndLinksWithOrWithoutPercentSignsWork() {
    TestSite site = TestSite.in(folder);
    site.write(
        "README.md",
        """
        # My notes

        [a](Unit%201%20&%20more/First%20note.md) [b](<Unit 1 & more/First note.md>)
        [c](Unit%201%20%26%20more/%C3%9Cber/index%20x.md#tŷ-bach) [d](Unit%201%20&%20more/)
        [e](./Unit%201%20&%20more/First%20note) <a href="100% done.md">f</a>
        ![pic](assets/p%20q.png) [g](assets/C%23.pdf#page=2)
        """);
    site.write(
        "Unit 1 & more/First note.md",
        "hello\n\n---\n\n[up](../README.md) ![q](q.png) [s](#top)\n");
    site.write("Unit 1 & more/q.png", LeakSite.PIXEL);
    site.write("Unit 1 & more/Über/index x.md", "---\n\nA rule above.\n\n# Tŷ bach\n");
    site.write("assets/p q.png", LeakSite.PIXEL)
        .write("assets/C#.pdf", "c")
        .write("assets/unused.png", "u");
    site.write("empty.md", "").write("100% done.md", "# Done\n").write("Upper.MD", "# Upper\n");
    site.write("x.markdown", "text only")
        .write("&.md", "# And\n")
        .write("01-intro.md", "# Intro\n");
    site.write(".hidden.md", "# H\n").write("node_modules/a/README.md", "# N\n");
    site.build();

    assertThat(site.problems()).isEmpty();
    Set<String> files = site.files("site").keySet();
    assertThat(files)
        .contains(
            "index.html",
            "intro.html",
            "unit-1-more/first-note.html",
            "unit-1-more/index.html",
            "unit-1-more/über/index-x.html",
            "assets/p q.png",
            "assets/C#.pdf",
            "unit-1-more/q.png",
            "empty.html",
            "100-done.html",
            "upper.html",
            "x.html")
        .doesNotContain("assets/unused.png")
        .noneMatch(it -> it.contains("hidden") || it.contains("node_modules"));
    assertThat(Jsoup.parse(site.page("index.html")).select("main [href]").eachAttr("href"))
        .startsWith(
            "unit-1-more/first-note.html",
            "unit-1-more/first-note.html",
            "unit-1-more/%C3%BCber/index-x.html#h-t%C5%B7-bach",
            "unit-1-more/index.html",
            "unit-1-more/first-note.html",
            "100-done.html",
            "assets/C%23.pdf#page=2");
    assertThat(Jsoup.parse(site.page("index.html")).select("h1").eachText())
        .containsExactly("My notes");
  }

  @Test
  void brokenLinksAreErrorsOrWarningsAsTheSiteSays() {
    TestSite site =
        TestSite.in(folder)
            .write("content/a.md", "[x](gone.md) [y](b.md#no)\n")
            .write("content/b.md", "# B\n");
    assertThat(site.build().built().written()).isEmpty();
    assertThat(site.problems())
        .contains("a.md:1:1 error[broken-link]", "a.md:1:14 error[broken-link]");
    site.write("site.yaml", "title: T\nlinks: warn\n").build();
    assertThat(site.built().written()).isPresent();
    assertThat(site.problems()).contains("a.md:1:1 warning[broken-link]");
  }

  @Test
  void twoSourcesAtOneAddressAndReservedAddressesAreErrorsThatNameBoth() {
    TestSite site = TestSite.in(folder);
    site.write("content/01-a.md", "# A\n")
        .write("content/02-a.md", "# A\n")
        .write("content/glossary.md", "# G\n");
    site.build();
    assertThat(site.problems())
        .contains(
            "error[duplicate-address] \"content/02-a.md\" and \"content/01-a.md\" would both become \"a.html\"")
        .contains("error[reserved-address] \"content/glossary.md\" would become \"glossary.html\"");
  }

  @Test
  void aFolderWithoutMarkdownIsSaidToBeOne() {
    assertThat(TestSite.in(folder).build().problems()).contains("error[not-a-project]");
  }

  @Test
  void addressesElsewhereAreEncodedWhereBrowsersWouldHaveToGuess() {
    TestSite site =
        TestSite.in(folder)
            .write(
                "a.md",
                "[a](<https://example.org/a b/ŷ?q=1&r=%20#s>) [b](https://example.org/100%)"
                    + " [c](mailto:a@example.org) <a href='//example.org/d'>d</a>\n");
    site.build();
    assertThat(
            Jsoup.parse(site.page("a.html"))
                .select("main article [href], main p [href]")
                .eachAttr("href"))
        .containsSubsequence(
            "https://example.org/a%20b/%C5%B7?q=1&r=%20#s",
            "https://example.org/100%25", "mailto:a@example.org", "https://example.org/d");
  }
}
