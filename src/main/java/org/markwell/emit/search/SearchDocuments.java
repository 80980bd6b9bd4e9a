package org.markwell.emit.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Prose;
import org.markwell.model.Text;
import org.markwell.model.Units;
import org.markwell.plan.PlannedPage;
import org.markwell.plan.SitePlan;

/** Finds what of each page is worth finding. */
final class SearchDocuments {
  private final Edition edition;
  private final Units units;
  private final Equivalents equivalents;
  private final Map<String, String> levels = new HashMap<>();

  private SearchDocuments(Edition edition) {
    this.edition = edition;
    this.units = Units.of(edition.documents());
    this.equivalents = Equivalents.of(edition.registers());
    for (Document document : edition.documents()) {
      if (document instanceof Qualification it && it.level().isPresent()) {
        levels.put(folder(it.path()), it.level().get().value());
      }
    }
  }

  /**
   * One for each topic and each plain page, in reading order. What only lists topics is left out:
   * it has the words of all of them and would stand before each.
   */
  static List<SearchDocument> of(SitePlan plan) {
    SearchDocuments documents = new SearchDocuments(plan.edition());
    List<PlannedPage> written =
        plan.pages().stream()
            .filter(page -> page.document().filter(SearchDocuments::isFound).isPresent())
            .filter(page -> page.kind() != PlannedPage.Kind.REDIRECT)
            .toList();
    return written.parallelStream().map(documents::of).toList();
  }

  static boolean isFound(Document document) {
    return !(document instanceof Unit) && !(document instanceof Qualification);
  }

  /** What an index is named by: {@code en} for {@code en-GB}. */
  static String language(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private SearchDocument of(PlannedPage page) {
    Document document = page.document().orElseThrow();
    Optional<Unit> unit =
        document instanceof Topic topic ? units.of(topic) : units.ofFolder(document.path());
    String language = language(document.facts().language().orElse(edition.site().language()));
    FieldTexts texts = new FieldTexts(edition.registers());
    texts.add(document, unit);
    return new SearchDocument(
        page.kind().template(),
        page.title(),
        page.link(),
        language,
        unit.map(it -> new SearchDocument.Unit(it.id(), it.title().value())),
        level(document, unit),
        excerpt(document),
        texts.normalised(equivalents, language.equals("en")));
  }

  /** The topic's own level, or its unit's, or that of the qualification around it. */
  private Optional<String> level(Document document, Optional<Unit> unit) {
    Optional<Text> own = document instanceof Topic topic ? topic.level() : Optional.empty();
    Optional<String> written = own.or(() -> unit.flatMap(Unit::level)).map(Text::value);
    for (String at = folder(document.path()); written.isEmpty() && !at.isEmpty(); at = folder(at)) {
      written = Optional.ofNullable(levels.get(at));
    }
    return written;
  }

  private static String excerpt(Document document) {
    Stream<String> sources =
        Stream.concat(
            document.facts().summary().map(Prose::plain).stream(),
            Stream.of(document.body().plain()));
    String text =
        sources
            .map(it -> it.strip().replaceAll("\\s+", " "))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .or(() -> firstConcept(document))
            .orElse("");
    return Snippets.cut(text, SearchDocument.EXCERPT);
  }

  private static Optional<String> firstConcept(Document document) {
    return document instanceof Topic topic
        ? topic.concepts().stream().findFirst().map(it -> it.definition().plain())
        : Optional.empty();
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
