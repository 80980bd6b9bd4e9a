package org.markwell.markdown.svg;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SVG drawing read strictly and written anew from an allow list of elements and attributes: what
 * stays draws and does nothing else. The same input gives the same bytes.
 */
public final class SafeSvg {
  /** In bytes; a larger drawing is no drawing for a page. */
  public static final int LARGEST = 5_000_000;

  /** So much of each kind is told of one drawing. */
  private static final int MOST = 10;

  /** How deep elements may stand in each other. */
  public static final int DEEPEST = 200;

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*\\?>");
  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*\\?>");
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!--(?s:.*?)-->|<!\\[CDATA\\[(?s:.*?)\\]\\]>"
              + "|(<!ENTITY|&(?!#|amp;|lt;|gt;|quot;|apos;))");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*+");
  private static final Pattern NAMED = Pattern.compile("url\\(\\s*[\"']?#([^)\"']*)");

  /** What was found in a drawing. */
  public enum Kind {
    /** Left out; the rest is drawn. */
    LEFT_OUT,
    /** Named but not in the drawing, so that nobody would see it. */
    ELSEWHERE,
    /** Why it can't be drawn at all. */
    BROKEN
  }

  /**
   * @param what as messages say it
   */
  public record Finding(Kind kind, int line, String what) {}

  /**
   * @param svg UTF-8; empty if the drawing is broken
   */
  public record Cleaned(byte[] svg, List<Finding> findings) {}

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final SvgWeight weight = new SvgWeight();

  private SafeSvg(String text) {
    this.text = text;
  }

  /** Cleans a drawing; what it could not be read for is among the findings. */
  public static Cleaned clean(byte[] svg) {
    if (svg.length > LARGEST) {
      return broken(1, "it is larger than " + LARGEST / 1_000_000 + " MB");
    }
    Optional<String> decoded = decode(svg);
    if (decoded.isEmpty()) {
      return broken(1, "it is not text in UTF-8");
    }
    SafeSvg drawing = new SafeSvg(decoded.get());
    try {
      drawing.refuseEntities();
      drawing.read();
      return new Cleaned(
          drawing.out.append('\n').toString().getBytes(StandardCharsets.UTF_8),
          List.copyOf(drawing.findings));
    } catch (Broken e) {
      return broken(e.line, e.what);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return broken(line, "it is not well-formed XML");
    } catch (MissingResourceException e) {
      // The parser of the JDK has no words for some faults, and stumbles over that.
      return broken(1, "it is not well-formed XML");
    }
  }

  private static Cleaned broken(int line, String what) {
    return new Cleaned(new byte[0], List.of(new Finding(Kind.BROKEN, line, what)));
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String what;

    Broken(int line, String what) {
      super(what);
      this.line = line;
      this.what = what;
    }
  }

  private static Optional<String> decode(byte[] svg) {
    String head = new String(svg, 0, Math.min(svg.length, 200), StandardCharsets.ISO_8859_1);
    Charset charset = StandardCharsets.UTF_8;
    Matcher declared = DECLARED.matcher(head);
    if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
      charset = StandardCharsets.UTF_16;
    } else if (declared.find()) {
      String name = declared.group(1).toLowerCase(Locale.ROOT);
      switch (name) {
        case "utf-8", "us-ascii", "ascii" -> {}
        case "iso-8859-1", "latin1", "windows-1252" -> charset = StandardCharsets.ISO_8859_1;
        default -> {
          return Optional.empty();
        }
      }
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
      String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
      String lines = plain.replace("\r\n", "\n").replace('\r', '\n');
      // The text is decoded: what it says of its encoding would only mislead.
      Matcher declaration = DECLARATION.matcher(lines);
      return Optional.of(
          declaration.find()
              ? declaration.group().replaceAll("[^\n]", " ") + lines.substring(declaration.end())
              : lines);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private void refuseEntities() {
    Matcher matcher = ENTITY.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        throw new Broken(line(matcher.start()), "it uses entities of its own");
      }
    }
  }

  private int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private void read() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            text(reader.getText());
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            leftOut(reader, "<?" + reader.getPITarget() + "?>");
        default -> {}
      }
    }
    if (weight.isTooHeavy()) {
      throw new Broken(1, "it draws parts of itself again and again, too often to be shown");
    }
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    boolean root = out.isEmpty();
    if (root && !(name.equals("svg") && isSvg(reader))) {
      throw new Broken(lineOf(reader), "it is not an SVG drawing");
    }
    if (open.size() >= DEEPEST) {
      throw new Broken(lineOf(reader), "its elements stand more than " + DEEPEST + " deep");
    }
    if (!isSvg(reader)) {
      if (SvgNames.LOUD.contains(namespace(reader))) {
        leftOut(reader, "<" + name + ">");
      }
      skip(reader);
      return;
    }
    String moved = plain(reader, "attributeName");
    boolean animation = SvgNames.ANIMATIONS.contains(name) || name.equals("animateTransform");
    if (!SvgNames.isElement(name) || (animation && !SvgNames.mayMove(moved))) {
      if (!SvgNames.SILENT.contains(name)) {
        leftOut(reader, "<" + name + ">");
      }
      skip(reader);
      return;
    }
    if (name.equals("style")) {
      style(reader);
      return;
    }
    out.append('<').append(name);
    if (root) {
      out.append(" xmlns=\"").append(SvgNames.SVG).append('"');
      out.append(" xmlns:xlink=\"").append(SvgNames.XLINK).append('"');
    }
    List<String> references = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(reader, i, references);
    }
    out.append('>');
    open.push(name);
    weight.start(plain(reader, "id"), references);
  }

  /**
   * An attribute without a namespace, as browsers read it; empty if there is none. The reader
   * itself would also take one of the same name in any namespace, which could speak for this one.
   */
  private static String plain(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && (namespace == null || namespace.isEmpty())) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private void end() {
    out.append("</").append(open.pop()).append('>');
    weight.end();
  }

  /** An element without a namespace is meant to be SVG where the root has none either. */
  private boolean isSvg(XMLStreamReader reader) {
    String namespace = namespace(reader);
    return namespace.equals(SvgNames.SVG) || namespace.isEmpty();
  }

  private static String namespace(XMLStreamReader reader) {
    return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
  }

  /** Moves on to the end of the element that the reader is at. */
  private void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void style(XMLStreamReader reader) throws XMLStreamException {
    int start = offset(reader);
    StringBuilder css = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        css.append(reader.getText());
      }
    }
    if (SvgStyle.fetches(css.toString())) {
      found(Kind.LEFT_OUT, start, "what <style> would fetch");
    }
    SvgStyle.clean(css.toString())
        .ifPresent(
            plain -> {
              out.append("<style>");
              text(plain);
              out.append("</style>");
            });
  }

  private void attribute(XMLStreamReader reader, int index, List<String> references) {
    String name = reader.getAttributeLocalName(index);
    String value = reader.getAttributeValue(index);
    String namespace = Optional.ofNullable(reader.getAttributeNamespace(index)).orElse("");
    boolean href = name.equals("href") && (namespace.isEmpty() || namespace.equals(SvgNames.XLINK));
    if (href) {
      if (address(reader, value)) {
        write(namespace.isEmpty() ? name : "xlink:href", value);
        if (value.strip().startsWith("#")) {
          references.add(value.strip().substring(1));
        }
      }
    } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
      if (name.equals("lang") || name.equals("space")) {
        write("xml:" + name, value);
      }
    } else if (namespace.isEmpty() && SvgNames.isAttribute(name)) {
      looks(reader, name, value, references);
    } else if (namespace.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith("on")) {
      leftOut(reader, "\"" + name + "\"");
    }
  }

  private void looks(XMLStreamReader reader, String name, String value, List<String> references) {
    boolean style = name.equals("style");
    boolean safe = name.startsWith("aria-") || SvgStyle.isSafe(value);
    if (!safe && !(style && !SvgStyle.fetches(value))) {
      leftOut(reader, "what \"" + name + "\" would fetch");
    }
    Optional<String> kept =
        safe ? Optional.of(value) : style ? SvgStyle.clean(value) : Optional.empty();
    kept.ifPresent(
        plain -> {
          write(name, plain);
          NAMED.matcher(plain).results().forEach(found -> references.add(found.group(1)));
        });
  }

  /** Whether an address may stay: a part of the drawing, or a picture inside it. */
  private boolean address(XMLStreamReader reader, String value) {
    String plain = value.strip();
    String element = reader.getLocalName();
    boolean picture = element.equals("image") || element.equals("feImage");
    if (plain.startsWith("#") || (picture && PICTURE.matcher(plain).matches())) {
      return true;
    }
    if (!plain.isEmpty()) {
      String scheme = plain.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
      boolean shown = picture || element.equals("use");
      boolean meant = !scheme.startsWith("data:") && !scheme.contains("script:");
      if (shown && meant) {
        String part = plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
        found(Kind.ELSEWHERE, offset(reader), "\"" + part + "\"");
      } else {
        leftOut(reader, "the address of <" + element + ">");
      }
    }
    return false;
  }

  private void leftOut(XMLStreamReader reader, String what) {
    found(Kind.LEFT_OUT, offset(reader), what);
  }

  private void found(Kind kind, int offset, String what) {
    if (findings.stream().filter(it -> it.kind() == kind).count() < MOST) {
      findings.add(new Finding(kind, line(offset), what));
    }
  }

  private int lineOf(XMLStreamReader reader) {
    return line(offset(reader));
  }

  /** Where the tag that was just read begins: no value of an attribute holds its opening sign. */
  private int offset(XMLStreamReader reader) {
    int end = Math.min(text.length(), reader.getLocation().getCharacterOffset());
    return Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
  }

  private void write(String name, String value) {
    out.append(' ').append(name).append("=\"");
    value.chars().forEach(this::value);
    out.append('"');
  }

  private void text(String words) {
    words.chars().forEach(this::text);
  }

  private void text(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      default -> out.append((char) c);
    }
  }

  /** In an attribute, quotes end it and a reader takes ends of lines for spaces. */
  private void value(int c) {
    switch (c) {
      case '"' -> out.append("&quot;");
      case '\n', '\t', '\r' -> out.append("&#").append(c).append(';');
      default -> text(c);
    }
  }
}
