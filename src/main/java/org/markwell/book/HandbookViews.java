package org.markwell.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwell.edition.Edition;
import org.markwell.model.Document.Chapter;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Html;
import org.markwell.model.Registers;
import org.markwell.plan.BookPage;
import org.markwell.plan.BookPage.HandbookPage;
import org.markwell.plan.Citations;
import org.markwell.plan.Page;
import org.markwell.plan.ReferencePage.LegislationPage;
import org.markwell.plan.ReferencePage.ModelsPage;
import org.markwell.plan.References;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.prose.BookLinks;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.ItemViews;
import org.markwell.view.OutcomeViews;
import org.markwell.view.RegisterViews;
import org.markwell.view.Values;
import org.markwell.view.View;

/** Makes the view of one handbook, from its own qualification or unit alone. */
public final class HandbookViews {
  /** With more topics than this, a qualification's page leads to the units' own handbooks. */
  private static final int ONE_PAGE = 40;

  /** The part that shows what a qualification's own page says. */
  private static final String GLANCE = "at-a-glance";

  private final Edition edition;
  private final Citations citations;
  private final References references;
  private final BookPlaces places;
  private final Verbs verbs;

  HandbookViews(SitePlan plan, BookPlaces places) {
    this.edition = plan.edition();
    this.citations = plan.citations();
    this.references = plan.references();
    this.places = places;
    this.verbs = new Verbs(edition.registers());
  }

  /** The page on the site. */
  HandbookView page(HandbookPage page, View.Frame frame) {
    Subject subject = page.subject();
    int topics = subject.loose().size();
    for (UnitSubject unit : subject.units()) {
      topics += unit.members().size();
    }
    boolean whole = subject instanceof UnitSubject || topics <= ONE_PAGE;
    return of(page, frame, whole ? subject.units() : List.of());
  }

  /** The book to print, all of it. */
  HandbookView book(BookPage page, View.Frame frame) {
    return of(page, frame, page.subject().units());
  }

  private HandbookView of(BookPage page, View.Frame frame, List<UnitSubject> units) {
    return new OneBook(page, units).view(frame);
  }

  /** A book being made: what it takes in, and what that cites. */
  private final class OneBook {
    private final BookPage page;
    private final Subject subject;
    private final List<UnitSubject> units;
    private final BookText text;
    private final BookLinks book;
    private final Map<Page, String> ids = new LinkedHashMap<>();
    private final Set<Registers.Law> laws = new LinkedHashSet<>();
    private final Set<Registers.Model> models = new LinkedHashSet<>();

    OneBook(BookPage page, List<UnitSubject> units) {
      this.page = page;
      this.subject = page.subject();
      this.units = units;
      this.text = places.book(page);
      this.book = text.links();
      take();
    }

    /** Everything gets its id before anything is written, since links may look forward. */
    private void take() {
      boolean whole = !units.isEmpty() || subject.units().isEmpty();
      subject.chapters().forEach(it -> ids.put(it, book.add("chapter", it)));
      if (subject instanceof QualificationSubject) {
        book.addAs(GLANCE, subject.page());
        ids.put(subject.page(), GLANCE);
      }
      if (page.document().isPresent()) {
        ids.put(page, book.add("handbook", page));
      }
      for (UnitSubject unit : units) {
        ids.put(unit.page(), book.add("unit", unit.page()));
        unit.members().forEach(this::take);
      }
      if (whole) {
        subject.loose().forEach(this::take);
      }
      List<Registers.Law> successors = new ArrayList<>(laws);
      for (int i = 0; i < successors.size(); i++) {
        edition
            .registers()
            .successor(successors.get(i))
            .filter(laws::add)
            .ifPresent(successors::add);
      }
      Set<String> anchors = new HashSet<>();
      laws.forEach(it -> anchors.add(RegisterViews.anchor(it)));
      if (!laws.isEmpty()) {
        book.add("legislation", LegislationPage.ADDRESS, anchors);
      }
      Set<String> drawn = new HashSet<>();
      models.forEach(it -> drawn.add(RegisterViews.anchor(it)));
      if (!models.isEmpty()) {
        book.add("models", ModelsPage.ADDRESS, drawn);
      }
    }

