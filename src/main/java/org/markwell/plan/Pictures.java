package org.markwell.plan;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Severity;
import org.markwell.picture.Picture;
import org.markwell.picture.PictureKind;
import org.markwell.plan.PlannedBook.Format;
import org.markwell.plan.address.Paths;
import org.markwell.plan.file.Shown;

/**
 * The pictures that pages and books show: whether each is what its name says, is whole, and can be
 * printed where it has to be. Each is told of once, where it is shown first.
 */
final class Pictures {
  private static final String SAVE = "save it as JPEG or PNG";

  private final Consumer<Problem> problems;
  private final Map<String, Picture> looked = new HashMap<>();
  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<String, Unprintable> unprintable = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  Pictures(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Takes in a link that leads to a file.
   *
   * @param formats of the books that show it here
   */
  void add(Shown here, Asset asset, Set<Format> formats) {
    if (!here.isSeen() && !PictureKind.isNamedAsPicture(asset.path())) {
      return;
    }
    Picture picture = looked.computeIfAbsent(asset.path(), path -> look(asset));
    String name = Paths.name(asset.path());
    if (here.isSeen() && !formats.isEmpty()) {
      shown.putIfAbsent(asset.path(), here);
    }
    Optional<Problem> wrong = wrong(here, name, picture);
    wrong.filter(problem -> told.add(asset.path())).ifPresent(problems);
    if (!here.isSeen()) {
      return;
    }
    Set<Format> barred = EnumSet.noneOf(Format.class);
    barred.addAll(formats);
    if (wrong.isEmpty()) {
      barred.removeIf(format -> fits(picture, format));
    }
    if (!barred.isEmpty()) {
      Problem problem = wrong.orElseGet(() -> unfit(here, name, picture));
      Unprintable before = unprintable.get(asset.path());
      if (before == null) {
        unprintable.put(asset.path(), new Unprintable(problem, barred));
        problems.accept(problem);
      } else {
        before.formats().addAll(barred);
      }
    }
  }

  private static Picture look(Asset asset) {
    try {
      return Picture.of(asset.file());
    } catch (IOException e) {
      return new Picture(PictureKind.UNKNOWN, 0, 0, 0, "can't be opened");
    }
  }

  /** What is wrong with it on any page. */
  private static Optional<Problem> wrong(Shown here, String name, Picture picture) {
    PictureKind kind = picture.kind();
    if (PictureKind.isNamedAsPicture(name) && !kind.mayBeCalled(name)) {
      return Optional.of(
          here.problem(Code.IMAGE_KIND, name + " is " + kind.words(), hint(picture)));
    } else if (picture.isDamaged()) {
      return Optional.of(
          here.problem(
              Code.IMAGE_DAMAGED,
              name + " is damaged (" + picture.damage() + ")",
              "save it anew, or fetch the file again from where it comes from"));
    } else if (!kind.isShownInBrowsers() && here.isSeen()) {
      return Optional.of(
          here.problem(
                  Code.IMAGE_KIND,
                  name + " is " + kind.words() + ", which browsers don't show as a picture",
                  hint(picture))
              .as(Severity.WARNING));
    }
    return Optional.empty();
  }

  private static String hint(Picture picture) {
    return switch (picture.kind()) {
      case SVG -> "give it the ending .svg";
      case PNG, JPEG, GIF -> "give it the ending ." + picture.kind().ending();
      case EMPTY -> "save it anew, or take it out";
      case POINTER -> "fetch the file itself with git lfs pull";
      case PDF, FILM, ARCHIVE, WEB_PAGE -> "link to it, or save a picture as JPEG or PNG";
      default -> SAVE;
    };
  }

  private static boolean fits(Picture picture, Format format) {
    PictureKind kind = picture.kind();
    return (format == Format.EPUB ? kind.isShownInEpub() : kind.isPrinted())
        && picture.tooMuch().isEmpty();
  }

  private static Problem unfit(Shown here, String name, Picture picture) {
    if (!picture.tooMuch().isEmpty()) {
      return here.problem(
          Code.PRINT_IMAGE,
          name + " " + picture.tooMuch(),
          "save it smaller: up to "
              + Picture.MOST_PIXELS / 1_000_000
              + " million pixels and "
              + Picture.MOST_BYTES / 1_000_000
              + " MB");
    }
    return here.problem(
        Code.PRINT_IMAGE,
        name + " is " + picture.kind().words() + ", which can't be printed",
        SAVE);
  }

  /** Whether something is wrong with a picture on any page, and told. */
  boolean isTold(Asset picture) {
    return told.contains(picture.path());
  }

  /** Where a picture that books show is shown first. */
  Map<String, Shown> shown() {
    return shown;
  }

  /** The pictures that can't be in a book, by their path. */
  Map<String, Unprintable> unprintable() {
    return unprintable;
  }
}
