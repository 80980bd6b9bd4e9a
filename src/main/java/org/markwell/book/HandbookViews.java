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
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Html;
import org.markwell.model.Registers;
import org.markwell.plan.Handbooks;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.References;
import org.markwell.plan.SitePlan;
import org.markwell.prose.BookLinks;
import org.markwell.prose.BookText;
import org.markwell.prose.Link;
import org.markwell.view.ItemViews;
import org.markwell.view.OutcomeViews;
import org.markwell.view.RegisterViews;
import org.markwell.view.TopicViews;
import org.markwell.view.View;

/** Makes the view of one handbook, from its own qualification or unit alone. */
public final class HandbookViews {
  /** With more topics than this, a qualification's page leads to the units' own handbooks. */
  private static final int ONE_PAGE = 40;

  private final Edition edition;
  private final Handbooks handbooks;
  private final References references;
  private final BookPlaces places;

  HandbookViews(SitePlan plan, BookPlaces places) {
    this.edition = plan.edition();
    this.handbooks = plan.handbooks();
    this.references = plan.references();
    this.places = places;
  }

  /** The page on the site. */
  HandbookView page(PlannedPage page, View.Frame frame) {
    PlannedPage subject = handbooks.subject(page);
    int topics = handbooks.loose(subject).size();
    for (PlannedPage unit : handbooks.units(subject)) {
      topics += handbooks.topics(unit).size();
    }
    boolean whole = subject.kind() == PlannedPage.Kind.UNIT || topics <= ONE_PAGE;
    return of(page, frame, whole ? handbooks.units(subject) : List.of());
  }

  /** The book to print, all of it. */
  HandbookView book(PlannedPage page, View.Frame frame) {
    return of(page, frame, handbooks.units(handbooks.subject(page)));
  }

  private HandbookView of(PlannedPage page, View.Frame frame, List<PlannedPage> units) {
    return new OneBook(page, units).view(frame);
  }

  /** A book being made: what it takes in, and what that cites. */
  private final class OneBook {
    private final PlannedPage page;
    private final PlannedPage subject;
    private final List<PlannedPage> units;
    private final BookText text;
    private final BookLinks book;
    private final Map<PlannedPage, String> ids = new LinkedHashMap<>();
    private final Set<Registers.Law> laws = new LinkedHashSet<>();
    private final Set<Registers.Model> models = new LinkedHashSet<>();

    OneBook(PlannedPage page, List<PlannedPage> units) {
      this.page = page;
      this.subject = handbooks.subject(page);
      this.units = units;
      this.text = places.book(page);
      this.book = text.links();
      take();
    }

    /** Everything gets its id before anything is written, since links may look forward. */
    private void take() {
      boolean whole = !units.isEmpty() || handbooks.units(subject).isEmpty();
      handbooks.chapters(subject).forEach(it -> ids.put(it, book.add("chapter", it)));
      if (subject.kind() == PlannedPage.Kind.QUALIFICATION) {
        ids.put(subject, book.add("qualification", subject));
      }
      if (page.document().isPresent()) {
        ids.put(page, book.add("handbook", page));
      }
      for (PlannedPage unit : units) {
        ids.put(unit, book.add("unit", unit));
        handbooks.topics(unit).forEach(this::take);
      }
      if (whole) {
        handbooks.loose(subject).forEach(this::take);
      }
      List<Registers.Law> successors = new ArrayList<>(laws);
      for (int i = 0; i < successors.size(); i++) {
        successors
            .get(i)
            .replacedBy()
            .map(it -> edition.registers().legislation().get(it.value()))
            .filter(it -> laws.add(it))
            .ifPresent(successors::add);
      }
      Set<String> anchors = new HashSet<>();
      laws.forEach(it -> anchors.add(RegisterViews.anchor(it)));
      if (!laws.isEmpty()) {
        book.add("legislation", "legislation.html", anchors);
      }
      Set<String> drawn = new HashSet<>();
      models.forEach(it -> drawn.add(RegisterViews.anchor(it)));
      if (!models.isEmpty()) {
        book.add("models", "models.html", drawn);
      }
    }

