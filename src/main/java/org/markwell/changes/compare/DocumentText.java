package org.markwell.changes.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Document.Chapter;
import org.markwell.model.Document.Facts;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Registers;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;

/** A file of the guide in one of the two states, as it reads. */
record DocumentText(Side side, TitledPage page, Document document) {

  Kind kind() {
    if (page instanceof TopicPage) {
      return Kind.TOPIC;
    } else if (page instanceof UnitPage) {
      return Kind.UNIT;
    } else if (page instanceof QualificationPage) {
      return Kind.QUALIFICATION;
    }
    return document instanceof Chapter ? Kind.CHAPTER : Kind.PAGE;
  }

  String id() {
    return document.id();
  }

  String title() {
    return page.title();
  }

  /** The words that tell whether two files are one; the text of the body counts, if it has any. */
  String words() {
    String body = document.body().plain();
    if (!body.isBlank()) {
      return body;
    } else if (document instanceof Topic topic) {
      StringBuilder items = new StringBuilder(title());
      topic
          .items()
          .forEach(it -> items.append(' ').append(new ItemText(side, topicPage(), it).words()));
      return items.toString();
    }
    return title();
  }

  private TopicPage topicPage() {
    return (TopicPage) page;
  }

  /** What readers are told. */
  Particulars particulars() {
    Facts facts = document.facts();
    Particulars all = new Particulars().text("title", title()).prose("summary", facts.summary());
    if (page instanceof TopicPage it) {
      topic(all, it);
    } else if (document instanceof Unit unit) {
      all.text("number", unit.number())
          .text("reference", unit.reference())
          .text("level", unit.level())
          .number("credits", unit.credits())
          .number("guided learning hours", unit.guidedLearningHours())
          .text("group", unit.group());
    } else if (document instanceof Qualification it) {
      all.text("awarding organisation", it.awardingOrganisation())
          .text("number", it.number())
          .text("level", it.level())
          .number("guided learning hours", it.guidedLearningHours())
          .number("total qualification time", it.totalQualificationTime())
          .number("credits", it.credits())
          .text("grading", it.grading().name().toLowerCase(Locale.ROOT).replace("_", ", "))
          .prose("rules of combination", it.rulesOfCombination());
    }
    return all.text("language", facts.language().orElse(""))
        .list("web links", Sections.webLinks(document.body()));
  }

  private void topic(Particulars all, TopicPage page) {
    Topic topic = page.topic();
    Registers registers = side.plan().edition().registers();
    all.text("level", topic.level())
        .list("criteria", side.shown(page, topic.criteria()))
        .list("laws", registers.laws(topic.legislation()).stream().map(DocumentText::name).toList())
        .list(
            "models",
            registers.models(topic.models()).stream().map(it -> it.name().value()).toList());
  }

  private static String name(Registers.Law law) {
    return law.shortTitle().orElse(law.title()).value();
  }

  /** Who answers for it, and until when. */
  Particulars control() {
    Document.Control control = document.control();
    Particulars all = new Particulars();
    all.text("version", control.version());
    if (document instanceof Topic topic) {
      all.text("status", topic.status().name().toLowerCase(Locale.ROOT))
          .text("author", topic.author());
    }
    all.date("reviewed", control.reviewed())
        .date("review due", control.reviewDue().map(Document.Day::date))
        .text("owner", control.owner())
        .text("approver", control.approver());
    String audience = document.audience().name().toLowerCase(Locale.ROOT);
    return all.usually(
        "for", audience.equals("assessor") ? "assessors only" : audience, "everyone");
  }

  /** What its authors say of its versions. */
  List<Document.Change> history() {
    if (document instanceof Topic topic) {
      return topic.changes();
    }
    return document instanceof Qualification it ? it.changes() : List.of();
  }

  /** The unit that it belongs to, by where that is now. */
  Optional<String> unit() {
    return page.unit().map(it -> side.unit(it.document().path()));
  }
}
