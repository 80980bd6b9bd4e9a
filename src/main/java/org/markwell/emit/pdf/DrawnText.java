package org.markwell.emit.pdf;

import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.markwell.emit.font.Face;

/**
 * Turns the text of drawings into outlines of our own fonts. The engine would ask the machine's
 * fonts instead, which differ from one machine to the next, and on some there are none. The words
 * stay readable for everyone in the drawing's description.
 */
final class DrawnText {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final double SIZE = 14;
  private static final double LETTER_SIZE = 26;

  private final Fonts fonts;

  DrawnText(Fonts fonts) {
    this.fonts = fonts;
  }

  void replaceIn(Element drawing) {
    for (Element text : drawing.select("text")) {
      double size = text.hasClass("letter") ? LETTER_SIZE : SIZE;
      double y = number(text, "y", 0);
      double x = number(text, "x", 0);
      Element group = new Element("g", SVG).attr("class", text.className());
      if (text.select("tspan").isEmpty()) {
        line(group, text, text.text(), x, y, size);
      }
      for (Element span : text.select("tspan")) {
        y += number(span, "dy", 0);
        line(group, text, span.text(), number(span, "x", x), y, size);
      }
      text.replaceWith(group);
    }
  }

  private void line(Element group, Element text, String words, double x, double y, double size) {
    double from =
        switch (text.attr("text-anchor")) {
          case "middle" -> x - width(words, size) / 2;
          case "end" -> x - width(words, size);
          default -> x;
        };
    for (int character : words.codePoints().toArray()) {
      Optional<Face> face = face(character);
      if (face.isPresent()) {
        Face.Glyph glyph = face.get().glyph(character);
        double scale = size / face.get().unitsPerEm();
        String outline = outline(glyph, scale, from, y);
        if (!outline.isEmpty()) {
          group.appendElement("path", SVG).attr("d", outline);
        }
        from += glyph.advance() * scale;
      }
    }
  }

  private double width(String words, double size) {
    return words
        .codePoints()
        .mapToObj(
            character ->
                face(character)
                    .map(it -> it.glyph(character).advance() * size / it.unitsPerEm())
                    .orElse(0.0))
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private Optional<Face> face(int character) {
    return fonts.face(700, character);
  }

  /** The outline as an SVG path; fonts count upwards, drawings downwards. */
  private static String outline(Face.Glyph glyph, double scale, double x, double y) {
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator it = glyph.outline().getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(points);
      int count =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
          };
      path.append("MLQCZ".charAt(kind));
      for (int i = 0; i < count; i++) {
        path.append(
            String.format(
                Locale.ROOT,
                "%.2f %.2f ",
                x + points[2 * i] * scale,
                y - points[2 * i + 1] * scale));
      }
    }
    return path.toString().strip();
  }

  private static double number(Element element, String name, double otherwise) {
    try {
      return Double.parseDouble(element.attr(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
