package org.markwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.markwell.model.Grade;
import org.markwell.model.Guide;
import org.markwell.model.Item;
import org.markwell.model.Item.MarkingPoint;
import org.markwell.model.Prose;
import org.markwell.model.Proses;
import org.markwell.model.Registers;
import org.markwell.model.Text;
import org.markwell.model.Units;

/** What the guide of this repository promises its readers, beyond being without problems. */
class GuideContentTest {
  private static final Markdown MARKDOWN = new Markdown();
  private static final Guide GUIDE = GuideReader.read(Path.of(""), MARKDOWN).guide();
  private static final List<String> LEVELS =
      List.of("level-1-customer-service", "level-2-customer-service", "level-3-customer-service");
  private static final Units UNITS = Units.of(GUIDE.documents());

  @Test
  void everyLevelHasTopicsAndTheSameChaptersInItsHandbook() {
    Set<List<String>> chapters = new HashSet<>();
    for (String level : LEVELS) {
      assertThat(published().filter(it -> it.path().startsWith(level))).hasSizeGreaterThan(1);
      List<String> names =
          all(Chapter.class)
              .map(Chapter::path)
              .filter(it -> it.startsWith(level))
              .map(it -> it.substring(it.lastIndexOf('/') + 1))
              .toList();
      assertThat(names).anyMatch(it -> it.endsWith("marked-example.md"));
      chapters.add(names);
    }
    assertThat(chapters).hasSize(1);
  }

  /** A grid that words a point in another way marks against something else. */
  @TestFactory
  Stream<DynamicTest> aMarkedExampleQuotesThePointsOfItsLevel() {
    return LEVELS.stream()
        .map(
            level ->
                DynamicTest.dynamicTest(
                    level,
                    () -> {
                      Set<String> points = new HashSet<>();
                      published()
                          .filter(it -> it.path().startsWith(level))
                          .flatMap(it -> it.markingPoints().stream())
                          .forEach(it -> points.add(it.text().plain().replaceFirst("\\.$", "")));
                      String example =
                          all(Chapter.class)
                              .filter(it -> it.path().startsWith(level))
                              .filter(it -> it.path().endsWith("marked-example.md"))
                              .map(it -> it.body().source().value())
                              .findFirst()
                              .orElseThrow();
                      List<String> rows =
                          example.lines().filter(it -> it.matches("\\| \\d\\.\\d .*")).toList();
                      assertThat(rows).hasSizeGreaterThan(5);
                      for (String row : rows) {
                        assertThat(row.split(" \\| "))
                            .extracting(it -> it.replaceFirst("( \\(at least [^)]*\\)|\\.)$", ""))
                            .anyMatch(points::contains);
                      }
                    }));
  }

  /** A guide to show has one of each. */
  @Test
  void theGuideShowsWhatTheProgramCanDo() {
    List<Criterion> criteria = all(Unit.class).flatMap(it -> it.criteria().stream()).toList();
    assertThat(criteria.stream().flatMap(it -> it.grade().stream()).distinct())
        .containsExactlyInAnyOrder(Grade.values());
    assertThat(all(Unit.class).flatMap(it -> it.group().stream()).map(Text::value).distinct())
        .hasSizeGreaterThan(1);
    assertThat(all(Topic.class).map(Topic::status)).contains(Topic.Status.DRAFT);
    assertThat(published().flatMap(it -> it.body().links().stream()))
        .anyMatch(it -> it.kind() == Prose.LinkKind.IMAGE && it.label().length() > 40);
    assertThat(published().map(it -> it.body().html())).anyMatch(it -> it.contains("<figcaption>"));
  }

  /** Both as learners and as assessors read it. */
  @TestFactory
  Stream<DynamicTest> aBodyHasTheLengthOfItsLevel() {
    Map<String, Long> most = Map.of("1", 1000L, "2", 1300L, "3", 1400L);
    Map<String, Long> least = Map.of("1", 600L, "2", 600L, "3", 700L);
    return topics(
        topic -> {
          Prose learners = MARKDOWN.forEveryone(topic.body(), problem -> {});
          for (Prose body : List.of(topic.body(), learners)) {
            assertThat(words(body)).isBetween(least.get(level(topic)), most.get(level(topic)));
          }
        });
  }

