package org.markwell.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Prose;

/** Makes the view of one page; the work does not grow with the number of pages. */
final class Views {
  private final Edition edition;
  private final Tree tree;
  private final Links links;
  private final Optional<String> baseUrl;
  private final Citations citations;
  private final Map<PlannedPage, Integer> places = new HashMap<>();
  private final List<PlannedPage> sequence;

  Views(Edition edition, Tree tree, Links links, Optional<String> baseUrl) {
    this.edition = edition;
    this.tree = tree;
    this.links = links;
    this.baseUrl = baseUrl;
    this.citations = Citations.of(edition, tree);
    this.sequence = tree.sequence();
    for (int i = 0; i < sequence.size(); i++) {
      places.put(sequence.get(i), i);
    }
  }

  View of(PlannedPage page) {
    Optional<Document> document = page.document();
    if (page.kind() == PlannedPage.Kind.NOT_FOUND) {
      return new View.NotFound(frame(page));
    }
    if (document.isPresent()) {
      if (document.get() instanceof Document.Qualification qualification) {
        return qualification(page, qualification);
      } else if (document.get() instanceof Document.Unit unit) {
        return unit(page, unit);
      } else if (document.get() instanceof Document.Topic topic) {
        return new TopicViews(edition, links, citations)
            .of(topic, page, frame(page), summary(page), body(page));
      }
    }
    return page.kind() == PlannedPage.Kind.HOME ? home(page) : plain(page);
  }

  private View home(PlannedPage page) {
    return new View.Home(
        frame(page),
        summary(page),
        body(page),
        cards(page, children(page), true, PlannedPage.Kind.QUALIFICATION),
        cards(page, children(page), false, PlannedPage.Kind.QUALIFICATION));
  }

  private View plain(PlannedPage page) {
    boolean folderPage = page.address().endsWith("index.html");
    return new View.Page(
        frame(page),
        summary(page),
        body(page),
        folderPage ? cards(page, children(page)) : List.of());
  }

  private View qualification(PlannedPage page, Document.Qualification it) {
    Facts facts = new Facts();
    facts.add("awarding_organisation", it.awardingOrganisation());
    facts.add("number", it.number());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.count("total_qualification_time", it.totalQualificationTime());
    facts.add("version", it.version());
    return new View.Qualification(
        frame(page),
        summary(page),
        facts.list(),
        html(it.rulesOfCombination(), page),
        cards(page, children(page), true, PlannedPage.Kind.UNIT),
        cards(page, children(page), false, PlannedPage.Kind.UNIT),
        TopicViews.changes(it.changes(), prose -> html(Optional.of(prose), page)),
        body(page));
  }

  private View unit(PlannedPage page, Document.Unit it) {
    Facts facts = new Facts();
    facts.add("number", it.number());
    facts.add("reference", it.reference());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.add("group", it.group());
    List<View.Outcome> outcomes = new ArrayList<>();
    for (Document.Outcome outcome : it.outcomes()) {
      List<View.Criterion> criteria = new ArrayList<>();
      for (Document.Criterion each : outcome.criteria()) {
        String number = each.number().value();
        criteria.add(
            new View.Criterion(
                number,
                Anchors.criterion(number),
                html(each.text(), page),
                html(each.range(), page),
                each.verb().map(Object::toString).orElse(null),
                each.grade().map(TopicViews::word).orElse(null),
                citations.topics(it, number).stream().map(topic -> link(page, topic)).toList()));
      }
      outcomes.add(
          new View.Outcome(outcome.number().value(), html(outcome.text(), page), criteria));
    }
    List<PlannedPage> topics = new ArrayList<>(children(page));
    topics.addAll(citations.alsoIn(it));
    return new View.Unit(
        frame(page),
        summary(page),
        facts.list(),
        outcomes,
        cards(page, topics, true, PlannedPage.Kind.TOPIC),
        cards(page, topics, false, PlannedPage.Kind.TOPIC),
        body(page));
  }

  private View.Frame frame(PlannedPage page) {
    boolean lost = page.kind() == PlannedPage.Kind.NOT_FOUND;
    Integer place = places.get(page);
    return new View.Frame(
        edition.site().title().value(),
        edition.site().siteId(),
        page.document().flatMap(it -> it.facts().language()).orElse(edition.site().language()),
        page.kind().template(),
        page.title(),
        lost ? lostRoot() : "../".repeat(depth(page.address())),
        lost ? null : canonical(page.address()),
        description(page),
        edition.audience() == Audience.ASSESSOR,
        lost ? List.of() : breadcrumbs(page),
        place == null ? null : neighbour(page, place - 1),
        place == null ? null : neighbour(page, place + 1),
        contents(page),
        new LinkedHashMap<>(edition.site().headings()),
        lost ? List.of() : navigation(page));
  }

  /** The page for lost visitors is shown at any depth, so its links start at the site's path. */
  private String lostRoot() {
    return baseUrl
        .map(url -> url.replaceFirst("^[A-Za-z]+://[^/]*", ""))
        .filter(path -> !path.isEmpty())
        .orElse("");
  }

