package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.plan.address.Address;

/** Which places the pages of an edition take, and on whose account. */
final class PageClaims {
  private final Tree tree;
  private final References references;
  private final Handbooks handbooks;
  private final Redirects redirects;

  /** What makes a list of a folder necessary: the first document in it. */
  private final Map<PlannedPage, Document> first = new HashMap<>();

  PageClaims(Tree tree, References references, Handbooks handbooks, Redirects redirects) {
    this.tree = tree;
    this.references = references;
    this.handbooks = handbooks;
    this.redirects = redirects;
    Document next = null;
    List<PlannedPage> pages = tree.sequence();
    for (int i = pages.size() - 1; i >= 0; i--) {
      // A folder's page stands right before what is in it.
      next = pages.get(i).document().orElse(next);
      if (next != null) {
        first.put(pages.get(i), next);
      }
    }
  }

  List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    // The chapters of a guide that is one qualification stand in a folder of that name.
    boolean wholeSite = tree.root().page().kind() == PlannedPage.Kind.QUALIFICATION;
    for (String name : Address.reserved()) {
      if (!wholeSite || !name.equals("handbook/")) {
        String who = "the name is kept for its own pages";
        claims.add(new Claim(name, Claim.Kind.RESERVED, who, Claim.Told.at(name)));
      }
    }
    tree.sequence().forEach(page -> claims.add(claim(page)));
    references.allPages().forEach(page -> claims.add(claim(page)));
    handbooks.pages().forEach(page -> claims.add(claim(page)));
    claims.add(claim(PlannedPage.COLOPHON));
    claims.add(Claim.made("404.html", "the page for lost visitors"));
    claims.addAll(redirects.claims());
    return claims;
  }

  /** A file that is made of a page. */
  Claim made(String path, String what, PlannedPage page) {
    String title = handbooks.subjectOf(page).orElse(page).title();
    String who = title.isEmpty() ? what : what + " of \"" + title + "\"";
    return new Claim(path, Claim.Kind.MADE, who, told(page));
  }

  private Claim claim(PlannedPage page) {
    String address = page.address();
    Optional<Document> document = page.document();
    if (document.isPresent()) {
      String who = "\"" + document.get().facts().source().file() + "\"";
      return new Claim(address, Claim.Kind.PAGE, who, told(page));
    }
    return switch (page.kind()) {
      case FOLDER, HOME ->
          new Claim(address, Claim.Kind.FOLDER, "the list of " + folder(page), told(page));
      case GLOSSARY -> made(address, "the glossary", page);
      case MODELS -> made(address, "the list of models", page);
      case LEGISLATION -> made(address, "the list of laws", page);
      case COVERAGE -> made(address, "the coverage of criteria", page);
      case COLOPHON -> made(address, "the colophon", page);
      case SEARCH -> made(address, "the search", page);
      case TOPICS -> made(address, "the list of topics", page);
      case HANDBOOK, UNIT_HANDBOOK -> made(address, "the handbook", page);
      case FORMS -> made(address, "the forms", page);
      case FORM -> made(address, "a form", page);
      default -> made(address, "a page", page);
    };
  }

  private Claim.Told told(PlannedPage page) {
    boolean list = page.kind() == PlannedPage.Kind.FOLDER || page.kind() == PlannedPage.Kind.HOME;
    Optional<Document> account =
        page.document()
            .or(
                () ->
                    list
                        ? Optional.ofNullable(first.get(page))
                        : handbooks.subjectOf(page).flatMap(PlannedPage::document));
    return account
        .<Claim.Told>map(document -> document.facts().where()::problem)
        .orElseGet(() -> Claim.Told.at(page.address()));
  }

  /** A folder as messages name it, with the content root that its first document lies in. */
  private String folder(PlannedPage page) {
    String shown =
        Optional.ofNullable(first.get(page))
            .map(
                it -> {
                  String file = it.facts().source().file();
                  int rest = it.path().length() - page.folder().length();
                  return file.substring(0, Math.max(0, file.length() - rest));
                })
            .orElse(page.folder());
    return "the folder \"" + (shown.isEmpty() ? "." : shown) + "\"";
  }
}
