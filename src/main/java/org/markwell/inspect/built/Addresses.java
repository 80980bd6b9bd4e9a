package org.markwell.inspect.built;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as browsers do (the URL Standard of WHATWG, as far as files of one site need it),
 * with the site in a folder of its host, as {@code https://name.github.io/repository/} is.
 */
final class Addresses {
  /** The page that servers show at any depth, so that whole paths are its only way. */
  private static final String LOST = "404.html";

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern HOST = Pattern.compile("^(?:[^/?#@]*@)?(\\[[^\\]]*]|[^/?#:]*)");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?:.*\\.)?localhost|127(?:\\.[0-9]+){0,3}|0\\.0\\.0\\.0|\\[::1]|\\[::]");

  private static final Lead ELSEWHERE = new Lead.Elsewhere();

  private final Optional<String> site;
  private final String sitePath;

  /**
   * @param site where the site stands, ending in {@code /}, if known
   */
  Addresses(Optional<String> site) {
    this.site = site;
    this.sitePath = site.map(it -> it.replaceFirst("^[A-Za-z]+://[^/]*", "")).orElse("");
  }

  /** The site's own address, if known. */
  Optional<String> site() {
    return site;
  }

  /**
   * Where an address leads.
   *
   * @param page whose address it is
   * @param base what the page says relative addresses start from; empty for the page itself
   */
  Lead lead(String page, String base, String written) {
    String address = written.strip().replaceAll("[\\t\\n\\r]", "");
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.find()) {
      return whole(
          scheme.group(1).toLowerCase(Locale.ROOT), address.substring(scheme.end()), address);
    }
    if (address.startsWith("//")) {
      return whole("https", address, "https:" + address);
    }
    if (base.isEmpty()) {
      return relative(page, address);
    }
    Lead start = lead(page, "", base);
    return start instanceof Lead.Inside inside ? relative(inside.path(), address) : start;
  }

  private Lead whole(String scheme, String rest, String address) {
    if (scheme.length() == 1 || scheme.equals("file")) {
      return new Lead.Nowhere(
          "leads to a file of one computer", "only what is in the site's folder can be reached");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return ELSEWHERE;
    }
    Optional<String> own = site.filter(address::startsWith);
    if (own.isPresent()) {
      return relative("", address.substring(own.get().length()));
    }
    Matcher host = HOST.matcher(rest.replaceFirst("^[/\\\\]+", ""));
    if (host.find() && THIS_MACHINE.matcher(host.group(1).toLowerCase(Locale.ROOT)).matches()) {
      return new Lead.Nowhere(
          "leads to the computer that shows the page", "write the address that readers can use");
    }
    return ELSEWHERE;
  }

  private Lead relative(String page, String address) {
    int hash = address.indexOf('#');
    String anchor = hash < 0 ? "" : address.substring(hash + 1);
    String way = hash < 0 ? address : address.substring(0, hash);
    int question = way.indexOf('?');
    String path = (question < 0 ? way : way.substring(0, question)).replace('\\', '/');
    if (path.isEmpty()) {
      return new Lead.Inside(page, anchor);
    }
    if (path.startsWith("/")) {
      if (!page.equals(LOST) || !path.startsWith(sitePath) || sitePath.isEmpty()) {
        return new Lead.Nowhere(
            "begins at the top of the host, and breaks where the site stands in a folder",
            "make it relative to the page");
      }
      return resolved("", path.substring(sitePath.length()), anchor);
    }
    return resolved(page.substring(0, page.lastIndexOf('/') + 1), path, anchor);
  }

  private static Lead resolved(String folder, String path, String anchor) {
    List<String> parts = new ArrayList<>();
    String all = folder + path;
    String last = "";
    for (String written : all.split("/", -1)) {
      String part = decode(written);
      last = part;
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return new Lead.Nowhere(
              "leads out of the site's folder", "only what is in it is published");
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    boolean isFolder = last.isEmpty() || last.equals(".") || last.equals("..");
    String joined = String.join("/", parts);
    return new Lead.Inside(isFolder && !joined.isEmpty() ? joined + "/" : joined, anchor);
  }

  /** Percent signs resolved; text that is not properly encoded stays as it is. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
