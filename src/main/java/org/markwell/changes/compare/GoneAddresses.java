package org.markwell.changes.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.markwell.edition.Edition;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.plan.BookPage;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.Page;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Target;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.claim.Claim;

/**
 * Addresses that the site once had, and that no longer answer: whoever kept or printed one stands
 * before a closed door. Names that the site keeps for pages of its own come and go with what there
 * is to show, and are left out.
 */
public final class GoneAddresses {
  private final SitePlan before;
  private final SitePlan after;
  private final String when;
  private final Documents documents;
  private final Set<String> there = new HashSet<>();
  private final List<String> reserved;
  private final List<Problem> problems = new ArrayList<>();

  private GoneAddresses(SitePlan before, SitePlan after, String when) {
    this.before = before;
    this.after = after;
    this.when = when;
    this.documents = Documents.between(before, after);
    there.addAll(published(after).keySet());
    after.files().forEach(it -> there.add(it.address()));
    reserved =
        after.claims().stream()
            .filter(it -> it.kind() == Claim.Kind.RESERVED)
            .map(Claim::path)
            .toList();
  }

  /**
   * A problem for each address that is gone without an alias.
   *
   * @param when the older state as messages name it
   */
  public static List<Problem> between(SitePlan before, SitePlan after, String when) {
    GoneAddresses gone = new GoneAddresses(before, after, when);
    published(before).forEach(gone::check);
    return gone.problems;
  }

  /** Each address that people may keep, with the file that it is made of or linked from. */
  private static Map<String, Optional<Document>> published(SitePlan plan) {
    Map<String, Optional<Document>> published = new TreeMap<>();
    for (Page page : plan.pages()) {
      published.put(page.address(), source(page));
    }
    for (PlannedBook book : plan.books()) {
      book.files().forEach(it -> published.put(it.address(), source(book.page())));
    }
    for (FormPage form : plan.trackers()) {
      published.put(form.csv(), source(form));
      published.put(form.xlsx(), source(form));
    }
    for (Document document : plan.edition().documents()) {
      Proses.of(document).forEach(prose -> downloads(plan, document, prose, published));
    }
    return published;
  }

  private static Optional<Document> source(Page page) {
    if (page instanceof RedirectPage it) {
      return it.target().document();
    } else if (page instanceof BookPage it && it.document().isEmpty()) {
      return Optional.of(it.subject().document());
    }
    return page.document();
  }

  /** Files that a link leads to; pictures that are only shown are parts of their page. */
  private static void downloads(
      SitePlan plan, Document document, Prose prose, Map<String, Optional<Document>> published) {
    List<Target> targets = plan.links().of(prose);
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Target.OfFile file
          && prose.links().get(i).kind() == Prose.LinkKind.PAGE) {
        published.putIfAbsent(file.address(), Optional.of(document));
      }
    }
  }

  private void check(String address, Optional<Document> source) {
    // An alias with another ending than that of a page is a folder with a page.
    if (there.contains(address) || there.contains(address + "/index.html") || isReserved(address)) {
      return;
    }
    Optional<TitledPage> moved = source.flatMap(it -> documents.now(it.path()));
    String alias = "aliases: [" + quoted(address) + "]";
    String message = "\"" + address + "\" was published at " + when + " and is gone" + why(source);
    Problem problem;
    if (moved.isPresent()) {
      Document now = moved.get().document().orElseThrow();
      problem =
          now.facts()
              .where()
              .problem(
                  Code.ADDRESS_GONE,
                  message,
                  now.facts().aliases().isEmpty()
                      ? "so that old links lead here, write " + alias
                      : "so that old links lead here, add " + quoted(address) + " to its aliases");
    } else {
      problem =
          Problem.of(
              Code.ADDRESS_GONE,
              place(source),
              message,
              "write " + alias + " in the file that took its place, or in one that leads on");
    }
    problems.add(problem.as(after.edition().site().links()));
  }

  private boolean isReserved(String address) {
    return reserved.stream()
        .anyMatch(it -> it.endsWith("/") ? address.startsWith(it) : address.equals(it));
  }

  private static String quoted(String address) {
    return address.matches("[A-Za-z0-9][A-Za-z0-9/._-]*")
        ? address
        : "\"" + address.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String why(Optional<Document> source) {
    if (source.isEmpty()) {
      return "";
    }
    String file = "\"" + source.get().facts().source().file() + "\"";
    Optional<TitledPage> now = documents.now(source.get().path());
    if (now.isPresent()) {
      String there = now.get().document().orElseThrow().facts().source().file();
      return file.equals("\"" + there + "\"") ? "" : ": " + file + " is now \"" + there + "\"";
    }
    Optional<Edition.Cut> cut = after.edition().cut(source.get().path());
    return cut.map(
            it ->
                switch (it) {
                  case ASSESSOR_ONLY -> ": " + file + " is for assessors only now";
                  case DRAFT -> ": " + file + " is a draft now";
                  case RETIRED -> ": " + file + " is retired";
                })
        .orElse(": it came from " + file);
  }

  /** The file itself if it is still there, else the home page, which everybody has. */
  private Position place(Optional<Document> source) {
    Optional<String> there =
        source
            .filter(it -> after.edition().cut(it.path()).isPresent())
            .map(it -> it.facts().source().file());
    return Position.startOf(
        there.orElseGet(
            () ->
                after
                    .tree()
                    .root()
                    .page()
                    .document()
                    .map(it -> it.facts().source().file())
                    .orElse("site.yaml")));
  }
}
