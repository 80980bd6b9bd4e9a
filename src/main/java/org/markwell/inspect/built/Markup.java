package org.markwell.inspect.built;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What the markup of a page, a drawing or a book's list names, and can be named in it. */
final class Markup implements NodeFilter {
  private static final Set<String> IDS =
      Set.of(
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "aria-details",
          "aria-flowto",
          "aria-errormessage",
          "aria-activedescendant",
          "headers",
          "list",
          "form",
          "popovertarget");

  /** Links of a page's head that name a host or a kind of thing, and no file. */
  private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch", "profile");

  private static final Pattern REFRESH =
      Pattern.compile("(?i)^\\s*[0-9.]*\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]*)");

  private final Contents contents = new Contents();

  private Markup() {}

  /**
   * @param parser of the file's language; one that tracks positions finds places, too
   */
  static Contents read(String text, Parser parser) {
    Markup markup = new Markup();
    NodeTraversor.filter(markup, parser.parseInput(text, ""));
    return markup.contents;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    // What stands there is no part of the page before a script makes it one.
    if (tag.equals("template")) {
      return FilterResult.SKIP_ENTIRELY;
    }
    for (Attribute attribute : element.attributes()) {
      attribute(element, tag, attribute.getKey().toLowerCase(Locale.ROOT), attribute);
    }
    if (tag.equals("style")) {
      Styles.read(element.data(), inside(element), Styles.Spread.AS_WRITTEN, contents);
    } else if (tag.equals("script") && element.attr("type").equals("application/ld+json")) {
      int start = inside(element);
      String data = element.data();
      contents.add(new Mention(data, Mention.Kind.TEXT, start, start + data.length()));
    }
    return FilterResult.CONTINUE;
  }

  /** Where an element's own text begins, if that is known. */
  private static int inside(Element element) {
    return Math.max(0, element.sourceRange().endPos());
  }

  private void attribute(Element element, String tag, String name, Attribute attribute) {
    String value = attribute.getValue();
    switch (name) {
      case "id", "xml:id" -> {
        int[] place = place(attribute);
        contents.id(value, place[0], place[1]);
      }
      case "name" -> {
        if (tag.equals("a") || tag.equals("map")) {
          contents.name(value);
        }
      }
      case "href", "xlink:href" -> href(element, tag, value, attribute);
      case "src", "poster", "data" -> {
        if (!tag.equals("content") && (!name.equals("data") || tag.equals("object"))) {
          add(value, Mention.Kind.PART, attribute);
        } else if (name.equals("src")) {
          add(value, Mention.Kind.LINK, attribute);
        }
      }
      case "srcset", "imagesrcset" -> srcset(value, attribute);
      case "action", "formaction", "cite", "longdesc", "manifest" -> {
        if (!name.equals("cite") || !tag.equals("meta")) {
          add(value, Mention.Kind.LINK, attribute);
        }
      }
      case "content" -> meta(element, tag, value, attribute);
      case "full-path" -> add(value, Mention.Kind.ROOTED, attribute);
      case "usemap" -> add(value, Mention.Kind.MAP, attribute);
      case "for" -> {
        if (tag.equals("label") || tag.equals("output")) {
          add(value, Mention.Kind.IDS, attribute);
        }
      }
      case "style" -> {
        int[] place = place(attribute);
        Styles.read(value, place[0], Styles.Spread.IN_ONE_PLACE, contents);
      }
      default -> {
        if (IDS.contains(name)) {
          add(value, Mention.Kind.IDS, attribute);
        } else if (value.startsWith("url(")) {
          int[] place = place(attribute);
          Styles.read(value, place[0], Styles.Spread.IN_ONE_PLACE, contents);
        }
      }
    }
  }

  private void href(Element element, String tag, String value, Attribute attribute) {
    switch (tag) {
      case "base" -> contents.base(value);
      case "link" -> {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        boolean whole = rel.equals("canonical") || HINTS.contains(rel);
        Mention.Kind kind = rel.contains("alternate") ? Mention.Kind.LINK : Mention.Kind.PART;
        add(value, whole ? Mention.Kind.TEXT : kind, attribute);
      }
      case "image", "use", "feimage", "item" -> add(value, Mention.Kind.PART, attribute);
      default -> add(value, Mention.Kind.LINK, attribute);
    }
  }

  private void meta(Element element, String tag, String value, Attribute attribute) {
    if (!tag.equals("meta")) {
      return;
    }
    if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      Matcher refresh = REFRESH.matcher(value);
      if (refresh.find()) {
        add(refresh.group(1), Mention.Kind.LINK, attribute);
      }
    } else {
      add(value, Mention.Kind.TEXT, attribute);
    }
  }

  /** Addresses with what each is for, commas between; an address may itself hold commas. */
  private void srcset(String value, Attribute attribute) {
    int at = 0;
    while (at < value.length()) {
      int start = at;
      while (at < value.length() && !Character.isWhitespace(value.charAt(at))) {
        at++;
      }
      String address = value.substring(start, at).replaceAll("^,+|,+$", "");
      if (!address.isEmpty()) {
        add(address, Mention.Kind.PART, attribute);
      }
      boolean isLast = at > start && value.charAt(at - 1) == ',';
      int comma = isLast ? at : value.indexOf(',', at);
      at = comma < 0 ? value.length() : isLast ? comma : comma + 1;
      while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
        at++;
      }
    }
  }

  private void add(String value, Mention.Kind kind, Attribute attribute) {
    int[] place = place(attribute);
    contents.add(new Mention(value, kind, place[0], place[1]));
  }

  /** Where an attribute's value stands, if that is known. */
  private static int[] place(Attribute attribute) {
    Range range = attribute.sourceRange().valueRange();
    return range.isTracked() ? new int[] {range.startPos(), range.endPos()} : new int[] {0, 0};
  }
}
