package org.markwell.changes.compare;

import java.util.List;
import java.util.Locale;
import org.markwell.model.CriterionRef;
import org.markwell.model.Item;
import org.markwell.model.Prose;
import org.markwell.model.Registers;
import org.markwell.plan.TitledPage.TopicPage;

/** An item of a topic in one of the two states, as it reads. */
record ItemText(Side side, TopicPage topic, Item item) {

  Kind kind() {
    if (item instanceof Item.Concept) {
      return Kind.CONCEPT;
    } else if (item instanceof Item.Tip) {
      return Kind.TIP;
    } else if (item instanceof Item.Misconception) {
      return Kind.MISCONCEPTION;
    }
    return Kind.MARKING_POINT;
  }

  /** What it is called: its term; or what it says first. */
  String name() {
    if (item instanceof Item.Concept concept) {
      return concept.term().value();
    } else if (item instanceof Item.Tip tip) {
      return tip.text().plain();
    } else if (item instanceof Item.Misconception misconception) {
      return misconception.claim().plain();
    } else if (item instanceof Item.MarkingPoint point) {
      return point.text().plain();
    }
    return "";
  }

  /** A term is explained once in a qualification: wherever that is done, it is the same concept. */
  String termInItsGuide() {
    return kind() == Kind.CONCEPT
        ? topic.qualification().map(it -> it.document().id()).orElse("") + " " + item.id()
        : "";
  }

  /** The words that tell whether two items are one. */
  String words() {
    if (item instanceof Item.Concept concept) {
      return concept.term().value() + " " + concept.definition().plain();
    } else if (item instanceof Item.Misconception misconception) {
      return misconception.claim().plain() + " " + misconception.correction().plain();
    }
    return name();
  }

  List<CriterionKey> criteria() {
    return side.cited(topic, references());
  }

  private List<CriterionRef> references() {
    if (item instanceof Item.Tip tip) {
      return tip.criteria();
    } else if (item instanceof Item.MarkingPoint point) {
      return point.criteria();
    }
    return List.of();
  }

  Particulars particulars() {
    Particulars all = new Particulars();
    if (item instanceof Item.Concept concept) {
      all.text("term", concept.term().value())
          .text("", concept.definition().plain())
          .prose("example", concept.example());
    } else if (item instanceof Item.Tip tip) {
      all.text("", tip.text().plain());
    } else if (item instanceof Item.Misconception misconception) {
      String kind = misconception.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      all.text("", misconception.claim().plain())
          .text("what is right", misconception.correction().plain())
          .prose("why", misconception.why())
          .usually("kind", kind, "belief");
    } else if (item instanceof Item.MarkingPoint point) {
      all.text("", point.text().plain())
          .text("verb", point.verb())
          .text("at least", point.minimum().map(ItemText::minimum).orElse(""))
          .usually("strength", point.strength().name().toLowerCase(Locale.ROOT), "must")
          .text("grade", point.grade().map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(""))
          .list(
              "evidence",
              registers().evidence(point.evidence()).stream()
                  .map(it -> it.label().value())
                  .toList())
          .text("guidance for assessors", point.guidance().map(Prose::plain).orElse(""));
    }
    String audience = item.audience().name().toLowerCase(Locale.ROOT);
    return all.list("criteria", side.shown(topic, references()))
        .usually("for", audience.equals("assessor") ? "assessors only" : audience, "everyone");
  }

  private Registers registers() {
    return side.plan().edition().registers();
  }

  private static String minimum(Item.MarkingPoint.Minimum minimum) {
    return minimum.count() + minimum.of().map(it -> " " + it.value()).orElse("");
  }
}
