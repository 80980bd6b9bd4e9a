package org.markwell.emit.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Prose;
import org.markwell.model.Text;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;

/** Finds what of each page is worth finding. */
final class SearchDocuments {
  private final Edition edition;

  private SearchDocuments(Edition edition) {
    this.edition = edition;
  }

  /**
   * One for each topic and each plain page, in reading order. What only lists topics is left out:
   * it has the words of all of them and would stand before each.
   */
  static List<SearchDocument> of(SitePlan plan) {
    SearchDocuments documents = new SearchDocuments(plan.edition());
    List<TitledPage> written =
        plan.tree().sequence().stream()
            .filter(page -> page.document().filter(SearchDocuments::isFound).isPresent())
            .toList();
    return written.stream().map(documents::of).toList();
  }

  private static boolean isFound(Document document) {
    return !(document instanceof Unit) && !(document instanceof Qualification);
  }

  /** What an index is named by: {@code en} for {@code en-GB}. */
  static String language(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private SearchDocument of(TitledPage page) {
    Document document = page.document().orElseThrow();
    String language = language(document.facts().language().orElse(edition.site().language()));
    return new SearchDocument(
        page.template(),
        page.title(),
        page.link(),
        language,
        place(page),
        page.level().map(Text::value),
        excerpt(document),
        new FieldTexts(document, page.unit().map(UnitSubject::document), edition.registers()));
  }

  /** The unit; with old and new side by side, or without a unit, the qualification as well. */
  private static Optional<SearchDocument.Unit> place(TitledPage page) {
    Optional<QualificationSubject> told =
        page.belongsTo().filter(QualificationSubject::hasCounterpart);
    String behind = told.map(it -> " · " + it.name()).orElse("");
    return page.unit()
        .map(it -> new SearchDocument.Unit(it.id(), it.title() + behind))
        .or(() -> told.map(it -> new SearchDocument.Unit(it.document().id(), it.name())));
  }

  private static String excerpt(Document document) {
    Stream<String> sources =
        Stream.concat(
            document.facts().summary().map(Prose::plain).stream(),
            Stream.of(document.body().plain()));
    String text =
        sources.filter(it -> !it.isBlank()).findFirst().or(() -> firstConcept(document)).orElse("");
    return Snippets.beginning(text, SearchDocument.EXCERPT);
  }

  private static Optional<String> firstConcept(Document document) {
    return document instanceof Topic topic
        ? topic.concepts().stream().findFirst().map(it -> it.definition().plain())
        : Optional.empty();
  }
}
