package org.markwell.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;

/** The pages at addresses that documents used to have, each leading to where it is now. */
final class Redirects {
  private static final int LONGEST = 240;

  private final Map<PlannedPage, PlannedPage> targets = new LinkedHashMap<>();

  /**
   * @param taken addresses of pages and files, in lower case; those of the redirects are added
   */
  Redirects(List<PlannedPage> pages, NavigableSet<String> taken, Consumer<Problem> problems) {
    Map<String, PlannedPage> made = new LinkedHashMap<>();
    for (PlannedPage page : pages) {
      List<Text> aliases = page.document().map(it -> it.facts().aliases()).orElse(List.of());
      for (Text alias : aliases) {
        Optional<String> address = address(alias.value());
        if (address.isEmpty()) {
          problems.accept(
              alias.problem(
                  Code.INVALID_VALUE,
                  "\"" + alias.value() + "\" is not an address of this site",
                  "write where the page used to be, such as old-folder/old-name.html"));
          continue;
        }
        String lower = address.get().toLowerCase(Locale.ROOT);
        PlannedPage other = made.get(lower);
        if (other != null || Address.reserved(lower).isPresent() || clashes(lower, taken)) {
          problems.accept(
              alias.problem(
                  Code.DUPLICATE_ADDRESS,
                  "\"" + address.get() + "\" is already the address of something else",
                  other == null
                      ? "take the alias out"
                      : "\"" + other.title() + "\" has this alias too: take one of them out"));
          continue;
        }
        made.put(lower, page);
        taken.add(lower);
        targets.put(
            new PlannedPage(
                address.get(),
                PlannedPage.Kind.REDIRECT,
                page.title(),
                Optional.empty(),
                page.folder()),
            page);
      }
    }
  }

  /** Whether an address is taken, is a folder, or would need a file to be one. */
  private static boolean clashes(String address, NavigableSet<String> taken) {
    for (int slash = address.indexOf('/'); slash > 0; slash = address.indexOf('/', slash + 1)) {
      if (taken.contains(address.substring(0, slash))) {
        return true;
      }
    }
    String below = taken.ceiling(address + "/");
    return taken.contains(address) || (below != null && below.startsWith(address + "/"));
  }

  List<PlannedPage> pages() {
    return new ArrayList<>(targets.keySet());
  }

  PlannedPage target(PlannedPage redirect) {
    PlannedPage target = targets.get(redirect);
    if (target == null) {
      throw new IllegalArgumentException("not a redirect: " + redirect.address());
    }
    return target;
  }

  /** Whether part of a path is hidden, or longer than file systems take with an ending. */
  private static boolean isNoName(String part) {
    return part.startsWith(".") || part.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  /** The file that answers at an old address; empty if it is not inside the site. */
  private static Optional<String> address(String alias) {
    String path = Links.decode(alias.strip()).replaceFirst("^/+", "");
    boolean inside =
        !path.isEmpty()
            && !path.matches("(?i).*\\.(?:md|markdown)")
            && path.chars().noneMatch(c -> c < ' ' || "\\:?#*\"<>|".indexOf(c) >= 0)
            && Paths.resolve("", path)
                .filter(it -> it.equals(path.replaceFirst("/+$", "")))
                .isPresent()
            && List.of(path.split("/")).stream().noneMatch(Redirects::isNoName);
    if (!inside) {
      return Optional.empty();
    }
    if (path.endsWith("/")) {
      return Optional.of(path + "index.html");
    }
    // Whatever its name, only a file in HTML can lead on.
    return Optional.of(path.matches("(?i).*\\.html?") ? path : path + "/index.html");
  }
}
