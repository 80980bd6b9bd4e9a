package org.markwell.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Prose;
import org.markwell.model.Site;
import org.markwell.plan.BookPage.FormPage;
import org.markwell.plan.BookPage.FormsPage;
import org.markwell.plan.Page;
import org.markwell.plan.Page.NotFoundPage;
import org.markwell.plan.ReferencePage;
import org.markwell.plan.ReferencePage.SearchPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.Tree;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.plan.file.Carrier;
import org.markwell.prose.Labels;
import org.markwell.prose.Link;
import org.markwell.view.data.Thing;

/** What stands around the content of every page; the work does not grow with the guide. */
public final class Frames {
  /** A menu shows this many pages before and after the one being read. */
  private static final int AROUND = 20;

  /** So many of the qualifications stand in it. */
  private static final int MOST_TOP = 6;

  private static final Pattern EDITING =
      Pattern.compile(
          "(?<lab>https?://[^/]+/.+?)/-/(?:edit|blob|tree|ide)/.*"
              + "|(?<hub>https?://[^/]+/[^/]+/[^/]+)/(?:edit|blob|tree|_edit|src)/.*");

  private final SitePlan plan;
  private final Edition edition;
  private final Site site;
  private final Tree tree;
  private final Optional<String> baseUrl;
  private final boolean portable;
  private final ShareViews shares;
  private final PageData data;
  private final Labels labels;
  private final List<TitledPage> top;

  /** Where in {@link #top} a page stands, by its address, or that of all in its folder. */
  private final Map<String, Integer> topPlaces = new HashMap<>();

  /**
   * @param labels for what the theme has words for
   */
  public Frames(SitePlan plan, Labels labels) {
    this.plan = plan;
    this.edition = plan.edition();
    this.site = edition.site();
    this.tree = plan.tree();
    this.portable = plan.carrier() == Carrier.FOLDER;
    this.baseUrl = plan.baseUrl();
    this.shares = new ShareViews(plan);
    this.data = new PageData(plan, labels);
    this.labels = labels;
    this.top = top();
    for (int i = 0; i < top.size(); i++) {
      topPlaces.put(top.get(i).address(), i);
      topPlaces.putIfAbsent(Paths.folder(top.get(i).address()), i);
    }
  }

  public View.Frame of(Page page) {
    boolean lost = page instanceof NotFoundPage;
    Optional<Tree.Turn> turn = tree.turn(page);
    String description = description(page);
    List<TitledPage> above = lost ? List.of() : above(page);
    return new View.Frame(
        site.title().value(),
        site.siteId(),
        page.document().flatMap(it -> it.facts().language()).orElse(site.language()),
        site.language(),
        page.template(),
        page.ownTitle().orElse(null),
        lost ? lostRoot() : up(page),
        lost ? null : plan.address(page).orElse(null),
        description,
        edition.audience() == Audience.ASSESSOR,
        site.search().index(),
        portable,
        lost ? List.of() : breadcrumbs(page, above),
        turn.map(it -> neighbour(page, it.inAll() - 1)).orElse(null),
        turn.map(it -> neighbour(page, it.inAll() + 1)).orElse(null),
        contents(page),
        new LinkedHashMap<>(site.headings()),
        lost ? List.of() : navigation(page),
        turn.map(it -> section(page, it)).orElse(null),
        lost ? List.of() : references(page),
        lost ? null : plan.references().documents().map(it -> href(page, it)).orElse(null),
        page instanceof TitledPage it
            ? Values.replaced(it.belongsTo(), other -> href(page, other))
            : null,
        edit(page),
        report(page),
        site.centre().name().orElse(null),
        logo(page),
        lost ? null : href(page, plan.colophon()),
        shares.of(page, () -> data(page, above, description)));
  }

  /**
   * The page for lost visitors is shown at any depth, so its links start at the site's path, if
   * that is known.
   */
  private String lostRoot() {
    return baseUrl
        .map(url -> url.replaceFirst("^[A-Za-z]+://[^/]*", ""))
        .filter(path -> !path.isEmpty())
        .orElse("");
  }

  private @Nullable String logo(Page page) {
    if (page instanceof NotFoundPage && lostRoot().isEmpty()) {
      return null;
    }
    String root = page instanceof NotFoundPage ? lostRoot() : up(page);
    return edition.logo().map(it -> root + Address.encode(Address.ofAsset(it.path()))).orElse(null);
  }

  private static String up(Page page) {
    return "../".repeat((int) page.address().chars().filter(c -> c == '/').count());
  }

  private static @Nullable String description(Page page) {
    Optional<Document> document = page.document();
    return document
        .flatMap(it -> it.facts().summary())
        .map(Prose::plain)
        .or(() -> document.map(it -> beginning(it.body().plain())))
        .filter(text -> !text.isBlank())
        .orElse(null);
  }

