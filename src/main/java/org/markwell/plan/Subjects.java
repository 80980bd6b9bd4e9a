package org.markwell.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.model.CriterionRef;
import org.markwell.model.Document;
import org.markwell.model.Document.Qualification;
import org.markwell.model.Document.Topic;
import org.markwell.model.Document.Unit;
import org.markwell.model.Item;
import org.markwell.model.Text;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage.Above;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.Spot;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.Paths;

/** The qualifications and units of an edition, and which topic belongs to which. */
final class Subjects {
  /** The folder below a qualification's with the chapters of its handbook. */
  private static final String HANDBOOK = "handbook";

  private final Map<String, QualificationSubject> qualifications = new HashMap<>();
  private final Map<String, QualificationSubject> qualificationsById = new HashMap<>();
  private final Map<String, QualificationSubject> byTitle = new HashMap<>();
  private final Map<String, UnitSubject> units = new HashMap<>();
  private final Map<String, UnitSubject> byId = new HashMap<>();
  private final Map<String, UnitSubject> byFolder = new HashMap<>();
  private final Map<String, QualificationSubject> handbooks = new HashMap<>();

  Subjects(List<Document> documents) {
    for (Document document : documents) {
      if (document instanceof Qualification it) {
        QualificationSubject subject = new QualificationSubject(it);
        qualifications.put(it.path(), subject);
        handbooks.putIfAbsent(Paths.join(Paths.folder(it.path()), HANDBOOK), subject);
      }
    }
    // What stands where a handbook has its page is a text of the handbook, whatever else it says.
    qualifications.keySet().removeIf(path -> handbooks.containsKey(Paths.folder(path)));
    handbooks.values().removeIf(it -> !qualifications.containsKey(it.document().path()));
    for (Document document : documents) {
      String folder = Paths.folder(document.path());
      if (document instanceof Unit it && !handbooks.containsKey(folder)) {
        UnitSubject subject = new UnitSubject(it);
        units.put(it.path(), subject);
        byId.putIfAbsent(it.id(), subject);
        byFolder.putIfAbsent(folder, subject);
      }
    }
  }

  /** The folders that hold the handbooks of qualifications, each with its qualification. */
  Map<String, QualificationSubject> handbooks() {
    return handbooks;
  }

  /**
   * What the pages of a folder stand in.
   *
   * @param index the file that is the folder's page
   */
  Above inside(String folder, Optional<Document> index, Above outside) {
    Optional<QualificationSubject> here = index.map(it -> qualifications.get(it.path()));
    Optional<UnitSubject> unit = Optional.ofNullable(byFolder.get(folder));
    return here.isEmpty() && unit.isEmpty()
        ? outside
        : new Above(unit.or(outside::unit), here.or(outside::qualification));
  }

  /** The page of a qualification, unit or topic; nothing for any other file. */
  Optional<TitledPage> page(Document document, Spot spot) {
    QualificationSubject qualification = qualifications.get(document.path());
    UnitSubject unit = units.get(document.path());
    if (document instanceof Topic topic) {
      return Optional.of(new TopicPage(spot, topic, unitOf(topic, spot.above())));
    } else if (qualification != null) {
      QualificationPage page = new QualificationPage(spot, qualification);
      qualification.standsOn(page);
      return Optional.of(page);
    } else if (unit != null) {
      UnitPage page = new UnitPage(spot, unit);
      unit.standsOn(page);
      return Optional.of(page);
    }
    return Optional.empty();
  }

  /** The unit a topic names, or else that of the nearest folder above it. */
  private Optional<UnitSubject> unitOf(Topic topic, Above above) {
    return topic.unit().isPresent() ? unit(topic.unit().get().value()) : above.unit();
  }

  private Optional<UnitSubject> unit(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Gives every subject what belongs to it, in reading order. */
  void gather(List<TitledPage> sequence) {
    qualifications.values().forEach(this::name);
    for (TitledPage page : sequence) {
      if (page instanceof UnitPage unit) {
        unit.qualification().ifPresent(it -> it.add(unit.subject()));
      } else if (page instanceof QualificationPage it) {
        gather(it.subject());
      } else if (page instanceof TopicPage topic) {
        gather(topic);
      }
    }
  }

  private void name(QualificationSubject subject) {
    qualificationsById.putIfAbsent(subject.document().id(), subject);
    QualificationSubject other = byTitle.putIfAbsent(subject.title(), subject);
    if (other != null) {
      other.hasNamesake();
      subject.hasNamesake();
    }
  }

  /** What is not in this edition is not named in it. */
  private void gather(QualificationSubject subject) {
    for (Text id : subject.document().replaces()) {
      QualificationSubject old = qualificationsById.get(id.value());
      if (old != null && old != subject) {
        subject.replaces(old);
      }
    }
  }

  private void gather(TopicPage page) {
    Topic topic = page.topic();
    page.unit().ifPresent(it -> it.add(page));
    if (page.unit().isEmpty()) {
      page.qualification().ifPresent(it -> it.addLoose(page));
    }
    for (Text id : topic.alsoIn()) {
      unit(id.value())
          .ifPresent(
              it -> {
                it.add(page);
                it.addFromElsewhere(page);
              });
    }
    // A topic whose written unit is not the folder it lies in is listed with its unit as well.
    page.unit()
        .filter(it -> topic.unit().isPresent() && !page.above().unit().equals(Optional.of(it)))
        .ifPresent(it -> it.addFromElsewhere(page));
    for (CriterionRef reference : topic.criteria()) {
      resolve(page, reference).criterion().ifPresent(it -> it.citedBy(page));
    }
    for (Item.MarkingPoint point : topic.markingPoints()) {
      for (CriterionRef reference : point.criteria()) {
        resolve(page, reference).criterion().ifPresent(it -> it.servedBy(page, point));
      }
    }
  }

  /** What a topic means by a criterion that it or an item of it names. */
  Citation resolve(TopicPage topic, CriterionRef reference) {
    Optional<UnitSubject> unit =
        reference.unit().isPresent() ? unit(reference.unit().get()) : topic.unit();
    return new Citation(
        reference.number(), unit, unit.flatMap(it -> it.criterion(reference.number())));
  }
}
