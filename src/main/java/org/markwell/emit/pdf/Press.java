package org.markwell.emit.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.nodes.Document;
import org.markwell.emit.Manuscript;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.plan.PlannedBook.Format;
import org.markwell.theme.StyleSheet;
import org.markwell.theme.Theme;

/**
 * Sets a book in pages: the only class that knows the PDF engine. The bytes depend on the book, the
 * theme and the fonts alone: no clock, no network, no font or file of the machine.
 */
final class Press {
  /** Held here, because a logger that nobody holds is forgotten together with its level. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    // The engine tells what it dropped to whoever listens; on the console nobody should see it.
    XRLog.setLoggerImpl(new Silence());
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  /**
   * Books are laid out again until nothing is cut off and no heading stands alone, but not for
   * ever.
   */
  private static final int MOST_ATTEMPTS = 8;

  private static final String STYLE = "print/pdf.css";
  private static final String LARGE_STYLE = "print/pdf-large.css";

  private final Theme theme;
  private final Fonts fonts;
  private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
  private final String producer;

  /**
   * @param producer who made it, as the file's properties tell
   */
  Press(Theme theme, String producer) {
    this.theme = theme;
    this.producer = producer;
    Map<String, byte[]> own = new LinkedHashMap<>();
    theme
        .files("print/")
        .forEach(
            (path, bytes) -> {
              if (path.toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf)")) {
                own.put(theme.shown(path), bytes);
              }
            });
    this.fonts = Fonts.of(own, theme.token("font-print"));
  }

  /**
   * A book as PDF.
   *
   * @param places where to look for what the book can't show
   * @throws ProblemException with everything that would be missing or wrong on the page
   */
  byte[] print(Manuscript manuscript, Format format, Places places) {
    Map<String, StyleSheet> styles = new LinkedHashMap<>();
    styles(format).forEach(path -> styles.put(EngineFiles.theme(path), theme.style(path)));
    EngineFiles files = new EngineFiles(theme, styles, manuscript.images());
    Document book =
        PrintDocument.of(
            manuscript.html(), List.copyOf(styles.keySet()), files::address, new DrawnText(fonts));
    List<Problem> problems = new ArrayList<>();
    Glyphs glyphs = new Glyphs(fonts);
    problems.addAll(glyphs.missing(book, places));
    styles.values().forEach(style -> problems.addAll(glyphs.missing(style)));
    Findings findings = new Findings(places, styles, files.paths());
    byte[] pdf =
        problems.isEmpty() ? set(book, stableId(manuscript, format), files, findings) : new byte[0];
    problems.addAll(findings.problems());
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return pdf;
  }

  /** The theme's style sheets, a later one over those before it. */
  private static List<String> styles(Format format) {
    return format == Format.LARGE_PRINT ? List.of(STYLE, LARGE_STYLE) : List.of(STYLE);
  }

  /** The same text with a box for each character that no font has. */
  String printable(String text) {
    return new Glyphs(fonts).printable(text);
  }

  private byte[] set(Document book, long id, EngineFiles files, Findings findings) {
    Optional<Calendar> day = day(book.select("meta[name=dcterms.modified]").attr("content"));
    org.w3c.dom.Document pages = EngineDom.of(book);
    try {
      for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
        Optional<byte[]> pdf = attempt(pages, files, findings, Press::mend, day, id);
        if (pdf.isPresent()) {
          return pdf.get();
        }
      }
      return attempt(pages, files, findings, renderer -> false, day, id).orElseThrow();
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A style the engine chokes on is the theme's affair, and has a place in the findings.
      findings.fault(e);
    } catch (Error e) {
      if (!MachineFonts.areMissing(e)) {
        throw e;
      }
      findings.fault(e);
    }
    return new byte[0];
  }

  /**
   * Lays out the book, and paints it if nothing has to be mended first.
   *
   * @param mend whether it mended anything, so that the book has to be laid out again
   */
  private Optional<byte[]> attempt(
      org.w3c.dom.Document pages,
      EngineFiles files,
      Findings findings,
      Predicate<PdfBoxRenderer> mend,
      Optional<Calendar> day,
      long id)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PageMarks marks = new PageMarks();
      try (PdfBoxRenderer renderer = renderer(pages, files, findings, document, marks)) {
        renderer.layout();
        if (mend.test(renderer)) {
          return Optional.empty();
        }
        renderer.createPDFWithoutClosing();
      }
      // From here on the engine's boxes are no longer needed, which take most of the memory.
      marks.finish(document, RepeatedHeads.untag(document));
      date(document, day);
      document.setDocumentId(id);
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      document.save(out, CompressParameters.DEFAULT_COMPRESSION);
      return Optional.of(out.toByteArray());
    }
  }

  /** Whether anything had to be moved or squeezed. */
  private static boolean mend(PdfBoxRenderer laidOut) {
    return TooWide.squeeze(laidOut) || Stranded.move(laidOut) || DoubledHeads.mend(laidOut);
  }

  private PdfBoxRenderer renderer(
      org.w3c.dom.Document pages,
      EngineFiles files,
      Findings findings,
      PDDocument document,
      PageMarks marks) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(pages, EngineFiles.ROOT)
            .usePDDocument(document)
            .usePageSupplier(marks)
            // The streams of pages are rewritten, and only then compressed.
            .testMode(true)
            .usePdfUaAccessibility(true)
            .useSVGDrawer(new BatikSVGDrawer())
            .withProducer(producer)
            .withDiagnosticConsumer(findings::add)
            .useProtocolsStreamImplementation(files, EngineFiles.PROTOCOL)
            .useExternalResourceAccessControl(
                (uri, kind) -> files.holds(uri),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    renderer.getSharedContext().setTextRenderer(new MeasuredText());
    fonts.giveTo(renderer.getSharedContext(), document, metrics);
    return renderer;
  }

  /** The day the book itself names; without one the file tells none. */
  private static void date(PDDocument document, Optional<Calendar> day) {
    PDDocumentInformation facts = document.getDocumentInformation();
    facts.setCreationDate(day.orElse(null));
    facts.setModificationDate(day.orElse(null));
  }

  private static Optional<Calendar> day(String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      calendar.clear();
      calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
      return Optional.of(calendar);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The same for the same book, whenever and wherever it is made. */
  private static long stableId(Manuscript manuscript, Format format) {
    long id = 1125899906842597L;
    String seed = manuscript.address() + format.ending() + manuscript.html();
    for (int i = 0; i < seed.length(); i++) {
      id = 31 * id + seed.charAt(i);
    }
    return id;
  }

  /** Keeps the engine quiet. */
  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable fault) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
