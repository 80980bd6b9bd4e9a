package org.markwell.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Document;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Text;

/**
 * Everything that will stand on the site of one edition: pages with their addresses, and the files
 * that they reach. Views are made on demand, one page at a time.
 */
public final class SitePlan {
  private final Edition edition;
  private final List<PlannedPage> pages;
  private final List<PlannedBook> books;
  private final List<PlannedPage> trackers;
  private final Map<String, Asset> assets;
  private final Pictures pictures;
  private final List<Document> printed;
  private final List<Problem> problems;
  private final Views views;

  private SitePlan(
      Edition edition,
      List<PlannedPage> pages,
      Handbooks handbooks,
      Map<String, Asset> assets,
      Pictures pictures,
      List<Problem> problems,
      Views views) {
    this.edition = edition;
    this.pages = List.copyOf(pages);
    this.books = handbooks.books();
    this.trackers = handbooks.trackers();
    this.assets = assets;
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
    Map<String, Asset> reached = reach(edition, routes, links, problems::add);
    References references = new References(edition, tree);
    Handbooks handbooks = new Handbooks(edition, tree, references);
    Pictures pictures = pictures(edition, routes, links, handbooks, problems::add);
    checkAddresses(tree, reached, handbooks, problems::add);
    NavigableSet<String> taken = new TreeSet<>();
    tree.sequence().forEach(page -> taken.add(page.address().toLowerCase(Locale.ROOT)));
    reached.keySet().forEach(address -> taken.add(address.toLowerCase(Locale.ROOT)));
    handbooks.pages().forEach(page -> taken.add(page.address().toLowerCase(Locale.ROOT)));
    Redirects redirects = new Redirects(tree.sequence(), taken, problems::add);
    List<PlannedPage> pages = new ArrayList<>(tree.sequence());
    pages.addAll(references.allPages());
    pages.addAll(handbooks.pages());
    pages.addAll(redirects.pages());
    pages.add(Frames.COLOPHON);
    pages.add(new PlannedPage("404.html", PlannedPage.Kind.NOT_FOUND, "", Optional.empty(), ""));
    Frames frames = new Frames(edition, tree, baseUrl, references.pages(), handbooks);
    Views views = new Views(edition, tree, links, frames, references, redirects, handbooks);
    return new SitePlan(edition, pages, handbooks, reached, pictures, problems, views);
  }

  /** Every link of every document, resolved once; returns the files they reach, by address. */
  private static Map<String, Asset> reach(
      Edition edition, Routes routes, Links links, Consumer<Problem> problems) {
    Map<String, Asset> byPath = new HashMap<>();
    edition.assets().forEach(asset -> byPath.put(asset.path(), asset));
    Map<String, Asset> reached = new TreeMap<>();
    Consumer<Asset> reach = asset -> reached.put(Address.ofAsset(asset.path()), asset);
    for (Document document : edition.documents()) {
      String address = routes.page(document.path());
      for (Prose prose : Proses.of(document)) {
        for (Prose.Link link : prose.links()) {
          links
              .resolve(prose, link, document.path(), address, problems)
              .flatMap(Links.Resolved::asset)
              .map(byPath::get)
              .ifPresent(reach);
        }
      }
    }
    for (Prose prose : Proses.of(edition.registers())) {
      for (Prose.Link link : prose.links()) {
        links
            .resolve(prose, link, Links.REGISTERS, "index.html", problems)
            .flatMap(Links.Resolved::asset)
            .map(byPath::get)
            .ifPresent(reach);
      }
    }
    edition.logo().ifPresent(reach);
    if (edition.logo().isEmpty()) {
      edition
          .site()
          .centre()
          .logo()
          .ifPresent(
              logo ->
                  problems.accept(
                      logo.problem(
                          Code.MISSING_IMAGE,
                          "the image \"" + logo.value() + "\" is not there",
                          "put it into the content folder and write its path from there")));
    }
    return reached;
  }