  private static int depth(String address) {
    return (int) address.chars().filter(c -> c == '/').count();
  }

  private @Nullable String canonical(String address) {
    String path =
        address.endsWith("index.html")
            ? address.substring(0, address.length() - "index.html".length())
            : address;
    return baseUrl.map(url -> url + Address.encode(path)).orElse(null);
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

  private List<View.Link> breadcrumbs(PlannedPage page) {
    List<View.Link> crumbs = new ArrayList<>();
    String folder = page.folder();
    boolean folderPage = page.address().endsWith("index.html");
    for (String at = folder; ; at = Paths.folder(at)) {
      Optional<PlannedPage> above = tree.folder(at).map(Tree.Folder::page);
      if (above.isPresent() && !(folderPage && at.equals(folder))) {
        crumbs.add(0, link(page, above.get()));
      }
      if (at.isEmpty()) {
        return crumbs;
      }
    }
  }

  /** The qualifications, or whatever stands at the top where there are none; twelve at most. */
  private List<View.Link> navigation(PlannedPage page) {
    List<PlannedPage> top = tree.root().children();
    List<PlannedPage> qualifications =
        top.stream().filter(it -> it.kind() == PlannedPage.Kind.QUALIFICATION).toList();
    return (qualifications.isEmpty() ? top : qualifications)
        .stream().limit(12).map(it -> link(page, it)).toList();
  }

  private View.@Nullable Link neighbour(PlannedPage page, int place) {
    return place < 0 || place >= sequence.size() ? null : link(page, sequence.get(place));
  }

  private static List<View.Heading> contents(PlannedPage page) {
    return page.document().map(it -> it.body().headings()).orElse(List.of()).stream()
        .filter(heading -> heading.level() <= 3)
        .map(heading -> new View.Heading(heading.level(), heading.id(), heading.text()))
        .toList();
  }

  private List<PlannedPage> children(PlannedPage page) {
    return tree.folder(page.folder()).map(Tree.Folder::children).orElse(List.of());
  }

  /** Cards of the pages of a kind, or of all the others. */
  private List<View.Card> cards(
      PlannedPage from, Collection<PlannedPage> pages, boolean ofKind, PlannedPage.Kind kind) {
    return cards(from, pages.stream().filter(it -> (it.kind() == kind) == ofKind).toList());
  }

  private List<View.Card> cards(PlannedPage from, List<PlannedPage> pages) {
    return pages.stream()
        .map(
            it ->
                new View.Card(
                    it.kind().template(),
                    it.document().flatMap(Views::number).orElse(null),
                    it.title(),
                    href(from, it),
                    it.document()
                        .flatMap(each -> each.facts().summary())
                        .map(summary -> summaryOf(it, summary, from))
                        .orElse(Html.EMPTY)))
        .toList();
  }

  /** A summary shown on another page: its links start from where it was written. */
  private Html summaryOf(PlannedPage page, Prose summary, PlannedPage shownOn) {
    String from = page.document().map(Document::path).orElse("");
    return new Html(links.html(summary, from, shownOn.address()));
  }

  private static Optional<String> number(Document document) {
    return document instanceof Document.Unit unit
        ? unit.number().map(Object::toString)
        : Optional.empty();
  }

  private static View.Link link(PlannedPage from, PlannedPage to) {
    return new View.Link(to.title(), href(from, to));
  }

  private static String href(PlannedPage from, PlannedPage to) {
    return Address.encode(Paths.relative(from.address(), to.address()));
  }

  private Html summary(PlannedPage page) {
    return html(page.document().flatMap(it -> it.facts().summary()), page);
  }

  /** The body, and after it what later content roots add for assessors. */
  private Html body(PlannedPage page) {
    Html body = withoutTitle(page, html(page.document().map(Document::body), page));
    List<Prose> notes = page.document().map(it -> it.facts().notes()).orElse(List.of());
    if (notes.isEmpty()) {
      return body;
    }
    StringBuilder all = new StringBuilder(body.value());
    for (Prose note : notes) {
      all.append("<aside class=\"callout assessor\">\n")
          .append(html(Optional.of(note), page).value())
          .append("</aside>\n");
    }
    return new Html(all.toString());
  }

  /**
   * A title that was taken from the body's first heading would stand there twice; its anchor stays.
   */
  private static Html withoutTitle(PlannedPage page, Html body) {
    Optional<Document.Facts> facts = page.document().map(Document::facts);
    if (facts.isEmpty() || !facts.get().titleInBody()) {
      return body;
    }
    Prose.Heading first = facts.get().body().headings().get(0);
    String start = "<h" + first.level() + " id=\"" + first.id() + "\">";
    String end = "</h" + first.level() + ">";
    int close = body.value().indexOf(end);
    return body.value().startsWith(start) && close > 0
        ? new Html(
            "<span id=\""
                + first.id()
                + "\"></span>"
                + body.value().substring(close + end.length()))
        : body;
  }

  private Html html(Optional<Prose> prose, PlannedPage page) {
    String from = page.document().map(Document::path).orElse("");
    return prose.map(it -> new Html(links.html(it, from, page.address()))).orElse(Html.EMPTY);
  }
}
