package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.model.Audience;
import org.markwell.model.Form;
import org.markwell.model.Problem;

/** Whoever wants a place in the output that is taken: one problem that names both, and no crash. */
class ClaimsTest {
  /** The smallest image that can be printed. */
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

  @TempDir Path folder;

  private static byte[] pixel() {
    return Base64.getDecoder().decode(PIXEL);
  }

  /** A guide with all that is ever made: handbooks, forms, books, search, lists of letters. */
  private TestSite full(Path root) {
    return HandbookSite.in(root)
        .write(
            "site.yaml",
            "title: T\nhandbook: {pdf: true, large_print: true, epub: true}\n"
                + "search: {stock: true}\ncentre: {logo: logo.png}\n")
        .write("content/registers/abbreviations.yaml", "- {id: a, short: AB, long: Along}\n")
        .write("content/registers/models.yaml", "- {id: s, name: S, kind: cycle, steps: [a, b]}\n")
        .write("content/logo.png", pixel())
        .write("content/list/one.md", "---\ntitle: One\naliases: [old/one.html]\n---\n")
        .write("content/list/n.csv", "a,b\n")
        .write("content/zz.md", "# Z\n\n[n](list/n.csv)\n");
  }

  /** Every path of both editions, all of which somebody wants. */
  private static List<String> paths(TestSite site) {
    site.build(Audience.ASSESSOR).build();
    TreeSet<String> paths = new TreeSet<>(site.files("site").keySet());
    paths.addAll(site.files("site-assessor").keySet());
    assertThat(paths)
        .contains("offline.js", "q/handbook/q-handbook.pdf", "q/u1/forms/cohort-tracker.csv")
        .contains(".markwell.json", "old/one.html", "list/n.csv", "glossary.html")
        .contains("list/index.html", "404.html", "q/handbook/q-handbook.epub");
    return List.copyOf(paths);
  }

  private static List<String> errors(TestSite site) {
    return new Build(BuildOptions.of(site.root(), "test"), Stages.SILENT)
        .check().problems().stream().filter(Problem::isError).map(TestSite::line).toList();
  }

  @Test
  void eachPathOfAFullBuildIsRefusedToAnAuthorsFilePageAndAlias() {
    TestSite site = full(folder.resolve("full"));
    assertThat(errors(site)).isEmpty();
    List<String> paths = paths(site);
    files(full(folder.resolve("files")), paths);
    aliases(full(folder.resolve("aliases")), paths);
    for (String path : paths) {
      page(site, path);
    }
  }

  /** A file at each path, each linked on a line of its own. */
  private static void files(TestSite site, List<String> paths) {
    StringBuilder links = new StringBuilder();
    List<String> elsewhere = new ArrayList<>();
    for (String path : paths) {
      String written = path;
      if (Files.exists(site.root().resolve("content").resolve(path))) {
        int name = path.lastIndexOf('/') + 1;
        written = path.substring(0, name) + path.substring(name).toUpperCase(Locale.ROOT);
        elsewhere.add("\"content/" + written + "\"");
      }
      String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
      byte[] mine = (path.endsWith(".svg") ? svg : "mine").getBytes(StandardCharsets.UTF_8);
      site.write("content/" + written, path.endsWith(".png") ? pixel() : mine);
      links.append("[x](<").append(written).append(">)\n");
    }
    List<String> told = errors(site.write("content/zy.md", links.toString()));
    for (int i = 0; i < paths.size(); i++) {
      String name = paths.get(i).substring(paths.get(i).lastIndexOf('/') + 1);
      String place = "content/zy.md:" + (i + 1) + ":1 ";
      List<String> here = told.stream().filter(it -> it.startsWith(place)).toList();
      if (here.isEmpty()) {
        // Of two files, the one that is linked later is told.
        here = told.stream().filter(it -> elsewhere.stream().anyMatch(it::contains)).toList();
        assertThat(here).as(paths.get(i)).hasSize(elsewhere.size());
      } else {
        assertThat(here).as(paths.get(i)).hasSize(1);
        assertThat(here.get(0)).containsIgnoringCase(name);
      }
    }
    assertThat(told).hasSize(paths.size());
  }

  /** An alias at each path, each on a line of its own. */
  private static void aliases(TestSite site, List<String> paths) {
    StringBuilder aliases = new StringBuilder("---\ntitle: Mine\naliases:\n");
    paths.forEach(path -> aliases.append("  - \"").append(path).append("\"\n"));
    List<String> told = errors(site.write("content/zy.md", aliases + "---\n"));
    for (int i = 0; i < paths.size(); i++) {
      String place = "content/zy.md:" + (i + 4) + ":5 ";
      assertThat(told.stream().filter(it -> it.startsWith(place))).as(paths.get(i)).hasSize(1);
    }
    assertThat(told).hasSize(paths.size());
  }

  private static void page(TestSite site, String path) {
    int last = path.lastIndexOf('/') + 1;
    String written = path.substring(0, last) + "07-" + path.substring(last) + "/zz.md";
    if (path.endsWith(".html")) {
      written = path.substring(0, last) + "07-" + path.substring(last, path.length() - 5) + ".md";
      if (path.endsWith("index.html")) {
        written = path.replace(".html", ".markdown");
      }
    }
    // Hidden folders hold no pages, and a list gives way to a page of the folder's own.
    boolean list = path.equals("list/index.html") || path.equals("q/handbook/index.html");
    if (!path.startsWith(".") && !list) {
      List<String> told =
          errors(site.write("content/" + written, "---\ntitle: Mine\nid: mine\n---\n"));
      site.delete("content/" + written);
      // Where only assessors have the form, what others are told of is the list of its folder.
      boolean both =
          Stream.of(Form.values())
              .filter(form -> form.audience() == Audience.ASSESSOR)
              .anyMatch(form -> path.contains("/" + form.slug() + "."));
      assertThat(told).as(written).hasSize(both ? 2 : 1);
      assertThat(told).allMatch(it -> it.contains("content/"));
    }
  }

  @Test
  void aNameThatADiskHoldsButNotWithWhatTheSiteAddsIsAProblem() {
    String name = "a".repeat(252);
    TestSite site = TestSite.in(folder).write("content/" + name + ".md", "# Long\n").build();
    assertThat(site.problems().lines()).hasSize(1);
    assertThat(site.problems()).startsWith("content/" + name + ".md:1:1 error[name-too-long]");
  }

  @Test
  void accentsStoredInTwoWaysAreOnePlace() {
    TestSite site = TestSite.in(folder);
    site.write("content/01-caf\u00e9/a.txt", "a").write("content/cafe\u0301/a.txt", "b");
    site.write("content/b.md", "# B\n\n[a](01-caf\u00e9/a.txt)\n[b](caf\u00e9/a.txt)\n").build();
    assertThat(site.problems()).startsWith("content/b.md:4:1 error[duplicate-address]");
  }

  @Test
  void aThemeThatCantBeUsedKeepsNoCollisionFromBeingTold() {
    TestSite site = TestSite.in(folder).write("site.yaml", "title: T\ntheme: mine\n");
    site.write("themes/mine/templates/topic.ftlh", "${").write("content/glossary.md", "# G\n");
    assertThat(site.build().problems()).contains("error[template]", "error[reserved-address]");
  }
}