    private void take(TopicPage topic) {
      if (ids.containsKey(topic)) {
        return;
      }
      ids.put(topic, book.add("topic", topic));
      laws.addAll(edition.registers().laws(topic.topic().legislation()));
      models.addAll(edition.registers().models(topic.topic().models()));
    }

    HandbookView view(View.Frame frame) {
      Html about = Html.EMPTY;
      Html rules = Html.EMPTY;
      List<HandbookView.UnitLine> structure = List.of();
      if (subject instanceof QualificationSubject qualification) {
        about = text.body(subject.page(), 2);
        rules = text.html(qualification.document().rulesOfCombination());
        structure = qualification.units().stream().map(it -> line(it)).toList();
      }
      Set<TopicPage> placed = new HashSet<>();
      List<HandbookView.Chapter> chapters = subject.chapters().stream().map(this::chapter).toList();
      List<HandbookView.Part> parts = units.stream().map(it -> part(it, placed)).toList();
      List<HandbookView.Topic> others =
          subject.loose().stream()
              .filter(ids::containsKey)
              .map(it -> topic(it, Optional.empty()))
              .toList();
      RegisterViews shared = new RegisterViews(edition.registers(), text);
      List<HandbookView.Controlled> control = controlled();
      BookIndex index = new BookIndex(edition, subject, verbs, text);
      return new HandbookView(
          frame,
          places.head(page, frame),
          Values.replaced(subject.qualification(), text::href),
          subject.qualification().map(it -> Values.replaces(it, text)).orElse(List.of()),
          control.stream().filter(this::isShown).toList(),
          changes(control),
          facts(),
          rules,
          structure,
          about,
          chapters,
          parts,
          others,
          index.verbs(),
          models.stream()
              .map(it -> shared.model(it, using(it.id().value(), Kind.MODEL), Integer.MAX_VALUE))
              .toList(),
          laws.stream()
              .map(it -> shared.law(it, using(it.id().value(), Kind.LAW), Integer.MAX_VALUE))
              .toList(),
          index.criteria(),
          index.gaps(),
          book.references());
    }

    private HandbookView.Chapter chapter(TitledPage page) {
      return new HandbookView.Chapter(
          id(page), language(page), page.title(), text.summary(page), text.body(page, 2));
    }

    /** The language of a document that is not the book's. */
    private @Nullable String language(Page page) {
      String book = subject.document().facts().language().orElse(edition.site().language());
      return page.document()
          .flatMap(it -> it.facts().language())
          .filter(it -> !it.equalsIgnoreCase(book))
          .orElse(null);
    }

    private String id(Page page) {
      return Objects.requireNonNull(ids.get(page));
    }

    private HandbookView.Part part(UnitSubject unit, Set<TopicPage> placed) {
      Page page = unit.page();
      String id = id(page);
      Html summary = text.summary(page);
      List<View.Outcome> outcomes = OutcomeViews.of(unit, text, book.prefix(page));
      List<HandbookView.Topic> topics = new ArrayList<>();
      List<Link> elsewhere = new ArrayList<>();
      for (TopicPage each : unit.members()) {
        if (placed.add(each)) {
          topics.add(topic(each, Optional.of(unit)));
        } else {
          elsewhere.add(text.link(each));
        }
      }
      return new HandbookView.Part(
          id,
          Values.string(unit.document().number()),
          unit.title(),
          summary,
          BookFacts.of(unit),
          outcomes,
          text.body(page, 2),
          topics,
          elsewhere);
    }

