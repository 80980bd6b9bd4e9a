package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.markwell.content.GuideReader;
import org.markwell.markdown.Markdown;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document.Chapter;
import org.markwell.model.Document.Criterion;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Item.MarkingPoint;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.model.Units;

/** What the guide of this repository promises its readers, beyond being without problems. */
class GuideContentTest {
  private static final Markdown MARKDOWN = new Markdown();
  private static final Guide GUIDE = GuideReader.read(Path.of(""), MARKDOWN).guide();
  private static final Units UNITS = Units.of(GUIDE.documents());

  @Test
  void thereAreFiveTopicsInFiveUnits() {
    assertThat(all(Topic.class)).hasSize(5);
    assertThat(all(Unit.class)).hasSize(5);
    assertThat(all(Chapter.class).filter(it -> it.path().startsWith("level-1"))).isNotEmpty();
    assertThat(all(Chapter.class).filter(it -> it.path().startsWith("level-3"))).isNotEmpty();
  }

  /** Both as learners and as assessors read it. */
  @TestFactory
  Stream<DynamicTest> aBodyHas600To1000Words() {
    return topics(
        topic -> {
          assertThat(words(topic.body())).isBetween(600L, 1000L);
          Prose learners = MARKDOWN.forEveryone(topic.body(), problem -> {});
          assertThat(words(learners)).isBetween(600L, 1000L);
        });
  }

  @TestFactory
  Stream<DynamicTest> aBodyWorksAnExampleUnderHeadings() {
    return topics(
        topic -> {
          assertThat(topic.body().headings()).hasSizeGreaterThanOrEqualTo(3);
          assertThat(topic.body().source().value()).contains("\n::: example ");
        });
  }

