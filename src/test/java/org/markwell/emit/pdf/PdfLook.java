package org.markwell.emit.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished PDF as its reader meets it: what it says, where it stands, where its links lead. */
public final class PdfLook implements AutoCloseable {
  private static final Pattern LEADER = Pattern.compile("[.…\\s]{4,}(\\d+)\\s*$");
  private static final float MILLIMETRE = 72 / 25.4f;

  private final PDDocument document;
  private final Map<Integer, COSArray> owners = new HashMap<>();
  private final Map<Integer, List<Piece>> pieces = new HashMap<>();

  public PdfLook(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    COSDictionary tree =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    collect(tree.getCOSDictionary(COSName.PARENT_TREE));
  }

  private void collect(COSDictionary node) {
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      if (numbers.getObject(i + 1) instanceof COSArray elements) {
        owners.put(numbers.getInt(i), elements);
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      collect((COSDictionary) kids.getObject(i));
    }
  }

  public PDDocument document() {
    return document;
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public String text() {
    return text(1, pages());
  }

  public String text(int from, int to) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A piece of text that belongs together, and the tags around it, the innermost first. */
  public record Piece(
      int page, String text, List<String> tags, Rectangle2D box, boolean aboveBlanks) {
    boolean announces() {
      return tags.contains("THead")
          || tags.contains("Caption")
          || tags.stream().anyMatch(tag -> tag.matches("H[1-6]"));
    }
  }

  /** The tagged text of a page, in the order of its stream; decoration is not in it. */
  public List<Piece> pieces(int page) {
    return pieces.computeIfAbsent(page, this::extract);
  }

  private List<Piece> extract(int page) {
    PDPage sheet = document.getPage(page - 1);
    try {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(sheet);
      List<Piece> pieces = new ArrayList<>();
      extractor.getMarkedContents().forEach(it -> add(page, sheet, it, pieces));
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int page, PDPage sheet, PDMarkedContent content, List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Rectangle2D box = null;
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
        Rectangle2D own = box(position);
        if (!position.getUnicode().isBlank()) {
          box = box == null ? own : box.createUnion(own);
        }
      } else if (part instanceof PDMarkedContent inner) {
        add(page, sheet, inner, pieces);
      }
    }
    if (content.getMCID() >= 0 && box != null) {
      List<COSDictionary> around = elements(sheet, content.getMCID());
      List<String> tags = around.stream().map(it -> it.getNameAsString(COSName.S)).toList();
      List<String> names = new ArrayList<>(tags);
      if (TableTags.namesRows(around)) {
        names.add("THead");
      }
      pieces.add(new Piece(page, text.toString(), names, box, TableTags.isToFillIn(around)));
    }
  }

  private static Rectangle2D box(TextPosition at) {
    return new Rectangle2D.Float(
        at.getXDirAdj(),
        at.getYDirAdj() - at.getHeightDir(),
        at.getWidthDirAdj(),
        at.getHeightDir());
  }

  private List<COSDictionary> elements(PDPage sheet, int mark) {
    List<COSDictionary> around = new ArrayList<>();
    COSArray elements = owners.get(sheet.getCOSObject().getInt(COSName.STRUCT_PARENTS));
    COSDictionary element =
        elements == null || mark >= elements.size()
            ? null
            : (COSDictionary) elements.getObject(mark);
    while (element != null && element.containsKey(COSName.S)) {
      around.add(element);
      element = element.getCOSDictionary(COSName.P);
    }
    return around;
  }

  /** Headings, captions and heads of tables that stand last on their page, with nothing below. */
  public List<String> stranded() {
    List<String> stranded = new ArrayList<>();
    for (int page = 1; page < pages(); page++) {
      Piece last = null;
      for (Piece piece : pieces(page)) {
        if (last == null || piece.box().getMaxY() > last.box().getMaxY() + 1) {
          last = piece;
        }
      }
      if (last != null && last.announces() && !last.aboveBlanks()) {
        stranded.add("page " + page + ": " + last.text());
      }
    }
    return stranded;
  }

  /** Text that reaches out of the area between the margins, given in millimetres. */
  public List<String> outside(float side, float top, float bottom) {
    List<String> outside = new ArrayList<>();
    for (int page = 1; page <= pages(); page++) {
      var paper = document.getPage(page - 1).getMediaBox();
      Rectangle2D area =
          new Rectangle2D.Float(
              side * MILLIMETRE,
              top * MILLIMETRE,
              paper.getWidth() - 2 * side * MILLIMETRE,
              paper.getHeight() - (top + bottom) * MILLIMETRE);
      for (Piece piece : pieces(page)) {
        if (!area.contains(piece.box())) {
          outside.add("page " + page + ": " + piece.text() + " " + piece.box());
        }
      }
    }
    return outside;
  }

