package org.markwell.starter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository on GitHub. Only names that GitHub itself gives can be one. */
public record GitHubName(String owner, String name) {
  private static final String NAME = "([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100})";
  private static final Pattern WRITTEN = Pattern.compile(NAME);

  /**
   * What git may have as an address: by https, with or without a user; by ssh, in its two forms.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https://(?:[^@/\\s]*@)?github\\.com(?::443)?/"
              + "|ssh://git@(?:github\\.com(?::22)?|ssh\\.github\\.com:443)/"
              + "|git@github\\.com:/?)"
              + NAME
              + "/?",
          Pattern.CASE_INSENSITIVE);

  /** {@code owner/name}. */
  public static Optional<GitHubName> of(String written) {
    return of(WRITTEN.matcher(written));
  }

  /** The repository at an address; nothing if that is elsewhere. */
  static Optional<GitHubName> ofAddress(String address) {
    return of(ADDRESS.matcher(address));
  }

  private static Optional<GitHubName> of(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2).replaceFirst("(?i)\\.git$", "");
    return name.matches("\\.{0,2}")
        ? Optional.empty()
        : Optional.of(new GitHubName(matcher.group(1), name));
  }

  /** Where its files are, in a browser. */
  public String address() {
    return "https://github.com/" + owner + "/" + name;
  }

  /** Where GitHub Pages shows its site, if it has no domain of its own. */
  public String pages() {
    String host = owner.toLowerCase(Locale.ROOT) + ".github.io";
    return "https://" + host + (name.equalsIgnoreCase(host) ? "/" : "/" + name + "/");
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
