package org.markwell.prose;

import java.util.List;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Prose;
import org.markwell.plan.PlannedPage;

/** What a document itself says on its page: summary and body. */
public final class PageBody {
  private PageBody() {}

  public static Html summary(PlannedPage page, PageText text) {
    return text.html(page.document().flatMap(it -> it.facts().summary()));
  }

  /**
   * The body, and after it what later content roots add for assessors. Its headings come below the
   * page's own and skip no level, whatever the author did: people who listen go by them.
   */
  public static Html of(PlannedPage page, PageText text) {
    return new Html(Headings.below(1, whole(page, text).value()));
  }

  private static Html whole(PlannedPage page, PageText text) {
    Html body =
        withoutTitle(page, page.document().map(it -> text.body(it.body())).orElse(Html.EMPTY), "");
    List<Prose> notes = page.document().map(it -> it.facts().notes()).orElse(List.of());
    if (notes.isEmpty()) {
      return body;
    }
    StringBuilder all = new StringBuilder(body.value());
    for (Prose note : notes) {
      all.append("<div class=\"callout assessor\">\n")
          .append(text.html(note).value())
          .append("</div>\n");
    }
    return new Html(all.toString());
  }

  /**
   * A title that was taken from the body's first heading would stand there twice; its anchor stays.
   *
   * @param prefix of every id in the body
   */
  public static Html withoutTitle(PlannedPage page, Html body, String prefix) {
    Optional<Prose.Heading> title =
        page.document().map(Document::facts).flatMap(Document.Facts::titleHeading);
    if (title.isEmpty()) {
      return body;
    }
    Prose.Heading first = title.get();
    String id = prefix + first.id();
    String start = "<h" + first.level() + " id=\"" + id + "\">";
    String end = "</h" + first.level() + ">";
    int close = body.value().indexOf(end);
    return body.value().startsWith(start) && close > 0
        ? new Html("<span id=\"" + id + "\"></span>" + body.value().substring(close + end.length()))
        : body;
  }
}
