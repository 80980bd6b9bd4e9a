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
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Tree;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.prose.Link;

/** What stands around the content of every page; the work does not grow with the guide. */
public final class Frames {
  /** A menu shows this many pages before and after the one being read. */
  private static final int AROUND = 20;

  private static final Pattern EDITING =
      Pattern.compile(
          "(?<lab>https?://[^/]+/.+?)/-/(?:edit|blob|tree|ide)/.*"
              + "|(?<hub>https?://[^/]+/[^/]+/[^/]+)/(?:edit|blob|tree|_edit|src)/.*");

  private final SitePlan plan;
  private final Edition edition;
  private final Site site;
  private final Tree tree;
  private final Optional<String> baseUrl;
  private final List<PlannedPage> references;
  private final Handbooks handbooks;
  private final Map<PlannedPage, Integer> places = new HashMap<>();
  private final Map<PlannedPage, Integer> inFolder = new HashMap<>();
  private final List<PlannedPage> sequence;
  private final List<PlannedPage> top;

  public Frames(SitePlan plan) {
    this.plan = plan;
    this.handbooks = plan.handbooks();
    this.edition = plan.edition();
    this.site = edition.site();
    this.tree = plan.tree();
    this.baseUrl = plan.baseUrl();
    this.references = plan.references().pages();
    this.sequence = tree.sequence();
    for (int i = 0; i < sequence.size(); i++) {
      PlannedPage page = sequence.get(i);
      places.put(page, i);
      if (page.address().endsWith("index.html")) {
        List<PlannedPage> children = children(page.folder());
        for (int place = 0; place < children.size(); place++) {
          inFolder.put(children.get(place), place);
        }
      }
    }
    this.top = top();
  }

  public View.Frame of(PlannedPage page) {
    boolean lost = page.kind() == PlannedPage.Kind.NOT_FOUND;
    Integer place = places.get(page);
    return new View.Frame(
        site.title().value(),
        site.siteId(),
        page.document().flatMap(it -> it.facts().language()).orElse(site.language()),
        site.language(),
        page.kind().template(),
        page.title(),
        lost ? lostRoot() : up(page),
        lost ? null : plan.address(page).orElse(null),
        description(page),
        edition.audience() == Audience.ASSESSOR,
        site.search().index(),
        lost ? List.of() : breadcrumbs(page),
        place == null ? null : neighbour(page, place - 1),
        place == null ? null : neighbour(page, place + 1),
        contents(page),
        new LinkedHashMap<>(site.headings()),
        lost ? List.of() : navigation(page),
        section(page),
        lost ? List.of() : references(page),
        edit(page),
        report(page),
        site.centre().name().orElse(null),
        logo(page),
        lost ? null : href(page, PlannedPage.COLOPHON));
  }

  /** The page for lost visitors is shown at any depth, so its links start at the site's path. */
  private String lostRoot() {
    return baseUrl
        .map(url -> url.replaceFirst("^[A-Za-z]+://[^/]*", ""))
        .filter(path -> !path.isEmpty())
        .orElse("");
  }

  private @Nullable String logo(PlannedPage page) {
    String root = page.kind() == PlannedPage.Kind.NOT_FOUND ? lostRoot() : up(page);
    return edition.logo().map(it -> root + Address.encode(Address.ofAsset(it.path()))).orElse(null);
  }

  private static String up(PlannedPage page) {
    return "../".repeat((int) page.address().chars().filter(c -> c == '/').count());
  }

