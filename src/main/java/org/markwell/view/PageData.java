package org.markwell.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Text;
import org.markwell.plan.Citation;
import org.markwell.plan.Criterion;
import org.markwell.plan.Page;
import org.markwell.plan.ReferencePage.GlossaryPage;
import org.markwell.plan.References;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.Address;
import org.markwell.prose.Labels;
import org.markwell.view.data.Thing;
import org.markwell.view.data.Thing.AlignmentObject;
import org.markwell.view.data.Thing.Answer;
import org.markwell.view.data.Thing.BreadcrumbList;
import org.markwell.view.data.Thing.CreativeWork;
import org.markwell.view.data.Thing.DefinedTerm;
import org.markwell.view.data.Thing.DefinedTermSet;
import org.markwell.view.data.Thing.EducationalOccupationalCredential;
import org.markwell.view.data.Thing.LearningResource;
import org.markwell.view.data.Thing.ListItem;
import org.markwell.view.data.Thing.Organization;
import org.markwell.view.data.Thing.Question;
import org.markwell.view.data.Thing.Quiz;
import org.markwell.view.data.Thing.WebPage;
import org.markwell.view.data.Thing.WebSite;

/**
 * What a page is about, for programs: the same that it says to people, and nothing else. Where the
 * site's address is not known, no address is told.
 */
final class PageData {
  private final SitePlan plan;
  private final Labels labels;
  private final @Nullable Organization centre;

  /**
   * @param labels for what the theme has words for
   */
  PageData(SitePlan plan, Labels labels) {
    this.plan = plan;
    this.labels = labels;
    this.centre = plan.edition().site().centre().name().map(Organization::new).orElse(null);
  }

  /** A page above another. */
  record Step(String title, Page page) {}

  /**
   * The things of a page.
   *
   * @param above the pages above it, the home page first
   * @param description of it in a sentence or two
   */
  List<Thing> of(Page page, List<Step> above, @Nullable String description) {
    List<Thing> things = new ArrayList<>();
    if (page instanceof TopicPage it) {
      things.add(topic(it, description));
    } else if (page instanceof UnitPage it && !it.subject().criteria().isEmpty()) {
      things.add(unit(it, description));
    } else if (page instanceof QualificationPage it) {
      things.add(qualification(it, description));
    } else if (page instanceof GlossaryPage) {
      glossary(page).ifPresent(things::add);
    }
    if (page instanceof HomePage || plan.tree().root().page().equals(page)) {
      things.add(
          new WebSite(
              url(page), plan.edition().site().title().value(), description, language(), centre));
    }
    if (!above.isEmpty()) {
      things.add(breadcrumbs(page, above));
    }
    return things;
  }

  private BreadcrumbList breadcrumbs(Page page, List<Step> above) {
    List<ListItem> items = new ArrayList<>();
    for (Step step : above) {
      items.add(new ListItem(items.size() + 1, step.title(), webPage(step.page())));
    }
    String here = page.ownTitle().orElseGet(() -> labels.page(page.template()));
    items.add(new ListItem(items.size() + 1, here, webPage(page)));
    return new BreadcrumbList(items);
  }

  private LearningResource topic(TopicPage page, @Nullable String description) {
    Topic topic = page.topic();
    String language = language(page);
    int minutes = ReadingTime.minutes(topic);
    List<Thing> parts = new ArrayList<>();
    if (!topic.concepts().isEmpty()) {
      parts.add(
          new DefinedTermSet(
              null,
              labels.word("concepts"),
              null,
              language,
              null,
              topic.concepts().stream().map(it -> concept(page, it)).toList()));
    }
    if (!topic.misconceptions().isEmpty()) {
      parts.add(
          new Quiz(
              labels.word("misconceptions"),
              language,
              topic.misconceptions().stream().map(this::question).toList()));
    }
    return new LearningResource(
        url(page),
        page.title(),
        description,
        language,
        labels.word("topic"),
        page.level().map(this::level).orElse(null),
        minutes > 0 ? "PT" + minutes + "M" : null,
        Values.string(topic.version()),
        modified(page),
        page.unit().map(it -> work(it.page())).orElse(null),
        centre,
        centre,
        topic.criteria().stream()
            .map(it -> alignment(plan.citations().criterion(page, it)))
            .toList(),
        parts);
  }

