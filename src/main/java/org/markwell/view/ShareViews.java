package org.markwell.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwell.model.Audience;
import org.markwell.model.Html;
import org.markwell.model.Site;
import org.markwell.plan.Page;
import org.markwell.plan.Page.NotFoundPage;
import org.markwell.plan.SitePlan;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.address.Address;
import org.markwell.plan.address.Paths;
import org.markwell.view.data.JsonLd;
import org.markwell.view.data.Thing;

/** What is said about a page to other programs. */
final class ShareViews {
  private final Site site;
  private final boolean open;
  private final Publicity publicity;

  ShareViews(SitePlan plan) {
    this.site = plan.edition().site();
    this.open = plan.edition().audience() == Audience.EVERYONE;
    this.publicity = new Publicity(plan);
  }

  /**
   * @param data what the page is about, asked for only where somebody may be told
   */
  @Nullable Share of(Page page, Supplier<List<Thing>> data) {
    if (!open || page instanceof NotFoundPage || page instanceof RedirectPage) {
      return null;
    }
    return new Share(
        locale(page.document().flatMap(it -> it.facts().language()).orElse(site.language())),
        Values.day(Publicity.modified(page)),
        image(page),
        publicity.hasFeed() ? href(page, Publicity.FEED) : null,
        publicity.twin(page).map(it -> href(page, it)).orElse(null),
        new Html(JsonLd.of(data.get())));
  }

  /** Open Graph wants a language with its country. */
  private static @Nullable String locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getCountry().isEmpty() ? null : locale.getLanguage() + "_" + locale.getCountry();
  }

  private Share.@Nullable Image image(Page page) {
    Optional<String> card = publicity.card(page);
    if (card.isEmpty()) {
      return null;
    }
    String title = site.title().value();
    return new Share.Image(
        publicity.baseUrl().orElseThrow() + Address.encode(card.get()),
        "image/png",
        Publicity.CARD_WIDTH,
        Publicity.CARD_HEIGHT,
        publicity.hasCard(page)
            ? page.ownTitle().map(it -> it + " \u2013 " + title).orElse(title)
            : title);
  }

  private static String href(Page page, String address) {
    return Address.encode(Paths.relative(page.address(), address));
  }
}
