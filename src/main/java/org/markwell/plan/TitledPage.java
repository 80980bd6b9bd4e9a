package org.markwell.plan;

import java.util.Optional;
import org.markwell.model.Document;
import org.markwell.model.Document.Topic;
import org.markwell.model.Text;
import org.markwell.plan.Subject.QualificationSubject;
import org.markwell.plan.Subject.UnitSubject;

/** A page that has a title: it is made of a file or of a folder, or is about one. */
public abstract sealed class TitledPage extends Page
    permits TitledPage.HomePage,
        TitledPage.FolderPage,
        TitledPage.PlainPage,
        TitledPage.QualificationPage,
        TitledPage.UnitPage,
        TitledPage.TopicPage,
        TitledPage.RedirectPage,
        BookPage {
  private final String title;
  private final Optional<Document> document;
  private final Above above;

  TitledPage(Spot spot, String title, Optional<Document> document) {
    super(spot.address(), spot.folder());
    this.title = title;
    this.document = document;
    this.above = spot.above();
  }

  /**
   * What a page stands in: the nearest unit and qualification of the folders above it, its own
   * folder included.
   */
  record Above(Optional<UnitSubject> unit, Optional<QualificationSubject> qualification) {
    static final Above NOTHING = new Above(Optional.empty(), Optional.empty());
  }

  /** Where a page stands, on the site and in the content. */
  record Spot(String address, String folder, Above above) {}

  final Above above() {
    return above;
  }

  /** As people read it. */
  public final String title() {
    return title;
  }

  @Override
  public final Optional<String> ownTitle() {
    return Optional.of(title);
  }

  @Override
  public final Optional<Document> document() {
    return document;
  }

  /** The unit that it belongs to: the one a topic names, or else that of the nearest folder. */
  public Optional<UnitSubject> unit() {
    return above.unit();
  }

  /** The nearest qualification that it is or stands in. */
  public final Optional<QualificationSubject> qualification() {
    return above.qualification();
  }

  /** The qualification that it belongs to: that of its unit, wherever it lies, or the nearest. */
  public final Optional<QualificationSubject> belongsTo() {
    return unit().flatMap(UnitSubject::qualification).or(this::qualification);
  }

  /** The level of what it says: its own, else that of its unit, else of its qualification. */
  public Optional<Text> level() {
    return unit()
        .flatMap(UnitSubject::level)
        .or(() -> qualification().flatMap(QualificationSubject::level));
  }

  @Override
  String words() {
    return "a page";
  }

  /** The first page: of a file, or else a list of what stands at the top. */
  public static final class HomePage extends TitledPage {
    HomePage(Spot spot, String title, Optional<Document> document) {
      super(spot, title, document);
    }

    @Override
    public String template() {
      return "home";
    }
  }

  /** The list of a folder that has no page of its own. */
  public static final class FolderPage extends TitledPage {
    FolderPage(Spot spot, String title) {
      super(spot, title, Optional.empty());
    }

    @Override
    public String template() {
      return "page";
    }
  }

  /** A file that is nothing special: a page, or a chapter of a handbook. */
  public static final class PlainPage extends TitledPage {
    PlainPage(Spot spot, Document document) {
      super(spot, document.title().value(), Optional.of(document));
    }

    @Override
    public String template() {
      return "page";
    }
  }

  /** The page of a qualification. */
  public static final class QualificationPage extends TitledPage {
    private final QualificationSubject subject;

    QualificationPage(Spot spot, QualificationSubject subject) {
      super(spot, subject.title(), Optional.of(subject.document()));
      this.subject = subject;
    }

    public QualificationSubject subject() {
      return subject;
    }

    @Override
    public String template() {
      return "qualification";
    }
  }

  /** The page of a unit. */
  public static final class UnitPage extends TitledPage {
    private final UnitSubject subject;

    UnitPage(Spot spot, UnitSubject subject) {
      super(spot, subject.title(), Optional.of(subject.document()));
      this.subject = subject;
    }

    public UnitSubject subject() {
      return subject;
    }

    @Override
    public String template() {
      return "unit";
    }
  }

  /** The page of a topic. */
  public static final class TopicPage extends TitledPage {
    private final Topic topic;
    private final Optional<UnitSubject> unit;

    /**
     * @param unit the one that it belongs to, wherever the topic lies
     */
    TopicPage(Spot spot, Topic topic, Optional<UnitSubject> unit) {
      super(spot, topic.title().value(), Optional.of(topic));
      this.topic = topic;
      this.unit = unit;
    }

    public Topic topic() {
      return topic;
    }

    @Override
    public Optional<UnitSubject> unit() {
      return unit;
    }

    @Override
    public Optional<Text> level() {
      return topic.level().or(super::level);
    }

    @Override
    public String template() {
      return "topic";
    }
  }

  /** An address that a page used to have, leading to where it is now. */
  public static final class RedirectPage extends TitledPage {
    private final TitledPage target;

    RedirectPage(String address, TitledPage target) {
      super(new Spot(address, target.folder(), Above.NOTHING), target.title(), Optional.empty());
      this.target = target;
    }

    public TitledPage target() {
      return target;
    }

    @Override
    public String template() {
      return "redirect";
    }
  }
}
