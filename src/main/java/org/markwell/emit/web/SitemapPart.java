package org.markwell.emit.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of a sitemap, as the protocol of sitemaps.org has it.
 *
 * @param addresses whole ones, as links write them
 */
record SitemapPart(List<Entry> addresses) {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** A page's address, and when it last changed, as far as is known. */
  record Entry(String url, Optional<String> changed) {
    static Entry of(String url, Optional<LocalDate> changed) {
      return new Entry(url, changed.map(LocalDate::toString));
    }

    /** More than it takes in the file. */
    private int size() {
      return Xml.escape(url).getBytes(StandardCharsets.UTF_8).length + 80;
    }
  }

  /** What the protocol allows in one file. */
  record Limits(int addresses, int bytes) {
    static final Limits OF_PROTOCOL = new Limits(50_000, 50_000_000);
  }

  /** Cuts a list into files that keep to the limits; at least one. */
  static List<SitemapPart> cut(List<Entry> all, Limits limits) {
    List<SitemapPart> parts = new ArrayList<>();
    List<Entry> part = new ArrayList<>();
    long size = 200;
    for (Entry entry : all) {
      if (!part.isEmpty()
          && (part.size() == limits.addresses() || size + entry.size() > limits.bytes())) {
        parts.add(new SitemapPart(List.copyOf(part)));
        part.clear();
        size = 200;
      }
      part.add(entry);
      size += entry.size();
    }
    parts.add(new SitemapPart(List.copyOf(part)));
    return parts;
  }

  byte[] bytes() {
    return list("urlset", "url", addresses);
  }

  /** The list of the parts, each with its latest change. */
  static byte[] index(List<Entry> parts) {
    return list("sitemapindex", "sitemap", parts);
  }

  /** The latest change of any page in it. */
  Optional<String> changed() {
    return addresses.stream().flatMap(it -> it.changed().stream()).max(String::compareTo);
  }

  private static byte[] list(String list, String item, List<Entry> entries) {
    Xml xml = new Xml().raw("<" + list + " xmlns=\"" + NAMESPACE + "\">");
    for (Entry entry : entries) {
      xml.raw("<" + item + ">").element("loc", entry.url());
      entry.changed().ifPresent(it -> xml.element("lastmod", it));
      xml.raw("</" + item + ">");
    }
    return xml.raw("</" + list + ">").bytes();
  }
}
