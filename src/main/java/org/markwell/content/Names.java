package org.markwell.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of files and folders say. */
final class Names {
  private static final Pattern PREFIX = Pattern.compile("^\\d{1,3}(?:[-_]|\\.\\s)\\s*(?=.)");

  /** What file systems take, less room for what an output puts behind a name. */
  static final int LONGEST = 255 - 11;

  private Names() {}

  /** Whether no page can be named like a Markdown file; accented letters count as several. */
  static boolean isTooLong(String name) {
    String kept = Normalizer.normalize(stem(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return isMarkdown(name) && kept.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static boolean isIndex(String path) {
    return stem(file(path)).equalsIgnoreCase("index");
  }

  static boolean isReadme(String path) {
    return stem(file(path)).equalsIgnoreCase("readme");
  }

  /** Whether a file is Markdown, by its name. */
  static boolean isMarkdown(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /** Whether a page is a chapter: it stands in a folder {@code handbook} below a qualification. */
  static boolean isChapter(String path) {
    return file(folder(path)).equals("handbook") && folder(path).contains("/");
  }

  private static String stem(String name) {
    return isMarkdown(name) ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** The path without order prefixes and extension, its parts joined by dots. */
  static String id(String path) {
    String plain = folder(path).isEmpty() ? stem(path) : folder(path) + "/" + stem(file(path));
    if (isIndex(path) && !folder(path).isEmpty()) {
      plain = folder(path);
    }
    StringBuilder id = new StringBuilder();
    for (String part : plain.split("/")) {
      id.append(id.length() == 0 ? "" : ".").append(PREFIX.matcher(part).replaceFirst(""));
    }
    return id.toString();
  }

  /** The name of a file, or of an index file's folder, as words with a capital. */
  static String title(String path) {
    String name = isIndex(path) && !folder(path).isEmpty() ? folder(path) : path;
    String plain = PREFIX.matcher(stem(file(name))).replaceFirst("");
    String words = plain.replace('-', ' ').replace('_', ' ').strip();
    if (words.isEmpty()) {
      return plain;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
