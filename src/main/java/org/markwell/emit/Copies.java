package org.markwell.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.markwell.markdown.svg.SafeSvg;
import org.markwell.model.Asset;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.output.Artifact;
import org.markwell.plan.SitePlan;
import org.markwell.plan.file.CarriedFile;

/** What is published of a file beside the topics: its bytes as they are, but drawings cleaned. */
final class Copies {
  private Copies() {}

  static byte[] bytes(Asset asset) {
    byte[] bytes = read(asset.file());
    return isDrawing(asset) ? SafeSvg.clean(bytes).svg() : bytes;
  }

  static Artifact<?> artifact(CarriedFile file) {
    return isDrawing(file.asset())
        ? new Artifact<>(
            file.address(),
            "svg 1",
            () -> read(file.asset().file()),
            svg -> SafeSvg.clean(svg).svg())
        : Artifact.copy(file.address(), file.asset().file());
  }

  /** What is wrong with a file, told where it is first linked. */
  static List<Problem> problems(SitePlan plan, CarriedFile file) {
    String shown = "\"" + file.asset().shown() + "\"";
    try {
      if (isDrawing(file.asset())) {
        // A picture that is no drawing, or is cut off, is told of already.
        return plan.isTold(file.asset())
            ? List.of()
            : drawing(file, shown, SafeSvg.clean(head(file, SafeSvg.LARGEST + 1)).findings());
      }
      String name = file.address().substring(file.address().lastIndexOf('/') + 1);
      // Where no ending says what a file is, browsers look at how it begins.
      if (!name.contains(".")
          && new String(head(file, 512), StandardCharsets.ISO_8859_1).strip().startsWith("<")) {
        return List.of(
            file.claim()
                .told()
                .problem(
                    Code.LINKED_FILE,
                    shown + " would be taken for a web page",
                    "give it the ending of what it is, such as .txt"));
      }
      return List.of();
    } catch (IOException e) {
      return List.of(
          file.claim()
              .told()
              .problem(
                  Code.UNREADABLE_FILE, shown + " can't be read", "check that you may open it"));
    }
  }

  private static List<Problem> drawing(
      CarriedFile file, String shown, List<SafeSvg.Finding> findings) {
    return List.of(SafeSvg.Kind.values()).stream()
        .flatMap(kind -> drawing(file, shown, kind, findings).stream())
        .toList();
  }

  private static Optional<Problem> drawing(
      CarriedFile file, String shown, SafeSvg.Kind kind, List<SafeSvg.Finding> findings) {
    String all =
        findings.stream()
            .filter(it -> it.kind() == kind)
            .map(it -> it.what() + " (line " + it.line() + ")")
            .collect(Collectors.joining(", "));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case LEFT_OUT ->
              file.claim()
                  .told()
                  .problem(
                      Code.UNSAFE_DRAWING,
                      "this was left out of the drawing " + shown + ": " + all,
                      "a drawing may neither run nor fetch anything; save it as plain SVG");
          case ELSEWHERE ->
              file.claim()
                  .told()
                  .problem(
                      Code.DRAWING,
                      "the drawing " + shown + " shows what is not in it: " + all,
                      "embed the picture in the drawing, or save it all as PNG");
          case BROKEN ->
              file.claim()
                  .told()
                  .problem(
                      Code.DRAWING,
                      "the drawing " + shown + " can't be used: " + all,
                      "save it anew as plain SVG, or as PNG");
        });
  }

  private static boolean isDrawing(Asset asset) {
    return asset.path().toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static byte[] head(CarriedFile file, int most) throws IOException {
    try (var in = Files.newInputStream(file.asset().file())) {
      return in.readNBytes(most);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
