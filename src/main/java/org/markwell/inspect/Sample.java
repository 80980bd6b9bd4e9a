package org.markwell.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * A few pages of each kind of a site: pages that are made from one template have the same faults.
 *
 * @param pages by kind, the most weighty first; paths with {@code /}, relative to the site
 */
public record Sample(Map<String, List<String>> pages) {
  /** The head of a page is shorter. */
  private static final int HEAD = 1 << 18;

  /** So is its body's tag. */
  private static final int TAG = 1 << 12;

  private static final Pattern BODY = Pattern.compile("(?i)<body\\b");

  private static final Pattern REDIRECT =
      Pattern.compile("(?i)<meta\\b[^>]*http-equiv\\s*=\\s*[\"']?refresh");

  private record Page(String path, long size) {}

  /**
   * The largest pages of each kind, which hold most that could be wrong. The kind of a page is what
   * its body is called, {@code kind-topic}; each form is a kind of its own. Pages that only lead on
   * are left out.
   *
   * @param most how many of each kind
   */
  public static Sample of(Path site, int most) throws IOException {
    Map<String, List<Page>> kinds = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(it -> it.toString().endsWith(".html")).toList()) {
        String head = head(file);
        if (!REDIRECT.matcher(head).find()) {
          String path = site.relativize(file).toString().replace('\\', '/');
          kinds
              .computeIfAbsent(kind(head, path), key -> new ArrayList<>())
              .add(new Page(path, Files.size(file)));
        }
      }
    }
    Map<String, List<String>> pages = new TreeMap<>();
    kinds.forEach(
        (kind, each) ->
            pages.put(
                kind,
                each.stream()
                    .sorted(
                        Comparator.comparingLong(Page::size).reversed().thenComparing(Page::path))
                    .limit(most)
                    .map(Page::path)
                    .toList()));
    return new Sample(pages);
  }

  /** How many pages there are in all. */
  public int size() {
    return pages.values().stream().mapToInt(List::size).sum();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  private static String kind(String head, String path) {
    Matcher body = BODY.matcher(head);
    if (body.find()) {
      String tag = head.substring(body.start(), Math.min(body.start() + TAG, head.length()));
      for (String each : Jsoup.parse(tag).body().classNames()) {
        if (each.startsWith("kind-")) {
          String kind = each.substring("kind-".length());
          return kind.equals("form")
              ? "form " + path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html$", "")
              : kind;
        }
      }
    }
    return "page";
  }
}