  /** Text printed over other text. */
  public List<String> overlaps() {
    List<String> overlaps = new ArrayList<>();
    for (int page = 1; page <= pages(); page++) {
      List<Piece> pieces = pieces(page);
      for (int i = 0; i < pieces.size(); i++) {
        for (int j = i + 1; j < pieces.size(); j++) {
          Rectangle2D both = pieces.get(i).box().createIntersection(pieces.get(j).box());
          if (both.getWidth() > 2 && both.getHeight() > 2) {
            overlaps.add(
                "page " + page + ": " + pieces.get(i).text() + " / " + pieces.get(j).text());
          }
        }
      }
    }
    return overlaps;
  }

  /** A line of the outline: how deep it is, from 1, what it says, and the page it leads to. */
  public record Bookmark(int depth, String title, int page) {}

  public List<Bookmark> outline() {
    List<Bookmark> bookmarks = new ArrayList<>();
    add(document.getDocumentCatalog().getDocumentOutline(), 1, bookmarks);
    return bookmarks;
  }

  private void add(PDOutlineNode node, int depth, List<Bookmark> bookmarks) {
    if (node == null) {
      return;
    }
    for (PDOutlineItem item : node.children()) {
      try {
        int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        bookmarks.add(new Bookmark(depth, item.getTitle(), page));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      add(item, depth + 1, bookmarks);
    }
  }

  /** A link whose line ends in a printed page number: that number, and the page it leads to. */
  public record Numbered(String text, int printed, int page) {}

  public List<Numbered> contents() {
    List<Numbered> entries = new ArrayList<>();
    try {
      for (int page = 1; page <= pages(); page++) {
        PDPage sheet = document.getPage(page - 1);
        for (PDAnnotation annotation : sheet.getAnnotations()) {
          int target = annotation instanceof PDAnnotationLink link ? target(link) : 0;
          if (target > 0) {
            String text = lineOf(page, annotation);
            Matcher number = LEADER.matcher(text);
            if (number.find() && number.start() > 0) {
              entries.add(new Numbered(text, Integer.parseInt(number.group(1)), target));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** How many links lead to a place in the book. */
  public int internalLinks() {
    int links = 0;
    try {
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          links += annotation instanceof PDAnnotationLink link && target(link) > 0 ? 1 : 0;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return links;
  }

  private int target(PDAnnotationLink link) throws IOException {
    PDDestination destination = link.getDestination();
    if (destination == null && link.getAction() instanceof PDActionGoTo action) {
      destination = action.getDestination();
    }
    return destination instanceof PDPageDestination page
        ? document.getPages().indexOf(page.getPage()) + 1
        : 0;
  }

  /** What stands in the line of a link, from the link's left edge on. */
  private String lineOf(int page, PDAnnotation annotation) {
    var link = annotation.getRectangle();
    float height = document.getPage(page - 1).getMediaBox().getHeight();
    Rectangle2D line =
        new Rectangle2D.Float(
            link.getLowerLeftX() - 1, height - link.getUpperRightY(), height, link.getHeight());
    return pieces(page).stream()
        .filter(piece -> line.contains(piece.box().getX(), piece.box().getCenterY()))
        .sorted(Comparator.comparingDouble(piece -> piece.box().getX()))
        .map(Piece::text)
        .collect(Collectors.joining(" "));
  }

  /**
   * Whatever can be read: text, bookmarks, properties, descriptions of pictures, where links lead.
   */
  public String everything() {
    StringBuilder all = new StringBuilder(text());
    outline().forEach(all::append);
    var facts = document.getDocumentInformation();
    facts.getMetadataKeys().forEach(key -> all.append(facts.getPropertyStringValue(key)));
    document.getDocument().getXrefTable().keySet().stream()
        .sorted()
        .map(key -> document.getDocument().getObjectFromPool(key).getObject())
        .forEach(it -> words(it, all, 0));
    return all.toString();
  }

  private static void words(COSBase node, StringBuilder all, int depth) {
    if (node instanceof COSString text) {
      all.append(text.getString()).append('\n');
    } else if (node instanceof COSArray array && depth < 8) {
      array.forEach(it -> words(it, all, depth + 1));
    } else if (node instanceof COSDictionary map && depth < 8) {
      map.getValues().forEach(it -> words(it, all, depth + 1));
    }
  }

  /** The fonts that the file does not bring along. */
  public TreeSet<String> foreignFonts() {
    TreeSet<String> foreign = new TreeSet<>();
    try {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          if (!font.isEmbedded()) {
            foreign.add(font.getName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return foreign;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
