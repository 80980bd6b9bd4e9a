package org.markwell.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Asset;
import org.markwell.model.Document;
import org.markwell.model.Problem;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.Page.ColophonPage;
import org.markwell.plan.Page.NotFoundPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.plan.claim.Claim;
import org.markwell.plan.file.CarriedFile;
import org.markwell.plan.file.Carrier;
import org.markwell.plan.file.Shown;

/**
 * Everything that will stand on the site of one edition: pages with their addresses, and the files
 * that they reach. Views are made on demand, one page at a time.
 */
public final class SitePlan {
  private final Edition edition;
  private final List<Page> pages;
  private final Optional<String> baseUrl;
  private final Carrier carrier;
  private final Tree tree;
  private final Links links;
  private final Citations citations;
  private final References references;
  private final Handbooks handbooks;
  private final List<CarriedFile> files;
  private final PageClaims claims;
  private final Pictures pictures;
  private final ColophonPage colophon = new ColophonPage();
  private final List<Problem> problems;

  private SitePlan(Edition edition, Optional<String> baseUrl, Carrier carrier) {
    List<Problem> found = new ArrayList<>();
    this.edition = edition;
    // A folder may stand anywhere, whatever the address of the same guide on the web.
    this.baseUrl = carrier == Carrier.FOLDER ? Optional.empty() : baseUrl;
    this.carrier = carrier;
    Subjects subjects = new Subjects(edition.documents());
    this.tree = Tree.of(subjects, edition.documents(), edition.site().title().value());
    subjects.gather(tree.sequence());
    Routes routes = new Routes(edition, tree);
    this.links = new Links(routes, edition.site().links());
    this.citations = new Citations(subjects, tree.sequence());
    this.references = new References(edition, tree);
    this.handbooks = new Handbooks(edition, tree);
    this.pictures = new Pictures(found::add);
    this.files = new Reach(edition, links, pictures, handbooks.printed(), found::add).files();
    Redirects redirects = new Redirects(tree.sequence(), found::add);
    List<Page> own = new ArrayList<>(tree.sequence());
    own.addAll(references.allPages());
    own.addAll(handbooks.pages());
    List<Page> last = List.of(colophon, new NotFoundPage());
    this.claims =
        new PageClaims(tree, Stream.concat(own.stream(), last.stream()).toList(), redirects);
    this.pages = Stream.of(own, redirects.pages(), last).<Page>flatMap(List::stream).toList();
    this.problems = List.copyOf(found);
  }

  /**
   * Plans an edition.
   *
   * @param baseUrl where the site will stand, ending in {@code /}, if known
   */
  public static SitePlan of(Edition edition, Optional<String> baseUrl, Carrier carrier) {
    return new SitePlan(edition, baseUrl, carrier);
  }

  public Edition edition() {
    return edition;
  }

  /** Where the site will stand, ending in {@code /}, if known. */
  public Optional<String> baseUrl() {
    return baseUrl;
  }

  /** What takes the site to its readers. */
  public Carrier carrier() {
    return carrier;
  }

  /** The pages of files and folders in their order. */
  public Tree tree() {
    return tree;
  }

  /** Where links lead. */
  public Links links() {
    return links;
  }

  /** What pages of the whole guide hold, and who cites what. */
  public References references() {
    return references;
  }

  /** What topics name. */
  public Citations citations() {
    return citations;
  }

  /** The page on what the site is made with, which every page leads to. */
  public ColophonPage colophon() {
    return colophon;
  }

  /** In the order a reader goes through them, the page for lost visitors last. */
  public List<Page> pages() {
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
  public Claim claim(String path, String what, Page page) {
    return claims.made(path, what, page);
  }

  /** Whether something is wrong with a picture on any page, and told already. */
  public boolean isTold(Asset picture) {
    return pictures.isTold(picture);
  }

  /** The whole address of a page, if it is known where the site stands. */
  public Optional<String> address(Page page) {
    String address = page.address();
    String path =
        Paths.name(address).equals("index.html")
            ? address.substring(0, address.length() - "index.html".length())
            : address;
    return baseUrl.map(url -> url + Address.encode(path));
  }

  /** The documents whose words stand in books. */
  public List<Document> printed() {
    return List.copyOf(handbooks.printed().keySet());
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

  /** The handbooks and packs of forms, each qualification's before those of its units. */
  public List<PlannedBook> books() {
    return handbooks.books();
  }

  /** The books that any of these files belongs to. */
  public List<PlannedBook> booksOf(List<String> addresses) {
    Set<String> wanted = Set.copyOf(addresses);
    return books().stream()
        .filter(book -> book.files().stream().anyMatch(file -> wanted.contains(file.address())))
        .toList();
  }

  /** The pages of forms that stand as tables for spreadsheets too. */
  public List<FormPage> trackers() {
    return handbooks.trackers();
  }
}
