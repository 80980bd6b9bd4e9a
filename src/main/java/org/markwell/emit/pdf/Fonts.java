package org.markwell.emit.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.markwell.emit.font.Face;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;

/**
 * The fonts of print: those that travel in the program, over them those of the theme, and one that
 * steps in where a character is in none of them. Every font goes into the PDF; none is looked for
 * on the machine, where another one would change the page.
 */
final class Fonts {
  private static final String FOLDER = "/org/markwell/fonts/";
  private static final List<String> OWN =
      List.of(
          "AtkinsonHyperlegibleNext_400Regular.ttf",
          "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
          "AtkinsonHyperlegibleNext_700Bold.ttf",
          "AtkinsonHyperlegibleNext_700Bold_Italic.ttf");
  private static final List<String> FALLBACK = List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf");

  /** Letters of one width, for code. */
  private static final List<String> CODE = List.of("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf");

  private static final String CODE_FAMILY = "DejaVu Sans Mono";

  /** What the engine asks for where a style names no font. */
  private static final List<String> GENERIC = List.of("serif", "SansSerif");

  private static final String GENERIC_CODE = "Monospaced";

  private final List<Face> named;
  private final List<Face> fallback;
  private final String usual;

  private Fonts(List<Face> named, List<Face> fallback, String usual) {
    this.named = List.copyOf(named);
    this.fallback = List.copyOf(fallback);
    this.usual = usual;
  }

  /**
   * The program's fonts and a theme's.
   *
   * @param theme TrueType files by the path that messages show
   * @param usual the family where a style names none
   * @throws ProblemException if one of the theme's files can't be used
   */
  static Fonts of(Map<String, byte[]> theme, String usual) {
    List<Face> named = new ArrayList<>();
    theme.forEach((path, file) -> named.add(read(path, file)));
    OWN.forEach(name -> named.add(own(name)));
    CODE.forEach(name -> named.add(own(name)));
    return new Fonts(named, FALLBACK.stream().map(Fonts::own).toList(), usual);
  }

  private static Face own(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not in the program");
      }
      return Face.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Face read(String path, byte[] file) {
    try {
      return Face.read(file);
    } catch (IOException | RuntimeException e) {
      throw new ProblemException(
          Problem.of(
              Code.MISSING_FONT,
              Position.startOf(path),
              "the font can't be used in a PDF",
              "put a TrueType file (.ttf) there, not OpenType with PostScript outlines"));
    }
  }

  /** The names that a style sheet may use. */
  Set<String> families() {
    Set<String> families = new TreeSet<>();
    named.forEach(face -> families.add(face.family()));
    fallback.forEach(face -> families.add(face.family()));
    return families;
  }

  /** Whether any font has the character. */
  boolean draw(int character) {
    return named.stream().anyMatch(face -> face.draws(character))
        || fallback.stream().anyMatch(face -> face.draws(character));
  }

  /** The face that draws a character in the usual family, or the one that steps in. */
  Optional<Face> face(int weight, int character) {
    List<Face> stack = new ArrayList<>(named);
    stack.removeIf(face -> !face.family().equals(usual) || face.italic());
    stack.addAll(fallback);
    stack.removeIf(face -> !face.draws(character));
    return stack.stream()
        .filter(face -> face.weight() == weight)
        .findFirst()
        .or(() -> stack.stream().findFirst());
  }

  /**
   * Hands all fonts to the engine; the usual family also stands for the generic ones of text. Each
   * goes into the document once, by however many names it is asked for.
   *
   * @param metrics of the fonts, the same in all documents
   */
  void giveTo(SharedContext engine, PDDocument document, FSDefaultCacheStore metrics) {
    PdfBoxFontResolver to = new ResolvedFonts(engine, document, metrics);
    to.importFontFaces(engine.getCss().getFontFaceRules());
    for (Face face : named) {
      Loaded loaded = new Loaded(face, document);
      loaded.addTo(to, face.family(), FontGroup.MAIN);
      if (face.family().equals(usual)) {
        GENERIC.forEach(family -> loaded.addTo(to, family, FontGroup.MAIN));
      }
      if (face.family().equals(CODE_FAMILY)) {
        loaded.addTo(to, GENERIC_CODE, FontGroup.MAIN);
      }
    }
    for (Face face : fallback) {
      Loaded loaded = new Loaded(face, document);
      loaded.addTo(to, face.family(), FontGroup.MAIN);
      loaded.addTo(to, face.family() + " stands in", FontGroup.PRE_BUILT_IN_FALLBACK);
    }
    engine.setFontResolver(to);
  }

  /** A face in one document, loaded when the first letter of it is set. */
  private static final class Loaded extends PDFontSupplier {
    private final Face face;
    private final PDDocument document;
    private @Nullable PDFont font;

    Loaded(Face face, PDDocument document) {
      super(null);
      this.face = face;
      this.document = document;
    }

    void addTo(PdfBoxFontResolver resolver, String family, FontGroup group) {
      IdentValue style = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
      resolver.addFont(this, family, face.weight(), style, true, group);
    }

    @Override
    public PDFont supply() {
      try {
        PDFont loaded = font == null ? PDType0Font.load(document, face.font(), true) : font;
        font = loaded;
        return loaded;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