  @TestFactory
  Stream<DynamicTest> aBodyExplainsEveryModelThatItsTopicLists() {
    return topics(
        topic -> {
          String body = topic.body().plain().toLowerCase();
          assertThat(topic.models()).isNotEmpty();
          for (Text id : topic.models()) {
            Registers.Model model = GUIDE.registers().models().get(id.value());
            assertThat(body).contains(model.name().value().toLowerCase());
            assertThat(model.steps())
                .as(model.name().value())
                .allMatch(step -> body.contains(step.name().value().toLowerCase()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aMisconceptionHasItsCorrectionItsReasonAndItsConcepts() {
    return topics(
        topic ->
            assertThat(topic.misconceptions())
                .isNotEmpty()
                .allMatch(it -> !it.correction().plain().isBlank(), "correction")
                .allMatch(it -> it.why().isPresent(), "why")
                .allMatch(it -> !it.concepts().isEmpty(), "concepts")
                .allMatch(it -> written(it).contains("kind: "), "kind"));
  }

  @TestFactory
  Stream<DynamicTest> aMarkingPointSaysWhatItAsksForAndWhatSupportsIt() {
    return topics(
        topic ->
            assertThat(topic.markingPoints())
                .isNotEmpty()
                .allMatch(it -> !it.criteria().isEmpty(), "criteria")
                .allMatch(it -> it.verb().isPresent(), "verb")
                .allMatch(it -> !it.evidence().isEmpty(), "evidence")
                .allMatch(it -> !it.concepts().isEmpty(), "concepts"));
  }

  @Test
  void everyCriterionHasATopicAndAMarkingPoint() {
    Set<String> cited = new HashSet<>();
    Set<String> marked = new HashSet<>();
    all(Topic.class)
        .forEach(
            topic -> {
              topic.criteria().forEach(it -> cited.add(full(topic, it)));
              topic.markingPoints().stream()
                  .flatMap(it -> it.criteria().stream())
                  .forEach(it -> marked.add(full(topic, it)));
            });
    List<String> criteria =
        all(Unit.class)
            .flatMap(unit -> unit.criteria().stream().map(it -> unit.id() + ":" + number(it)))
            .toList();
    assertThat(cited).containsExactlyInAnyOrderElementsOf(criteria);
    assertThat(marked).containsExactlyInAnyOrderElementsOf(criteria);
  }

  /** Prompts for professional discussions are made of it. */
  @Test
  void everyVerbStandsInTheRegisterAtItsLevelWithTwoPrompts() {
    Set<String> register = new HashSet<>();
    for (Registers.Verb verb : GUIDE.registers().verbs().values()) {
      assertThat(verb.prompts()).as(verb.id().value()).hasSizeGreaterThanOrEqualTo(2);
      register.add(verb.verb().value() + " at " + verb.level().orElseThrow().value());
    }
    Set<String> used = new HashSet<>();
    all(Unit.class)
        .forEach(
            unit ->
                unit.criteria()
                    .forEach(it -> used.add(atLevel(it.verb().orElseThrow().value(), unit))));
    all(Topic.class)
        .forEach(
            topic ->
                topic
                    .markingPoints()
                    .forEach(
                        it ->
                            used.add(
                                atLevel(
                                    it.verb().orElseThrow().value(),
                                    UNITS.of(topic).orElseThrow()))));
    assertThat(register).containsExactlyInAnyOrderElementsOf(used);
  }

  /** A concept that supports nothing is decoration; one that is not taught here lives elsewhere. */
  @Test
  void everyConceptSupportsAMarkingPointOrAMisconception() {
    Set<String> concepts = new HashSet<>();
    Set<String> supporting = new HashSet<>();
    all(Topic.class)
        .forEach(
            topic -> {
              topic.concepts().forEach(it -> concepts.add(topic.id() + "/" + it.id()));
              Stream.concat(
                      topic.markingPoints().stream().map(MarkingPoint::concepts),
                      topic.misconceptions().stream().map(Item.Misconception::concepts))
                  .flatMap(List::stream)
                  .map(Text::value)
                  .forEach(it -> supporting.add(it.contains("/") ? it : topic.id() + "/" + it));
            });
    assertThat(supporting).containsExactlyInAnyOrderElementsOf(concepts);
  }

  @Test
  void everyIdIsWritten() {
    assertThat(all(Topic.class).flatMap(it -> it.items().stream()))
        .noneMatch(it -> it.identity().derived());
  }

  @Test
  void aRepealedLawSaysWhatReplacedItAndEveryOtherSinceWhenItHolds() {
    Map<String, Registers.Law> laws = GUIDE.registers().legislation();
    assertThat(laws.values())
        .allMatch(it -> it.jurisdiction().isPresent())
        .allMatch(
            it -> it.url().orElseThrow().value().startsWith("https://www.legislation.gov.uk/"));
    for (Registers.Law law : laws.values()) {
      boolean repealed = law.status() == Registers.Law.Status.REPEALED;
      assertThat(law.replacedBy().isPresent()).as(law.id().value()).isEqualTo(repealed);
      assertThat(law.inForce().isPresent()).as(law.id().value()).isEqualTo(!repealed);
      law.replacedBy().ifPresent(it -> assertThat(laws).containsKey(it.value()));
    }
  }

  /** The search is measured with them. */
  @Test
  void sixtySearchQuestionsAskForWhatTheGuideHas() throws IOException {
    Set<String> targets = new HashSet<>();
    all(Topic.class)
        .forEach(
            topic -> {
              targets.add(topic.id());
              topic.items().forEach(item -> targets.add(topic.id() + "/" + item.id()));
            });
    List<String[]> rows =
        Files.readAllLines(Path.of("src/test/resources/search/questions.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
    assertThat(rows.stream().map(row -> row[0]).distinct()).hasSize(60);
    assertThat(rows).allMatch(row -> row.length == 3).allMatch(row -> targets.contains(row[1]));
  }

  private static Stream<DynamicTest> topics(Consumer<Topic> check) {
    return all(Topic.class)
        .map(topic -> DynamicTest.dynamicTest(topic.id(), () -> check.accept(topic)));
  }

  private static <T> Stream<T> all(Class<T> kind) {
    return GUIDE.documents().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static long words(Prose prose) {
    return Stream.of(prose.plain().split("\\s+"))
        .filter(it -> it.chars().anyMatch(Character::isLetterOrDigit))
        .count();
  }

  private static String full(Topic topic, CriterionRef criterion) {
    String unit = criterion.unit().orElseGet(() -> UNITS.of(topic).orElseThrow().id());
    return unit + ":" + criterion.number();
  }

  /** The item as it stands in the file. */
  private static String written(Item item) {
    Text where = item.identity().where();
    return where.source().text().substring(where.start(), where.end());
  }

  private static String number(Criterion criterion) {
    return criterion.number().value();
  }

  private static String atLevel(String verb, Unit unit) {
    return verb + " at " + unit.level().orElseThrow().value();
  }
}
