package org.markwell.plan.address;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Arithmetic on slash-separated paths relative to a content root; {@code ""} is the root itself.
 */
public final class Paths {
  private Paths() {}

  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** A file's name without its extension. */
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  public static boolean isIndex(String path) {
    return stem(name(path)).equalsIgnoreCase("index");
  }

  public static boolean isReadme(String path) {
    return stem(name(path)).toLowerCase(Locale.ROOT).equals("readme");
  }

  /**
   * Where a relative path leads from a folder; empty if it leaves the root.
   *
   * @param path with {@code .} and {@code ..}; one that begins with {@code /} starts at the root
   */
  public static Optional<String> resolve(String folder, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String all = path.startsWith("/") ? path : folder + "/" + path;
    for (String part : all.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The relative way from one address to another; both are files. */
  public static String relative(String from, String to) {
    int same = 0;
    int common = Math.min(from.length(), to.length());
    for (int i = 0; i < common && from.charAt(i) == to.charAt(i); i++) {
      if (from.charAt(i) == '/') {
        same = i + 1;
      }
    }
    StringBuilder way = new StringBuilder(to.length() - same + 9);
    for (int i = from.indexOf('/', same); i >= 0; i = from.indexOf('/', i + 1)) {
      way.append("../");
    }
    return way.append(to, same, to.length()).toString();
  }
}
