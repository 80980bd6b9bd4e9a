package org.markwell.emit;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.markwell.model.Audience;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.theme.Theme;

/**
 * One page in place of a book that could not be made, so that no link to it breaks: it says why,
 * and where the same can be read on the web. It is set in the program's own style, since that of
 * the theme may be what failed.
 */
public final class Apology {
  private static final int MOST_REASONS = 3;
  private static final int LONGEST = 200;
  private static final int LONGEST_TITLE = 80;

  private final SitePlan plan;
  private final PlannedBook book;
  private final Theme theme;

  /**
   * @param theme whose words it is written in
   */
  public Apology(SitePlan plan, PlannedBook book, Theme theme) {
    this.plan = plan;
    this.book = book;
    this.theme = theme;
  }

  /** Problems of print stop nothing but the book. */
  public static List<Problem> asWarnings(List<Problem> problems) {
    return problems.stream().map(it -> it.isError() ? it.as(Severity.WARNING) : it).toList();
  }

  /**
   * Writes the page.
   *
   * @param printable makes a text of what the fonts can draw
   */
  public Manuscript manuscript(List<Problem> problems, UnaryOperator<String> printable) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.expectFirst("html").attr("lang", book.language());
    String title = printable.apply(cut(book.title(), LONGEST_TITLE));
    page.title(title);
    meta(page, "description", theme.word("unprinted"));
    meta(page, "running-foot", title);
    book.date().ifPresent(day -> meta(page, "dcterms.modified", day.toString()));
    Element body = page.body().addClass("book");
    body.appendElement("header")
        .addClass("cover")
        .appendElement("div")
        .addClass("band")
        .appendElement("p")
        .addClass("org")
        .text(printable.apply(cut(plan.edition().site().title().value(), LONGEST_TITLE)));
    body.appendElement("h1").addClass("doctitle").text(title);
    body.appendElement("p").addClass("sub").text(printable.apply(theme.word("unprinted")));
    if (plan.edition().audience() == Audience.ASSESSOR) {
      String line = printable.apply(theme.word("not_for_publication"));
      body.appendElement("p").addClass("confidential").text(line);
    }
    body.appendElement("p").text(printable.apply(theme.word("unprinted_why")));
    Element list = body.appendElement("ul");
    problems.stream()
        .limit(MOST_REASONS)
        .forEach(it -> list.appendElement("li").text(printable.apply(reason(it))));
    if (problems.size() > MOST_REASONS) {
      list.appendElement("li").text("\u2026");
    }
    Element where = body.appendElement("p").text(printable.apply(theme.word("unprinted_where")));
    where.appendText(" ");
    String address = book.page().address();
    plan.address(book.page())
        .ifPresentOrElse(
            whole -> where.appendElement("a").attr("href", whole).text(whole),
            () -> where.appendElement("b").text(printable.apply(address)));
    return new Manuscript(book.stem(), page.outerHtml(), Map.of());
  }

  private static void meta(Document page, String name, String content) {
    page.head().appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String reason(Problem problem) {
    String reason = problem.position() + ": " + problem.message();
    return cut(reason, LONGEST);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026"
        : text;
  }
}
