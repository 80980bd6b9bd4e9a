package org.markwell.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a drawing (SVG) to see whether it is whole. */
final class Drawing {
  /** As the parser of the JDK says that a file stops within an element, and of an unknown name. */
  private static final String CUT = "must start and end within the same entity";

  private static final String UNDECLARED = "was referenced, but not declared";

  private Drawing() {}

  /**
   * Reads a drawing to its end.
   *
   * @throws IOException if it is not XML, or ends too early
   */
  static void check(byte[] file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    String text = text(file);
    int open = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        }
      }
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains(CUT) || (open > 0 && isAtEnd(text, e))) {
        throw new EOFException();
      }
      if (message.contains(UNDECLARED)) {
        // Only a reader of document types knows the names that they declare; the engine is one.
        return;
      }
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new Damage("can't be read from line " + line + " on");
    } catch (MissingResourceException e) {
      // The parser of the JDK has no words for some faults, and stumbles over that.
      throw new Damage("is not well-formed XML");
    }
  }

  /** Left to read bytes, the parser of the JDK tells the console of those that are no text. */
  private static String text(byte[] file) throws Damage {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Damage("is not text in UTF-8");
    }
  }

  private static boolean isAtEnd(String text, XMLStreamException fault) {
    return fault.getLocation() != null
        && fault.getLocation().getCharacterOffset() >= text.length() - 1;
  }
}
