package org.markwell.emit.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwell.emit.card.Letters.Weight;
import org.markwell.view.Publicity;

/** Draws a card. Its letters are shapes like any other: no font system of the machine is asked. */
final class Drawing {
  private static final int WIDTH = Publicity.CARD_WIDTH;
  private static final int HEIGHT = Publicity.CARD_HEIGHT;
  private static final int MARGIN = 80;
  private static final int TEXT = WIDTH - 2 * MARGIN;
  private static final int BAND = 96;
  private static final double[] TITLE_SIZES = {92, 80, 70, 62};
  private static final int MOST_LINES = 3;
  private static final double SMALL = 36;

  /** No card is larger, in bytes: whoever shows it may be on a phone. */
  private static final int LARGEST = 40_000;

  /** Steps of an edge between two colours: fewer, where a card would be too large. */
  private static final int[] STEPS = {8, 4, 2, 1};

  private final Letters letters;
  private final Card.Colours colours;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();

  private Drawing(Letters letters, Card.Colours colours) {
    this.letters = letters;
    this.colours = colours;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * A card as PNG. What the fonts can't draw is left out: a picture, or a whole title for that of
   * the site.
   */
  static byte[] png(Card card, Letters letters) {
    Drawing drawing = new Drawing(letters, card.colours());
    try {
      drawing.draw(card);
    } finally {
      drawing.graphics.dispose();
    }
    return drawing.packed();
  }

  private void draw(Card card) {
    fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), colours.paper());
    fill(new Rectangle2D.Double(0, HEIGHT - BAND, WIDTH, BAND), colours.band());
    Optional<String> site = drawable(card.site(), Weight.BOLD);
    Optional<String> title = card.title().flatMap(it -> drawable(it, Weight.BOLD));
    if (title.isPresent()) {
      site.ifPresent(it -> small(it, Weight.BOLD, colours.accent(), 104, TEXT));
      title(title.get(), 156, card.lines());
    } else {
      site.ifPresent(it -> title(it, 40, List.of()));
    }
    card.centre()
        .flatMap(it -> drawable(it, Weight.REGULAR))
        .ifPresent(
            it -> small(it, Weight.REGULAR, colours.bandInk(), HEIGHT - BAND / 2 + 12, TEXT - 280));
    shapes();
  }

  private Optional<String> drawable(String text, Weight weight) {
    return Optional.of(letters.withoutPictures(Letters.line(text), weight))
        .filter(it -> !it.isEmpty() && letters.draw(it, weight));
  }

  /**
   * A title as large as three lines allow, with what stands below it; in the middle of the rest.
   */
  private void title(String title, double top, List<String> more) {
    List<String> below =
        more.stream().flatMap(it -> drawable(it, Weight.REGULAR).stream()).limit(2).toList();
    double size = 0;
    List<String> lines = List.of();
    for (double each : TITLE_SIZES) {
      size = each;
      lines = lines(Weight.BOLD, size).first(title, TEXT, MOST_LINES);
      if (lines(Weight.BOLD, size).of(title, TEXT).size() <= (each > 80 ? 2 : MOST_LINES)
          && isWhole(title, size)) {
        break;
      }
    }
    double step = size * 1.16;
    double height = lines.size() * step + below.size() * SMALL * 1.4 + (below.isEmpty() ? 0 : 14);
    double y = top + (HEIGHT - BAND - top - height) / 2 + size * 0.84;
    for (String line : lines) {
      fill(letters.outline(line, Weight.BOLD, size, MARGIN, y), colours.ink());
      y += step;
    }
    y += 14 - size * 0.84 + SMALL;
    for (String line : below) {
      small(line, Weight.REGULAR, colours.soft(), y, TEXT);
      y += SMALL * 1.4;
    }
  }

  /** Whether every word fits on a line. */
  private boolean isWhole(String title, double size) {
    for (String word : title.split(" ")) {
      if (letters.width(word, Weight.BOLD) * size > TEXT) {
        return false;
      }
    }
    return true;
  }

  private void small(String text, Weight weight, int colour, double y, double widest) {
    String line = lines(weight, SMALL).one(text, widest);
    fill(letters.outline(line, weight, SMALL, MARGIN, y), colour);
  }

  private Lines lines(Weight weight, double size) {
    return new Lines(text -> letters.width(text, weight) * size);
  }

  /** The signs of the four kinds of items, in the band. */
  private void shapes() {
    double y = HEIGHT - BAND / 2.0 - 21;
    double x = WIDTH - MARGIN - 222;
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(x + 143, y);
    triangle.lineTo(x + 168, y + 42);
    triangle.lineTo(x + 118, y + 42);
    triangle.closePath();
    Path2D tick = new Path2D.Double();
    tick.moveTo(x + 186, y + 23);
    tick.lineTo(x + 200, y + 38);
    tick.lineTo(x + 222, y + 6);
    List<Shape> shapes =
        List.of(
            new RoundRectangle2D.Double(x, y, 40, 42, 8, 8),
            new Line2D.Double(x, y + 13, x + 40, y + 13),
            new Ellipse2D.Double(x + 64, y, 32, 32),
            new Line2D.Double(x + 72, y + 41, x + 88, y + 41),
            triangle,
            tick);
    graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(new Color(colours.bandInk()));
    shapes.forEach(graphics::draw);
  }

  private void fill(Shape shape, int colour) {
    graphics.setColor(new Color(colour));
    graphics.fill(shape);
  }

  /** The picture in few colours: those of the card, and steps along the edges between them. */
  private byte[] packed() {
    byte[] png = {};
    for (int steps : STEPS) {
      png = packed(steps);
      if (png.length <= LARGEST) {
        break;
      }
    }
    return png;
  }

  private byte[] packed(int steps) {
    List<Integer> palette = new ArrayList<>(List.of(colours.paper(), colours.band()));
    for (int ink : new int[] {colours.ink(), colours.soft(), colours.accent()}) {
      edge(colours.paper(), ink, steps, palette);
    }
    edge(colours.band(), colours.bandInk(), steps, palette);
    int[] colour = palette.stream().mapToInt(it -> it).toArray();
    int[] drawn = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] pixels = new byte[drawn.length];
    Map<Integer, Byte> nearest = new HashMap<>();
    int last = -1;
    byte index = 0;
    for (int row = 0; row < drawn.length; row += WIDTH) {
      // Half of the rows are as the one above, and told so at once.
      int above = row - WIDTH;
      if (row > 0 && Arrays.equals(drawn, row, row + WIDTH, drawn, above, row)) {
        System.arraycopy(pixels, above, pixels, row, WIDTH);
        continue;
      }
      for (int i = row; i < row + WIDTH; i++) {
        int rgb = drawn[i] & 0xFFFFFF;
        if (rgb != last) {
          last = rgb;
          index = nearest.computeIfAbsent(rgb, it -> nearest(it, colour));
        }
        pixels[i] = index;
      }
    }
    return Png.of(WIDTH, HEIGHT, colour, pixels);
  }

  private static void edge(int from, int to, int steps, List<Integer> palette) {
    for (int i = 1; i <= steps; i++) {
      palette.add(Colour.between(from, to, (double) i / steps));
    }
  }

  private static byte nearest(int rgb, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int difference = (rgb >> shift & 255) - (palette[i] >> shift & 255);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return (byte) best;
  }
}
