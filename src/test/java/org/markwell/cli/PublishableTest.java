package org.markwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.TestSite;
import org.markwell.model.Audience;

/** Nothing but the learner edition passes the last look, and whatever is in doubt does not. */
class PublishableTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void aBuiltSite() {
    site =
        TestSite.in(folder)
            .write("site.yaml", "title: T\ncontent: [content, private]\nkeep: [kept]\n")
            .write("content/a.md", "# A\n")
            .write("content/b.md", "---\naudience: assessor\n---\n# B\n")
            .build();
  }

  private Console look(String... folders) {
    String[] arguments = new String[3 + folders.length];
    arguments[0] = "publishable";
    arguments[1] = "--root";
    arguments[2] = folder.toString();
    System.arraycopy(folders, 0, arguments, 3, folders.length);
    return Console.of(arguments);
  }

  private void refused(Console console, String... words) {
    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .contains("error[unpublishable]", "Do not publish this")
        .contains(words);
  }

  @Test
  void theLearnerEditionAsItWasBuiltMayGo() throws IOException {
    assertThat(look().code()).isZero();
    Files.createDirectories(folder.resolve("private"));
    site.write("site/.DS_Store", "left by a file browser");
    Path elsewhere = folder.resolve("moved");
    Files.move(folder.resolve("site"), elsewhere);
    assertThat(look(elsewhere.toString()).out()).contains("it may be published");
  }

  @Test
  void anotherEditionMayNot() {
    site.build(Audience.ASSESSOR);
    refused(
        look(folder.resolve("site-assessor").toString()),
        "site-assessor:1:1: ",
        "\"site-assessor\" is the assessor edition, which is not for everyone");
  }

  @Test
  void anotherEditionInItsPlaceMayNotEitherWithItsListOrWithout() throws IOException {
    site.build(Audience.ASSESSOR);
    Path page = folder.resolve("site/b.html");
    Files.copy(folder.resolve("site-assessor/b.html"), page);
    refused(look(), "\"site\" is not as it was built: \"b.html\"");
    Files.delete(page);
    Files.write(
        folder.resolve("site/a.html"), Files.readAllBytes(folder.resolve("site-assessor/a.html")));
    refused(look(), "\"site\" is not as it was built: \"a.html\"");
    Files.write(
        folder.resolve("site/.markwell.json"),
        Files.readAllBytes(folder.resolve("site-assessor/.markwell.json")));
    refused(look(), "is the assessor edition");
  }

  @Test
  void whatIsMissingOrOfNobodyMayNot() throws IOException {
    Files.delete(folder.resolve("site/a.html"));
    refused(look(), "is not as it was built: \"a.html\"");
    Files.delete(folder.resolve("site/.markwell.json"));
    refused(look(), "\"site\" is no site that Markwell built");
    refused(look(folder.resolve("nowhere").toString()), "is no site that Markwell built");
    site.write("site/.markwell.json", "{\"markwell\": 1, \"files\": {}}");
    refused(look(), "does not say which edition it is");
  }

  /** Whoever packs the folder may follow links, and then carries away what they lead to. */
  @Test
  void aLinkMayNotNorASiteAmongWhatOthersOwn() throws IOException {
    site.write("site/kept/a.txt", "x");
    assertThat(look().code()).isZero();
    Files.createSymbolicLink(folder.resolve("site/kept/b.txt"), folder.resolve("content/b.md"));
    refused(look(), "\"kept/b.txt\"");
    Files.delete(folder.resolve("site/kept/b.txt"));
    site.write("site/kept/more/.markwell.json", "{}");
    refused(look(), "\"kept/more/.markwell.json\"");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("site"));
    refused(look(link.toString()), "is no site that Markwell built");
  }

  @Test
  void nothingMayWhereAPrivateRootLies() {
    site.write("private/.keep", "");
    refused(
        look(),
        "site.yaml:2:20: ",
        "\"private\" is for assessors, but lies where the site is published from");
    site.write("site.yaml", "title: T\ncontent: [content, ../elsewhere]\n");
    assertThat(look().code()).isEqualTo(1);
  }
}
