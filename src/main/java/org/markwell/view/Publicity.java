package org.markwell.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwell.model.Audience;
import org.markwell.model.Document;
import org.markwell.model.Document.Change;
import org.markwell.model.Document.Topic;
import org.markwell.model.Site;
import org.markwell.plan.Page;
import org.markwell.plan.Page.NotFoundPage;
import org.markwell.plan.ReferencePage.GlossaryPage;
import org.markwell.plan.ReferencePage.LegislationPage;
import org.markwell.plan.ReferencePage.ModelsPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.FolderPage;
import org.markwell.plan.TitledPage.HomePage;
import org.markwell.plan.TitledPage.PlainPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.TitledPage.TopicPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.address.Paths;
import org.markwell.plan.file.Carrier;

/**
 * Which files beside its pages an edition has so that it is found and shared, and where they stand.
 * The assessor edition has none, nor has a folder to take along; most need to know where the site
 * will stand.
 */
public final class Publicity {
  public static final String FEED = "feed.xml";

  /** The card of all pages that have none of their own. */
  public static final String SITE_CARD = "assets/card.png";

  public static final int CARD_WIDTH = 1200;
  public static final int CARD_HEIGHT = 630;

  private static final String CARDS = "assets/cards/";

  /** More topics than this have cards only if {@code site.yaml} asks for them. */
  private static final int MOST_CARDS = 500;

  private final Optional<String> baseUrl;
  private final boolean markdown;
  private final boolean siteCard;
  private final boolean ownCards;
  private final boolean feed;

  public Publicity(SitePlan plan) {
    Site.Sharing wanted = plan.edition().site().sharing();
    boolean open = plan.edition().audience() == Audience.EVERYONE && plan.carrier() == Carrier.HOST;
    this.baseUrl = plan.baseUrl().filter(it -> open);
    this.markdown = open && wanted.markdown();
    this.siteCard = baseUrl.isPresent() && wanted.cards() != Site.Cards.OFF;
    this.ownCards =
        siteCard
            && (wanted.cards() == Site.Cards.ON
                || plan.tree().sequence().stream().filter(TopicPage.class::isInstance).count()
                    <= MOST_CARDS);
    this.feed =
        baseUrl.isPresent()
            && wanted.feed()
            && plan.tree().sequence().stream().anyMatch(it -> !news(it).isEmpty());
  }

  /** Where the site will stand, ending in {@code /}, if it is known and may be told. */
  public Optional<String> baseUrl() {
    return baseUrl;
  }

  /** Whether a page is there for everybody to find: no redirect, no draft, no page of errors. */
  public static boolean isFound(Page page) {
    return !(page instanceof RedirectPage
        || page instanceof NotFoundPage
        || (page instanceof TopicPage it && it.topic().status() == Topic.Status.DRAFT));
  }

  /** Whether there is a feed of what changed. */
  public boolean hasFeed() {
    return feed;
  }

  /** The changes of a page that have a date and may be told. */
  public static List<Change> news(Page page) {
    return isFound(page)
        ? changes(page).stream().filter(it -> it.date().isPresent()).toList()
        : List.of();
  }

  /** The latest day on which a page is known to have been changed or reviewed. */
  public static Optional<LocalDate> modified(Page page) {
    Optional<Document> document = page.document();
    return Stream.concat(
            document.stream()
                .flatMap(it -> it.changes().stream())
                .flatMap(it -> it.date().stream()),
            document.flatMap(it -> it.control().reviewed()).stream())
        .max(Comparator.naturalOrder());
  }

  private static List<Change> changes(Page page) {
    return page.document().map(Document::changes).orElse(List.of());
  }

  /** Whether the site has a card. */
  public boolean hasCards() {
    return siteCard;
  }

  /** Whether a page has a card of its own. */
  public boolean hasCard(Page page) {
    return ownCards
        && isFound(page)
        && (page instanceof TopicPage
            || page instanceof UnitPage
            || page instanceof QualificationPage);
  }

  /** Where the card of a page stands: its own, or else that of the site. */
  public Optional<String> card(Page page) {
    if (!siteCard) {
      return Optional.empty();
    }
    return Optional.of(hasCard(page) ? CARDS + Paths.stem(page.address()) + ".png" : SITE_CARD);
  }

  /** Whether pages stand on the site as Markdown, too. */
  public boolean hasMarkdown() {
    return markdown;
  }

  /** Where the same page stands as Markdown. */
  public Optional<String> twin(Page page) {
    return markdown && hasWords(page)
        ? Optional.of(Paths.stem(page.address()) + ".md")
        : Optional.empty();
  }

  /** Whether a page is more than lists and forms. */
  private static boolean hasWords(Page page) {
    return (page instanceof TitledPage && isFound(page) && isText(page))
        || page instanceof GlossaryPage
        || page instanceof ModelsPage
        || page instanceof LegislationPage;
  }

  private static boolean isText(Page page) {
    return page instanceof TopicPage
        || page instanceof UnitPage
        || page instanceof QualificationPage
        || page instanceof HomePage
        || page instanceof FolderPage
        || page instanceof PlainPage;
  }
}
