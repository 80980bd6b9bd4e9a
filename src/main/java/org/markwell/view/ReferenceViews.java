package org.markwell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Html;
import org.markwell.model.Registers;
import org.markwell.plan.Criterion;
import org.markwell.plan.ReferencePage;
import org.markwell.plan.ReferencePage.CoveragePage;
import org.markwell.plan.ReferencePage.DocumentsPage;
import org.markwell.plan.ReferencePage.GlossaryPage;
import org.markwell.plan.ReferencePage.LegislationPage;
import org.markwell.plan.ReferencePage.ModelsPage;
import org.markwell.plan.ReferencePage.SearchPage;
import org.markwell.plan.ReferencePage.TopicsPage;
import org.markwell.plan.References;
import org.markwell.plan.References.Defined;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.Titles;
import org.markwell.prose.Link;
import org.markwell.prose.PrintedText;

/** Makes the views of the pages that hold something of the whole guide. */
final class ReferenceViews {
  /** A law or model names so many of its topics; a thousand would help nobody. */
  private static final int MOST = 60;

  private final Edition edition;
  private final References references;

  ReferenceViews(Edition edition, References references) {
    this.edition = edition;
    this.references = references;
  }

  ReferenceView of(ReferencePage page, View.Frame frame, PrintedText text) {
    if (page instanceof GlossaryPage it) {
      return glossary(it, frame, text);
    } else if (page instanceof ModelsPage) {
      return models(frame, text);
    } else if (page instanceof LegislationPage) {
      return legislation(frame, text);
    } else if (page instanceof CoveragePage it) {
      return coverage(it, frame, text);
    } else if (page instanceof DocumentsPage it) {
      return documents(it, frame, text);
    } else if (page instanceof SearchPage) {
      return search(frame, text);
    } else if (page instanceof TopicsPage it) {
      return topics(it, frame, text);
    }
    throw new IllegalArgumentException("a kind of page without a view: " + page);
  }

  private ReferenceView.Glossary glossary(GlossaryPage page, View.Frame frame, PrintedText text) {
    List<View.Place> letters = new ArrayList<>();
    List<ReferenceView.Letter> groups = new ArrayList<>();
    for (String letter : references.letters()) {
      String address = references.address(letter);
      boolean here = address.equals(page.address());
      String anchor = anchor(letter);
      letters.add(
          new View.Place(
              letter,
              (here ? "" : text.href(address)) + (references.isLarge() ? "" : "#" + anchor),
              here && references.isLarge()));
      if (here) {
        List<ReferenceView.Term> terms = new ArrayList<>();
        references.terms(letter).forEach((key, uses) -> terms.add(term(key, uses, text)));
        groups.add(new ReferenceView.Letter(letter, anchor, terms));
      }
    }
    return new ReferenceView.Glossary(frame, letters, groups);
  }

  private ReferenceView.Search search(View.Frame frame, PrintedText text) {
    return new ReferenceView.Search(
        frame,
        letters(SearchPage.ADDRESS, text),
        references.titles().isLarge()
            ? List.of()
            : references.titles().letters().stream().map(it -> titles(it, text)).toList(),
        references.hasTerms() ? text.href("glossary.html") : null);
  }

  private ReferenceView.Topics topics(TopicsPage page, View.Frame frame, PrintedText text) {
    return new ReferenceView.Topics(
        frame, letters(page.address(), text), List.of(titles(page.letter(), text)));
  }

  private List<View.Place> letters(String here, PrintedText text) {
    Titles titles = references.titles();
    return titles.letters().stream()
        .map(
            letter -> {
              String address = titles.address(letter);
              return titles.isLarge()
                  ? new View.Place(letter, text.href(address), address.equals(here))
                  : new View.Place(letter, "#" + anchor(letter), false);
            })
        .toList();
  }

  private ReferenceView.TitleGroup titles(String letter, PrintedText text) {
    Titles titles = references.titles();
    return new ReferenceView.TitleGroup(
        letter,
        anchor(letter),
        titles.pages(letter).stream()
            .map(it -> new ReferenceView.Title(it.title(), text.href(it), titles.place(it)))
            .toList());
  }

  private static String anchor(String letter) {
    return "letter-" + (letter.equals("#") ? "other" : letter);
  }

