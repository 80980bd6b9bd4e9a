package org.markwell.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.plan.ReferencePage.DocumentsPage;
import org.markwell.plan.ReferencePage.DocumentsPage.Shelf;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.address.Paths;

/**
 * The documents that somebody answers for: on one page, or a page for each qualification. There is
 * none where no file says anything of it.
 */
final class DocumentPages {
  private static final String NAME = "document-control";

  /** With more documents than this, each qualification has a page of its own. */
  private static final int ONE_PAGE = 1000;

  private final List<DocumentsPage> pages = new ArrayList<>();

  DocumentPages(Tree tree) {
    Map<Optional<QualificationSubject>, List<TitledPage>> by = new LinkedHashMap<>();
    int count = 0;
    boolean stated = false;
    for (TitledPage page : tree.sequence()) {
      Optional<Document> document = page.document().filter(DocumentPages::isListed);
      if (document.isPresent()) {
        by.computeIfAbsent(page.qualification(), key -> new ArrayList<>()).add(page);
        stated = stated || !document.get().control().isEmpty();
        count++;
      }
    }
    if (stated) {
      List<Shelf> shelves = new ArrayList<>();
      by.forEach((qualification, its) -> shelves.add(new Shelf(qualification, its)));
      plan(shelves, count <= ONE_PAGE);
    }
  }

  /**
   * Units and plain pages need no control, so they are listed only where they say something of it.
   */
  private static boolean isListed(Document document) {
    boolean may = document instanceof Document.Page || document instanceof Document.Unit;
    return !may || !document.control().isEmpty();
  }

  private void plan(List<Shelf> shelves, boolean together) {
    // What belongs to no qualification comes last, wherever it stands in the guide.
    List<Shelf> sorted = new ArrayList<>(shelves);
    sorted.sort(
        (a, b) -> Boolean.compare(a.qualification().isEmpty(), b.qualification().isEmpty()));
    pages.add(new DocumentsPage(NAME + ".html", Optional.empty(), together ? sorted : List.of()));
    if (!together) {
      sorted.forEach(it -> pages.add(part(it)));
    }
  }

  private static DocumentsPage part(Shelf shelf) {
    String name =
        shelf
            .qualification()
            .map(it -> Paths.folder(it.page().address()))
            .filter(it -> !it.isEmpty())
            .orElse("other");
    return new DocumentsPage(
        NAME + "/" + name.replace('/', '-') + ".html",
        shelf.qualification().map(Subject::title),
        List.of(shelf));
  }

  /** The page that leads to all, first, and the pages of the qualifications, if there are any. */
  List<DocumentsPage> pages() {
    return pages;
  }
}
