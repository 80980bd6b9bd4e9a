package org.markwell.emit.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwell.emit.Emitter;
import org.markwell.emit.Material;
import org.markwell.model.Site;
import org.markwell.model.Text;
import org.markwell.output.Artifact;
import org.markwell.output.Fingerprint;
import org.markwell.plan.Page;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Subject;
import org.markwell.plan.Subject.UnitSubject;
import org.markwell.plan.TitledPage;
import org.markwell.plan.TitledPage.QualificationPage;
import org.markwell.plan.TitledPage.UnitPage;
import org.markwell.plan.claim.Claim;
import org.markwell.theme.Theme;
import org.markwell.view.Publicity;

/**
 * The pictures that show where somebody shares a link: one for each topic, unit and qualification,
 * and one for the site. A card is made anew only when its words, its colours or its font change.
 */
public final class Cards implements Emitter {
  private final Theme theme;
  private final String version;

  /** Made when the first card is drawn: most builds draw none. */
  private @Nullable Letters letters;

  /**
   * @param version of the program: a new one makes every card anew
   */
  public Cards(Theme theme, String version) {
    this.theme = theme;
    this.version = version;
  }

  @Override
  public String name() {
    return "cards";
  }

  @Override
  public List<Claim> claims(SitePlan plan) {
    Publicity publicity = new Publicity(plan);
    List<Claim> claims = new ArrayList<>();
    if (publicity.hasCards()) {
      claims.add(Claim.made(Publicity.SITE_CARD, "the site's card"));
      for (Page page : plan.pages()) {
        if (publicity.hasCard(page)) {
          claims.add(plan.claim(publicity.card(page).orElseThrow(), "the card", page));
        }
      }
    }
    return claims;
  }

  @Override
  public List<Artifact<?>> artifacts(Material material) {
    SitePlan plan = material.plan();
    Publicity publicity = new Publicity(plan);
    if (!publicity.hasCards()) {
      return List.of();
    }
    Map<String, byte[]> fonts = theme.files("print/");
    fonts.keySet().removeIf(path -> !path.toLowerCase(Locale.ROOT).endsWith(".ttf"));
    List<byte[]> files = List.copyOf(fonts.values());
    String family = theme.token("font-print");
    String maker = "card " + version + " " + Fingerprint.of(family, files);
    Site site = plan.edition().site();
    Card.Colours colours = colours();
    Artifact.Renderer<Card> drawing = card -> Drawing.png(card, letters(files, family));
    List<Artifact<?>> cards = new ArrayList<>();
    cards.add(
        new Artifact<>(
            Publicity.SITE_CARD,
            maker,
            () -> card(site, Optional.empty(), List.of(), colours),
            drawing));
    for (TitledPage page : plan.tree().sequence()) {
      if (publicity.hasCard(page)) {
        cards.add(
            new Artifact<>(
                publicity.card(page).orElseThrow(),
                maker,
                () -> card(site, Optional.of(page.title()), lines(page), colours),
                drawing));
      }
    }
    return cards;
  }

  private synchronized Letters letters(List<byte[]> files, String family) {
    Letters read = letters == null ? new Letters(files, family) : letters;
    letters = read;
    return read;
  }

  private static Card card(
      Site site, Optional<String> title, List<String> lines, Card.Colours colours) {
    return new Card(site.title().value(), title, lines, site.centre().name(), colours);
  }

  private Card.Colours colours() {
    return Card.Colours.of(
        colour("paper", Colour.WHITE),
        colour("ink", Colour.BLACK),
        colour("soft", Colour.BLACK),
        colour("accent", Colour.BLACK),
        colour("band", Colour.BLACK),
        colour("band_ink", Colour.WHITE));
  }

  private int colour(String token, int otherwise) {
    return Colour.read(theme.token(token)).orElse(otherwise);
  }

  /** Where a page belongs: its unit, then its qualification with the level. */
  private List<String> lines(TitledPage page) {
    Optional<String> unit =
        page instanceof UnitPage || page instanceof QualificationPage
            ? Optional.empty()
            : page.unit().map(Cards::name);
    Optional<String> qualification =
        page instanceof QualificationPage
            ? Optional.empty()
            : page.qualification().map(Subject::title);
    Optional<String> number =
        page instanceof UnitPage it
            ? it.subject().document().number().map(Text::value)
            : page instanceof QualificationPage it
                ? it.subject().document().number().map(Text::value)
                : Optional.empty();
    Optional<String> level =
        page.level()
            .map(Text::value)
            .map(it -> it.matches("\\d.*") ? theme.word("fact_level") + " " + it : it)
            .filter(isSaidNowhere(qualification.orElse("") + " " + page.title()));
    String second =
        Stream.of(number, qualification, level)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" \u00b7 "));
    return Stream.of(unit.orElse(""), second).filter(it -> !it.isEmpty()).toList();
  }

  private static String name(UnitSubject unit) {
    return unit.document().number().map(it -> it.value() + " " + unit.title()).orElse(unit.title());
  }

  /** Titles of qualifications mostly say their level. */
  private static Predicate<String> isSaidNowhere(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return level ->
        Collections.indexOfSubList(
                words, Arrays.asList(level.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
            < 0;
  }
}
