package org.markwell.emit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.picture.Picture;
import org.markwell.plan.PlannedBook;
import org.markwell.plan.SitePlan;
import org.markwell.plan.Unprintable;
import org.markwell.theme.Theme;

/**
 * A book on its way to print: its HTML and the images it shows. PDF and EPUB are made of it alone,
 * so its hash tells whether they have to be made again.
 *
 * @param address of the book on the site, without an ending
 * @param images by what the HTML calls them
 */
public record Manuscript(String address, String html, Map<String, Image> images) {

  /**
   * @param place the path of the file as messages show it
   */
  public record Image(String place, byte[] file) {}

  private static final String TEMPLATE = "print/book";

  /** All pictures of a book have to be in memory at once. */
  private static final long MOST_BYTES = 64_000_000;

  /**
   * A book of the plan, through the theme's template for books.
   *
   * @throws ProblemException if the template has a fault, or a picture is not there or can't be
   *     shown in that format
   */
  public static Manuscript of(
      Material material, PlannedBook book, PlannedBook.Format format, Theme theme) {
    SitePlan plan = material.plan();
    String html = theme.render(TEMPLATE, (Record) material.books().of(book));
    Map<String, byte[]> own = theme.assets();
    Map<String, Image> images = new TreeMap<>();
    TreeSet<Problem> problems = new TreeSet<>();
    long bytes = 0;
    for (String source : sources(html)) {
      String path = path(book.stem(), source).orElse("");
      Asset asset = plan.assets().get(path);
      byte[] file = own.get(path);
      if (asset != null) {
        Optional<Problem> fault =
            plan.unprintable(asset)
                .filter(it -> it.formats().contains(format))
                .map(Unprintable::problem);
        fault.ifPresent(problems::add);
        bytes += asset.file().toFile().length();
        if (bytes > MOST_BYTES) {
          problems.add(tooManyBytes(plan, asset, book));
        } else if (fault.isEmpty()) {
          images.put(source, new Image(asset.path(), Copies.bytes(asset)));
        }
      } else if (file != null) {
        String shown = theme.shown(path);
        fault(shown, file).ifPresent(problems::add);
        images.put(source, new Image(shown, file));
      } else {
        problems.add(missing(book.stem(), source));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(List.copyOf(problems));
    }
    return new Manuscript(book.stem(), html, images);
  }

  /** What the HTML shows that is not in it. */
  private static Set<String> sources(String html) {
    Set<String> sources = new TreeSet<>();
    if (html.contains("<img")) {
      for (Element image : Jsoup.parse(html).select("img[src]")) {
        if (!image.attr("src").startsWith("data:")) {
          sources.add(image.attr("src"));
        }
      }
    }
    return sources;
  }

  /**
   * A book that shows no files but the theme's.
   *
   * @param theme the theme's files, by their address
   * @throws ProblemException if an image is not among them, or can't be printed
   */
  public static Manuscript of(String address, String html, Map<String, byte[]> theme) {
    Map<String, Image> images = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String source : sources(html)) {
      String path = path(address, source).orElse("");
      byte[] file = theme.get(path);
      if (file == null) {
        problems.add(missing(address, source));
      } else {
        fault(path, file).ifPresent(problems::add);
        images.put(source, new Image(path, file));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Manuscript(address, html, images);
  }

  /** Why a theme's picture can't be printed, if so. */
  private static Optional<Problem> fault(String shown, byte[] file) {
    var picture = Picture.of(file);
    String name = shown.substring(shown.lastIndexOf('/') + 1);
    String what =
        !picture.kind().isPrinted()
            ? "is " + picture.kind().words()
            : picture.isDamaged() ? "is damaged (" + picture.damage() + ")" : picture.tooMuch();
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                Code.PRINT_IMAGE,
                Position.startOf(shown),
                name + " " + what + ", and can't be printed",
                "save it as PNG, JPEG or SVG"));
  }

  private static Problem missing(String address, String source) {
    return Problem.of(
        Code.PRINT_IMAGE,
        Position.startOf(address),
        "the book shows the image \"" + source + "\", which is not on the site",
        "name a file of the guide or of the theme's assets");
  }

  private static Problem tooManyBytes(SitePlan plan, Asset asset, PlannedBook book) {
    String message = "the pictures of one book come to more than " + MOST_BYTES / 1_000_000 + " MB";
    String hint = "save them smaller: 2000 pixels across are plenty on paper";
    return plan.shown(asset)
        .map(it -> it.problem(Code.PRINT_IMAGE, message, hint))
        .orElseGet(
            () -> Problem.of(Code.PRINT_IMAGE, Position.startOf(book.stem()), message, hint));
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
