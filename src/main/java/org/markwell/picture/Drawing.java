package org.markwell.picture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a drawing (SVG) for what is not in it. */
final class Drawing {
  private static final Pattern URL =
      Pattern.compile("(?i)(?:url\\(|@import)\\s*(?:url\\()?\\s*[\"']?\\s*([^\"')\\s;]+)");

  /** As the parser of the JDK says that a file stops within an element, and of an unknown name. */
  private static final String CUT = "must start and end within the same entity";

  private static final String UNDECLARED = "was referenced, but not declared";

  private Drawing() {}

  /**
   * The first thing that the drawing would fetch from elsewhere; empty if all is in it.
   *
   * @throws IOException if it is not XML, or ends too early
   */
  static String outside(byte[] file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    String outside = "";
    int open = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      while (xml.hasNext()) {
        int event = xml.next();
        Optional<String> found = Optional.empty();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
          found = inAttributes(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          found = inStyle(xml.getText());
        }
        if (outside.isEmpty() && found.isPresent()) {
          outside = found.get() + " (line " + xml.getLocation().getLineNumber() + ")";
        }
      }
      return outside;
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains(CUT) || (open > 0 && isAtEnd(file, e))) {
        throw new EOFException();
      }
      if (message.contains(UNDECLARED)) {
        // Only a reader of document types knows the names that they declare; the engine is one.
        return outside;
      }
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new Damage("can't be read from line " + line + " on");
    }
  }

  private static boolean isAtEnd(byte[] file, XMLStreamException fault) {
    return fault.getLocation() != null
        && fault.getLocation().getCharacterOffset() >= file.length - 1;
  }

  private static Optional<String> inAttributes(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i).strip();
      if (isLoading(xml.getLocalName()) && (name.equals("href") || name.equals("src"))) {
        if (!value.isEmpty() && !isWithin(value)) {
          return Optional.of(value);
        }
      } else {
        Optional<String> found = inStyle(value);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A link only leads there; these would bring something here. */
  private static boolean isLoading(String element) {
    return !element.equals("a");
  }

  private static Optional<String> inStyle(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('@') < 0) {
      return Optional.empty();
    }
    Matcher url = URL.matcher(text);
    while (url.find()) {
      if (!isWithin(url.group(1))) {
        return Optional.of(url.group(1));
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(String address) {
    return address.startsWith("#") || address.regionMatches(true, 0, "data:", 0, 5);
  }
}