  /** Topics that define a term in the same words share one meaning. */
  private static ReferenceView.Term term(String key, List<References.Use> uses, PrintedText text) {
    Map<String, List<Link>> topics = new LinkedHashMap<>();
    Map<String, References.Use> first = new LinkedHashMap<>();
    for (References.Use use : uses) {
      String meaning = use.meaning().strip();
      first.putIfAbsent(meaning, use);
      List<Link> links = topics.computeIfAbsent(meaning, it -> new ArrayList<>());
      if (use instanceof Defined it) {
        links.add(new Link(it.page().title(), text.href(it.page()) + "#" + it.concept().anchor()));
      }
    }
    List<ReferenceView.Meaning> meanings = new ArrayList<>();
    first.forEach(
        (meaning, use) -> {
          Html definition = new Html(Html.escape(meaning));
          Html example = Html.EMPTY;
          if (use instanceof Defined it) {
            definition = text.linked(it.concept().definition());
            example = text.linked(it.concept().example());
          }
          meanings.add(
              new ReferenceView.Meaning(
                  definition, example, topics.getOrDefault(meaning, List.of())));
        });
    return new ReferenceView.Term(uses.get(0).term(), termAnchor(key), meanings);
  }

  static String termAnchor(String key) {
    return "g-" + key.replace(' ', '-');
  }

  private ReferenceView.Models models(View.Frame frame, PrintedText text) {
    RegisterViews shared = new RegisterViews(edition.registers(), text);
    List<View.Model> models = new ArrayList<>();
    for (Registers.Model each : edition.registers().models().values()) {
      List<TopicPage> topics = references.topicsOfModel(each.id().value());
      models.add(shared.model(each, topics.stream().map(text::link).toList(), MOST));
    }
    return new ReferenceView.Models(frame, models);
  }

  private ReferenceView.Legislation legislation(View.Frame frame, PrintedText text) {
    RegisterViews shared = new RegisterViews(edition.registers(), text);
    List<View.Law> laws = new ArrayList<>();
    for (Registers.Law each : edition.registers().legislation().values()) {
      List<TopicPage> topics = references.topicsOfLaw(each.id().value());
      laws.add(shared.law(each, topics.stream().map(text::link).toList(), MOST));
    }
    return new ReferenceView.Legislation(frame, laws);
  }

  private ReferenceView.Coverage coverage(CoveragePage page, View.Frame frame, PrintedText text) {
    List<View.Place> parts =
        references.coverage().parts().stream()
            .map(it -> new View.Place(it.ownTitle().orElse(""), text.href(it), it.equals(page)))
            .toList();
    List<ReferenceView.CoveredUnit> units =
        page.units().stream().flatMap(it -> covered(it, text)).toList();
    return new ReferenceView.Coverage(frame, parts, units);
  }

  private ReferenceView.Documents documents(
      DocumentsPage page, View.Frame frame, PrintedText text) {
    List<View.Place> parts =
        references.documentPages().stream()
            .skip(1)
            .map(it -> new View.Place(it.ownTitle().orElse(""), text.href(it), it.equals(page)))
            .toList();
    List<ReferenceView.Shelf> shelves =
        page.shelves().stream()
            .map(
                shelf ->
                    new ReferenceView.Shelf(
                        shelf
                            .qualification()
                            .map(it -> new Link(it.name(), text.href(it.page())))
                            .orElse(null),
                        isReplaced(shelf.qualification()),
                        shelf.pages().stream().map(it -> controlled(it, text)).toList()))
            .toList();
    return new ReferenceView.Documents(frame, parts, shelves);
  }

  private static boolean isReplaced(Optional<QualificationSubject> qualification) {
    return qualification.filter(it -> !it.successors().isEmpty()).isPresent();
  }

  private static ReferenceView.Controlled controlled(TitledPage page, PrintedText text) {
    return new ReferenceView.Controlled(
        page.document().orElseThrow() instanceof Document.Chapter ? "chapter" : page.template(),
        page instanceof UnitPage unit ? Values.string(unit.subject().document().number()) : null,
        text.link(page),
        Values.control(page, text));
  }

  /** A unit with its criteria; nothing if there is none to show. */
  private Stream<ReferenceView.CoveredUnit> covered(UnitSubject unit, PrintedText text) {
    boolean assessor = edition.audience() == Audience.ASSESSOR;
    List<ReferenceView.CoveredCriterion> criteria = new ArrayList<>();
    int gaps = 0;
    for (Criterion each : unit.criteria()) {
      List<TopicPage> topics = each.topics();
      if (topics.isEmpty() && !assessor) {
        continue;
      }
      gaps += topics.isEmpty() ? 1 : 0;
      criteria.add(
          new ReferenceView.CoveredCriterion(
              each.number(),
              text.href(unit.page()) + "#" + each.anchor(),
              text.linked(each.text()),
              topics.stream().map(text::link).toList(),
              each.points().size()));
    }
    if (criteria.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new ReferenceView.CoveredUnit(
            unit.qualification().map(QualificationSubject::name).orElse(null),
            isReplaced(unit.qualification()),
            Values.string(unit.document().number()),
            text.link(unit.page()),
            criteria,
            gaps));
  }
}