  /** Of the body, and of all that everyone reads: no harder than its level, and no easier. */
  @TestFactory
  Stream<DynamicTest> aTopicReadsAsItsLevelDoes() {
    return topics(
        topic -> {
          List<String> body = ReadingGrade.blocks(topic.body().source().value());
          List<String> all = new ArrayList<>(body);
          topic.items().forEach(it -> Proses.of(it).forEach(prose -> all.add(prose.plain())));
          double ofBody = ReadingGrade.of(body);
          double ofAll = ReadingGrade.of(all);
          System.out.printf(
              "reading grade: %4.1f, with items %4.1f: level %s, %s%n",
              ofBody, ofAll, level(topic), topic.id());
          for (double grade : List.of(ofBody, ofAll)) {
            switch (level(topic)) {
              case "1" -> assertThat(grade).isLessThanOrEqualTo(5);
              case "2" -> assertThat(grade).isBetween(4.0, 7.5);
              default -> assertThat(grade).isBetween(6.0, 10.0);
            }
          }
        });
  }

  /** Words that are foreign to plain English as GOV.UK writes it. */
  @Test
  void theGuideIsWrittenInPlainWords() {
    Pattern foreign =
        Pattern.compile(
            "(?i)\\b(mend(s|ed|ing)?|(some|any|every)body|know it again|carr(y|ies) the values|seldom|upon)\\b");
    Stream<Prose> proses =
        Stream.concat(
            GUIDE.documents().stream().flatMap(it -> Proses.of(it).stream()),
            Proses.of(GUIDE.registers()).stream());
    assertThat(
            proses.flatMap(
                it ->
                    foreign
                        .matcher(it.plain())
                        .results()
                        .map(found -> found.group() + ": " + it.plain().lines().findFirst().get())))
        .isEmpty();
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
                .allMatch(
                    it -> it.minimum().flatMap(MarkingPoint.Minimum::of).isPresent(), "minimum")
                .allMatch(it -> it.guidance().isPresent(), "guidance")
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

  /** Every law in force is changed now and then, so its status only says whether it is in force. */
  @Test
  void aLawSaysWhetherAndWhereItHoldsSinceWhenAndOfWhichDayThatIs() {
    Map<String, Registers.Law> laws = GUIDE.registers().legislation();
    assertThat(laws.values())
        .allMatch(it -> it.jurisdiction().isPresent(), "jurisdiction")
        .allMatch(it -> it.status() != Registers.Law.Status.AMENDED, "status")
        .allMatch(it -> it.checked().isPresent(), "checked")
        .allMatch(
            it -> it.url().orElseThrow().value().startsWith("https://www.legislation.gov.uk/"));
    for (Registers.Law law : laws.values()) {
      boolean repealed = law.status() == Registers.Law.Status.REPEALED;
      assertThat(law.replacedBy().isPresent()).as(law.id().value()).isEqualTo(repealed);
      assertThat(law.inForce().isPresent()).as(law.id().value()).isEqualTo(!repealed);
      law.replacedBy().ifPresent(it -> assertThat(laws).containsKey(it.value()));
    }
  }

  /** A law that is listed and not taught is decoration. */
  @TestFactory
  Stream<DynamicTest> aTopicTeachesTheLawsThatItLists() {
    return topics(
        topic -> {
          StringBuilder text = new StringBuilder(topic.body().plain());
          topic.items().forEach(it -> Proses.of(it).forEach(prose -> text.append(prose.plain())));
          assertThat(GUIDE.registers().laws(topic.legislation()))
              .allMatch(
                  law ->
                      text.indexOf(law.title().value().replaceFirst(", Part.*", "")) >= 0
                          || text.indexOf(law.shortTitle().orElseThrow().value()) >= 0);
        });
  }

  private static Stream<DynamicTest> topics(Consumer<Topic> check) {
    return published().map(topic -> DynamicTest.dynamicTest(topic.id(), () -> check.accept(topic)));
  }

  private static Stream<Topic> published() {
    return all(Topic.class).filter(it -> it.status() != Topic.Status.DRAFT);
  }

  private static String level(Topic topic) {
    return UNITS.of(topic).orElseThrow().level().orElseThrow().value();
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
