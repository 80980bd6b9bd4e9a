package org.markwell.view;

import org.jspecify.annotations.Nullable;
import org.markwell.model.Html;

/**
 * What is said about a page to search engines, feed readers, and whoever shows a link to it.
 *
 * @param locale its language as Open Graph writes it, if that names a country: {@code en_GB}
 * @param modified the latest day on which it is known to have been changed or reviewed
 * @param image the picture to show beside a link; only where the site's address is known
 * @param feed the way to the feed of changes
 * @param markdown the way to the same page as Markdown
 * @param data JSON-LD, ready to stand in a script
 */
public record Share(
    @Nullable String locale,
    View.@Nullable Day modified,
    @Nullable Image image,
    @Nullable String feed,
    @Nullable String markdown,
    Html data) {

  /**
   * A picture of the site.
   *
   * @param url its full address
   * @param type such as {@code image/png}
   * @param width in pixels
   * @param height in pixels
   * @param alt what it says, in words
   */
  public record Image(String url, String type, int width, int height, String alt) {}
}