    private void take(PlannedPage topic) {
      if (ids.containsKey(topic)) {
        return;
      }
      ids.put(topic, book.add("topic", topic));
      Topic it = Handbooks.topic(topic);
      TopicViews.found(it.legislation(), edition.registers().legislation()).forEach(laws::add);
      TopicViews.found(it.models(), edition.registers().models()).forEach(models::add);
    }

    HandbookView view(View.Frame frame) {
      BookText text = text(subject);
      Optional<Qualification> qualification =
          subject.document().filter(Qualification.class::isInstance).map(Qualification.class::cast);
      Html about = qualification.isPresent() ? text.body(subject, 2) : Html.EMPTY;
      Set<PlannedPage> placed = new HashSet<>();
      Html rules = qualification.map(it -> text.html(it.rulesOfCombination())).orElse(Html.EMPTY);
      List<HandbookView.Chapter> chapters =
          handbooks.chapters(subject).stream().map(this::chapter).toList();
      List<HandbookView.Part> parts = units.stream().map(it -> part(it, placed)).toList();
      List<HandbookView.Topic> others =
          handbooks.loose(subject).stream()
              .filter(ids::containsKey)
              .map(it -> topic(it, Optional.empty()))
              .toList();
      RegisterViews shared = new RegisterViews(edition.registers(), text);
      BookIndex index = new BookIndex(edition, handbooks, references, text);
      return new HandbookView(
          frame,
          places.head(page, frame),
          control(text),
          changes(text),
          facts(),
          rules,
          qualification.isPresent()
              ? handbooks.units(subject).stream().map(it -> line(it, text)).toList()
              : List.of(),
          about,
          chapters,
          parts,
          others,
          index.verbs(handbooks.units(subject), handbooks.loose(subject)),
          models.stream()
              .map(
                  it ->
                      shared.model(it, using(text, it.id().value(), Kind.MODEL), Integer.MAX_VALUE))
              .toList(),
          laws.stream()
              .map(it -> shared.law(it, using(text, it.id().value(), Kind.LAW), Integer.MAX_VALUE))
              .toList(),
          index.criteria(handbooks.units(subject)),
          index.gaps(handbooks.units(subject)),
          book.references());
    }

    private BookText text(PlannedPage page) {
      return text;
    }

    private HandbookView.Chapter chapter(PlannedPage page) {
      BookText text = text(page);
      return new HandbookView.Chapter(
          id(page), language(page), page.title(), text.summary(page), text.body(page, 2));
    }

    /** The language of a document that is not the book's. */
    private @Nullable String language(PlannedPage page) {
      String book =
          subject.document().flatMap(it -> it.facts().language()).orElse(edition.site().language());
      return page.document()
          .flatMap(it -> it.facts().language())
          .filter(it -> !it.equalsIgnoreCase(book))
          .orElse(null);
    }

    private String id(PlannedPage page) {
      return Objects.requireNonNull(ids.get(page));
    }

    private HandbookView.Part part(PlannedPage page, Set<PlannedPage> placed) {
      Unit unit = Handbooks.unit(page);
      BookText text = text(page);
      String id = id(page);
      Html summary = text.summary(page);
      List<View.Outcome> outcomes = OutcomeViews.of(unit, references.citations(), text, id + "_");
      List<HandbookView.Topic> topics = new ArrayList<>();
      List<Link> elsewhere = new ArrayList<>();
      for (PlannedPage each : handbooks.topics(page)) {
        if (placed.add(each)) {
          topics.add(topic(each, Optional.of(unit)));
        } else {
          elsewhere.add(text.link(each));
        }
      }
      return new HandbookView.Part(
          id,
          TopicViews.string(unit.number()),
          page.title(),
          summary,
          BookFacts.of(unit),
          outcomes,
          text.body(page, 2),
          topics,
          elsewhere);
    }

