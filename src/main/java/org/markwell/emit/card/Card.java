package org.markwell.emit.card;

import java.util.List;
import java.util.Optional;

/**
 * What a card says, and in which colours: all that decides its picture, but for the fonts.
 *
 * @param site the site's title
 * @param title of the page; nothing on the card of the site itself
 * @param lines where the page belongs, at most two
 * @param centre who publishes the guide
 */
record Card(
    String site,
    Optional<String> title,
    List<String> lines,
    Optional<String> centre,
    Colours colours) {

  /**
   * Colours that can be told apart.
   *
   * @param paper behind the words, light
   * @param ink of the title
   * @param soft of lesser words
   * @param accent of the site's title
   * @param band behind the centre's name
   * @param bandInk of the centre's name
   */
  record Colours(int paper, int ink, int soft, int accent, int band, int bandInk) {
    /** Below this a background counts as dark. */
    private static final double LIGHT = 10;

    /** Colours that a theme wants, mended where they could not be read. */
    static Colours of(int paper, int ink, int soft, int accent, int band, int bandInk) {
      int light = Colour.contrast(paper, Colour.BLACK) >= LIGHT ? paper : Colour.WHITE;
      int words = Colour.readable(light, 7, ink);
      return new Colours(
          light,
          words,
          Colour.readable(light, 4.5, soft, words),
          Colour.readable(light, 4.5, accent, words),
          band,
          Colour.readable(band, 4.5, bandInk));
    }
  }
}