  private static @Nullable String description(PlannedPage page) {
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

  /** The name of the list of forms is the theme's to say, so that crumb has no title. */
  private List<Link> breadcrumbs(PlannedPage page) {
    List<Link> crumbs = new ArrayList<>();
    String folder = page.folder();
    boolean folderPage = page.address().endsWith("index.html");
    for (String at = folder; ; at = Paths.folder(at)) {
      Optional<PlannedPage> above = tree.folder(at).map(Tree.Folder::page);
      if (above.isPresent() && !(folderPage && at.equals(folder))) {
        crumbs.add(0, link(page, above.get()));
      }
      if (at.isEmpty()) {
        if (page.kind() == PlannedPage.Kind.FORM) {
          handbooks
              .pack(handbooks.subject(page))
              .ifPresent(list -> crumbs.add(new Link("", href(page, list))));
        }
        return crumbs;
      }
    }
  }

  /** The qualifications, or whatever stands at the top where there are none; twelve at most. */
  private List<PlannedPage> top() {
    List<PlannedPage> top = tree.root().children();
    List<PlannedPage> qualifications =
        top.stream().filter(it -> it.kind() == PlannedPage.Kind.QUALIFICATION).toList();
    return (qualifications.isEmpty() ? top : qualifications).stream().limit(12).toList();
  }

  private List<View.Place> navigation(PlannedPage page) {
    return top.stream()
        .map(
            it ->
                place(
                    page,
                    it,
                    it.equals(page)
                        || (it.address().endsWith("index.html")
                            && page.address().startsWith(Paths.folder(it.address()) + "/"))))
        .toList();
  }

  /** The folder the page stands in; none at the top, where the navigation says the same. */
  private View.@Nullable Section section(PlannedPage page) {
    if (page.folder().isEmpty() || !places.containsKey(page)) {
      return null;
    }
    PlannedPage folder = tree.folder(page.folder()).map(Tree.Folder::page).orElseThrow();
    List<Tree.Entry> entries = tree.folder(page.folder()).orElseThrow().entries();
    int here = folder.equals(page) ? 0 : inFolder.getOrDefault(page, 0);
    int from = Math.max(0, here - AROUND);
    int to = Math.min(entries.size(), Math.max(here, from) + AROUND + 1);
    List<View.Place> around =
        entries.subList(from, to).stream()
            .map(entry -> place(page, entry.page(), entry.page().equals(page)))
            .toList();
    return new View.Section(place(page, folder, folder.equals(page)), around);
  }

  private List<View.Reference> references(PlannedPage page) {
    return references.stream()
        .map(it -> new View.Reference(reference(it.kind()), href(page, it), it.equals(page)))
        .toList();
  }

  /** Without a search its page still has all titles, and menus promise no more. */
  private String reference(PlannedPage.Kind kind) {
    return kind == PlannedPage.Kind.SEARCH && !site.search().index() ? "titles" : kind.template();
  }

  private @Nullable String edit(PlannedPage page) {
    return page.kind() == PlannedPage.Kind.REDIRECT
        ? null
        : site.editUrl()
            .flatMap(
                url -> page.document().map(it -> url + Address.encode(it.facts().source().file())))
            .orElse(null);
  }

  /** The centre's own contact, or else the issues beside the source. */
  private @Nullable String report(PlannedPage page) {
    return site.centre()
        .contact()
        .map(Address::encodeElsewhere)
        .or(() -> site.editUrl().flatMap(url -> issues(url, page.title())))
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

  private @Nullable Link neighbour(PlannedPage page, int place) {
    return place < 0 || place >= sequence.size() ? null : link(page, sequence.get(place));
  }

  private static List<View.Heading> contents(PlannedPage page) {
    return page.document().map(it -> it.body().headings()).orElse(List.of()).stream()
        .filter(heading -> heading.level() <= 3)
        .map(heading -> new View.Heading(heading.level(), heading.id(), heading.text()))
        .toList();
  }

  private List<PlannedPage> children(String folder) {
    return tree.folder(folder).map(Tree.Folder::children).orElse(List.of());
  }

  private static View.Place place(PlannedPage from, PlannedPage to, boolean current) {
    return new View.Place(to.title(), href(from, to), current);
  }

  private static Link link(PlannedPage from, PlannedPage to) {
    return new Link(to.title(), href(from, to));
  }

  private static String href(PlannedPage from, PlannedPage to) {
    return Address.encode(Paths.relative(from.address(), to.address()));
  }
}