  private DefinedTerm concept(TopicPage page, Item.Concept it) {
    return new DefinedTerm(
        url(page, it.anchor()), it.term().value(), null, it.definition().plain());
  }

  /** A card: what is wrong on its front, and what is right on its back, marked as on the page. */
  private Question question(Item.Misconception it) {
    String kind = Values.word(it.kind());
    return new Question(
        "Flashcard",
        labels.word("claim_" + kind) + " " + it.claim().plain(),
        new Answer(labels.word("correction_" + kind) + " " + it.correction().plain()));
  }

  private AlignmentObject alignment(Citation it) {
    return new AlignmentObject(
        "teaches",
        it.unit().map(PageData::framework).orElse(null),
        it.number(),
        it.criterion().flatMap(Criterion::text).map(Prose::plain).orElse(null),
        it.criterion().map(each -> url(each.unit().page(), each.anchor())).orElse(null));
  }

  private static String framework(UnitSubject unit) {
    return unit.qualification().map(it -> it.title() + ": ").orElse("") + named(unit);
  }

  private static String named(UnitSubject unit) {
    return unit.document().number().map(it -> it.value() + " ").orElse("") + unit.title();
  }

  private DefinedTermSet unit(UnitPage page, @Nullable String description) {
    UnitSubject unit = page.subject();
    List<DefinedTerm> criteria = new ArrayList<>();
    for (Criterion each : unit.criteria()) {
      criteria.add(
          new DefinedTerm(
              url(page, each.anchor()),
              each.text().map(Prose::plain).orElse(each.number()),
              each.number(),
              null));
    }
    return new DefinedTermSet(
        url(page),
        named(unit),
        description,
        language(page),
        unit.qualification().map(it -> work(it.page())).orElse(null),
        criteria);
  }

  private EducationalOccupationalCredential qualification(
      QualificationPage page, @Nullable String description) {
    QualificationSubject subject = page.subject();
    Document.Qualification it = subject.document();
    return new EducationalOccupationalCredential(
        url(page),
        page.title(),
        description,
        language(page),
        labels.word("qualification"),
        page.level().map(this::level).orElse(null),
        Values.string(it.number()),
        Values.string(it.version()),
        modified(page),
        it.awardingOrganisation().flatMap(PageData::organisation).orElse(null),
        centre,
        subject.units().stream().map(this::competency).toList());
  }

  /** Whoever writes that there is none names none. */
  private static Optional<Organization> organisation(Text name) {
    String first = name.value().strip().toLowerCase(Locale.ROOT).split("[^\\p{L}/]", 2)[0];
    return first.equals("none") || first.equals("n/a")
        ? Optional.empty()
        : Optional.of(new Organization(name.value()));
  }

  private DefinedTerm competency(UnitSubject unit) {
    return new DefinedTerm(
        url(unit.page()), unit.title(), Values.string(unit.document().number()), null);
  }

  /**
   * The terms that stand on a page of the glossary. What they mean is told where topics define
   * them; here it would double the page.
   */
  private Optional<Thing> glossary(Page page) {
    References references = plan.references();
    List<DefinedTerm> terms = new ArrayList<>();
    for (String letter : references.letters()) {
      if (references.address(letter).equals(page.address())) {
        references
            .terms(letter)
            .forEach(
                (key, uses) ->
                    terms.add(
                        new DefinedTerm(
                            url(page, ReferenceViews.termAnchor(key)),
                            uses.get(0).term(),
                            null,
                            null)));
      }
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DefinedTermSet(url(page), labels.page("glossary"), null, language(), null, terms));
  }

  private @Nullable WebPage webPage(Page page) {
    return plan.address(page).map(WebPage::new).orElse(null);
  }

  private CreativeWork work(TitledPage page) {
    return new CreativeWork(url(page), page.title());
  }

  private String level(Text level) {
    return labels.word("fact_level") + " " + level.value();
  }

  private static @Nullable String modified(Page page) {
    return Publicity.modified(page).map(LocalDate::toString).orElse(null);
  }

  private String language() {
    return plan.edition().site().language();
  }

  private String language(Page page) {
    return page.document().flatMap(it -> it.facts().language()).orElse(language());
  }

  private @Nullable String url(Page page) {
    return plan.address(page).orElse(null);
  }

  private @Nullable String url(Page page, String anchor) {
    return plan.address(page).map(it -> it + "#" + Address.encode(anchor)).orElse(null);
  }
}
