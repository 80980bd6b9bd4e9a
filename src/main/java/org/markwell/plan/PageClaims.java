package org.markwell.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.plan.TitledPage.FolderPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.claim.Claim;

/** Which places the pages of an edition take, and on whose account. */
final class PageClaims {
  private final Tree tree;
  private final List<Page> pages;
  private final Redirects redirects;

  /**
   * @param pages all but redirects, which authors ask for by name
   */
  PageClaims(Tree tree, List<Page> pages, Redirects redirects) {
    this.tree = tree;
    this.pages = pages;
    this.redirects = redirects;
  }

  List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    // The chapters of a guide that is one qualification stand in a folder of that name.
    boolean wholeSite = tree.root().page() instanceof QualificationPage;
    for (String name : Address.reserved()) {
      if (!wholeSite || !name.equals("handbook/")) {
        String who = "the name is kept for its own pages";
        claims.add(new Claim(name, Claim.Kind.RESERVED, who, Claim.Told.at(name)));
      }
    }
    pages.forEach(page -> claims.add(claim(page)));
    claims.addAll(redirects.claims());
    return claims;
  }

  /** A file that is made of a page. */
  Claim made(String path, String what, Page page) {
    String who = about(page).map(it -> what + " of \"" + it + "\"").orElse(what);
    return new Claim(path, Claim.Kind.MADE, who, told(page));
  }

  private static Optional<String> about(Page page) {
    return page instanceof BookPage it ? Optional.of(it.subject().title()) : page.ownTitle();
  }

  private Claim claim(Page page) {
    Optional<Document> document = page.document();
    if (document.isPresent()) {
      String who = "\"" + document.get().facts().source().file() + "\"";
      return new Claim(page.address(), Claim.Kind.PAGE, who, told(page));
    } else if (isList(page)) {
      String who = "the list of " + folder(page);
      return new Claim(page.address(), Claim.Kind.FOLDER, who, told(page));
    }
    return made(page.address(), page.words(), page);
  }

  private static boolean isList(Page page) {
    return page instanceof FolderPage || page instanceof HomePage;
  }

  private Claim.Told told(Page page) {
    Optional<Document> account = page.document();
    if (account.isEmpty() && isList(page)) {
      account = first(page);
    } else if (account.isEmpty() && page instanceof BookPage it) {
      account = Optional.of(it.subject().document());
    }
    return account
        .<Claim.Told>map(document -> document.facts().where()::problem)
        .orElseGet(() -> Claim.Told.at(page.address()));
  }

  /** What makes the list of a folder necessary: the first document in it, or after it. */
  private Optional<Document> first(Page page) {
    int start = tree.turn(page).map(Tree.Turn::inAll).orElse(0);
    return tree.sequence().stream().skip(start).flatMap(it -> it.document().stream()).findFirst();
  }

  /** A folder as messages name it, with the content root that its first document lies in. */
  private String folder(Page page) {
    String shown =
        first(page)
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