    private HandbookView.Topic topic(PlannedPage page, Optional<Unit> unit) {
      Topic topic = Handbooks.topic(page);
      BookText text = text(page);
      ItemViews on = new ItemViews(edition, references.citations(), topic, text);
      RegisterViews shared = new RegisterViews(edition.registers(), text);
      String prefix = id(page) + "_";
      return new HandbookView.Topic(
          id(page),
          language(page),
          page.title(),
          text.summary(page),
          on.cited(topic.criteria()),
          new MarkingGuide(topic, unit, references.citations()).of(on, prefix),
          topic.misconceptions().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.misconception(it)))
              .toList(),
          topic.concepts().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.concept(it)))
              .toList(),
          topic.tips().stream()
              .map(it -> new HandbookView.Keyed<>(prefix + it.anchor(), on.tip(it)))
              .toList(),
          TopicViews.found(topic.models(), edition.registers().models())
              .map(
                  it ->
                      new Link(
                          it.name().value(), text.href("models.html", RegisterViews.anchor(it))))
              .toList(),
          TopicViews.found(topic.legislation(), edition.registers().legislation())
              .map(shared::cited)
              .toList(),
          text.body(page, 4));
    }

    private HandbookView.UnitLine line(PlannedPage page, BookText text) {
      Unit unit = Handbooks.unit(page);
      PlannedPage target = ids.containsKey(page) ? page : handbooks.handbook(page).orElse(page);
      return new HandbookView.UnitLine(
          TopicViews.string(unit.number()),
          new Link(page.title(), text.href(target)),
          TopicViews.string(unit.reference()),
          TopicViews.string(unit.level()),
          unit.credits().map(it -> Integer.toString(it)).orElse(null),
          unit.guidedLearningHours().map(it -> Integer.toString(it)).orElse(null),
          TopicViews.string(unit.group()));
    }

    /** The qualification's, in a unit's handbook too: the unit's own stand in its part. */
    private List<View.Fact> facts() {
      return handbooks
          .qualificationPage(subject)
          .map(
              it ->
                  BookFacts.of(
                      (Qualification) it.document().orElseThrow(),
                      handbooks.units(it).stream().map(Handbooks::unit).toList()))
          .orElse(List.of());
    }

    private List<PlannedPage> topics() {
      Set<PlannedPage> all = new LinkedHashSet<>();
      handbooks.units(subject).forEach(unit -> all.addAll(handbooks.topics(unit)));
      all.addAll(handbooks.loose(subject));
      return List.copyOf(all);
    }

    private List<HandbookView.Control> control(BookText text) {
      List<HandbookView.Control> lines = new ArrayList<>();
      for (PlannedPage page : topics()) {
        Topic it = Handbooks.topic(page);
        lines.add(
            new HandbookView.Control(
                page.title(),
                text.href(page),
                TopicViews.word(it.status()),
                TopicViews.string(it.version()),
                TopicViews.string(it.author()),
                TopicViews.string(it.owner()),
                TopicViews.string(it.approver()),
                TopicViews.day(it.reviewed()),
                TopicViews.day(it.reviewDue())));
      }
      return lines;
    }

    /** The latest first; what has no date comes last, in the order of the book. */
    private List<HandbookView.Change> changes(BookText text) {
      List<HandbookView.Change> all = new ArrayList<>();
      handbooks
          .qualificationPage(subject)
          .ifPresent(
              from ->
                  TopicViews.changes(
                          ((Qualification) from.document().orElseThrow()).changes(), text(from))
                      .forEach(it -> all.add(new HandbookView.Change(null, it))));
      for (PlannedPage page : topics()) {
        TopicViews.changes(Handbooks.topic(page).changes(), text(page))
            .forEach(it -> all.add(new HandbookView.Change(text.link(page), it)));
      }
      all.sort(Comparator.comparing(HandbookViews::day, Comparator.reverseOrder()));
      return all;
    }

    private List<Link> using(BookText text, String id, Kind kind) {
      List<PlannedPage> all =
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
