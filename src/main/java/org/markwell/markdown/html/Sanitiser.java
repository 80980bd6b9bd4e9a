package org.markwell.markdown.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.markwell.model.Prose.Link;
import org.markwell.model.Prose.LinkKind;

/**
 * Lets through the elements and attributes of an allow list, over a whole rendered body, parsed as
 * a browser would parse it. Everything else goes, whatever its spelling.
 */
public final class Sanitiser {
  private record Address(LinkKind kind, String destination) {}

  /** Attributes that our own rendering writes. */
  private static final Set<String> OURS =
      Set.of(
          "aria-label",
          "data-footnote-ref",
          "data-footnote-backref",
          "data-footnotes",
          "tabindex",
          "loading");

  private final List<Link> links;
  private final Map<Address, Queue<Link>> written = new HashMap<>();
  private final Set<String> anchors;

  /**
   * @param links those of the Markdown; those of raw HTML are added
   * @param written addresses of the raw HTML, with where they stand
   * @param anchors those of the body so far; anchors of raw HTML are added
   */
  public Sanitiser(List<Link> links, List<Link> written, Set<String> anchors) {
    this.links = links;
    for (Link link : written) {
      this.written
          .computeIfAbsent(new Address(link.kind(), link.destination()), key -> new ArrayDeque<>())
          .add(link);
    }
    this.anchors = anchors;
  }

  /** Whether raw HTML may hold an element. */
  static boolean allows(String element) {
    return RawHtml.INLINE.contains(element) || RawHtml.BLOCK.contains(element);
  }

  public String clean(String html) {
    Document document = Jsoup.parseBodyFragment(Marks.disguise(html));
    document
        .outputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8);
    Element body = document.body();
    children(body);
    return Marks.reveal(body.html());
  }

  /** Depth first without recursion: strangers decide how deep the tree is. */
  private void children(Element body) {
    List<Node> waiting = new ArrayList<>();
    pushAll(waiting, body);
    while (!waiting.isEmpty()) {
      Node node = waiting.remove(waiting.size() - 1);
      if (node instanceof TextNode) {
        continue;
      }
      if (!(node instanceof Element element) || node instanceof Comment) {
        node.remove();
        continue;
      }
      String name = element.normalName();
      if (RawHtml.DROPPED.contains(name)) {
        element.remove();
        continue;
      }
      if (name.equals("img") && Addresses.isElsewhere(element.attr("src"))) {
        elsewhere(element);
        continue;
      }
      pushAll(waiting, element);
      if (allows(name) || name.equals("section")) {
        attributes(element, name);
      } else {
        element.unwrap();
      }
    }
  }

  /** The words of a picture of another host lead there, unless they are part of a link already. */
  private void elsewhere(Element picture) {
    String address = picture.attr("src");
    String words = picture.attr("alt").isBlank() ? address : picture.attr("alt");
    if (picture.closest("a") != null || !Addresses.safe(address)) {
      picture.replaceWith(new TextNode(picture.attr("alt")));
      return;
    }
    Element link = new Element("a").attr("href", address).text(words);
    picture.replaceWith(link);
    attributes(link, "a");
  }

  /** The last child at the bottom, so that the walk goes in the order of the text. */
  private static void pushAll(List<Node> waiting, Element parent) {
    List<Node> children = parent.childNodes();
    for (int i = children.size() - 1; i >= 0; i--) {
      waiting.add(children.get(i));
    }
  }

  private void attributes(Element element, String name) {
    List<String> gone = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (!RawHtml.allows(name, key) && !OURS.contains(key)) {
        gone.add(key);
      }
    }
    gone.forEach(element::removeAttr);
    if (element.hasAttr("href")) {
      address(element, "href", LinkKind.PAGE, element.text());
    }
    if (element.hasAttr("src")) {
      address(element, "src", LinkKind.IMAGE, element.attr("alt"));
    }
    anchor(element);
    if (name.equals("img") && !element.hasAttr("src")) {
      element.remove();
    }
  }

  private void address(Element element, String key, LinkKind kind, String label) {
    String address = element.attr(key);
    if (Marks.isDisguisedAddress(address)) {
      return;
    }
    boolean ours = element.hasAttr("data-footnote-ref") || element.hasAttr("data-footnote-backref");
    if (ours && address.startsWith("#fn")) {
      return;
    }
    if (Addresses.safe(address)) {
      element.attr(key, Marks.disguise(Marks.address(links.size())));
      links.add(placed(kind, address, label));
    } else {
      element.removeAttr(key);
    }
  }

  /** A link with the place where this address was written first and not yet found. */
  private Link placed(LinkKind kind, String address, String label) {
    Queue<Link> places = written.get(new Address(kind, address));
    Link each = places == null ? null : places.poll();
    return each == null
        ? new Link(kind, address, label, 0, 0)
        : new Link(kind, address, label, each.start(), each.end());
  }

  /** Ids of strangers get a prefix, so that none can pose as one of the page's own. */
  private void anchor(Element element) {
    String id = element.id();
    if (!element.hasAttr("id") || anchors.contains(id) || id.startsWith("fn")) {
      return;
    }
    String safe = "u-" + id.strip().replaceAll("\\s+", "-");
    if (id.isBlank() || !anchors.add(safe)) {
      element.removeAttr("id");
    } else {
      element.attr("id", safe);
    }
  }
}