    /**
     * @param unit the one whose part of the book the topic stands in, if there is one
     */
    private HandbookView.Topic topic(TopicPage page, Optional<UnitSubject> unit) {
      Topic topic = page.topic();
      ItemViews on = new ItemViews(edition.registers(), citations, page, unit, text);
      RegisterViews shared = new RegisterViews(edition.registers(), text);
      String prefix = book.prefix(page);
      return new HandbookView.Topic(
          id(page),
          language(page),
          page.title(),
          text.summary(page),
          on.cited(topic.criteria()),
          MarkingGuide.of(page, unit, citations, on, prefix),
          topic.misconceptions().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.misconception(it)))
              .toList(),
          topic.concepts().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.concept(it)))
              .toList(),
          topic.tips().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.tip(it)))
              .toList(),
          edition.registers().models(topic.models()).stream()
              .map(
                  it ->
                      new Link(
                          it.name().value(),
                          text.href(ModelsPage.ADDRESS, RegisterViews.anchor(it))))
              .toList(),
          edition.registers().laws(topic.legislation()).stream().map(shared::cited).toList(),
          text.body(page, 4));
    }

    private HandbookView.UnitLine line(UnitSubject subject) {
      Unit unit = subject.document();
      String href =
          ids.containsKey(subject.page())
              ? text.href(subject.page())
              : subject.handbook().map(text::href).orElseGet(() -> text.href(subject.page()));
      return new HandbookView.UnitLine(
          Values.string(unit.number()),
          new Link(subject.title(), href),
          Values.string(unit.reference()),
          Values.string(subject.level()),
          unit.credits().map(it -> Integer.toString(it)).orElse(null),
          unit.guidedLearningHours().map(it -> Integer.toString(it)).orElse(null),
          Values.string(unit.group()));
    }

    /** The qualification's, in a unit's handbook too: the unit's own stand in its part. */
    private List<View.Fact> facts() {
      return subject.qualification().map(BookFacts::of).orElse(List.of());
    }

    /** What the book is made of, as documents; the history of each in the order of the book. */
    private List<HandbookView.Controlled> controlled() {
      List<HandbookView.Controlled> lines = new ArrayList<>();
      for (TitledPage page : documents()) {
        page.document()
            .ifPresent(
                it ->
                    lines.add(
                        new HandbookView.Controlled(
                            it instanceof Chapter ? "chapter" : page.template(),
                            text.link(page),
                            Values.control(it, text))));
      }
      return lines;
    }

    /** Topics and the book's own document stand there even if nothing is said of them. */
    private boolean isShown(HandbookView.Controlled line) {
      return line.control().stated()
          || line.kind().equals("topic")
          || line.kind().equals(subject.page().template());
    }

    /** In a unit's handbook the qualification comes first, too: its version is the book's. */
    private Set<TitledPage> documents() {
      Set<TitledPage> all = new LinkedHashSet<>();
      subject.qualification().ifPresent(it -> all.add(it.page()));
      all.addAll(subject.written());
      return all;
    }

    /** The latest first; what has no date comes last, in the order of the book. */
    private static List<HandbookView.Change> changes(List<HandbookView.Controlled> documents) {
      List<HandbookView.Change> all = new ArrayList<>();
      for (HandbookView.Controlled each : documents) {
        Link where = each.kind().equals("qualification") ? null : each.document();
        each.control().changes().forEach(it -> all.add(new HandbookView.Change(where, it)));
      }
      all.sort(Comparator.comparing(HandbookViews::day, Comparator.reverseOrder()));
      return all;
    }

    private List<Link> using(String id, Kind kind) {
      List<TopicPage> all =
          kind == Kind.LAW ? references.topicsOfLaw(id) : references.topicsOfModel(id);
      return all.stream().filter(ids::containsKey).map(text::link).toList();
    }
  }

  /** What topics cite of the registers. */
  private enum Kind {
    MODEL,
    LAW
  }

  private static String day(HandbookView.Change change) {
    View.@Nullable Day date = change.change().date();
    return date == null ? "" : date.iso();
  }
}
