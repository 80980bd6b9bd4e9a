package org.markwell.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.plan.Citations;
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.Redirects;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Tree;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;
import org.markwell.prose.Typesetting;

/** Makes the view of one page; the work does not grow with the number of pages. */
public final class Views {
  /** A card names this many of the pages inside it. */
  private static final int PARTS = 8;

  private final Edition edition;
  private final Tree tree;
  private final Typesetting typesetting;
  private final Frames frames;
  private final Citations citations;
  private final Related related;
  private final Redirects redirects;
  private final ReferenceViews references;
  private final Handbooks handbooks;

  public Views(SitePlan plan, Typesetting typesetting) {
    this.edition = plan.edition();
    this.tree = plan.tree();
    this.typesetting = typesetting;
    this.frames = new Frames(plan);
    this.redirects = plan.redirects();
    this.citations = plan.references().citations();
    this.related = new Related(edition, citations, tree.sequence());
    this.references = new ReferenceViews(edition, plan.references());
    this.handbooks = plan.handbooks();
  }

  /** What the page's template sees. */
  public View of(PlannedPage page) {
    View.Frame frame = frames.of(page);
    PrintedText text = typesetting.page(page);
    return switch (page.kind()) {
      case NOT_FOUND -> new View.NotFound(frame);
      case REDIRECT -> new View.Redirect(frame, text.link(redirects.target(page)));
      case GLOSSARY -> references.glossary(page, frame, text);
      case MODELS -> references.models(frame, text);
      case LEGISLATION -> references.legislation(frame, text);
      case COLOPHON -> new View.Colophon(frame);
      case COVERAGE -> references.coverage(page, frame, text);
      case HANDBOOK, UNIT_HANDBOOK, FORMS, FORM ->
          throw new IllegalArgumentException("a page of a book: " + page.address());
      case SEARCH -> references.search(frame, text);
      case TOPICS -> references.topics(page, frame, text);
      case HOME -> home(page, frame, text);
      case PAGE, FOLDER -> plain(page, frame, text);
      case QUALIFICATION -> qualification(page, frame, text);
      case UNIT -> unit(page, frame, text);
      case TOPIC ->
          new TopicViews(edition, citations, related)
              .of((Document.Topic) page.document().orElseThrow(), page, frame, text);
    };
  }

  private View home(PlannedPage page, View.Frame frame, PrintedText text) {
    return new View.Home(
        frame,
        text.summary(page),
        text.body(page, 1),
        cards(text, children(page), true, PlannedPage.Kind.QUALIFICATION),
        cards(text, children(page), false, PlannedPage.Kind.QUALIFICATION));
  }

  private View plain(PlannedPage page, View.Frame frame, PrintedText text) {
    boolean folderPage = page.address().endsWith("index.html");
    return new View.Page(
        frame,
        text.summary(page),
        text.body(page, 1),
        folderPage ? cards(text, children(page)) : List.of());
  }

  private View qualification(PlannedPage page, View.Frame frame, PrintedText text) {
    Document.Qualification it = (Document.Qualification) page.document().orElseThrow();
    Facts facts = new Facts();
    facts.add("awarding_organisation", it.awardingOrganisation());
    facts.add("number", it.number());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.count("total_qualification_time", it.totalQualificationTime());
    facts.add("version", it.version());
    // In the order of the page, so that an abbreviation is explained where it first stands.
    Html summary = text.summary(page);
    Html rules = text.html(it.rulesOfCombination());
    Html body = text.body(page, 1);
    return new View.Qualification(
        frame,
        summary,
        facts.list(),
        rules,
        cards(text, children(page), true, PlannedPage.Kind.UNIT),
        cards(
            text,
            children(page).stream()
                .filter(child -> child.kind() != PlannedPage.Kind.HANDBOOK)
                .toList(),
            false,
            PlannedPage.Kind.UNIT),
        TopicViews.changes(it.changes(), text),
        body,
        prints(page, text));
  }

  private View unit(PlannedPage page, View.Frame frame, PrintedText text) {
    Document.Unit it = (Document.Unit) page.document().orElseThrow();
    Facts facts = new Facts();
    facts.add("reference", it.reference());
    facts.add("level", it.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.add("group", it.group());
    // In the order of the page, as above.
    Html summary = text.summary(page);
    Html body = text.body(page, 1);
    List<View.Outcome> outcomes = OutcomeViews.of(it, citations, text, "");
    List<PlannedPage> topics = new ArrayList<>(children(page));
    topics.addAll(citations.alsoIn(it));
    return new View.Unit(
        frame,
        it.number().map(Object::toString).orElse(null),
        summary,
        facts.list(),
        outcomes,
        cards(text, topics, true, PlannedPage.Kind.TOPIC),
        cards(text, topics, false, PlannedPage.Kind.TOPIC),
        body,
        prints(page, text));
  }

  private View.Prints prints(PlannedPage page, PrintedText text) {
    List<Link> files = new ArrayList<>();
    for (PlannedBook book : handbooks.books(page)) {
      for (PlannedBook.File file : book.files()) {
        String what = book.kind() == PlannedBook.Kind.FORMS ? "forms_" : "";
        files.add(new Link(what + file.format().key(), text.href(file.address())));
      }
    }
    return new View.Prints(
        handbooks.handbook(page).map(text::href).orElse(null),
        handbooks.pack(page).map(text::href).orElse(null),
        files);
  }

  private List<PlannedPage> children(PlannedPage page) {
    return tree.folder(page.folder()).map(Tree.Folder::children).orElse(List.of());
  }

  /** Cards of the pages of a kind, or of all the others. */
  private List<View.Card> cards(
      PrintedText from, Collection<PlannedPage> pages, boolean ofKind, PlannedPage.Kind kind) {
    return cards(from, pages.stream().filter(it -> (it.kind() == kind) == ofKind).toList());
  }

  private List<View.Card> cards(PrintedText from, List<PlannedPage> pages) {
    return pages.stream()
        .map(
            it ->
                new View.Card(
                    it.kind().template(),
                    it.document().flatMap(Views::number).orElse(null),
                    it.title(),
                    from.href(it),
                    from.linked(it.document().flatMap(each -> each.facts().summary())),
                    parts(from, it)))
        .toList();
  }

  /** The units of a qualification, or the topics of a unit; the first few stand for all. */
  private List<Link> parts(PrintedText from, PlannedPage page) {
    PlannedPage.Kind kind =
        switch (page.kind()) {
          case QUALIFICATION -> PlannedPage.Kind.UNIT;
          case UNIT -> PlannedPage.Kind.TOPIC;
          default -> PlannedPage.Kind.NOT_FOUND;
        };
    return kind == PlannedPage.Kind.NOT_FOUND
        ? List.of()
        : children(page).stream()
            .filter(it -> it.kind() == kind)
            .limit(PARTS)
            .map(from::link)
            .toList();
  }

  private static Optional<String> number(Document document) {
    return document instanceof Document.Unit unit
        ? unit.number().map(Object::toString)
        : Optional.empty();
  }
}
