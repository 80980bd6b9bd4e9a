package org.markwell.emit.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.model.Text;

/**
 * The words of a page, sorted into the fields of the index: its title; the names of things, among
 * them criterion numbers, laws and models; what people get wrong, do well and are marked by; and
 * all else. They are gathered when they are asked for: held, they would be a second copy of a
 * guide.
 */
record FieldTexts(Document document, Optional<Document.Unit> unit, Registers registers) {

  /** The texts of each field, in the order of {@link SearchDocument#FIELDS}. */
  List<List<String>> fields() {
    Gathered gathered = new Gathered(registers);
    gathered.add(document, unit);
    return List.of(gathered.title, gathered.concepts, gathered.notes, gathered.body);
  }

  /** How many characters all of them have. */
  long length() {
    return fields().stream().flatMap(List::stream).mapToLong(String::length).sum();
  }

  private static final class Gathered {
    private final Registers registers;
    private final List<String> title = new ArrayList<>();
    private final List<String> concepts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> body = new ArrayList<>();

    Gathered(Registers registers) {
      this.registers = registers;
    }

    void add(Document document, Optional<Document.Unit> unit) {
      title.add(document.title().value());
      add(body, document.facts().summary());
      body.add(document.body().plain());
      document.facts().notes().forEach(note -> notes.add(note.plain()));
      unit.flatMap(Document.Unit::number).map(Text::value).ifPresent(concepts::add);
      if (document instanceof Topic topic) {
        addTopic(topic);
      }
    }

    private void addTopic(Topic topic) {
      criteria(topic).forEach(concepts::add);
      for (Item.Concept concept : topic.concepts()) {
        concepts.add(concept.term().value());
        body.add(concept.definition().plain());
        add(body, concept.example());
      }
      for (Text id : topic.legislation()) {
        Registers.Law law = registers.legislation().get(id.value());
        if (law != null) {
          concepts.add(law.title().value());
          law.shortTitle().map(Text::value).ifPresent(concepts::add);
        }
      }
      for (Text id : topic.models()) {
        Registers.Model model = registers.models().get(id.value());
        if (model != null) {
          concepts.add(model.name().value());
          add(body, model.purpose());
          model.steps().forEach(step -> body.add(step.name().value()));
        }
      }
      topic.tips().forEach(tip -> notes.add(tip.text().plain()));
      for (Item.Misconception misconception : topic.misconceptions()) {
        notes.add(misconception.claim().plain());
        notes.add(misconception.correction().plain());
        add(notes, misconception.why());
      }
      for (Item.MarkingPoint point : topic.markingPoints()) {
        notes.add(point.text().plain());
        add(notes, point.guidance());
      }
    }

    /** Every criterion that the topic or an item of it cites, once. */
    private static Set<String> criteria(Topic topic) {
      Set<String> numbers = new LinkedHashSet<>();
      topic.criteria().stream().map(CriterionRef::number).forEach(numbers::add);
      topic.tips().forEach(it -> it.criteria().forEach(ref -> numbers.add(ref.number())));
      topic.markingPoints().forEach(it -> it.criteria().forEach(ref -> numbers.add(ref.number())));
      return numbers;
    }

    private static void add(List<String> field, Optional<Prose> prose) {
      prose.ifPresent(it -> field.add(it.plain()));
    }
  }
}