  /** The first words of a text, up to some 200 characters, whole words only. */
  private static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= 200) {
      return line;
    }
    int space = line.lastIndexOf(' ', 200);
    int end = space > 0 ? space : line.offsetByCodePoints(0, 100);
    return line.substring(0, end) + "…";
  }

  private List<View.Crumb> breadcrumbs(Page page, List<TitledPage> all) {
    List<View.Crumb> crumbs = new ArrayList<>();
    for (TitledPage above : all) {
      // What a list of forms is called is the theme's to say.
      String title = above instanceof FormsPage ? null : above.title();
      crumbs.add(new View.Crumb(title, href(page, above)));
    }
    return crumbs;
  }

  /** From the home page down to what stands right above. */
  private List<TitledPage> above(Page page) {
    List<TitledPage> all = new ArrayList<>();
    boolean opens = tree.opened(page).isPresent();
    for (String at = page.folder(); ; at = Paths.folder(at)) {
      Optional<TitledPage> above = tree.folder(at).map(Tree.Folder::page);
      if (above.isPresent() && !(opens && at.equals(page.folder()))) {
        all.add(0, above.get());
      }
      if (at.isEmpty()) {
        break;
      }
    }
    if (page instanceof FormPage form) {
      form.subject().forms().ifPresent(all::add);
    }
    return all;
  }

  private List<Thing> data(Page page, List<TitledPage> all, @Nullable String description) {
    List<PageData.Step> steps = new ArrayList<>();
    for (TitledPage above : all) {
      String title =
          steps.isEmpty()
              ? site.title().value()
              : above instanceof FormsPage ? labels.word("forms") : above.title();
      steps.add(new PageData.Step(title, above));
    }
    return data.of(page, steps, description);
  }

  /** The qualifications, or whatever stands at the top where there are none. */
  private List<TitledPage> top() {
    List<TitledPage> all = tree.root().children();
    List<TitledPage> qualifications =
        all.stream().filter(QualificationPage.class::isInstance).toList();
    return qualifications.isEmpty() ? all : qualifications;
  }

  /** The first few, or those around the one that the page is in; the home page has all. */
  private List<View.Place> navigation(Page page) {
    String folder = page.address().substring(0, Math.max(0, page.address().indexOf('/')));
    int here = topPlaces.getOrDefault(page.address(), topPlaces.getOrDefault(folder, 0));
    int from = Math.max(0, Math.min(here - MOST_TOP / 2, top.size() - MOST_TOP));
    return top.subList(from, Math.min(top.size(), from + MOST_TOP)).stream()
        .map(it -> new View.Place(it.title(), href(page, it), it.equals(page) || isAbove(it, page)))
        .toList();
  }

  private boolean isAbove(TitledPage above, Page page) {
    return tree.opened(above).isPresent()
        && page.address().startsWith(Paths.folder(above.address()) + "/");
  }

  /** The folder the page stands in; none at the top, where the navigation says the same. */
  private View.@Nullable Section section(Page page, Tree.Turn turn) {
    if (page.folder().isEmpty()) {
      return null;
    }
    Tree.Folder folder = tree.folder(page.folder()).orElseThrow();
    boolean opens = folder.page().equals(page);
    int here = opens ? 0 : turn.inFolder();
    int from = Math.max(0, here - AROUND);
    int to = Math.min(folder.entries().size(), here + AROUND + 1);
    List<View.Place> around =
        folder.entries().subList(from, to).stream()
            .map(
                entry ->
                    new View.Place(
                        entry.page().title(), href(page, entry.page()), entry.page().equals(page)))
            .toList();
    return new View.Section(
        new View.Place(folder.page().title(), href(page, folder.page()), opens), around);
  }

  private List<View.Reference> references(Page page) {
    return plan.references().pages().stream()
        .map(it -> new View.Reference(reference(it), href(page, it), it.equals(page)))
        .toList();
  }

  /** Without a search its page still has all titles, and menus promise no more. */
  private String reference(ReferencePage page) {
    return page instanceof SearchPage && !site.search().index() ? "titles" : page.template();
  }

  private @Nullable String edit(Page page) {
    return page instanceof RedirectPage
        ? null
        : site.editUrl()
            .flatMap(
                url -> page.document().map(it -> url + Address.encode(it.facts().source().file())))
            .orElse(null);
  }

  /** The centre's own contact, or else the issues beside the source. */
  private @Nullable String report(Page page) {
    return site.centre()
        .contact()
        .map(Address::encodeElsewhere)
        .or(() -> site.editUrl().flatMap(url -> issues(url, page.ownTitle().orElse(""))))
        .orElse(null);
  }

  /** Where GitHub, GitLab, Forgejo and their like take a report, known by the way they edit. */
  private static Optional<String> issues(String editUrl, String title) {
    Matcher edit = EDITING.matcher(editUrl);
    if (!edit.matches()) {
      return Optional.empty();
    }
    String key =
        edit.group("lab") == null ? "/issues/new?title=" : "/-/issues/new?issue%5Btitle%5D=";
    String project = edit.group("lab") == null ? edit.group("hub") : edit.group("lab");
    return Optional.of(project + key + URLEncoder.encode(title, StandardCharsets.UTF_8));
  }

  private @Nullable Link neighbour(Page page, int place) {
    List<TitledPage> all = tree.sequence();
    return place < 0 || place >= all.size()
        ? null
        : new Link(all.get(place).title(), href(page, all.get(place)));
  }

  private static List<View.Heading> contents(Page page) {
    return page.document().map(it -> it.body().headings()).orElse(List.of()).stream()
        .filter(heading -> heading.level() <= 3)
        .map(heading -> new View.Heading(heading.level(), heading.id(), heading.text()))
        .toList();
  }

  private static String href(Page from, Page to) {
    return Address.encode(Paths.relative(from.address(), to.address()));
  }
}
