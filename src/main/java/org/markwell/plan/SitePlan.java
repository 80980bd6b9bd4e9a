package org.markwell.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.markwell.model.Asset;
import org.markwell.model.Document;
import org.markwell.model.Problem;

/**
 * Everything that will stand on the site of one edition: pages with their addresses, and the files
 * that they reach. Views are made on demand, one page at a time.
 */
public final class SitePlan {
  private final Edition edition;
  private final List<PlannedPage> pages;
  private final List<PlannedBook> books;
  private final List<PlannedPage> trackers;
  private final List<CarriedFile> files;
  private final PageClaims claims;
  private final Pictures pictures;
  private final List<Document> printed;
  private final List<Problem> problems;
  private final Views views;

  private SitePlan(
      Edition edition,
      List<PlannedPage> pages,
      Handbooks handbooks,
      List<CarriedFile> files,
      PageClaims claims,
      Pictures pictures,
      List<Problem> problems,
      Views views) {
    this.edition = edition;
    this.pages = List.copyOf(pages);
    this.books = handbooks.books();
    this.trackers = handbooks.trackers();
    this.files = List.copyOf(files);
    this.claims = claims;
    this.pictures = pictures;
    this.printed = List.copyOf(handbooks.printed().keySet());
    this.problems = List.copyOf(problems);
    this.views = views;
  }

  /**
   * Plans an edition.
   *
   * @param baseUrl where the site will stand, ending in {@code /}, if known
   */
  public static SitePlan of(Edition edition, Optional<String> baseUrl) {
    List<Problem> problems = new ArrayList<>();
    Tree tree = Tree.of(edition.documents(), edition.site().title().value());
    Routes routes = new Routes(edition, tree);
    Links links = new Links(routes, edition.site().links());
    References references = new References(edition, tree);
    Handbooks handbooks = new Handbooks(edition, tree, references);
    Pictures pictures = new Pictures(problems::add);
    Reach reach = new Reach(edition, links, pictures, handbooks.printed(), problems::add);
    List<CarriedFile> files = reach.files(routes);
    Redirects redirects = new Redirects(tree.sequence(), problems::add);
    List<PlannedPage> pages = new ArrayList<>(tree.sequence());
    pages.addAll(references.allPages());
    pages.addAll(handbooks.pages());
    pages.addAll(redirects.pages());
    pages.add(Frames.COLOPHON);
    pages.add(new PlannedPage("404.html", PlannedPage.Kind.NOT_FOUND, "", Optional.empty(), ""));
    Frames frames = new Frames(edition, tree, baseUrl, references.pages(), handbooks);
    Views views = new Views(edition, tree, links, frames, references, redirects, handbooks);
    PageClaims claims = new PageClaims(tree, references, handbooks, redirects);
    return new SitePlan(edition, pages, handbooks, files, claims, pictures, problems, views);
  }

  public Edition edition() {
    return edition;
  }

  /** In the order a reader goes through them, the page for lost visitors last. */
  public List<PlannedPage> pages() {
    return pages;
  }

  /** The files beside the topics that pages reach, each once, in the order of their paths. */
  public List<CarriedFile> files() {
    return files;
  }

  /** The same by their address. */
  public Map<String, Asset> assets() {
    Map<String, Asset> assets = new TreeMap<>();
    files.forEach(file -> assets.putIfAbsent(file.address(), file.asset()));
    return assets;
  }

  /** The places that the pages take, and the names that are kept for pages of ours. */
  public List<Claim> claims() {
    return claims.all();
  }

  /** The place of a file that is made of a page, such as {@code the table} of it. */
  public Claim claim(String path, String what, PlannedPage page) {
    return claims.made(path, what, page);
  }

  /** Whether something is wrong with a picture on any page, and told already. */
  public boolean isTold(Asset picture) {
    return pictures.isTold(picture);
  }

  /** The whole address of a page, if it is known where the site stands. */
  public Optional<String> address(PlannedPage page) {
    return Optional.ofNullable(views.of(page).frame().canonical());
  }

  /** The documents whose words stand in books. */
  public List<Document> printed() {
    return printed;
  }

  /** Where a picture that books show is shown first. */
  public Optional<Shown> shown(Asset picture) {
    return Optional.ofNullable(pictures.shown().get(picture.path()));
  }

  /** Why a picture can't be in books, if it can't. */
  public Optional<Unprintable> unprintable(Asset picture) {
    return Optional.ofNullable(pictures.unprintable().get(picture.path()));
  }

  /** What planning found wrong, sorted. */
  public List<Problem> problems() {
    return new TreeSet<>(problems).stream().toList();
  }

  /** What the page's template sees. */
  public View view(PlannedPage page) {
    return views.of(page);
  }

  /** The handbooks and packs of forms, each qualification's before those of its units. */
  public List<PlannedBook> books() {
    return books;
  }

  /** The books that any of these files belongs to. */
  public List<PlannedBook> booksOf(List<String> addresses) {
    Set<String> wanted = Set.copyOf(addresses);
    return books.stream()
        .filter(book -> book.files().stream().anyMatch(file -> wanted.contains(file.address())))
        .toList();
  }

  /** What the template of a book sees; made anew at each call. */
  public View view(PlannedBook book) {
    return views.of(book);
  }

  /** The pages of forms that stand as tables for spreadsheets too; see {@link Tables}. */
  public List<PlannedPage> trackers() {
    return trackers;
  }
}
