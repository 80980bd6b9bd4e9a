package org.markwell.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.theme.Theme;

/**
 * A book on its way to print: its HTML and the images it shows. PDF and EPUB are made of it alone,
 * so its hash tells whether they have to be made again.
 *
 * @param address of the book on the site, without an ending
 * @param images by what the HTML calls them
 */
public record Manuscript(String address, String html, Map<String, Picture> images) {

  /**
   * @param place the path of the file as messages show it
   */
  public record Picture(String place, byte[] file) {}

  private static final String TEMPLATE = "print/book";

  /**
   * A book of the plan, through the theme's template for books.
   *
   * @throws ProblemException if the template has a fault, or an image is not there
   */
  public static Manuscript of(SitePlan plan, PlannedBook book, Theme theme) {
    String html = theme.render(TEMPLATE, (Record) plan.view(book));
    return of(book.stem(), html, plan.assets(), theme.assets());
  }

  /**
   * Takes the images that the HTML names from the files of the site.
   *
   * @param assets the files beside the topics, by their address
   * @param theme the theme's files, by their address
   * @throws ProblemException if an image is in neither
   */
  public static Manuscript of(
      String address, String html, Map<String, Asset> assets, Map<String, byte[]> theme) {
    Map<String, Picture> images = new TreeMap<>();
    if (!html.contains("<img")) {
      return new Manuscript(address, html, images);
    }
    for (Element image : Jsoup.parse(html).select("img[src]")) {
      String source = image.attr("src");
      if (!source.startsWith("data:")) {
        images.computeIfAbsent(source, it -> picture(address, it, assets, theme));
      }
    }
    return new Manuscript(address, html, images);
  }

  private static Picture picture(
      String address, String source, Map<String, Asset> assets, Map<String, byte[]> theme) {
    String path = path(address, source).orElse("");
    Asset asset = assets.get(path);
    byte[] own = theme.get(path);
    if (asset != null) {
      return new Picture(asset.path(), read(asset));
    } else if (own != null) {
      return new Picture(path, own);
    }
    throw new ProblemException(
        Problem.of(
            Code.PRINT_IMAGE,
            Position.startOf(address),
            "the book shows the image \"" + source + "\", which is not on the site",
            "name a file of the guide or of the theme's assets"));
  }

  private static byte[] read(Asset asset) {
    try {
      return Files.readAllBytes(asset.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A relative address as a path from the top of the site; nothing if it leads elsewhere. */
  private static Optional<String> path(String address, String source) {
    try {
      URI there = new URI("site", "", "/" + address, null).resolve(source);
      return "site".equals(there.getScheme()) && there.getPath() != null
          ? Optional.of(there.getPath().substring(1))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
