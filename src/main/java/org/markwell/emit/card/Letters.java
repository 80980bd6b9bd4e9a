package org.markwell.emit.card;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwell.emit.font.Face;

/**
 * The letters of cards, as outlines: those of the theme's print font or of the program's, and of
 * one that steps in. No font of the machine is used, so that a card looks the same everywhere and
 * is drawn where there are none. Thread-safe.
 */
final class Letters {
  private static final String FOLDER = "/org/markwell/fonts/";
  private static final Pair OWN =
      new Pair("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf");
  private static final Pair FALLBACK = new Pair("DejaVuSans.ttf", "DejaVuSans-Bold.ttf");

  /** Scripts that are set letter by letter, from left to right. */
  private static final Set<Character.UnicodeScript> PLAIN =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.GEORGIAN,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.COMMON);

  /** How heavy letters are. */
  enum Weight {
    REGULAR,
    BOLD
  }

  private record Pair(String regular, String bold) {}

  private record Drawn(Path2D outline, double advance) {}

  private final Cut regular;
  private final Cut bold;

  /**
   * @param theme the TrueType files of a theme; what can't be read is told where books are printed
   * @param family which of them to use
   */
  Letters(Collection<byte[]> theme, String family) {
    List<Face> own = new ArrayList<>();
    for (byte[] file : theme) {
      read(file).filter(it -> it.family().equals(family) && !it.italic()).ifPresent(own::add);
    }
    regular = new Cut(faces(own, 400, OWN.regular(), FALLBACK.regular()));
    bold = new Cut(faces(own, 700, OWN.bold(), FALLBACK.bold()));
  }

  private static List<Supplier<Face>> faces(
      List<Face> theme, int weight, String own, String fallback) {
    List<Supplier<Face>> faces = new ArrayList<>();
    theme.stream().filter(it -> it.weight() == weight).forEach(it -> faces.add(() -> it));
    theme.stream().filter(it -> it.weight() != weight).forEach(it -> faces.add(() -> it));
    faces.add(new Resource(own));
    faces.add(new Resource(fallback));
    return faces;
  }

  private static Optional<Face> read(byte[] file) {
    try {
      return Optional.of(Face.read(file));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A font in the program, read when a letter of it is needed first. */
  private static final class Resource implements Supplier<Face> {
    private final String name;
    private @Nullable Face face;

    Resource(String name) {
      this.name = name;
    }

    @Override
    public synchronized Face get() {
      Face read = face;
      if (read == null) {
        try (InputStream in = Letters.class.getResourceAsStream(FOLDER + name)) {
          if (in == null) {
            throw new IllegalStateException("the font " + name + " is not in the program");
          }
          read = Face.read(in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        face = read;
      }
      return read;
    }
  }

  /** A text in one line, composed, without what can't be seen. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(it -> Character.isWhitespace(it) || Character.isISOControl(it) ? ' ' : it)
        .filter(it -> Character.getType(it) != Character.FORMAT && !isVariation(it))
        .forEach(line::appendCodePoint);
    return line.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean isVariation(int character) {
    return character >= 0xFE00 && character <= 0xFE0F;
  }

  /** A line without the pictures (emoji) that no font here has: the words say enough. */
  String withoutPictures(String line, Weight weight) {
    StringBuilder kept = new StringBuilder(line.length());
    line.codePoints()
        .filter(it -> !isPicture(it) || drawn(it, weight).isPresent())
        .forEach(kept::appendCodePoint);
    return line(kept.toString());
  }

  /** Signs that are no letters, with what modifies them. */
  private static boolean isPicture(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /** Whether a text comes out as it is written: every letter is there, and stands by itself. */
  boolean draw(String line, Weight weight) {
    return line.codePoints()
        .allMatch(
            it -> PLAIN.contains(Character.UnicodeScript.of(it)) && drawn(it, weight).isPresent());
  }

  /** How wide a text is, in units of its size. */
  double width(String line, Weight weight) {
    return line.codePoints().mapToDouble(it -> advance(it, weight)).sum();
  }

  private double advance(int character, Weight weight) {
    return drawn(character, weight).map(Drawn::advance).orElse(0.0);
  }

  /**
   * The outlines of a text.
   *
   * @param x where it begins
   * @param y of its base line
   */
  Path2D outline(String line, Weight weight, double size, double x, double y) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    for (int character : line.codePoints().toArray()) {
      Optional<Drawn> letter = drawn(character, weight);
      if (letter.isPresent()) {
        AffineTransform there = new AffineTransform(size, 0, 0, -size, at, y);
        all.append(letter.get().outline().getPathIterator(there), false);
        at += letter.get().advance() * size;
      }
    }
    return all;
  }

  private Optional<Drawn> drawn(int character, Weight weight) {
    return (weight == Weight.BOLD ? bold : regular).drawn(character);
  }

  /**
   * Letters of one weight, each at a size of 1.
   *
   * @param faces the first that has a letter draws it
   */
  private record Cut(List<Supplier<Face>> faces, Map<Integer, Optional<Drawn>> known) {
    Cut(List<Supplier<Face>> faces) {
      this(faces, new ConcurrentHashMap<>());
    }

    Optional<Drawn> drawn(int character) {
      return known.computeIfAbsent(
          character,
          it ->
              faces.stream()
                  .map(Supplier::get)
                  .filter(face -> face.draws(it))
                  .findFirst()
                  .map(face -> drawn(face, it)));
    }

    private static Drawn drawn(Face face, int character) {
      Face.Glyph glyph = face.glyph(character);
      double scale = 1.0 / face.unitsPerEm();
      Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
      outline.append(
          glyph.outline().getPathIterator(AffineTransform.getScaleInstance(scale, scale)), false);
      return new Drawn(outline, glyph.advance() * scale);
    }
  }
}
