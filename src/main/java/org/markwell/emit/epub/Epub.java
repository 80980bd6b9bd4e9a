package org.markwell.emit.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.markwell.emit.BookDocument;
import org.markwell.emit.Manuscript;
import org.markwell.model.Code;
import org.markwell.model.Position;
import org.markwell.model.Problem;
import org.markwell.model.ProblemException;
import org.markwell.output.zip.StableZip;
import org.markwell.picture.Picture;
import org.markwell.picture.PictureKind;

/** One book as an EPUB 3 file. The same book gives the same bytes, whenever it is made. */
final class Epub {
  private static final Map<PictureKind, String> TYPES =
      Map.of(
          PictureKind.PNG, "image/png",
          PictureKind.JPEG, "image/jpeg",
          PictureKind.GIF, "image/gif",
          PictureKind.SVG, "image/svg+xml",
          PictureKind.WEBP, "image/webp");

  private final Manuscript manuscript;
  private final Document book;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> items = new ArrayList<>();
  private final List<String> spine = new ArrayList<>();

  private Epub(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.book = BookDocument.of(manuscript.html());
  }

  /**
   * Makes the file.
   *
   * @param style the style sheet
   * @throws ProblemException if an image is of a kind that readers of books don't know
   */
  static byte[] of(Manuscript manuscript, String style) throws IOException {
    Epub it = new Epub(manuscript);
    it.addImages();
    List<Chapters.Chapter> chapters = Chapters.of(it.book);
    it.addContents(Chapters.contents(chapters));
    chapters.forEach(it::add);
    it.add("style.css", "text/css", "", bytes(style));
    return it.zip();
  }

  private void add(String path, String type, String properties, byte[] file) {
    files.put("book/" + path, file);
    items.add(
        "<item id=\"i%d\" href=\"%s\" media-type=\"%s\"%s/>"
            .formatted(
                items.size(),
                path,
                type,
                properties.isEmpty() ? "" : " properties=\"" + properties + "\""));
  }

  private void addImages() {
    Map<String, String> names = new LinkedHashMap<>();
    manuscript
        .images()
        .forEach(
            (source, picture) -> {
              // Readers hold the type against what the file holds, whatever it is called.
              PictureKind kind = Picture.of(picture.file()).kind();
              String type = TYPES.get(kind);
              if (type == null) {
                throw new ProblemException(
                    Problem.of(
                        Code.PRINT_IMAGE,
                        Position.startOf(picture.place()),
                        "the image can't be put into an EPUB",
                        "save it as PNG, JPEG or SVG"));
              }
              names.put(source, "images/%03d.%s".formatted(names.size(), kind.ending()));
              add(names.get(source), type, "", picture.file());
            });
    for (Element image : book.select("img[src]")) {
      if (names.containsKey(image.attr("src"))) {
        image.attr("src", names.get(image.attr("src")));
      }
    }
  }

  private void addContents(List<Chapters.Entry> entries) {
    Element body = new Element("body");
    Element nav = body.appendElement("nav");
    nav.attr("epub:type", "toc").attr("role", "doc-toc").attr("id", "toc");
    nav.appendElement("h1").text(book.title());
    list(nav, entries);
    String page = page(book.title(), body);
    add("contents.xhtml", "application/xhtml+xml", "nav", bytes(page));
  }

  private static void list(Element parent, List<Chapters.Entry> entries) {
    Element list = parent.appendElement("ol");
    for (Chapters.Entry entry : entries) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", entry.href()).text(entry.title());
      if (!entry.below().isEmpty()) {
        list(item, entry.below());
      }
    }
  }

  private void add(Chapters.Chapter chapter) {
    spine.add("<itemref idref=\"i" + items.size() + "\"/>");
    chapter.body().select("svg").attr("xmlns", "http://www.w3.org/2000/svg");
    byte[] page = bytes(page(chapter.title(), chapter.body()));
    add(chapter.file(), "application/xhtml+xml", chapter.draws() ? "svg" : "", page);
  }

  private String page(String title, Element body) {
    Document document = new Document("");
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    document.appendChild(body);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
        <head><title>%2$s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
        %3$s
        </html>
        """
        .formatted(escape(language()), escape(title), body.outerHtml());
  }

  private String language() {
    String language = book.select("html").attr("lang");
    return language.isEmpty() ? "en" : language;
  }

  private String meta(String name) {
    return book.select("meta[name=" + name + "]").attr("content");
  }

  private String packageFile() {
    String day = meta("dcterms.modified");
    String seed = manuscript.address() + " " + book.title() + " " + day;
    String author = meta("author");
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:uuid:%s</dc:identifier>
        <dc:title>%s</dc:title>
        <dc:language>%s</dc:language>
        %s%s<meta property="dcterms:modified">%sT00:00:00Z</meta>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessMode">visual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityFeature">alternativeText</meta>
        <meta property="schema:accessibilityFeature">displayTransformability</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">%s</meta>
        </metadata>
        <manifest>
        %s
        </manifest>
        <spine>
        %s
        </spine>
        </package>
        """
        .formatted(
            escape(language()),
            UUID.nameUUIDFromBytes(bytes(seed)),
            escape(book.title()),
            escape(language()),
            author.isEmpty() ? "" : "<dc:creator>" + escape(author) + "</dc:creator>\n",
            meta("description").isEmpty()
                ? ""
                : "<dc:description>" + escape(meta("description")) + "</dc:description>\n",
            day.isEmpty() ? "1980-01-01" : day,
            "Headings, lists and tables are marked up, and every drawing is described in words.",
            String.join("\n", items),
            String.join("\n", spine));
  }

  private byte[] zip() throws IOException {
    StableZip zip = new StableZip();
    // Readers of books look for this at a fixed place, so it comes first and as it is.
    zip.store("mimetype", bytes("application/epub+zip"));
    zip.deflate("META-INF/container.xml", bytes(CONTAINER));
    zip.deflate("book/package.opf", bytes(packageFile()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      zip.deflate(file.getKey(), file.getValue());
    }
    return zip.finish();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;
}
