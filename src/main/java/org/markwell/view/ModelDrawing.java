package org.markwell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.markwell.model.Html;
import org.markwell.model.Registers;

/**
 * A model drawn as an inline SVG, 320 units wide so that it fits the narrowest phone unscaled.
 * Shapes take their colours from the theme's style sheet; the steps stand in a list beside it.
 */
final class ModelDrawing {
  private static final int WIDTH = 320;
  private static final int ROW = 48;
  private static final int GAP = 22;
  private static final int LINE = 16;

  /** With more steps than these, words do not fit on a ring, and then not even numbers. */
  private static final int NAMED_ON_RING = 8;

  private static final int MOST_ON_RING = 16;

  private final StringBuilder svg = new StringBuilder();
  private final List<String> names;
  private boolean complete = true;

  private ModelDrawing(List<String> names) {
    this.names = names;
  }

  /**
   * A drawing and whether it names every step.
   *
   * @param svg the drawing, or nothing if the model has no steps, or too many to be drawn
   */
  record Drawn(Html svg, boolean complete) {}

  static Drawn of(Registers.Model model) {
    List<String> names = model.steps().stream().map(step -> step.name().value()).toList();
    boolean ring = model.kind() == Registers.Model.Kind.CYCLE && names.size() > 1;
    if (names.isEmpty() || (ring && names.size() > MOST_ON_RING)) {
      return new Drawn(Html.EMPTY, false);
    }
    ModelDrawing drawing = new ModelDrawing(names);
    int height =
        switch (model.kind()) {
          case CYCLE -> ring ? drawing.cycle() : drawing.sequence();
          case SEQUENCE -> drawing.sequence();
          case ACRONYM -> drawing.acronym();
        };
    String order = String.join(model.kind() == Registers.Model.Kind.ACRONYM ? ", " : " → ", names);
    String label =
        model.name().value()
            + ": "
            + (model.kind() == Registers.Model.Kind.CYCLE ? order + " → " + names.get(0) : order);
    Html svg =
        new Html(
            "<svg class=\"drawing\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" aria-label=\"%s\">%s</svg>"
                .formatted(WIDTH, height, WIDTH, height, Html.escape(label), drawing.svg));
    return new Drawn(svg, drawing.complete);
  }

  /** Steps on a ring, clockwise from the top, with an arrow from each to the next. */
  private int cycle() {
    int count = names.size();
    double middle = WIDTH / 2.0;
    double node = count <= 4 ? 46 : count <= 6 ? 38 : count <= NAMED_ON_RING ? 30 : 19;
    double ring = middle - node - 4;
    double step = 2 * Math.PI / count;
    // How much of the ring a circle covers, and a little air for the arrow's tip.
    double covered = 2 * Math.asin(node / (2 * ring)) + 0.06;
    for (int i = 0; i < count; i++) {
      double from = i * step - Math.PI / 2 + covered;
      double to = (i + 1) * step - Math.PI / 2 - covered - 0.05;
      if (to > from) {
        arc(middle, ring, from, to);
      }
    }
    for (int i = 0; i < count; i++) {
      double x = middle + ring * Math.cos(i * step - Math.PI / 2);
      double y = middle + ring * Math.sin(i * step - Math.PI / 2);
      svg.append(
          "<circle class=\"shape\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
              .formatted(number(x), number(y), number(node)));
      label(x, y, i, count <= NAMED_ON_RING ? (int) (node * 2 / 7.6) : 0, "middle");
    }
    return WIDTH;
  }

  private void arc(double middle, double ring, double from, double to) {
    svg.append(
        "<path class=\"line\" d=\"M%s %sA%s %s 0 0 1 %s %s\"/>"
            .formatted(
                number(middle + ring * Math.cos(from)),
                number(middle + ring * Math.sin(from)),
                number(ring),
                number(ring),
                number(middle + ring * Math.cos(to)),
                number(middle + ring * Math.sin(to))));
    arrow(
        middle + ring * Math.cos(to),
        middle + ring * Math.sin(to),
        Math.cos(to + Math.PI / 2),
        Math.sin(to + Math.PI / 2));
  }

  /** Boxes one below the other, with an arrow between two. */
  private int sequence() {
    int top = 2;
    for (int i = 0; i < names.size(); i++) {
      int height = ROW - LINE + LINE * Math.max(1, wrap(names.get(i), 36).size());
      svg.append(
          "<rect class=\"shape\" x=\"2\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\"/>"
              .formatted(top, WIDTH - 4, height));
      label(WIDTH / 2.0, top + height / 2.0, i, 36, "middle");
      if (i > 0) {
        svg.append(
            "<path class=\"line\" d=\"M%d %dV%d\"/>".formatted(WIDTH / 2, top - GAP + 1, top - 8));
        arrow(WIDTH / 2.0, top - 8, 0, 1);
      }
      top += height + GAP;
    }
    return top - GAP + 2;
  }

  /** A large first letter before each word. */
  private int acronym() {
    for (int i = 0; i < names.size(); i++) {
      int top = 2 + i * (ROW + 8);
      String name = names.get(i);
      String letter = name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
      svg.append(
              "<rect class=\"shape strong\" x=\"2\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\"/>"
                  .formatted(top, ROW, ROW))
          .append(
              "<text class=\"letter\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                  .formatted(2 + ROW / 2, top + 33, Html.escape(letter)));
      label(ROW + 16, top + ROW / 2.0, i, 30, "start");
    }
    return names.size() * (ROW + 8) - 4;
  }

  private void arrow(double x, double y, double dx, double dy) {
    svg.append(
        "<path class=\"tip\" d=\"M%s %sL%s %sL%s %sZ\"/>"
            .formatted(
                number(x + dx * 7),
                number(y + dy * 7),
                number(x - dy * 6),
                number(y + dx * 6),
                number(x + dy * 6),
                number(y - dx * 6)));
  }

  /** A step's name in up to three lines, or its number where it is too long for the shape. */
  private void label(double x, double y, int step, int width, String anchor) {
    List<String> lines = wrap(names.get(step), width);
    double first = y + 5 - (lines.size() - 1) * LINE / 2.0;
    if (lines.isEmpty()) {
      complete = false;
      lines = List.of(Integer.toString(step + 1));
      first = y + 5;
    }
    String shown =
        lines.stream()
            .map(Html::escape)
            .collect(
                Collectors.joining(
                    "</tspan><tspan x=\"%s\" dy=\"%d\">".formatted(number(x), LINE),
                    "<tspan x=\"%s\">".formatted(number(x)),
                    "</tspan>"));
    svg.append(
        "<text y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(number(first), anchor, shown));
  }

  private static List<String> wrap(String name, int width) {
    List<String> lines = new ArrayList<>();
    for (String word : name.split(" ")) {
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      if (!lines.isEmpty() && last.length() + 1 + word.length() <= width) {
        lines.set(lines.size() - 1, last + " " + word);
      } else {
        lines.add(word);
      }
    }
    boolean fits = lines.size() <= 3 && lines.stream().allMatch(line -> line.length() <= width);
    return fits ? lines : List.of();
  }

  /** One decimal, without a locale's comma. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
