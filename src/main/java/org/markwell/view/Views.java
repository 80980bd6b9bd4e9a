package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.Page;
import org.markwell.plan.Page.ColophonPage;
import org.markwell.plan.Page.NotFoundPage;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.ReferencePage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.FolderPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.PlainPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.Tree;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;
import org.markwell.prose.Typesetting;

/** Makes the view of one page; the work does not grow with the number of pages. */
public final class Views {
  /** A card names this many of the pages inside it. */
  private static final int PARTS = 8;

  private final Tree tree;
  private final Frames frames;
  private final TopicViews topics;
  private final Typesetting typesetting;
  private final ReferenceViews references;

  public Views(SitePlan plan, Frames frames, Typesetting typesetting) {
    this.tree = plan.tree();
    this.frames = frames;
    this.typesetting = typesetting;
    this.topics = new TopicViews(plan);
    this.references = new ReferenceViews(plan.edition(), plan.references());
  }

  /**
   * What the page's template sees.
   *
   * @throws IllegalArgumentException for a page of a book, which other templates are for
   */
  public View of(Page page) {
    View.Frame frame = frames.of(page);
    PrintedText text = typesetting.page(page);
    if (page instanceof TopicPage it) {
      return topics.of(it, frame, text);
    } else if (page instanceof UnitPage it) {
      return unit(it, frame, text);
    } else if (page instanceof QualificationPage it) {
      return qualification(it, frame, text);
    } else if (page instanceof HomePage) {
      return home(page, frame, text);
    } else if (page instanceof PlainPage || page instanceof FolderPage) {
      return plain(page, frame, text);
    } else if (page instanceof RedirectPage it) {
      return new View.Redirect(frame, text.link(it.target()));
    } else if (page instanceof ReferencePage it) {
      return references.of(it, frame, text);
    } else if (page instanceof ColophonPage) {
      return new View.Colophon(frame);
    } else if (page instanceof NotFoundPage) {
      return new View.NotFound(frame);
    }
    throw new IllegalArgumentException("a kind of page without a view here: " + page);
  }

  private View home(Page page, View.Frame frame, PrintedText text) {
    List<TitledPage> children = tree.children(page);
    return new View.Home(
        frame,
        text.summary(page),
        text.body(page, 1),
        cards(text, children.stream().filter(QualificationPage.class::isInstance)),
        cards(text, children.stream().filter(it -> !(it instanceof QualificationPage))),
        Values.control(page, text));
  }

  private View plain(Page page, View.Frame frame, PrintedText text) {
    return new View.Page(
        frame,
        text.summary(page),
        text.body(page, 1),
        cards(text, tree.children(page).stream()),
        Values.control(page, text));
  }

  private View qualification(QualificationPage page, View.Frame frame, PrintedText text) {
    Document.Qualification it = page.subject().document();
    FactTable facts = new FactTable();
    facts.add("awarding_organisation", it.awardingOrganisation());
    facts.add("number", it.number());
    facts.add("level", page.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.count("total_qualification_time", it.totalQualificationTime());
    if (page.subject().isGraded()) {
      facts.word("grading", Values.word(it.grading()));
    }
    facts.add("version", it.version());
    facts.day("last_registration", it.lastRegistration());
    facts.day("last_certification", it.lastCertification());
    // In the order of the page, so that an abbreviation is explained where it first stands.
    Html summary = text.summary(page);
    Html rules = text.html(it.rulesOfCombination());
    Html body = text.body(page, 1);
    List<TitledPage> children = tree.children(page);
    return new View.Qualification(
        frame,
        summary,
        facts.list(),
        Values.replaces(page.subject(), text),
        rules,
        cards(text, children.stream().filter(UnitPage.class::isInstance)),
        cards(
            text,
            children.stream()
                .filter(child -> !(child instanceof UnitPage || child instanceof HandbookPage))),
        body,
        prints(page.subject(), text),
        Values.control(it, text));
  }

  private View unit(UnitPage page, View.Frame frame, PrintedText text) {
    UnitSubject subject = page.subject();
    Document.Unit it = subject.document();
    FactTable facts = new FactTable();
    facts.add("reference", it.reference());
    facts.add("level", subject.level());
    facts.count("credits", it.credits());
    facts.count("guided_learning_hours", it.guidedLearningHours());
    facts.add("group", it.group());
    // In the order of the page, as above.
    Html summary = text.summary(page);
    Html body = text.body(page, 1);
    List<View.Outcome> outcomes = OutcomeViews.of(subject, text, "");
    List<TitledPage> topics = new ArrayList<>(tree.children(page));
    topics.addAll(subject.fromElsewhere());
    return new View.Unit(
        frame,
        Values.string(it.number()),
        summary,
        facts.list(),
        outcomes,
        cards(text, topics.stream().filter(TopicPage.class::isInstance)),
        cards(text, topics.stream().filter(child -> !(child instanceof TopicPage))),
        body,
        prints(subject, text),
        Values.control(it, text));
  }

  private static View.Prints prints(Subject subject, PrintedText text) {
    List<Link> files = new ArrayList<>();
    for (PlannedBook book : subject.books()) {
      for (PlannedBook.File file : book.files()) {
        String what = book.kind() == PlannedBook.Kind.FORMS ? "forms_" : "";
        files.add(new Link(what + file.format().key(), text.href(file.address())));
      }
    }
    return new View.Prints(
        subject.handbook().map(text::href).orElse(null),
        subject.forms().map(text::href).orElse(null),
        files);
  }

  private List<View.Card> cards(PrintedText from, Stream<TitledPage> pages) {
    return pages.map(it -> card(from, it)).toList();
  }

  private View.Card card(PrintedText from, TitledPage page) {
    return new View.Card(
        page.template(),
        page instanceof UnitPage unit ? Values.string(unit.subject().document().number()) : null,
        page.title(),
        from.href(page),
        page instanceof QualificationPage old && !old.subject().successors().isEmpty(),
        from.linked(page.document().flatMap(it -> it.facts().summary())),
        parts(from, page));
  }

  /** The units of a qualification, or the topics of a unit; the first few stand for all. */
  private List<Link> parts(PrintedText from, TitledPage page) {
    Class<? extends TitledPage> parts = TopicPage.class;
    if (page instanceof QualificationPage) {
      parts = UnitPage.class;
    } else if (!(page instanceof UnitPage)) {
      return List.of();
    }
    return tree.children(page).stream()
        .filter(parts::isInstance)
        .limit(PARTS)
        .map(from::link)
        .toList();
  }
}
