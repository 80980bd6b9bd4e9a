package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwell.book.Books;
import org.markwell.emit.Material;
import org.markwell.model.Audience;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.prose.Labels;

/** What every book must keep to, or its PDF shuts out people who listen to it. */
class BookLawsTest {
  @TempDir Path folder;

  @Test
  void theBooksOfASmallSiteKeepTheLaws() {
    HandbookSite.in(folder);
    laws(folder);
  }

  @Test
  void theBooksOfOurGuideKeepTheLaws() {
    TestSite.guide(folder);
    laws(folder);
  }

  private static void laws(Path root) {
    Checked checked = new Build(BuildOptions.of(root, "test"), Stages.SILENT).check();
    HtmlCheck check = new HtmlCheck();
    Map<String, String> books = new LinkedHashMap<>();
    for (Audience audience : Audience.values()) {
      SitePlan plan = checked.plan(audience);
      for (PlannedBook book : plan.books()) {
        books.put(
            audience + " " + book.stem(),
            checked
                .theme()
                .orElseThrow()
                .render("print/book", (Record) books(checked, plan).of(book)));
      }
    }
    assertThat(books).hasSizeGreaterThan(7);
    books.forEach(
        (name, html) -> {
          assertThat(check.errors(html)).as(name).isEmpty();
          Document book = Jsoup.parse(html);
          headings(name, book);
          tables(name, book);
          anchors(name, book);
          assertThat(book.select("script, style, link, input, form, button, [rowspan]"))
              .as(name)
              .isEmpty();
        });
  }

  private static void headings(String name, Document book) {
    int before = 0;
    for (Element heading : book.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as("%s: %s", name, heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(book.select("h1")).as(name).hasSize(1);
  }

  private static void tables(String name, Document book) {
    for (Element table : book.select("table")) {
      Set<Integer> widths = new HashSet<>();
      for (Element row : table.select("tr")) {
        widths.add(
            row.children().stream()
                .mapToInt(it -> it.hasAttr("colspan") ? Integer.parseInt(it.attr("colspan")) : 1)
                .sum());
      }
      assertThat(widths).as("%s: %s", name, table.text()).hasSize(1);
      if (table.hasClass("grid")) {
        assertThat(table.select("> colgroup > col"))
            .as("%s: %s", name, table.text())
            .hasSize(widths.iterator().next());
        int total =
            table.select("> colgroup > col").stream()
                .mapToInt(it -> Integer.parseInt(it.className().replaceAll("\\D", "")))
                .sum();
        assertThat(total).as("%s: %s", name, table.text()).isEqualTo(100);
      }
    }
    for (Element cell : book.select("[scope]")) {
      assertThat(cell.attr("scope")).isIn("row", "col");
    }
  }

  private static void anchors(String name, Document book) {
    Set<String> ids = new HashSet<>();
    for (Element element : book.select("[id]")) {
      assertThat(ids.add(element.id())).as("%s#%s", name, element.id()).isTrue();
    }
    for (Element link : book.select("a[href^=#]")) {
      assertThat(ids).as(name).contains(link.attr("href").substring(1));
    }
  }

  private static Books books(Checked checked, SitePlan plan) {
    Labels labels = new Labels(checked.theme().orElseThrow()::word);
    return Material.of(plan, labels).books();
  }
}
