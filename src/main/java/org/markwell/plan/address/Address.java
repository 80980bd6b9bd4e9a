package org.markwell.plan.address;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where pages and files end up: addresses are files of the site, with {@code /}. */
public final class Address {
  /** Pages that Markwell makes, now or in a later edition of the theme, at the top of the site. */
  private static final Set<String> RESERVED_PAGES =
      Set.of(
          "glossary",
          "models",
          "legislation",
          "coverage",
          "document-control",
          "colophon",
          "search",
          "404",
          "handbook");

  private static final Set<String> RESERVED_FOLDERS =
      Set.of("assets", "coverage", "document-control", "glossary", "search", "a-z", "handbook");

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Address() {}

  /** The address of a file beside the topics: its own name in the folder of the pages. */
  public static String ofAsset(String path) {
    return Paths.join(slugs(Paths.folder(path)), Paths.name(path));
  }

  private static String slugs(String folder) {
    if (folder.isEmpty()) {
      return "";
    }
    StringBuilder slugs = new StringBuilder();
    for (String part : folder.split("/")) {
      slugs.append(slugs.isEmpty() ? "" : "/").append(Slug.of(part));
    }
    return slugs.toString();
  }

  /** What no page may take: names of pages, and folders with a slash at the end. */
  public static List<String> reserved() {
    return Stream.concat(
            RESERVED_PAGES.stream().map(it -> it + ".html"),
            RESERVED_FOLDERS.stream().map(it -> it + "/"))
        .sorted()
        .toList();
  }

  /** An address as it stands in a link: percent-encoded, slashes kept. */
  public static String encode(String address) {
    return encode(address, c -> isWord(c) || "-._~/!$'()*,;=@".indexOf(c) >= 0);
  }

  /**
   * The same for an address elsewhere, whose own percent signs and separators mean something. One
   * that leaves the scheme to the page gets one: a page opened from a disk would look there.
   */
  public static String encodeElsewhere(String address) {
    String whole = address.startsWith("//") ? "https:" + address : address;
    String sound = LONE_PERCENT.matcher(whole).replaceAll("%25");
    return encode(sound, c -> isWord(c) || "-._~/!$'()*,;=@%:?#&+[]".indexOf(c) >= 0);
  }

  private static String encode(String address, IntPredicate plain) {
    StringBuilder link = null;
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      if (plain.test(c)) {
        if (link != null) {
          link.append((char) c);
        }
      } else {
        if (link == null) {
          link = new StringBuilder(address.substring(0, i));
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          link.append('%')
              .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
              .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
      }
      i += Character.charCount(c);
    }
    return link == null ? address : link.toString();
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
