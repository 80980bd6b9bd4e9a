package org.markwell.emit.pdf;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.w3c.dom.DOMException;

/**
 * A book as the engine reads it. jsoup's own conversion notes at every node where it came from,
 * which keeps the jsoup document and some 200 bytes a node alive while the book is laid out.
 */
final class EngineDom implements NodeVisitor {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "xml", XMLConstants.XML_NS_URI,
          "xmlns", XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
          "xlink", "http://www.w3.org/1999/xlink");

  private final org.w3c.dom.Document document;
  private org.w3c.dom.Node within;

  private EngineDom(org.w3c.dom.Document document) {
    this.document = document;
    this.within = document;
  }

  static org.w3c.dom.Document of(Document book) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      EngineDom it = new EngineDom(factory.newDocumentBuilder().newDocument());
      book.expectFirst("html").traverse(it);
      return it.document;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      org.w3c.dom.Element made = make(element);
      within.appendChild(made);
      within = made;
    } else if (node instanceof TextNode text) {
      within.appendChild(document.createTextNode(text.getWholeText()));
    } else if (node instanceof DataNode data) {
      within.appendChild(document.createTextNode(data.getWholeData()));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      within = within.getParentNode();
    }
  }

  private org.w3c.dom.Element make(Element element) {
    org.w3c.dom.Element made = create(element);
    for (Attribute attribute : element.attributes()) {
      String name = Attribute.getValidKey(attribute.getKey(), Syntax.xml);
      if (name != null) {
        String space = PREFIXES.get(name.substring(0, Math.max(0, name.indexOf(':'))));
        if (space != null) {
          made.setAttributeNS(space, name, attribute.getValue());
        } else if (name.indexOf(':') < 0) {
          made.setAttribute(name, attribute.getValue());
        }
      }
    }
    return made;
  }

  /** A name that XML can't have is nothing to the engine. */
  private org.w3c.dom.Element create(Element element) {
    String space = element.tag().namespace();
    try {
      return document.createElementNS(space, element.tagName());
    } catch (DOMException e) {
      return document.createElementNS(space, "span");
    }
  }
}
