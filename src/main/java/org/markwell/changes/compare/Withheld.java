package org.markwell.changes.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.markwell.changes.text.Words;
import org.markwell.edition.Edition;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/**
 * Which words of the older state must not be shown again: what was open to everyone then may be for
 * assessors only now. A text is withheld if it has a word that only assessors' texts have now, or a
 * few words in a row that only they have.
 */
public final class Withheld {
  /** So many words in a row are somebody's wording, not the language's. */
  private static final int ROW = 4;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Nothing: for those who may see all. */
  public static final Withheld NOTHING = new Withheld(Set.of(), Reach.NOTHING);

  /** Everything: where it can't be known what is for assessors now. */
  public static final Withheld EVERYTHING = new Withheld(Set.of(), Reach.EVERYTHING);

  private enum Reach {
    NOTHING,
    SOME,
    EVERYTHING
  }

  private final Set<String> rows;
  private final Reach reach;

  private Withheld(Set<String> rows, Reach reach) {
    this.rows = rows;
    this.reach = reach;
  }

  /**
   * What is in the one, but not in the other.
   *
   * @param all what assessors may see, drafts and retired topics too
   * @param open the same as everyone may see it
   */
  public static Withheld between(Edition all, Edition open) {
    Set<String> seen = texts(open).collect(Collectors.toSet());
    Set<String> rows = new HashSet<>();
    texts(all)
        .filter(it -> !seen.contains(it))
        .forEach(it -> rows(it, word -> true).forEach(rows::add));
    // Few words begin what only assessors read, so little of the rest is looked at closely.
    Set<String> starts = new HashSet<>();
    rows.forEach(it -> starts.add(it.substring(0, (it + " ").indexOf(' '))));
    seen.forEach(text -> rows(text, starts::contains).forEach(rows::remove));
    return new Withheld(rows, Reach.SOME);
  }

  /** Whether a text of the older state must not be shown. */
  public boolean hides(String text) {
    return switch (reach) {
      case NOTHING -> false;
      case EVERYTHING -> !text.isBlank();
      case SOME -> rows(text, word -> true).anyMatch(rows::contains);
    };
  }

  /** All that an edition says. */
  private static Stream<String> texts(Edition edition) {
    Registers registers = ShownRegisters.of(edition);
    return Stream.of(
            edition.documents().stream().flatMap(Withheld::texts),
            Proses.of(registers).stream().map(Prose::plain),
            names(registers))
        .flatMap(it -> it);
  }

  /** What registers say outside of Markdown. */
  private static Stream<String> names(Registers registers) {
    return Stream.of(
            registers.legislation().values().stream()
                .flatMap(
                    it ->
                        Stream.of(
                            Optional.of(it.title()), it.shortTitle(), it.url(), it.jurisdiction()))
                .flatMap(Optional::stream),
            registers.models().values().stream()
                .flatMap(
                    it ->
                        Stream.of(
                                Stream.of(it.name()),
                                it.steps().stream().map(Registers.Model.Step::name),
                                it.variants().stream())
                            .flatMap(each -> each)),
            registers.abbreviations().values().stream()
                .flatMap(it -> Stream.of(it.shortForm(), it.longForm())),
            registers.verbs().values().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.verb()), it.prompts().stream())),
            registers.evidence().values().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.label()), it.description().stream())))
        .flatMap(it -> it)
        .map(Text::value);
  }

  private static Stream<String> texts(Document document) {
    Document.Control control = document.control();
    Stream<String> all =
        Stream.concat(
            Stream.concat(
                Stream.of(document.path(), document.title().value()),
                Stream.of(control.version(), control.owner(), control.approver())
                    .flatMap(it -> it.stream().map(Text::value))),
            Proses.of(document).stream()
                .flatMap(
                    it ->
                        Stream.concat(
                            Stream.of(it.plain()),
                            it.links().stream().map(Prose.Link::destination))));
    if (document instanceof Topic topic) {
      return Stream.of(
              all,
              topic.items().stream().flatMap(Withheld::names),
              topic.author().stream().map(Text::value))
          .flatMap(it -> it);
    } else if (document instanceof Unit unit) {
      return Stream.concat(
          all,
          Stream.of(unit.number(), unit.reference(), unit.group())
              .flatMap(it -> it.stream().map(Text::value)));
    }
    return all;
  }

  /** What an item says outside of Markdown. */
  private static Stream<String> names(Item item) {
    if (item instanceof Item.Concept concept) {
      return Stream.of(concept.term().value());
    } else if (item instanceof Item.MarkingPoint point) {
      return Stream.of(point.verb(), point.minimum().flatMap(Item.MarkingPoint.Minimum::of))
          .flatMap(it -> it.stream().map(Text::value));
    }
    return Stream.of();
  }

  /** Each word, and each few words in a row, that begin with some word. */
  private static Stream<String> rows(String text, Predicate<String> first) {
    String plain = Words.plain(text).toLowerCase(Locale.ROOT);
    List<String> words = Arrays.stream(BETWEEN.split(plain)).filter(it -> !it.isEmpty()).toList();
    Stream<String> inRow =
        IntStream.rangeClosed(0, words.size() - ROW)
            .filter(i -> first.test(words.get(i)))
            .mapToObj(i -> String.join(" ", words.subList(i, i + ROW)));
    return Stream.concat(words.stream().filter(first), inRow);
  }
}
