package org.markwell.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.markwell.model.Code;
import org.markwell.model.Problem;
import org.markwell.model.Text;
import org.markwell.plan.TitledPage.RedirectPage;
import org.markwell.plan.address.Paths;
import org.markwell.plan.claim.Claim;

/** The pages at addresses that documents used to have, each leading to where it is now. */
public final class Redirects {
  private static final int LONGEST = 240;

  private final Map<String, RedirectPage> pages = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  Redirects(List<TitledPage> targets, Consumer<Problem> problems) {
    for (TitledPage page : targets) {
      for (Text alias : page.document().map(it -> it.facts().aliases()).orElse(List.of())) {
        address(alias.value())
            .ifPresentOrElse(
                address -> add(address, alias, page),
                () ->
                    problems.accept(
                        alias.problem(
                            Code.INVALID_VALUE,
                            "\"" + alias.value() + "\" is not an address of this site",
                            "write where the page used to be, such as old-folder/old-name.html")));
      }
    }
  }

  private void add(String address, Text alias, TitledPage page) {
    String who = "the alias of \"" + page.title() + "\"";
    claims.add(new Claim(address, Claim.Kind.ALIAS, who, alias::problem));
    pages.putIfAbsent(address, new RedirectPage(address, page));
  }

  /** Which places the redirects take. */
  public List<Claim> claims() {
    return claims;
  }

  public List<RedirectPage> pages() {
    return List.copyOf(pages.values());
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