  /** Looks into every file that is shown or linked as a picture. */
  private static Pictures pictures(
      Edition edition,
      Routes routes,
      Links links,
      Handbooks handbooks,
      Consumer<Problem> problems) {
    Map<String, Asset> assets = new HashMap<>();
    edition.assets().forEach(asset -> assets.put(asset.path(), asset));
    Map<Document, Set<PlannedBook.Format>> printed = handbooks.printed();
    Pictures pictures = new Pictures(problems);
    for (Document document : edition.documents()) {
      String address = routes.page(document.path());
      for (Prose prose : Proses.of(document)) {
        for (Prose.Link link : prose.links()) {
          links
              .resolve(prose, link, document.path(), address, problem -> {})
              .flatMap(Links.Resolved::asset)
              .map(assets::get)
              .ifPresent(
                  it ->
                      pictures.add(
                          Shown.by(prose, link), it, printed.getOrDefault(document, Set.of())));
        }
      }
    }
    Set<PlannedBook.Format> formats = new HashSet<>();
    printed.values().forEach(formats::addAll);
    for (Prose prose : Proses.of(edition.registers())) {
      for (Prose.Link link : prose.links()) {
        links
            .resolve(prose, link, Links.REGISTERS, "index.html", problem -> {})
            .flatMap(Links.Resolved::asset)
            .map(assets::get)
            .ifPresent(it -> pictures.add(Shown.by(prose, link), it, formats));
      }
    }
    edition
        .site()
        .centre()
        .logo()
        .ifPresent(
            logo -> edition.logo().ifPresent(it -> pictures.add(Shown.by(logo), it, Set.of())));
    return pictures;
  }

  private static void checkAddresses(
      Tree tree, Map<String, Asset> assets, Handbooks handbooks, Consumer<Problem> problems) {
    Map<String, PlannedPage> taken = new HashMap<>();
    boolean wholeSite = tree.root().page().kind() == PlannedPage.Kind.QUALIFICATION;
    for (PlannedPage page : tree.sequence()) {
      Optional<Text> where = page.document().map(each -> each.facts().where());
      Address.reserved(page.address())
          .filter(name -> !(wholeSite && name.equals("handbook/")))
          .ifPresent(
              name ->
                  report(
                      page,
                      Code.RESERVED_ADDRESS,
                      "\""
                          + source(page)
                          + "\" would become \""
                          + page.address()
                          + "\", but Markwell makes \""
                          + name
                          + "\" itself",
                      "rename the file or its folder",
                      problems));
      PlannedPage other = taken.putIfAbsent(page.address().toLowerCase(Locale.ROOT), page);
      if (other != null) {
        PlannedPage told = where.isPresent() ? page : other;
        PlannedPage named = told == page ? other : page;
        report(
            told,
            Code.DUPLICATE_ADDRESS,
            "\""
                + source(told)
                + "\" and \""
                + source(named)
                + "\" would both become \""
                + page.address()
                + "\"",
            "rename one of them",
            problems);
      }
    }
    handbooks.checkAddresses(taken, problems);
    for (Map.Entry<String, Asset> entry : assets.entrySet()) {
      PlannedPage page = taken.get(entry.getKey().toLowerCase(Locale.ROOT));
      if (page != null) {
        report(
            page,
            Code.DUPLICATE_ADDRESS,
            "\""
                + source(page)
                + "\" and the file \""
                + entry.getValue().path()
                + "\" would both become \""
                + page.address()
                + "\"",
            "rename one of them",
            problems);
      }
    }
  }

  private static String source(PlannedPage page) {
    return page.document().map(each -> each.facts().source().file()).orElse(page.folder() + "/");
  }

  private static void report(
      PlannedPage page, Code code, String message, String hint, Consumer<Problem> problems) {
    problems.accept(
        page.document()
            .map(each -> each.facts().where().problem(code, message, hint))
            .orElseGet(
                () -> Problem.of(code, Position.startOf(page.folder() + "/"), message, hint)));
  }

  public Edition edition() {
    return edition;
  }

  /** In the order a reader goes through them, the page for lost visitors last. */
  public List<PlannedPage> pages() {
    return pages;
  }

  /** The files beside the topics that pages reach, by their address. */
  public Map<String, Asset> assets() {
    return assets;
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
