package org.markwell.emit.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * The marks in the streams of pages, which say what is text of the book and what decoration. The
 * engine keeps the properties of each mark in an object of its own, those of every background
 * included: more than half of all objects of a book. As soon as a page is painted its marks are
 * written into its stream instead, and backgrounds lose properties that nobody reads.
 */
final class PageMarks implements PageSupplier {
  private static final COSName PROPERTIES = COSName.PROPERTIES;
  private static final byte[] BEGIN = ascii(" BDC");
  private static final byte[] END = ascii("EMC");
  private static final byte[] DECORATION = ascii("/Artifact BMC");
  private static final byte[] RUNNING = ascii("/Artifact <</Type/Pagination>> BDC");
  private static final String NUMBER = " <</MCID ";

  private @Nullable PDPage painted;

  @Override
  public PDPage requestPage(PDDocument document, float width, float height, int main, int shadow) {
    settle(document);
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setResources(new PDResources());
    page.getResources().getCOSObject().setItem(PROPERTIES, new Properties());
    document.addPage(page);
    painted = page;
    return page;
  }

  /** No mark shares its properties with another, so nobody has to look for them among all. */
  private static final class Properties extends COSDictionary {
    @Override
    public boolean containsValue(Object value) {
      return false;
    }
  }

  /** Writes the marks of the page that was painted last. */
  private void settle(PDDocument document) {
    PDPage page = painted;
    if (page == null) {
      return;
    }
    COSDictionary resources = page.getResources().getCOSObject();
    COSDictionary properties = resources.getCOSDictionary(PROPERTIES);
    if (properties != null) {
      rewrite(document, page, line -> spelledOut(line, properties));
      resources.removeItem(PROPERTIES);
    }
    painted = null;
  }

  /**
   * Settles the last page, and makes decoration of what turned out to be no text.
   *
   * @param decoration the numbers of its marks by page
   */
  void finish(PDDocument document, Map<COSDictionary, Set<Integer>> decoration) {
    settle(document);
    for (PDPage page : document.getPages()) {
      Set<Integer> marks = decoration.get(page.getCOSObject());
      if (marks != null) {
        rewrite(document, page, line -> marks.contains(number(line)) ? DECORATION : line);
      }
    }
  }

  /** Says how a mark begins in a stream. */
  private interface Beginning {
    byte[] of(byte[] line);
  }

  private static void rewrite(PDDocument document, PDPage page, Beginning beginning) {
    try (InputStream in = page.getContents()) {
      byte[] content = rewritten(in.readAllBytes(), beginning);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content);
      }
      page.setContents(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PDFBox writes one operator a line, and no string with the end of a line in it. */
  private static byte[] rewritten(byte[] content, Beginning beginning) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int at = 0;
    while (at < content.length) {
      int end = endOfLine(content, at);
      if (content[at] == '/' && endsWith(content, end, BEGIN)) {
        byte[] line = new byte[end - at];
        System.arraycopy(content, at, line, 0, line.length);
        byte[] begin = beginning.of(line);
        int next = end + 1;
        int nextEnd = endOfLine(content, next);
        if (begin[1] == 'A' && nextEnd - next == END.length && endsWith(content, nextEnd, END)) {
          // Decoration with nothing in it.
          at = nextEnd + 1;
          continue;
        }
        out.writeBytes(begin);
      } else {
        out.write(content, at, end - at);
      }
      out.write('\n');
      at = end + 1;
    }
    return out.toByteArray();
  }

  private static int endOfLine(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != '\n') {
      at++;
    }
    return Math.min(at, content.length);
  }

  private static boolean endsWith(byte[] content, int end, byte[] what) {
    int from = end - what.length;
    for (int i = 0; i < what.length; i++) {
      if (from < 0 || content[from + i] != what[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code /Span /Prop7 BDC} with what its properties say. */
  private static byte[] spelledOut(byte[] line, COSDictionary properties) {
    String[] words = new String(line, StandardCharsets.ISO_8859_1).split(" ");
    COSDictionary told = properties.getCOSDictionary(COSName.getPDFName(words[1].substring(1)));
    if (told == null) {
      return line;
    }
    int number = told.getInt(COSName.MCID, -1);
    if (number >= 0) {
      return ascii(words[0] + NUMBER + number + ">> BDC");
    }
    return "Pagination".equals(told.getNameAsString(COSName.TYPE)) ? RUNNING : DECORATION;
  }

  private static int number(byte[] line) {
    String begin = new String(line, StandardCharsets.ISO_8859_1);
    int at = begin.indexOf(NUMBER);
    return at < 0
        ? -1
        : Integer.parseInt(begin.substring(at + NUMBER.length(), begin.indexOf('>', at)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
