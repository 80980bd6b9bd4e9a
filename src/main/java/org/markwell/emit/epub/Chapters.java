package org.markwell.emit.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A book in files: what stands before the first h2 is the cover, and a new file begins with every
 * part of the book that holds an h2. Links between them name the file.
 */
final class Chapters {

  /** An entry of the contents: an h1 or h2 of a file. */
  record Entry(String title, String href, List<Entry> below) {}

  /**
   * @param file its name in the EPUB
   * @param body what stands in it
   */
  record Chapter(String file, String title, Element body) {
    boolean draws() {
      return !body.select("svg").isEmpty();
    }
  }

  private final List<Chapter> chapters = new ArrayList<>();

  private Chapters() {}

  static List<Chapter> of(Document book) {
    Chapters it = new Chapters();
    // The reading system makes the contents itself, from the ones in nav.xhtml.
    book.select("nav, .running, .imprint").remove();
    Element content = content(book.body());
    it.begin(book.title());
    for (Node node : List.copyOf(content.childNodes())) {
      if (node instanceof Element part && part.selectFirst("h2") != null) {
        it.begin(part.expectFirst("h2").text());
      }
      node.remove();
      it.last().body().appendChild(node);
    }
    it.chapters.removeIf(chapter -> chapter.body().text().isBlank());
    it.raiseHeadings();
    it.joinLinks();
    return it.chapters;
  }

  /** The innermost element that holds all parts. */
  private static Element content(Element from) {
    Element content = from;
    int parts = from.select("h2").size();
    while (true) {
      Element only = null;
      for (Element child : content.children()) {
        if (child.select("h2").size() == parts && !child.normalName().equals("h2")) {
          only = child;
        }
      }
      if (only == null || parts < 2) {
        return content;
      }
      content = only;
    }
  }

  private void begin(String title) {
    chapters.add(
        new Chapter("part-%03d.xhtml".formatted(chapters.size()), title, new Element("body")));
  }

  private Chapter last() {
    return chapters.get(chapters.size() - 1);
  }

  /** Each file has its own h1. */
  private void raiseHeadings() {
    for (Chapter chapter : chapters) {
      if (chapter.body().selectFirst("h1") == null) {
        for (Element heading : chapter.body().select("h2, h3, h4, h5, h6")) {
          heading.tagName("h" + (heading.normalName().charAt(1) - '1'));
        }
      }
    }
  }

  /** Links within the book find their file, and those that lead nowhere become words. */
  private void joinLinks() {
    Map<String, String> places = new HashMap<>();
    for (Chapter chapter : chapters) {
      Set<String> own = new HashSet<>();
      for (Element target : chapter.body().select("[id]")) {
        if (places.putIfAbsent(target.id(), chapter.file()) != null || !own.add(target.id())) {
          target.removeAttr("id");
        }
      }
    }
    for (Chapter chapter : chapters) {
      for (Element link : chapter.body().select("a[href^=#]")) {
        String id = link.attr("href").substring(1);
        String file = places.get(id);
        if (file == null) {
          link.unwrap();
        } else if (!file.equals(chapter.file())) {
          link.attr("href", file + "#" + id);
        }
      }
    }
  }

  /** The contents: every file, and in it what its second headings announce. */
  static List<Entry> contents(List<Chapter> chapters) {
    List<Entry> entries = new ArrayList<>();
    for (Chapter chapter : chapters) {
      List<Entry> below = new ArrayList<>();
      for (Element heading : chapter.body().select("h2")) {
        if (heading.id().isEmpty()) {
          heading.id("contents-" + entries.size() + "-" + below.size());
        }
        below.add(new Entry(heading.text(), chapter.file() + "#" + heading.id(), List.of()));
      }
      entries.add(new Entry(chapter.title(), chapter.file(), below));
    }
    return entries;
  }
}
